import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { StoreAddress } from '../../src/database/data-source.js';
import type { Dialect } from '../../src/database/dialect.js';
import { createStore, type Store, type StoreOptions } from '../../src/database/store.js';
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from './postgres.js';

/** What is true of one dialect is tested on both: `describe.each(dialects)('on %s', …)`. */
export const dialects: readonly Dialect[] = ['sqlite', 'postgres'];

export interface TestAddress {
  readonly address: StoreAddress;
  readonly remove: () => Promise<void>;
}

/** A place for a database that does not exist yet: a new folder, or a new database on the test server. */
export const testAddress = async (dialect: Dialect): Promise<TestAddress> =>
  place(dialect === 'postgres' ? await createTestDatabase() : null);

/** The same for suites that do not ask how tables come to be: on PostgreSQL they are there, which takes a sixth of the time. */
export const readyAddress = async (dialect: Dialect): Promise<TestAddress> =>
  place(dialect === 'postgres' ? await createMigratedDatabase() : null);

function place(database: TestDatabase | null): TestAddress {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-test-'));
  return {
    address: { databaseUrl: database?.url ?? null, databaseFile: join(folder, 'lo-trinh.sqlite') },
    remove: async () => {
      await database?.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface TestStore {
  readonly store: Store;
  readonly address: StoreAddress;
  /** Closes the store and removes its database. */
  readonly dispose: () => Promise<void>;
}

/** An empty, migrated store of its own. */
export async function openTestStore(dialect: Dialect, options: StoreOptions = {}): Promise<TestStore> {
  const { address, remove } = await readyAddress(dialect);
  const store = await createStore(address, options);
  return {
    store,
    address,
    dispose: async () => {
      await store.close();
      await remove();
    },
  };
}
