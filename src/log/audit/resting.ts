import { existsSync } from 'node:fs';
import { atRestFile, tableLines } from '../../database/at-rest.js';
import { openReading } from '../../database/sqlite-connection.js';
import type { Store } from '../../database/store.js';
import { createDurably } from '../../durable-file.js';
import { LogFault } from '../log-fault.js';
import type { LogKeys } from '../tree/log-keys.js';
import { BadNote, openText, signText } from '../tree/signed-note.js';

/** Told apart from a checkpoint, whose first line names a log. */
const head = 'lotrinh-at-rest/1';

/**
 * Says in a signed file beside the database how its tables are left, for the next start to compare (SEC-12): the log
 * vouches for what happened, and nothing else does for names, accounts, duties or plans. Nobody writes any more.
 */
export async function leaveTables(store: Pick<Store, 'address'>, keys: LogKeys): Promise<void> {
  const { databaseFile } = store.address;
  const { origin, signer } = await keys.ensure();
  const connection = openReading(databaseFile);
  try {
    const text = `${head}\n${origin}\n${tableLines(connection)}`;
    createDurably(atRestFile(databaseFile), Buffer.from(signText(text, signer)));
  } finally {
    connection.close();
  }
}

/**
 * Throws `LogFault` where the tables are not as they were left, or nobody of this house has said how. The file then
 * stays, and is a fault, until somebody has looked and put it away.
 */
export async function assertAsLeft({ address, atRest }: Store, keys: Pick<LogKeys, 'all'>): Promise<void> {
  const { state, tables, note } = atRest;
  if (note === null) return;
  const genuine = isGenuine(note, await keys.all());
  if (state === 'same' && genuine) return;
  const file = atRestFile(address.databaseFile);
  if (state === 'same' && !seen.has(atRest)) createDurably(file, Buffer.from(note));
  seen.add(atRest);
  if (!existsSync(file)) return;
  if (state === 'differs') throw new LogFault('atRest', `table ${tables.join(', ')}`);
  throw new LogFault('signature', 'the tables at rest');
}

/** Files of a false hand, put back where the opening had taken them away. */
const seen = new WeakSet<object>();

function isGenuine(note: string, vkeys: readonly string[]): boolean {
  try {
    return openText(note, vkeys).startsWith(`${head}\n`);
  } catch (error) {
    if (error instanceof BadNote) return false;
    throw error;
  }
}
