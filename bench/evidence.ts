import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { type BundleLine, bundleText } from '../src/evidence/bundle-text.js';
import { writeNew } from '../src/evidence/log-export.js';
import { verifierFile } from '../src/evidence/verifier-file.js';
import { entryOf, genesis, type Head, hashBody } from '../src/log/entry.js';
import { jcs } from '../src/log/jcs.js';
import { Frontier } from '../src/log/tree/frontier.js';
import { signedNote, vkeyOf } from '../src/log/tree/signed-note.js';
import { figure, type Figure } from './figures.js';

const entries = 100_000;
const chains = 5_000;
const between = 256;
const rounds = 3;
const name = 'lotrinh/00112233aabbccdd';

/** How long an inspector waits for the verdict on a whole log, checkpoints of his own included (SEC-07). */
export async function evidence(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-bench-'));
  try {
    const [bundle, keys, held] = ['log.jsonl', 'keys.txt', 'held.txt'].map((file) => join(folder, file));
    const { vkey, notes } = await written(bundle!);
    writeFileSync(keys!, vkey);
    writeFileSync(held!, notes.join('\n'));
    const seconds = Array.from({ length: rounds }, () => {
      const began = performance.now();
      const words = [verifierFile(), bundle!, '--keys', keys!, '--checkpoints', held!, '--lang', 'en'];
      const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`The verifier ended with ${status}: ${stdout}`);
      return (performance.now() - began) / 1000;
    });
    const of = `${entries} entries, ${Math.round(statSync(bundle!).size / 2 ** 20)} MB, ${notes.length} checkpoints`;
    return [figure({ name: 'seconds to verify 100,000 entries', most: 10 }, seconds, of)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A log of acts as long as real ones, in a file. */
async function written(file: string): Promise<{ readonly vkey: string; readonly notes: readonly string[] }> {
  const { privateKey: secret, publicKey } = generateKeyPairSync('ed25519');
  const signer = { name, secret, publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32) };
  const heads = new Map<string, Head>();
  const tree = new Frontier();
  const notes: string[] = [];
  const lines: BundleLine[] = [];
  for (let leaf = 0; leaf < entries; leaf++) {
    const chain = `0190-case-${leaf % chains}`;
    const head = heads.get(chain) ?? genesis;
    const body = jcs(
      entryOf(chain, head.seq + 1, { ...act, at: new Date(Date.UTC(2026, 0) + leaf * 1000).toISOString() }),
    );
    const hash = hashBody(head.hash, body);
    heads.set(chain, { seq: head.seq + 1, hash });
    tree.append(hash);
    lines.push({ leaf, prev: head.hash, hash, body });
    if (tree.size % between === 0 || tree.size === entries) {
      const at = new Date(Date.UTC(2026, 0) + leaf * 1000).toISOString();
      notes.push(signedNote({ origin: name, size: tree.size, root: tree.root(), at }, signer));
    }
  }
  const cases = [...heads].map(([id, { seq, hash }]) => ({
    case: { id, code: 'AAAA0000B', revision: seq, head: hash, stage: 'branchMeeting', value: act.to },
  }));
  const vkey = vkeyOf(signer);
  const head = { scope: 'log', origin: name, epoch: 1, exportedAt: '2026-02-01T00:00:00.000Z', by: null } as const;
  const pages: BundleLine[][] = [notes.map((checkpoint) => ({ checkpoint }))];
  for (let from = 0; from < entries; from += 500) pages.push(lines.slice(from, from + 500));
  pages.push(cases);
  await writeNew(file, bundleText({ ...head, purpose: null, keys: [vkey] }, Readable.from(pages)));
  return { vkey, notes };
}

const act = {
  kind: 'act',
  type: 'branch.vote',
  edition: '24-QĐ/TW:2021-07-30',
  on: '2026-01-15',
  actor: {
    person: '01907a3c-1111-7000-8000-000000000001',
    duty: 'secretary',
    unit: '01907a3c-2222',
    path: '/a1/b2/c3/',
  },
  session: { hash: 'ab'.repeat(32), strength: 'secondFactor' },
  command: '01907a3c-3333-7000-8000-000000000003',
  setting: { route: 'A', youthUnion: true, place: 'village', members: {}, candidate: '01907a3c-4444' },
  facts: { meeting: { officialMembers: 24, present: 20, inFavour: 19 }, ballot: 'secret', paper: { no: '07-NQ/CB' } },
  sealed: { minutes: 'cd'.repeat(32), remark: 'ef'.repeat(32) },
  rules: [
    { id: 'R24-3.1', force: 'bar', outcome: 'met' },
    { id: 'R24-9.3.3', force: 'bar', outcome: 'met' },
  ],
  left: ['gathering'],
  entered: ['branchMeeting'],
  from: { considered: { road: 'gathering', political: 'none' } },
  to: { considered: { road: 'branchMeeting', political: 'none' } },
} as const;
