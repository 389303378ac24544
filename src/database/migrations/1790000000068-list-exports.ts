import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTables, dropTables } from './schema.js';

/** Lists drafted to be taken out of the house: the file itself, sealed, until it was fetched long enough. */
export class ListExports1790000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      list_export: `
        id text NOT NULL PRIMARY KEY,
        unit_id text NOT NULL REFERENCES unit (id),
        drafted_by text NOT NULL REFERENCES person (id),
        drafted_at text NOT NULL,
        purpose text NOT NULL,
        filter text NOT NULL,
        cases integer NOT NULL,
        hash text NOT NULL,
        confirmed_by text REFERENCES person (id) CHECK (confirmed_by <> drafted_by),
        confirmed_at text,
        expires_at text NOT NULL,
        key_version integer NOT NULL,
        nonce blob NOT NULL,
        data blob,
        CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['list_export']);
  }
}
