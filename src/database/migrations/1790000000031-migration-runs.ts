import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dropTables } from './schema.js';

/** Live cases taken over to a later slice of the law: the run, and what it foresaw and did for each case. */
export class MigrationRuns1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      migration_run: `
        id text NOT NULL PRIMARY KEY,
        unit_id text NOT NULL REFERENCES unit (id),
        plan text NOT NULL,
        plan_hash text NOT NULL CHECK (length(plan_hash) = 64),
        state text NOT NULL CHECK (state IN ('surveying', 'surveyed', 'applying', 'applied')),
        cases integer NOT NULL,
        last_case text NOT NULL,
        totals text,
        result_hash text,
        drafted_by text NOT NULL REFERENCES person (id),
        drafted_at text NOT NULL,
        surveyed_at text,
        confirmed_by text REFERENCES person (id),
        confirmed_at text,
        applied_at text,
        CHECK (confirmed_by <> drafted_by)`,
      // No foreign key to the case: a row is written with each crossing, beside the case it names.
      migration_item: `
        run_id text NOT NULL REFERENCES migration_run (id),
        case_id text NOT NULL,
        code text NOT NULL,
        state text NOT NULL CHECK (state IN ('foreseen', 'refused', 'skipped', 'crossed', 'doneAlready', 'moved')),
        revision integer NOT NULL,
        seq integer,
        report text,
        reason text,
        PRIMARY KEY (run_id, case_id)`,
    });
    await createIndexes(runner, { migration_item_state: 'migration_item (run_id, state, case_id)' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['migration_item', 'migration_run']);
  }
}
