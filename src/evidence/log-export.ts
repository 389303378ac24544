import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../clock.js';
import type { Reader } from '../database/reader.js';
import { ReadOnly } from '../database/store-errors.js';
import type { Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { appendToSite } from '../log/log.js';
import { LogFault } from '../log/log-fault.js';
import type { CheckpointsService } from '../log/tree/checkpoints.service.js';
import { logBundle } from './log-bundle.js';
import { signedOver } from './signed-over.js';

/** What an export needs of the house. */
export interface Exporting {
  readonly reader: Reader;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly checkpoints: CheckpointsService;
}

/** An export as it was written. */
export interface LogExported {
  readonly file: string;
  /** Entries in it: the size of its last checkpoint. */
  readonly entries: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Why nothing newer could be signed: the file ends at the last checkpoint there was. Null where all is well. */
  readonly fault: string | null;
}

/**
 * Writes the whole log to a new file that its owner alone reads. The export is an entry of the log first, then a
 * checkpoint is signed over it. A log that is not whole is exported all the same: that is when it is wanted most.
 * Throws Problem 409 where there is such a file, or no checkpoint yet.
 */
export async function exportLog({ reader, writer, clock, checkpoints }: Exporting, file: string): Promise<LogExported> {
  const at = clock.now();
  const { seq } = await writer.write((tx) =>
    appendToSite(tx, {
      kind: 'export',
      type: 'log.export',
      at,
      actor: { person: null, duty: 'console', unit: null, path: null },
      facts: { scope: 'log' },
    }),
  );
  const fault = await signed(() => signedOver(reader, checkpoints, seq));
  const size = await lastSize(reader);
  if (size === null) throw Problem.conflict('no-checkpoint', 'No checkpoint of the log was signed yet');
  const written = await writeNew(file, logBundle(reader, size, { exportedAt: at, by: null, purpose: null }));
  return { file, entries: size, ...written, fault };
}

async function signed(sign: () => Promise<unknown>): Promise<string | null> {
  try {
    return (await sign()) === null ? 'other instances are sealing' : null;
  } catch (error) {
    if (error instanceof LogFault || error instanceof ReadOnly) return error.message;
    throw error;
  }
}

/** The size of the newest checkpoint, as the table has it; null where there is none. */
export async function lastSize(asks: Pick<Reader, 'all'>): Promise<number | null> {
  const [row] = await asks.all<{ size: number | null }>('SELECT max(size) AS size FROM checkpoint');
  return row?.size ?? null;
}

/** Writes text to a file that is not there yet, on the disk when this returns. Throws Problem 409 where it is. */
export async function writeNew(
  file: string,
  text: AsyncIterable<string>,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const sum = createHash('sha256');
  let bytes = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const encoded = Buffer.from(piece);
      sum.update(encoded);
      bytes += encoded.length;
      yield encoded;
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw Problem.conflict('file-exists', `${file} is there already`);
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR')
      throw Problem.conflict('file-not-writable', `${file} cannot be written`);
    throw error;
  }
  return { bytes, sha256: sum.digest('hex') };
}
