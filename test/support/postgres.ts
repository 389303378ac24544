import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { startPostgres } from '../../scripts/postgres.mjs';

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
  const name = `lotrinh_${randomUUID().replaceAll('-', '')}_test`;
  await query(admin, `CREATE DATABASE ${name}`);
  for (const setting of settings) await query(admin, `ALTER DATABASE ${name} SET ${setting}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => query(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
