import { setImmediate } from 'node:timers/promises';
import type { Reader } from '../database/reader.js';
import { site } from '../log/log.js';
import { type BundleLine, bundleText, type CaseLine, type EntryLine } from './bundle-text.js';
import { LeafProofs } from './leaf-proofs.js';
import { type Exported, headUnder } from './log-bundle.js';

type Asks = Pick<Reader, 'all'>;

const page = 4_096;

/** A case as it stood when the export was entered in the log, and the checkpoint signed after that. */
export interface Packed {
  readonly row: CaseLine;
  /** Of the entry of this export on the site's chain. */
  readonly exportSeq: number;
  readonly checkpoint: { readonly size: number; readonly note: string };
}

/**
 * The evidence of one case: its entries and no others, each with the way from it to the root of the checkpoint; and the
 * entry of the export itself, which says how many the case had, so that none can be left out at its end (SEC-08).
 */
export async function* casePack(asks: Asks, packed: Packed, exported: Exported): AsyncGenerator<string, void> {
  const { origin, epoch, keys } = await headUnder(asks, packed.checkpoint.note);
  const head = { scope: 'case', origin, epoch, ...exported, chain: packed.row.id, keys } as const;
  yield* bundleText(head, pages(asks, packed));
}

async function* pages(asks: Asks, { row, exportSeq, checkpoint }: Packed): AsyncGenerator<readonly BundleLine[]> {
  yield [{ checkpoint: checkpoint.note }];
  const own = await rowsOf(asks, row.id, 1, row.revision);
  const [exported] = await rowsOf(asks, site, exportSeq, exportSeq);
  const proofs = await proofsOf(
    asks,
    checkpoint.size,
    [...own, exported!].map(({ leaf }) => leaf),
  );
  const proven = ({ leaf, prev, hash, body }: EntryLine): EntryLine => ({
    ...{ leaf, prev, hash, body },
    proof: proofs.get(leaf)!,
  });
  yield own.map(proven);
  yield [{ export: proven(exported!) }, { case: row }];
}

const rowsOf = (asks: Asks, chain: string, from: number, to: number): Promise<EntryLine[]> =>
  asks.all<EntryLine>('SELECT leaf, prev, hash, body FROM entry WHERE chain = ? AND seq BETWEEN ? AND ? ORDER BY seq', [
    ...[chain, from, to],
  ]);

async function proofsOf(
  asks: Asks,
  size: number,
  leaves: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const proofs = new LeafProofs(leaves);
  for (let from = 0; from < size; from += page) {
    const rows = await asks.all<{ hash: string }>('SELECT hash FROM entry WHERE leaf >= ? AND leaf < ? ORDER BY leaf', [
      from,
      Math.min(size, from + page),
    ]);
    for (const { hash } of rows) proofs.append(hash);
    await setImmediate();
  }
  return proofs.finish();
}
