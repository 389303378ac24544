import pg from 'pg';
import type { StoreAddress } from '../../src/database/data-source.js';
import { openWriting } from '../../src/database/sqlite-connection.js';

/**
 * Does to a database what its owner can: statements past every fence, on a connection beside the service. On SQLite the
 * triggers come back afterwards, as a careful forger would have it.
 */
export async function intrude({ databaseUrl, databaseFile }: StoreAddress, ...statements: string[]): Promise<void> {
  if (databaseUrl === null) {
    const connection = openWriting(databaseFile);
    try {
      const triggers = connection.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
        name: string;
        sql: string;
      }[];
      for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
      for (const statement of statements) connection.exec(statement);
      for (const { sql } of triggers) connection.exec(sql);
    } finally {
      connection.close();
    }
    return;
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
