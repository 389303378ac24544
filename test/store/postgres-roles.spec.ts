import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { createStore, type Store } from '../../src/database/store.js';
import { appendToSite } from '../../src/log/log.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const at = '2026-11-21T02:00:00.000Z';

describe('SEC-05, SEC-22: the roles of PostgreSQL', () => {
  const suffix = randomUUID().slice(0, 8);
  const service = `service_${suffix}`;
  const auditor = `auditor_${suffix}`;
  let database: TestDatabase;
  let owner: pg.Client;
  let store: Store;
  const as = (role: string): string => {
    const url = new URL(database.url);
    url.username = role;
    url.password = 'mat khau cua vai tro';
    return url.href;
  };
  const where = (databaseUrl: string) => ({
    databaseUrl,
    databaseFile: '/nowhere',
    ownerUrl: database.url,
    auditorRole: auditor,
    separateOwner: true,
  });
  const tries = async (url: string, sql: string): Promise<string> => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      await client.query(sql);
      return 'done';
    } catch (error) {
      return (error as pg.DatabaseError).code ?? String(error);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client(database.url);
    await owner.connect();
    for (const role of [service, auditor])
      await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'mat khau cua vai tro'`);
    store = await createStore(where(as(service)));
    await store.writer.write((tx) => appendToSite(tx, { kind: 'signOut', type: 'session.end', at }));
  });
  afterAll(async () => {
    await store.close();
    await owner.query(`DROP OWNED BY ${service}, ${auditor}`);
    await owner.query(`DROP ROLE ${service}, ${auditor}`);
    await owner.end();
    await database.drop();
  });

  const denied = '42501';

  it.each([
    ...[
      "UPDATE entry SET body = '[]'",
      'UPDATE entry SET hash = prev',
      'DELETE FROM entry',
      'TRUNCATE entry',
      'TRUNCATE sealed_value',
    ],
    ...[
      'DROP TABLE entry',
      'DROP TRIGGER entry_stays ON entry',
      'ALTER TABLE entry DISABLE TRIGGER ALL',
      'ALTER TABLE entry ADD COLUMN x text',
    ],
    ...[
      'DROP FUNCTION log_stands() CASCADE',
      'CREATE OR REPLACE FUNCTION log_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$',
    ],
    ...[
      'ALTER TABLE entry OWNER TO CURRENT_USER',
      'CREATE TABLE mine (x int)',
      'DROP SCHEMA public CASCADE',
      "SET session_replication_role = 'replica'",
    ],
    ...[
      "INSERT INTO migrations (timestamp, name) VALUES (1, 'x')",
      'DELETE FROM migrations',
      "COPY entry TO PROGRAM 'cat'",
      'CREATE RULE r AS ON INSERT TO entry DO INSTEAD NOTHING',
    ],
    ...[
      'GRANT UPDATE ON entry TO PUBLIC',
      'CREATE ROLE another SUPERUSER',
      'CREATE TRIGGER t BEFORE INSERT ON entry EXECUTE FUNCTION log_stands()',
    ],
  ])('the service may not %s', async (sql) => {
    const before = await store.reader.all('SELECT * FROM entry');
    const told = await tries(as(service), sql);
    // A grant by who may not grant is a warning and does nothing.
    expect([denied, '42710', ...(sql.startsWith('GRANT') ? ['done'] : [])]).toContain(told);
    expect(await store.reader.all('SELECT * FROM entry')).toEqual(before);
    const { rows } = await owner.query("SELECT has_table_privilege($1, 'entry', 'UPDATE') AS may", [service]);
    expect(rows).toEqual([{ may: false }]);
  });

  it('the auditor reads the log', async () => {
    expect(await tries(as(auditor), 'SELECT body FROM entry')).toBe('done');
  });

  it.each([
    'SELECT * FROM account',
    'SELECT * FROM session',
    'SELECT * FROM person',
    'SELECT * FROM sealed_value',
    'SELECT * FROM person_key',
    'SELECT * FROM candidate',
    'SELECT * FROM command',
    "INSERT INTO chain_head VALUES ('x', 1, 'y')",
    'UPDATE entry SET leaf = 1',
    'DELETE FROM entry',
  ])('and may not %s', async (sql) => {
    expect(await tries(as(auditor), sql)).toBe(denied);
  });

  it('a service that owns the tables, or may do everything, is refused in real use', async () => {
    await expect(createStore(where(database.url))).rejects.toThrow(/may do everything[\s\S]*owns the tables/);
  });
});
