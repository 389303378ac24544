import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dropTables } from './schema.js';

/**
 * Who is kin to whom, and who said of himself that a person's case is not for him. `person_id` is barred from the cases of
 * `about_id` while the row holds; open at the start: since always, as with blood. An end is proposed by one and settled
 * by another.
 */
export class Conflicts1790000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      person_conflict: `
        id text NOT NULL PRIMARY KEY,
        person_id text NOT NULL REFERENCES person (id),
        about_id text NOT NULL REFERENCES person (id) CHECK (about_id <> person_id),
        kind text NOT NULL CHECK (kind IN ('parent', 'spouse', 'sibling', 'child', 'adoptedChild', 'declared')),
        basis text NOT NULL,
        valid_from text,
        valid_to text CHECK (valid_to > valid_from),
        recorded_by text NOT NULL REFERENCES person (id),
        recorded_at text NOT NULL,
        ending_on text,
        ending_basis text,
        ending_hash text,
        ending_by text REFERENCES person (id) CHECK (ending_by <> person_id),
        ended_by text REFERENCES person (id) CHECK (ended_by <> ending_by AND ended_by <> person_id),
        CHECK ((ending_on IS NULL) = (ending_by IS NULL) AND (ending_on IS NULL) = (ending_hash IS NULL)),
        CHECK ((valid_to IS NULL) = (ended_by IS NULL))`,
    });
    await createIndexes(runner, {
      person_conflict_barred: 'person_conflict (person_id)',
      person_conflict_about: 'person_conflict (about_id)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['person_conflict']);
  }
}
