import type { Reader } from '../../database/reader.js';
import { genesis } from '../entry.js';
import type { EntryRow } from '../log.js';
import { LogFault } from '../log-fault.js';
import { type Checkpoint, checkpointsAfter } from '../tree/checkpoint-rows.js';
import { assertGenuine } from '../tree/checkpoints.service.js';
import { Frontier } from '../tree/frontier.js';
import { growTree } from '../tree/grow-tree.js';
import { faultIn } from '../verify-chain.js';

type Asks = Pick<Reader, 'all'>;

/** What an audit of the tree went through. */
export interface Walked {
  readonly entries: number;
  readonly checkpoints: number;
}

/**
 * Every entry from a checkpoint on (null: from the first) is hashed anew and the tree grown over them; at the size of
 * each later checkpoint its root must be the one signed. Throws `LogFault` at the first place that does not fit.
 */
export async function walkTree(
  reader: Asks,
  keys: Parameters<typeof assertGenuine>[1],
  from: Checkpoint | null,
): Promise<Walked> {
  const tree = from ? new Frontier(from.size, from.frontier) : new Frontier();
  const began = tree.size;
  let seen: Pick<Checkpoint, 'size' | 'at'> = from ?? { size: 0, at: '' };
  let checkpoints = 0;
  for (;;) {
    const page = await checkpointsAfter(reader, seen, 200);
    // Read after them: the service seals and signs meanwhile.
    const size = await sealedSize(reader);
    for (const checkpoint of page) {
      await assertGenuine(checkpoint, keys);
      if (checkpoint.size > size) throw new LogFault('rolledBack', `checkpoint ${checkpoint.size}`);
      if (checkpoint.size > tree.size) await growTree(reader, tree, checkpoint.size);
      if (tree.root() !== checkpoint.root) throw new LogFault('root', `checkpoint ${checkpoint.size}`);
      if (checkpoint.at < seen.at) throw new LogFault('order', `checkpoint ${checkpoint.size}`);
      seen = checkpoint;
    }
    checkpoints += page.length;
    if (page.length < 200) break;
  }
  const size = await sealedSize(reader);
  if (size > tree.size) await growTree(reader, tree, size);
  return { entries: tree.size - began + (await walkUnsealed(reader)), checkpoints };
}

async function sealedSize(reader: Asks): Promise<number> {
  const [last] = await reader.all<{ leaf: number }>(
    'SELECT leaf FROM entry WHERE leaf IS NOT NULL ORDER BY leaf DESC LIMIT 1',
  );
  return last ? last.leaf + 1 : 0;
}

/** Entries that wait for their place in the tree hang on their chains all the same. */
async function walkUnsealed(reader: Asks): Promise<number> {
  const rows = await reader.all<EntryRow & { readonly before: string | null }>(
    `SELECT e.chain, e.seq, e.kind, e.type, e.happened_on, e.recorded_at, e.person_id, e.body, e.prev, e.hash, p.hash AS before
       FROM entry e LEFT JOIN entry p ON p.chain = e.chain AND p.seq = e.seq - 1
      WHERE e.leaf IS NULL ORDER BY e.chain, e.seq LIMIT 10000`,
  );
  for (const row of rows) {
    const where = `entry ${row.seq} of ${row.chain}`;
    if (row.seq > 1 && row.before === null) throw new LogFault('missing', `the one before ${where}`);
    const fault = faultIn(row, { seq: row.seq - 1, hash: row.before ?? genesis.hash }, row.seq);
    if (fault) throw new LogFault(fault, where);
  }
  return rows.length;
}

/** Every case's row knows the last entry of its chain, and no chain is without its row. Each statement is one snapshot. */
export async function assertHeads(reader: Asks): Promise<void> {
  const wrong = await reader.all<{ chain: string }>(
    `SELECT c.id AS chain FROM candidate c LEFT JOIN entry e ON e.chain = c.id AND e.seq = c.revision
      WHERE c.revision > 0 AND (e.hash IS NULL OR e.hash <> c.head_hash)
     UNION ALL SELECT c.id FROM candidate c JOIN entry e ON e.chain = c.id AND e.seq = c.revision + 1
     UNION ALL SELECT e.chain FROM entry e LEFT JOIN candidate c ON c.id = e.chain
      WHERE e.seq = 1 AND e.chain <> 'site' AND c.id IS NULL
     UNION ALL SELECT h.chain FROM chain_head h LEFT JOIN entry e ON e.chain = h.chain AND e.seq = h.seq
      WHERE e.hash IS NULL OR e.hash <> h.hash
     UNION ALL SELECT h.chain FROM chain_head h JOIN entry e ON e.chain = h.chain AND e.seq = h.seq + 1
     UNION ALL SELECT e.chain FROM entry e LEFT JOIN chain_head h ON h.chain = e.chain
      WHERE e.seq = 1 AND e.chain = 'site' AND h.chain IS NULL`,
  );
  if (wrong.length > 0) throw new LogFault('head', `chain ${wrong[0]!.chain}`);
}
