import type { Reader } from '../../database/reader.js';
import { LogFault } from '../log-fault.js';
import { Frontier } from './frontier.js';

/** A signed state of the tree. */
export interface Checkpoint {
  readonly size: number;
  /** The instant it says, ISO, UTC. */
  readonly at: string;
  /** Lower-case hex. */
  readonly root: string;
  readonly keyHash: string;
  /** The signed note, as it stands in the witness file too. */
  readonly note: string;
  /** Roots of the perfect subtrees, largest first; they fold to the root. */
  readonly frontier: readonly string[];
}

interface Row {
  readonly size: number;
  readonly at: string;
  readonly root: string;
  readonly key_hash: string;
  readonly note: string;
  readonly frontier: string;
}

const selected = 'SELECT size, at, root, key_hash, note, frontier FROM checkpoint';

/** The newest one, or null where none was signed yet. Throws `LogFault` where its frontier is not that of its root. */
export async function lastCheckpoint(asks: Pick<Reader, 'all'>): Promise<Checkpoint | null> {
  const [row] = await asks.all<Row>(`${selected} ORDER BY size DESC, at DESC LIMIT 1`);
  return row ? checkpointOf(row) : null;
}

/** The newest ones, the newest first. Throws `LogFault` as above. */
export async function newestCheckpoints(asks: Pick<Reader, 'all'>, limit: number): Promise<Checkpoint[]> {
  const rows = await asks.all<Row>(`${selected} ORDER BY size DESC, at DESC LIMIT ?`, [limit]);
  return rows.map(checkpointOf);
}

/** Checkpoints after one (its size and time), oldest first. */
export async function checkpointsAfter(
  asks: Pick<Reader, 'all'>,
  { size, at }: { readonly size: number; readonly at: string },
  limit: number,
): Promise<Checkpoint[]> {
  const rows = await asks.all<Row>(`${selected} WHERE size > ? OR (size = ? AND at > ?) ORDER BY size, at LIMIT ?`, [
    size,
    size,
    at,
    limit,
  ]);
  return rows.map(checkpointOf);
}

function checkpointOf({ size, at, root, key_hash: keyHash, note, frontier }: Row): Checkpoint {
  const nodes = nodesIn(frontier);
  try {
    if (new Frontier(size, nodes).root() === root) return { size, at, root, keyHash, note, frontier: nodes };
  } catch {
    // As many nodes as another size has.
  }
  throw new LogFault('root', `checkpoint ${size}`);
}

function nodesIn(text: string): string[] {
  const nodes = text === '' ? [] : text.split(',');
  return nodes.every((node) => /^[0-9a-f]{64}$/.test(node)) ? nodes : [];
}
