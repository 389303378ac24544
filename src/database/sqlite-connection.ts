import Sqlite from 'better-sqlite3';

import { Duplicate, StoreUnavailable } from './store-errors.js';

export type SqliteConnection = Sqlite.Database;

/** How long another process (a backup, say) may hold the file before a write gives up. The whole service waits with it. */
const busyTimeout = 2000;

/** The one connection that writes: durable to the disk before an answer leaves. */
export function openWriting(file: string): SqliteConnection {
  const connection = new Sqlite(file, { timeout: busyTimeout });
  connection.pragma('journal_mode = WAL');
  // SQLite's own default in WAL is weaker than FULL and loses acknowledged commands when power fails.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  // Without it REPLACE removes a row of the log past its delete trigger.
  connection.pragma('recursive_triggers = ON');
  connection.pragma('secure_delete = ON');
  connection.pragma('trusted_schema = OFF');
  return connection;
}

/** A connection that cannot write; in WAL it neither waits for the writer nor sees what is uncommitted. */
export function openReading(file: string): SqliteConnection {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  connection.pragma('query_only = ON');
  connection.pragma('trusted_schema = OFF');
  return connection;
}

/** SQLite's codes in the words of the house; what is no matter of the store stays as it is. */
export function sqliteError(error: unknown): unknown {
  if (!isSqliteError(error)) return error;
  const { code, message } = error;
  if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE') {
    return new Duplicate(message, { cause: error });
  }
  // A trigger refuses only what would break the log: nothing was stored, and nothing can be.
  const broken =
    /^SQLITE_(?:BUSY|CANTOPEN|CONSTRAINT_TRIGGER|CORRUPT|FULL|IOERR|LOCKED|NOMEM|NOTADB|PROTOCOL|READONLY)/.test(code);
  return broken ? new StoreUnavailable(`SQLite: ${message}`, { cause: error }) : error;
}

/** Known by its code: the native driver keeps the error class of whoever loaded it first, under Jest another test file. */
function isSqliteError(error: unknown): error is { code: string; message: string } {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_');
}
