import { type Entry, type Head, entryOf, genesis, hashBody } from './entry.js';
import { jcs } from './jcs.js';
import type { EntryRow } from './log.js';

export interface ChainFault {
  /** The seq at which the chain stops being whole. */
  readonly seq: number;
  readonly fault:
    | 'missing' // a later seq stands here, or the chain ends before its head
    | 'extra' // the chain goes on behind its head
    | 'reordered' // an earlier seq stands here
    | 'unlinked' // does not hang on the entry before
    | 'altered' // the body is not the one that was hashed
    | 'misfiled' // the row's columns say something else than the body
    | 'notCanonical'; // the body is not the canonical form of what it says
}

/**
 * The first fault in the rows of one chain, or null when it is whole. `from` is the head before the first row; give
 * the known `head` too, for a chain cut at its end is whole in itself.
 */
export function verifyChain(
  rows: Iterable<EntryRow>,
  { from = genesis, head }: { from?: Head; head?: Head } = {},
): ChainFault | null {
  let last = from;
  for (const row of rows) {
    const seq = last.seq + 1;
    if (head && seq > head.seq) return { seq, fault: 'extra' };
    const fault = faultIn(row, last, seq);
    if (fault) return { seq, fault };
    last = row;
  }
  if (head && head.seq > last.seq) return { seq: last.seq + 1, fault: 'missing' };
  if (head && head.hash !== last.hash) return { seq: last.seq, fault: 'altered' };
  return null;
}

/** What is wrong with one row that should stand at `seq` after `last`; null where nothing is. */
export function faultIn(row: EntryRow, last: Head, seq: number): ChainFault['fault'] | null {
  if (row.seq > seq) return 'missing';
  if (row.seq < seq) return 'reordered';
  if (row.prev !== last.hash) return 'unlinked';
  if (row.hash !== hashBody(row.prev, row.body)) return 'altered';
  const entry = canonicalEntry(row.body);
  if (!entry) return 'notCanonical';
  const filed =
    row.chain === entry.chain &&
    row.seq === entry.seq &&
    row.kind === entry.kind &&
    row.type === entry.type &&
    row.happened_on === entry.on &&
    row.recorded_at === entry.at &&
    row.person_id === entry.actor.person;
  return filed ? null : 'misfiled';
}

function canonicalEntry(body: string): Entry | null {
  try {
    const entry = JSON.parse(body) as Entry;
    // Shaped like any entry, so that a rewritten body can neither lack a field nor bring one.
    const whole = jcs(entryOf(entry.chain, entry.seq, entry));
    return whole === body ? entry : null;
  } catch {
    return null;
  }
}
