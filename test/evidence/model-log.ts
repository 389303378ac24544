import { type CaseKind, entryOf, genesis, hashBody, type Head, type SiteKind } from '../../src/log/entry.js';
import { jcs } from '../../src/log/jcs.js';
import { inclusionProof, rootOf } from '../../src/log/tree/merkle.js';
import type { Bundle, CaseLine, EntryLine } from './bundle.js';
import { Chance } from './chance.js';
import { NoteSigner } from './note-signer.js';

interface Sealed {
  readonly chain: string;
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  readonly body: string;
}

interface Checkpoint {
  readonly size: number;
  readonly at: string;
  readonly note: string;
}

const stages = ['pool', 'applying', 'gathering', 'branchMeeting', 'probation'];
const words = ['Chi bộ Bản Mé', 'nghị quyết "số 7"', 'đồng ý\\không', '😀', 'e\u0301', '\u2028', '12/QĐ-TU', '', '\t'];

/** A log in memory, of invented cases, with a key of its own: what a bundle is made of. */
export class ModelLog {
  readonly chance: Chance;
  readonly base: string;
  readonly signer: NoteSigner;
  readonly entries: Sealed[] = [];
  readonly checkpoints: Checkpoint[] = [];
  readonly heads = new Map<string, Head>();
  readonly values = new Map<string, unknown>();
  readonly codes = new Map<string, string>();
  #seconds = 0;

  constructor(seed: number) {
    this.chance = new Chance(seed);
    this.base = `lotrinh/${this.chance.hex(16)}`;
    this.signer = new NoteSigner(this.base, this.chance.hex(64));
  }

  /** A log of some size with checkpoints here and there and one at its end. */
  static grown(seed: number, { least = 4, most = 40 } = {}): ModelLog {
    const log = new ModelLog(seed);
    const size = log.chance.whole(least, most);
    const cases = Array.from({ length: log.chance.whole(1, 5) }, () => log.newCase());
    while (log.entries.length < size) {
      log.add(log.chance.next() < 0.25 ? 'site' : log.chance.one(cases));
      if (log.chance.next() < 0.15) log.sign();
    }
    if (log.checkpoints.at(-1)?.size !== size) log.sign();
    return log;
  }

  /** As it stood; what is added to it from now on, the original does not see. */
  copy(): ModelLog {
    const copy = new ModelLog(0);
    Object.assign(copy, { chance: this.chance, base: this.base, signer: this.signer });
    copy.entries.push(...this.entries);
    copy.checkpoints.push(...this.checkpoints);
    for (const name of ['heads', 'values', 'codes'] as const)
      for (const [key, value] of this[name]) (copy[name] as Map<string, unknown>).set(key, value);
    copy.#seconds = this.#seconds;
    return copy;
  }

  newCase(): string {
    const { chance } = this;
    const id = `${chance.hex(8)}-${chance.hex(4)}-7${chance.hex(3)}-8${chance.hex(3)}-${chance.hex(12)}`;
    this.codes.set(id, chance.hex(9).toUpperCase());
    return id;
  }

  /** Lets time pass. */
  wait(seconds: number): void {
    this.#seconds += seconds;
  }

