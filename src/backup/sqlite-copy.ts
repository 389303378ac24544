import type { SqliteConnection } from '../database/sqlite-connection.js';
import { openReading } from '../database/sqlite-connection.js';
import type { Copied } from './copied.js';

/**
 * Copies the database as it stands between two commits, beside the service or without it. The connection is its own and
 * only reads: the writer goes on meanwhile. Never the file itself: a WAL holds what the file does not.
 */
export function copySqlite(databaseFile: string, into: string): void {
  const connection = openReading(databaseFile);
  try {
    connection.pragma('query_only = OFF'); // the new file is written; of the old one the connection cannot change a byte
    connection.prepare('VACUUM INTO ?').run(into);
  } finally {
    connection.close();
  }
}

const order: Readonly<Record<string, string>> = { entry: 'chain, seq' };

export function openSqliteCopy(file: string): Copied {
  const connection = openReading(file);
  return {
    rows: (table) => rowsOf(connection, table),
    schema: connection.prepare('SELECT name FROM migrations ORDER BY id').pluck().all() as string[],
    check: () => {
      const told = connection.prepare('PRAGMA integrity_check').pluck().all() as string[];
      return told.filter((line) => line !== 'ok');
    },
    close: () => connection.close(),
  };
}

function rowsOf(connection: SqliteConnection, table: string): Iterable<Readonly<Record<string, unknown>>> {
  const known = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table);
  if (!known) return [];
  const by = order[table];
  const statement = connection.prepare(`SELECT * FROM "${table}"${by === undefined ? '' : ` ORDER BY ${by}`}`);
  return statement.iterate() as Iterable<Readonly<Record<string, unknown>>>;
}
