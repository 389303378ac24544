import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTables, dropTables } from './schema.js';

/** Changes of a unit's deciding route and local options that wait for a second person, or had one. */
export class SettingDrafts1790000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      setting_draft: `
        id text NOT NULL PRIMARY KEY,
        unit_id text NOT NULL REFERENCES unit (id),
        valid_from text NOT NULL,
        body text NOT NULL,
        hash text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'confirmed', 'rejected')),
        drafted_by text NOT NULL REFERENCES person (id),
        drafted_at text NOT NULL,
        settled_by text REFERENCES person (id) CHECK (settled_by <> drafted_by),
        settled_at text,
        CHECK ((state = 'waiting') = (settled_by IS NULL) AND (state = 'waiting') = (settled_at IS NULL))`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['setting_draft']);
  }
}