  now(): string {
    return new Date(Date.UTC(2026, 10, 21, 4) + this.#seconds * 1000).toISOString();
  }

  add(chain: string, facts: object = this.someFacts()): Sealed {
    this.#seconds += this.chance.whole(0, 90);
    const head = this.heads.get(chain) ?? genesis;
    const value = chain === 'site' || (head.seq > 0 && this.chance.next() < 0.3) ? null : this.someValue();
    const kind: CaseKind | SiteKind = chain === 'site' ? 'read' : head.seq === 0 ? 'start' : 'act';
    return this.append(chain, { kind, type: 'note.keep', facts, to: value as never });
  }

  append(chain: string, said: Omit<Parameters<typeof entryOf>[2], 'at'>): Sealed {
    const head = this.heads.get(chain) ?? genesis;
    const body = jcs(entryOf(chain, head.seq + 1, { ...said, at: this.now() }));
    const sealed = { chain, seq: head.seq + 1, prev: head.hash, hash: hashBody(head.hash, body), body };
    this.entries.push(sealed);
    this.heads.set(chain, sealed);
    if (said.to) this.values.set(chain, said.to);
    return sealed;
  }

  sign(signer = this.signer): Checkpoint {
    this.#seconds += 1;
    const [size, at] = [this.entries.length, this.now()];
    const root = rootOf(this.entries.map(({ hash }) => hash));
    const checkpoint = { size, at, note: signer.note({ origin: this.base, size, root, at }) };
    this.checkpoints.push(checkpoint);
    return checkpoint;
  }

  bundle(): Bundle {
    return {
      header: this.header('log'),
      checkpoints: this.checkpoints.map(({ note }) => note),
      entries: this.entries.map((entry, leaf) => lineOf(entry, leaf)),
      cases: [...this.heads.keys()].filter((chain) => chain !== 'site').map((chain) => this.caseLine(chain)),
    };
  }

  /** The pack of one case: as it stood when its export was recorded, under the checkpoint that followed. */
  pack(chain: string): Bundle {
    const { seq, hash } = this.heads.get(chain)!;
    const line = this.caseLine(chain);
    const facts = { scope: 'case', case: chain, code: line.code, revision: seq, head: hash };
    const exportedAt = this.now();
    this.append('site', { kind: 'export', type: 'case.export', facts, actor, purpose });
    const checkpoint = this.sign();
    const hashes = this.entries.map((entry) => entry.hash);
    const proven = (index: number) => ({
      ...lineOf(this.entries[index]!, index),
      proof: inclusionProof(hashes, index),
    });
    return {
      header: { ...this.header('case'), exportedAt, by: actor.person, purpose, chain },
      checkpoints: [checkpoint.note],
      entries: this.entries.flatMap((entry, index) => (entry.chain === chain ? [proven(index)] : [])),
      export: proven(hashes.length - 1),
      cases: [line],
    };
  }

  get cases(): string[] {
    return [...this.heads.keys()].filter((chain) => chain !== 'site');
  }

  caseLine(chain: string): CaseLine {
    const { seq, hash } = this.heads.get(chain)!;
    const value = this.values.get(chain) ?? null;
    const stage = typeof value === 'string' ? value : Object.keys(value ?? {})[0]!;
    return { id: chain, code: this.codes.get(chain)!, revision: seq, head: hash, stage, value };
  }

  private header(scope: 'log' | 'case'): Bundle['header'] {
    return {
      format: 'lotrinh-bundle/1',
      scope,
      origin: this.base,
      epoch: 1,
      exportedAt: this.now(),
      by: null,
      purpose: null,
      keys: [this.signer.vkey],
    };
  }

  private someFacts(): object {
    const { chance } = this;
    return {
      paper: chance.one(words),
      votes: { for: chance.whole(0, 40), against: chance.whole(-1, 3) },
      share: chance.next(),
      list: Array.from({ length: chance.whole(0, 3) }, () => chance.one(words)),
      [`x${chance.hex(2)}`]: chance.one([true, false, null, 1e21, 1e-7, Number.MAX_SAFE_INTEGER].slice(0, 3)),
    };
  }

  private someValue(): unknown {
    const stage = this.chance.one(stages);
    return this.chance.next() < 0.5
      ? stage
      : { [stage]: { training: 'open', help: this.chance.one(['open', 'done']) } };
  }
}

export const actor = { person: '0198-person', duty: 'inspection', unit: null, path: null };
export const purpose = 'inspection';

const lineOf = ({ prev, hash, body }: Sealed, leaf: number): EntryLine => ({ leaf, prev, hash, body });
