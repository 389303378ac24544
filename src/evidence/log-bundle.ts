import { setImmediate } from 'node:timers/promises';
import type { Reader } from '../database/reader.js';
import { type BundleHead, type BundleLine, bundleText, type CaseLine, type EntryLine } from './bundle-text.js';

type Asks = Pick<Reader, 'all'>;

const page = 500;

/** Who exports, when and what for; nobody where the machine looks at itself. */
export type Exported = Pick<BundleHead, 'exportedAt' | 'by' | 'purpose'>;

/** The keys by which checkpoints are verified, present and retired, the oldest first. */
export async function logKeys(asks: Asks): Promise<string[]> {
  const rows = await asks.all<{ vkey: string }>('SELECT vkey FROM log_key ORDER BY valid_from, vkey');
  return rows.map(({ vkey }) => vkey);
}

/** Which log it is, as its newest checkpoint says: of the epoch in which that was signed. */
export async function headUnder(asks: Asks, note: string): Promise<Pick<BundleHead, 'origin' | 'epoch' | 'keys'>> {
  const [origin = ''] = note.split('\n', 1);
  const [, epoch = '1'] = /^[^/]+\/[^/]+\/([1-9]\d*)$/.exec(origin) ?? [];
  return { origin, epoch: Number(epoch), keys: await logKeys(asks) };
}

/**
 * The whole log up to its newest checkpoint of at most that size, every checkpoint before it, and where each case stands:
 * for `verifier/verify.mjs`. Nothing is judged here, what is wrong is exported as it is.
 */
export async function* logBundle(asks: Asks, size: number, exported: Exported): AsyncGenerator<string, void> {
  const [newest] = await asks.all<{ note: string }>(
    'SELECT note FROM checkpoint WHERE size <= ? ORDER BY size DESC, at DESC LIMIT 1',
    [size],
  );
  const { origin, epoch, keys } = await headUnder(asks, newest?.note ?? '');
  yield* bundleText({ scope: 'log', origin, epoch, ...exported, keys }, pages(asks, size));
}

async function* pages(asks: Asks, size: number): AsyncGenerator<readonly BundleLine[]> {
  yield* checkpoints(asks, size);
  yield* entries(asks, size);
  yield* cases(asks, size);
}

interface Noted {
  readonly size: number;
  readonly at: string;
  readonly note: string;
}

async function* checkpoints(asks: Asks, size: number): AsyncGenerator<readonly BundleLine[]> {
  for (let last = { size: -1, at: '' }; ;) {
    const rows = await asks.all<Noted>(
      'SELECT size, at, note FROM checkpoint WHERE size <= ? AND (size > ? OR (size = ? AND at > ?)) ORDER BY size, at LIMIT ?',
      [size, last.size, last.size, last.at, page],
    );
    yield rows.map(({ note }) => ({ checkpoint: note }));
    if (rows.length < page) return;
    last = rows.at(-1)!;
  }
}

async function* entries(asks: Asks, size: number): AsyncGenerator<readonly BundleLine[]> {
  for (let from = 0; from < size; from += page) {
    const rows = await asks.all<EntryLine>(
      'SELECT leaf, prev, hash, body FROM entry WHERE leaf >= ? AND leaf < ? ORDER BY leaf',
      [from, Math.min(size, from + page)],
    );
    yield rows.map(({ leaf, prev, hash, body }) => ({ leaf, prev, hash, body }));
    // The database answers at once on SQLite: others have their turn between two pages.
    await setImmediate();
  }
}

interface CaseRow {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly head_hash: string;
  readonly stage: string;
  readonly value: string;
  /** The last seq in the bundle, and the last there is. */
  readonly told: number | null;
  readonly last: number | null;
}

async function* cases(asks: Asks, size: number): AsyncGenerator<readonly BundleLine[]> {
  for (let after = ''; ;) {
    const rows = await asks.all<CaseRow>(
      `SELECT c.id, c.code, c.revision, c.head_hash, c.stage, c.value,
              (SELECT max(e.seq) FROM entry e WHERE e.chain = c.id AND e.leaf < ?) AS told,
              (SELECT max(e.seq) FROM entry e WHERE e.chain = c.id) AS last
         FROM candidate c WHERE c.id > ? ORDER BY c.id LIMIT ?`,
      [size, after, page],
    );
    yield rows.map((row) => {
      const moved = row.revision > (row.told ?? 0) && row.revision === row.last;
      return { case: { ...caseLine(row), ...(moved && { moved: true }) } };
    });
    if (rows.length < page) return;
    after = rows.at(-1)!.id;
    await setImmediate();
  }
}

/** A stored case as a bundle tells it. */
export function caseLine(row: Pick<CaseRow, 'id' | 'code' | 'revision' | 'head_hash' | 'stage' | 'value'>): CaseLine {
  const { id, code, revision, head_hash: head, stage, value } = row;
  return { id, code, revision, head, stage, value: valueIn(value) };
}

/** What is no JSON any more is exported as it stands, for the verifier to find. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
