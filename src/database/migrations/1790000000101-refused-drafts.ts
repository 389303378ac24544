import type { MigrationInterface, QueryRunner } from 'typeorm';

import { dialectOfRunner } from './schema.js';

const tables = ['calendar_amendment', 'migration_run', 'list_export'] as const;

const unchanged = `new.id = old.id AND new.body = old.body AND new.draft_hash = old.draft_hash
  AND new.drafted_by = old.drafted_by AND new.drafted_at = old.drafted_at AND new.unit_id = old.unit_id`;
/** An amendment is settled once, by a confirmation or by a refusal; nothing else of it ever changes. */
const settles = `old.no IS NULL AND old.rejected_by IS NULL AND ${unchanged}
  AND (new.no IS NULL) <> (new.rejected_by IS NULL)`;
/** As before there were refusals. */
const confirms = `old.no IS NULL AND new.no IS NOT NULL AND new.id = old.id AND new.body = old.body
  AND new.draft_hash = old.draft_hash AND new.drafted_by = old.drafted_by`;

/** Who refused a change of the working days, a migration of cases or a list, when and why. */
export class RefusedDrafts1790000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const text = dialectOfRunner(runner) === 'postgres' ? 'text COLLATE "C"' : 'text';
    for (const table of tables)
      for (const column of [
        `rejected_by ${text} REFERENCES person (id) CHECK (rejected_by <> drafted_by)`,
        `rejected_at ${text} CHECK ((rejected_at IS NULL) = (rejected_by IS NULL))`,
        `rejected_reason ${text} CHECK ((rejected_reason IS NULL) = (rejected_by IS NULL))`,
      ])
        await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    await fence(runner, settles);
  }

  async down(runner: QueryRunner): Promise<void> {
    await fence(runner, confirms);
    for (const table of tables)
      for (const column of ['rejected_reason', 'rejected_at', 'rejected_by'])
        await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

async function fence(runner: QueryRunner, allowed: string): Promise<void> {
  if (dialectOfRunner(runner) === 'postgres') {
    await runner.query(`CREATE OR REPLACE FUNCTION calendar_amendment_fence() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP = 'UPDATE' AND ${allowed} THEN RETURN new; END IF;
      RAISE EXCEPTION 'calendar_amendment: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
    END $$`);
    return;
  }
  await runner.query('DROP TRIGGER calendar_amendment_confirms');
  await runner.query(`CREATE TRIGGER calendar_amendment_confirms BEFORE UPDATE ON calendar_amendment
    WHEN NOT (${allowed}) BEGIN SELECT RAISE(ABORT, 'calendar_amendment: is never changed'); END`);
}
