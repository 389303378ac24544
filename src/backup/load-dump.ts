import pg from 'pg';
import { migrate } from '../database/migrate.js';
import { BackupFault } from './backup-fault.js';
import { linesOf, openDump, tableOf } from './postgres-dump.js';

const batch = 1_000;

/**
 * Fills an empty database from a dump, all of it or nothing. The tables are made by our own migrations, so the backup
 * must come from the same version of the product. Throws `BackupFault` where anything is in the database already.
 */
export async function loadDump(path: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await demandEmpty(client);
    await migrate({ databaseUrl: url, databaseFile: '' });
    await demandSameSchema(client, openDump(path).schema);
    await client.query('BEGIN');
    let table = '';
    let rows: string[] = [];
    const flush = async (): Promise<void> => {
      if (rows.length > 0)
        await client.query(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(null::"${table}", $1)`, [
          `[${rows.join(',')}]`,
        ]);
      rows = [];
    };
    let first = true;
    for (const line of linesOf(path)) {
      const begun = tableOf(line);
      if (begun !== null || rows.length >= batch) await flush();
      if (begun !== null) table = begun;
      else if (!first) rows.push(line);
      first = false;
    }
    await flush();
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function demandEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'",
  );
  if (rows.length > 0)
    throw new BackupFault(`The database is not empty (it has ${rows.length} tables): restore into a new one.`);
}

async function demandSameSchema(client: pg.Client, wanted: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  const here = rows.map(({ name }) => name);
  if (here.join() === wanted.join()) return;
  const other = wanted.find((name) => !here.includes(name)) ?? here.find((name) => !wanted.includes(name));
  throw new BackupFault(
    `The backup is of another version of the product (${String(other)}): restore it with that one.`,
  );
}
