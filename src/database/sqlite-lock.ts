import Sqlite from 'better-sqlite3';

import { StoreUnavailable } from './store-errors.js';

/**
 * One writing process per file: a lock on an empty database beside it, held by a transaction that never ends. The
 * kernel gives it up with the process, however that dies, so no stale lock can be left behind.
 */
export function lockForWriting(file: string): () => void {
  const side = new Sqlite(`${file}.lock`, { timeout: 0 });
  try {
    side.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    side.close();
    throw new StoreUnavailable(`${file} is in use by another process that writes.`, { cause: error });
  }
  return () => {
    side.close();
  };
}
