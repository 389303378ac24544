import { existsSync, rmSync } from 'node:fs';
import type { Config } from '../config.js';
import { atRestFile } from '../database/at-rest.js';
import { openReading } from '../database/sqlite-connection.js';
import { lockForWriting } from '../database/sqlite-lock.js';

/** Why the demo was not forgotten; the message tells the operator what stands in the way. */
export class NotForgotten extends Error {
  override readonly name = 'NotForgotten';
}

/**
 * Removes what the demo wrote, so that the next start fills it anew; keys and backups stay. Only where the profile is
 * the demo's, the file holds a demo, and no service works on it. Throws `NotForgotten`, or `StoreUnavailable` where one
 * does. Returns the files removed: none where there was no demo yet.
 */
export function forgetDemo(config: Pick<Config, 'profile' | 'databaseUrl' | 'databaseFile' | 'witnessFile'>): string[] {
  const { profile, databaseUrl, databaseFile, witnessFile } = config;
  if (profile !== 'demo') throw new NotForgotten('--reset is for the demo only; data in real use is never removed.');
  if (databaseUrl !== null)
    throw new NotForgotten('--reset is for the embedded database; drop the database of DATABASE_URL yourself.');
  if (!existsSync(databaseFile)) return [];
  const unlock = lockForWriting(databaseFile);
  try {
    if (!holdsDemo(databaseFile))
      throw new NotForgotten(`${databaseFile} does not hold the sample data; nothing was removed.`);
    const beside = ['-wal', '-shm'].map((tail) => databaseFile + tail);
    const files = [databaseFile, ...beside, atRestFile(databaseFile), witnessFile].filter((file) => existsSync(file));
    for (const file of files) rmSync(file);
    return files;
  } finally {
    unlock();
  }
}

/** No house in real use has this sign-in and the four seeded plans. */
function holdsDemo(file: string): boolean {
  const connection = openReading(file);
  try {
    return (
      connection
        .prepare("SELECT 1 FROM account JOIN plan ON plan.key IS NOT NULL WHERE login = 'truong.secretary.1' LIMIT 1")
        .get() !== undefined
    );
  } catch {
    return false;
  } finally {
    connection.close();
  }
}
