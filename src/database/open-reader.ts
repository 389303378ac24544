import { existsSync } from 'node:fs';

import type { StoreAddress } from './data-source.js';
import { postgresPool } from './postgres-pool.js';
import { PostgresReader } from './postgres-reader.js';
import type { Reader } from './reader.js';
import { openReading, sqliteError } from './sqlite-connection.js';
import { SqliteReader } from './sqlite-reader.js';
import { StoreUnavailable } from './store-errors.js';

/** A database opened to be read, beside the service or without it: nothing is migrated, checked or locked. */
export interface OpenReader {
  readonly reader: Reader;
  readonly close: () => Promise<void>;
}

/** Throws `StoreUnavailable` where there is no such database. */
export async function openReader({ databaseUrl, databaseFile }: StoreAddress): Promise<OpenReader> {
  if (databaseUrl === null) return openFile(databaseFile);
  const pool = postgresPool(databaseUrl, 'read');
  const reader = new PostgresReader(pool);
  try {
    await reader.all('SELECT 1 AS one');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { reader, close: () => pool.end() };
}

function openFile(file: string): OpenReader {
  if (!existsSync(file)) throw new StoreUnavailable(`There is no database at ${file}.`);
  try {
    const connection = openReading(file);
    const close = (): Promise<void> => Promise.resolve(void connection.close());
    return { reader: new SqliteReader(connection), close };
  } catch (error) {
    throw sqliteError(error);
  }
}
