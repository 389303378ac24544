import { createHash } from 'node:crypto';
import type { StateValue } from '../../workflows/kernel/procedure.js';
import type { Force, Judged } from '../../workflows/kernel/rule.js';
import { jcs } from './jcs.js';

export const caseKinds = [
  'start', // the case was opened
  'act', // someone recorded what happened
  'proposal', // an act that waits for its second person
  'confirmation', // … who confirmed that very hash
  'rejection', // … or refused it
  'clock', // a limit passed
  'correction', // an earlier entry annulled or restated
  'crossing', // the case went over to the next slice of the law
  'calendar', // the table of working days changed, and limits that run moved with it
  'hold', // acts are suspended, or taken up again
  'incident', // the engine could not do its duty
] as const;

export const siteKinds = [
  'refusal',
  'read',
  'signIn',
  'signOut',
  'rights',
  'export',
  'configuration',
  'erasure', // data of a person destroyed for good
  'backup', // a copy was sealed
  'restore', // the log goes on from one
  'alarm', // the log, or what rests on it, was found not to be whole, or whole again
] as const;

export type CaseKind = (typeof caseKinds)[number];
export type SiteKind = (typeof siteKinds)[number];

/** Who acted, under which duty. All null where nobody was signed in; the clock has a duty and no person. */
export interface EntryActor {
  readonly person: string | null;
  readonly duty: string | null;
  readonly unit: string | null;
  /** The unit's path on that day: old entries keep the old tree. */
  readonly path: string | null;
}

export interface EntrySession {
  readonly hash: string | null;
  readonly strength: 'password' | 'secondFactor' | null;
}

/** A rule as it was judged: what was met, what lapsed, and in a refusal what was not met. */
export interface RuleMark {
  readonly id: string;
  readonly force: Force;
  readonly outcome: Judged['outcome'] | 'unmet';
}

/** What one command, refusal or read leaves behind. What does not apply is null, [] or {}, never absent: one shape. */
export interface Entry {
  readonly v: 1;
  /** The case's id, or `site`. */
  readonly chain: string;
  /** 1, 2, 3 … without a gap; a case's is its revision. */
  readonly seq: number;
  readonly kind: CaseKind | SiteKind;
  /** The act's name (`branch.vote`), or what was done (`value.read`). */
  readonly type: string;
  /** The slice of the law by which it was judged. */
  readonly edition: string | null;
  /** The day it happened, `YYYY-MM-DD`: the law reads this one. */
  readonly on: string | null;
  /** The instant it was recorded, UTC: the audit reads this one. */
  readonly at: string;
  readonly actor: EntryActor;
  readonly session: EntrySession;
  /** The command's idempotency key. */
  readonly command: string | null;
  /** Why something was read or exported. */
  readonly purpose: string | null;
  /** What the unit was on that day, so that a replay asks nobody. */
  readonly setting: object;
  readonly facts: object;
  /** Field to commitment: the values themselves lie beside the log, under their person's key. */
  readonly sealed: Readonly<Record<string, string>>;
  readonly rules: readonly RuleMark[];
  readonly left: readonly string[];
  readonly entered: readonly string[];
  readonly from: StateValue | null;
  readonly to: StateValue | null;
  /** The seq of the entry this one annuls. */
  readonly annuls: number | null;
}

/** What the writer of an entry has to say; the rest does not apply, and the log numbers it. */
export type Draft<K extends CaseKind | SiteKind> = Pick<Entry, 'type' | 'at'> & { readonly kind: K } & Partial<
    Omit<Entry, 'v' | 'chain' | 'seq' | 'kind' | 'type' | 'at'>
  >;

const nobody: EntryActor = { duty: null, path: null, person: null, unit: null };
const noSession: EntrySession = { hash: null, strength: null };

/** The entry whole. Its keys stand in canonical order, which spares jcs() the sorting. */
export function entryOf(chain: string, seq: number, draft: Draft<CaseKind | SiteKind>): Entry {
  return {
    actor: draft.actor ?? nobody,
    annuls: draft.annuls ?? null,
    at: draft.at,
    chain,
    command: draft.command ?? null,
    edition: draft.edition ?? null,
    entered: draft.entered ?? [],
    facts: draft.facts ?? {},
    from: draft.from ?? null,
    kind: draft.kind,
    left: draft.left ?? [],
    on: draft.on ?? null,
    purpose: draft.purpose ?? null,
    rules: draft.rules ?? [],
    sealed: draft.sealed ?? {},
    seq,
    session: draft.session ?? noSession,
    setting: draft.setting ?? {},
    to: draft.to ?? null,
    type: draft.type,
    v: 1,
  };
}

const leaf = Uint8Array.of(0);
const sha256Hex = /^[0-9a-f]{64}$/;

/** Where a chain stands: its last entry. */
export interface Head {
  readonly seq: number;
  /** SHA-256, lower-case hex. */
  readonly hash: string;
}

/** A chain without entries; the first one hangs on 32 zero bytes. */
export const genesis: Head = { seq: 0, hash: '0'.repeat(64) };

/** SHA-256(0x00 ‖ prev ‖ JCS(entry)): link of the chain and leaf of the tree at once. Lower-case hex in and out. */
export const hashEntry = (prev: string, entry: Entry): string => hashBody(prev, jcs(entry));

/** The same for an entry that is canonical text already. */
export function hashBody(prev: string, body: string): string {
  // Half a hash would be cut short silently by the decoder.
  if (!sha256Hex.test(prev)) throw new RangeError('the hash before is not 64 hexadecimal digits');
  return createHash('sha256').update(leaf).update(prev, 'hex').update(body).digest('hex');
}
