import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Store, createStore } from '../../src/database/store.js';

export interface TemporaryStore {
  readonly store: Store;
  readonly directory: string;
  /** Where the SQLite file stands. */
  readonly file: string;
  remove(): Promise<void>;
}

/** A migrated SQLite database of its own, gone after `remove`. */
export async function temporaryStore(): Promise<TemporaryStore> {
  const directory = mkdtempSync(join(tmpdir(), 'lo-trinh-'));
  const file = join(directory, 'test.sqlite');
  const store = await createStore({ databaseUrl: null, databaseFile: file });
  return {
    store,
    directory,
    file,
    remove: async () => {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}
