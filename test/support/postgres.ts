import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { sourcesHash } from '../../scripts/build.mjs';
import { startPostgres } from '../../scripts/postgres.mjs';
import { migrate } from '../../src/database/migrate.js';

export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

let server: Promise<string> | undefined;

/** The server of the whole test run, or, for a suite run alone, one that ends with this process. */
const serverUrl = (): Promise<string> =>
  (server ??= (async () => {
    const shared = process.env.LOTRINH_TEST_POSTGRES;
    if (shared !== undefined) return shared;
    const own = await startPostgres();
    own.unref();
    return own.url;
  })());

/**
 * A database of its own for a suite; its name ends in `_test`, and nothing else may ever be emptied.
 * `settings` (`name = value`) hold for its sessions.
 */
export async function createTestDatabase(onServer?: string, settings: readonly string[] = []): Promise<TestDatabase> {
  const admin = onServer ?? (await serverUrl());
  const name = newName();
  await query(admin, `CREATE DATABASE ${name}`);
  for (const setting of settings) await query(admin, `ALTER DATABASE ${name} SET ${setting}`);
  return database(admin, name);
}

let model: Promise<string> | undefined;

/** A database of its own for a suite, with the tables of the present sources, empty: the copy of one made once per server. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  const admin = await serverUrl();
  const name = newName();
  await query(admin, `CREATE DATABASE ${name} TEMPLATE ${await (model ??= migrated(admin))}`);
  return database(admin, name);
}

/** The name of the database that is copied; of several suites that ask for it at once, one makes it. */
async function migrated(admin: string): Promise<string> {
  const name = `lotrinh_model_${sourcesHash().slice(0, 32)}_test`;
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      const making = newName();
      await client.query(`CREATE DATABASE ${making}`);
      await migrate({ databaseUrl: at(admin, making), databaseFile: '' });
      await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`);
    }
    return name;
  } finally {
    await client.end();
  }
}

const newName = (): string => `lotrinh_${randomUUID().replaceAll('-', '')}_test`;

function at(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

const database = (admin: string, name: string): TestDatabase => ({
  url: at(admin, name),
  drop: () => query(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
});

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
