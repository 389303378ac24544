import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTables, dropTables } from './schema.js';

/** What somebody had typed when his session or its proof ran out, sealed, for the hours until he is back. */
export class KeptForms1790000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      kept_form: `
        id text NOT NULL PRIMARY KEY,
        account_id text NOT NULL REFERENCES account (id),
        kept_at text NOT NULL,
        key_version integer NOT NULL,
        nonce blob NOT NULL,
        data blob NOT NULL`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['kept_form']);
  }
}
