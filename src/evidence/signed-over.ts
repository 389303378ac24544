import { setTimeout } from 'node:timers/promises';
import type { Reader } from '../database/reader.js';
import { site } from '../log/log.js';
import type { Checkpoint } from '../log/tree/checkpoint-rows.js';
import type { CheckpointsService } from '../log/tree/checkpoints.service.js';

/** The leaf of an entry; null while it is not sealed. */
export async function leafOf(asks: Pick<Reader, 'all'>, chain: string, seq: number): Promise<number | null> {
  const [row] = await asks.all<{ leaf: number | null }>('SELECT leaf FROM entry WHERE chain = ? AND seq = ?', [
    ...[chain, seq],
  ]);
  return row?.leaf ?? null;
}

/**
 * A checkpoint whose tree holds an entry of the site's chain; null where other instances seal without end. Throws
 * `LogFault` where the log cannot be signed.
 */
export async function signedOver(
  asks: Pick<Reader, 'all'>,
  checkpoints: CheckpointsService,
  seq: number,
): Promise<Checkpoint | null> {
  for (let tries = 0; tries < 20; tries++) {
    const checkpoint = await checkpoints.sign('export');
    const leaf = await leafOf(asks, site, seq);
    if (leaf !== null && leaf < checkpoint.size) return checkpoint;
    // Another instance is sealing at this moment.
    await setTimeout(100);
  }
  return null;
}
