import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { startPostgres, type PostgresServer } from '../../scripts/postgres.mjs';
import { openWriting, type SqliteConnection } from '../../src/database/sqlite-connection.js';
import { assertSqliteStorage, versionFaults } from '../../src/database/sqlite-settings.js';
import { StorageFaults } from '../../src/database/storage-faults.js';
import { createStore } from '../../src/database/store.js';
import { createTestDatabase } from '../support/postgres.js';

const faultsOf = (assert: () => void): readonly string[] => {
  try {
    assert();
    return [];
  } catch (error) {
    if (error instanceof StorageFaults) return error.faults;
    throw error;
  }
};

describe('REL-02, SEC-63: SQLite that may lose what it acknowledged is refused', () => {
  let folder: string;
  let connection: SqliteConnection;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-settings-'));
    connection = openWriting(join(folder, 'x.sqlite'));
  });
  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true });
  });

  it('but not as the house opens it', () => {
    expect(
      faultsOf(() => {
        assertSqliteStorage(connection);
      }),
    ).toEqual([]);
  });

  it.each([
    'journal_mode = DELETE',
    'synchronous = NORMAL',
    'synchronous = OFF',
    'foreign_keys = OFF',
    'recursive_triggers = OFF',
    'secure_delete = OFF',
    'secure_delete = FAST',
    'trusted_schema = ON',
    'busy_timeout = 0',
  ])('%s', (setting) => {
    connection.pragma(setting);
    expect(
      faultsOf(() => {
        assertSqliteStorage(connection);
      }),
    ).toEqual([expect.stringContaining(setting.split(' ')[0]!)]);
  });

  it('all faults at once', () => {
    for (const setting of ['synchronous = OFF', 'foreign_keys = OFF', 'trusted_schema = ON'])
      connection.pragma(setting);
    expect(
      faultsOf(() => {
        assertSqliteStorage(connection);
      }),
    ).toHaveLength(3);
  });

  it.each([
    ['3.51.2', 1],
    ['3.50.9', 1],
    ['2.99.99', 1],
    ['3.51.3', 0],
    ['3.52.0', 0],
    ['4.0.0', 0],
  ])('version %s: %i fault', (version, count) => {
    expect(versionFaults(version)).toHaveLength(count);
  });
});

describe('REL-02: PostgreSQL that may lose what it acknowledged is refused', () => {
  let careless: PostgresServer;
  beforeAll(async () => {
    careless = await startPostgres({ checksums: false, settings: { fsync: 'off', full_page_writes: 'off' } });
  }, 30_000);
  afterAll(() => careless.stop());

  const start = async (server?: string, settings: readonly string[] = []): Promise<readonly string[]> => {
    const database = await createTestDatabase(server, settings);
    try {
      const store = await createStore({ databaseUrl: database.url, databaseFile: '' });
      await store.close();
      return [];
    } catch (error) {
      if (error instanceof StorageFaults) return error.faults;
      throw error;
    } finally {
      await database.drop();
    }
  };

  it('but not with the settings of Debian', async () => {
    expect(await start()).toEqual([]);
  });

  it.each(['off', 'local'])('synchronous_commit %s', async (value) => {
    expect(await start(undefined, [`synchronous_commit = ${value}`])).toEqual([
      `PostgreSQL synchronous_commit is ${value}`,
    ]);
  });

  it('fsync, full_page_writes and data_checksums off, all named at once', async () => {
    expect(await start(careless.url)).toEqual([
      'PostgreSQL fsync is off',
      'PostgreSQL full_page_writes is off',
      'PostgreSQL data_checksums is off',
    ]);
  });
});
