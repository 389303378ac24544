import type { Reader } from '../../database/reader.js';
import { genesis } from '../entry.js';
import type { EntryRow } from '../log.js';
import { LogFault } from '../log-fault.js';
import { faultIn } from '../verify-chain.js';
import type { Frontier } from './frontier.js';

/** A sealed entry, with the one before it in its chain. */
interface SealedRow extends EntryRow {
  readonly leaf: number;
  readonly before_hash: string | null;
  readonly before_leaf: number | null;
}

const selected = `SELECT e.chain, e.seq, e.kind, e.type, e.happened_on, e.recorded_at, e.person_id, e.body, e.prev, e.hash,
         e.leaf, p.hash AS before_hash, p.leaf AS before_leaf
    FROM entry e LEFT JOIN entry p ON p.chain = e.chain AND p.seq = e.seq - 1`;

/**
 * Grows a tree to a size over the entries as they are stored now, each hashed anew. Throws `LogFault` at the first that
 * does not fit, or where there are too few.
 */
export async function growTree(reader: Pick<Reader, 'all'>, tree: Frontier, to: number): Promise<void> {
  for await (const rows of sealedRows(reader, tree.size, to)) {
    for (const row of rows) {
      assertRow(row, tree.size);
      tree.append(row.hash);
    }
    await breath();
  }
  if (tree.size !== to) throw new LogFault('gap', `leaf ${tree.size}`);
}

/** Sealed entries of leaves `from` up to and without `to`, page by page, in the order of the tree. */
async function* sealedRows(
  reader: Pick<Reader, 'all'>,
  from: number,
  to: number,
  page = 256,
): AsyncGenerator<readonly SealedRow[]> {
  for (let next = from; next < to; next += page)
    yield await reader.all<SealedRow>(`${selected} WHERE e.leaf >= ? AND e.leaf < ? ORDER BY e.leaf`, [
      next,
      Math.min(to, next + page),
    ]);
}

/**
 * Throws `LogFault` unless the row stands at this leaf, is the entry that was hashed, and hangs on the one before it in
 * its chain, which was sealed earlier.
 */
function assertRow(row: SealedRow, leaf: number): void {
  if (row.leaf !== leaf) throw new LogFault('gap', `leaf ${leaf}`);
  const before = row.seq === 1 ? genesis.hash : row.before_hash;
  if (before === null) throw new LogFault('missing', `the entry before leaf ${leaf}`);
  const fault = faultIn(row, { seq: row.seq - 1, hash: before }, row.seq);
  if (fault) throw new LogFault(fault, `leaf ${leaf}`);
  if (row.seq > 1 && (row.before_leaf === null || row.before_leaf >= leaf)) throw new LogFault('order', `leaf ${leaf}`);
}

/** Long work lets requests through between its pages. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
