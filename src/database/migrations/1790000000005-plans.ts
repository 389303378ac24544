import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dropTables } from './schema.js';

/** Plans of admission and courses, and the numbers they set per unit and period. */
export class Plans1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      plan: `
        key text NOT NULL PRIMARY KEY,
        number_printed text NOT NULL,
        number_standard text NOT NULL,
        kind text NOT NULL,
        issued_on text,
        issuer text NOT NULL,
        unit_id text NOT NULL REFERENCES unit (id),
        period text NOT NULL,
        subject text NOT NULL,
        notes text NOT NULL`,
      target: `
        id text NOT NULL PRIMARY KEY,
        plan_key text NOT NULL REFERENCES plan (key),
        unit_id text REFERENCES unit (id),
        row_no text,
        row_kind text NOT NULL CHECK (row_kind IN ('unit', 'group', 'total')),
        name_printed text NOT NULL,
        audience text NOT NULL,
        period_from text NOT NULL,
        period_to text NOT NULL CHECK (period_to >= period_from),
        stage text NOT NULL CHECK (stage IN ('registered', 'assigned', 'body')),
        min integer,
        max integer CHECK (max >= min),
        raw text NOT NULL,
        notes text NOT NULL`,
    });
    await createIndexes(runner, { target_plan: 'target (plan_key)', target_unit: 'target (unit_id)' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['target', 'plan']);
  }
}
