import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dialectOfRunner, dropTables } from './schema.js';

/** An amendment is confirmed once; nothing else of it ever changes. */
const confirms = `old.no IS NULL AND new.no IS NOT NULL AND new.id = old.id AND new.body = old.body
  AND new.draft_hash = old.draft_hash AND new.drafted_by = old.drafted_by`;

/** Amendments of the working-day table; by which revision of it an open limit was counted; reminders given. */
export class Calendar1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      calendar_amendment: `
        id text NOT NULL PRIMARY KEY,
        no integer UNIQUE CHECK (no > 0),
        hash text,
        body text NOT NULL,
        unit_id text NOT NULL REFERENCES unit (id),
        draft_hash text NOT NULL,
        drafted_by text NOT NULL REFERENCES person (id),
        drafted_at text NOT NULL,
        confirmed_by text REFERENCES person (id) CHECK (confirmed_by <> drafted_by),
        confirmed_at text,
        CHECK ((no IS NULL) = (hash IS NULL) AND (no IS NULL) = (confirmed_by IS NULL)
          AND (no IS NULL) = (confirmed_at IS NULL))`,
      // No foreign keys: written by the clock, beside the limit it names.
      deadline_rung: `
        case_id text NOT NULL,
        timer text NOT NULL,
        subject text NOT NULL,
        activation_seq integer NOT NULL,
        rung integer NOT NULL CHECK (rung > 0),
        outcome text NOT NULL CHECK (outcome IN ('sent', 'missed', 'tooShort')),
        due_on text NOT NULL,
        fired_at text NOT NULL,
        PRIMARY KEY (case_id, timer, subject, activation_seq, rung)`,
    });
    await runner.query('ALTER TABLE deadline ADD COLUMN calendar_revision integer NOT NULL DEFAULT 1');
    await createIndexes(runner, {
      deadline_counted: "deadline (calendar_revision) WHERE state = 'running' AND unit = 'workday'",
    });
    await (dialectOfRunner(runner) === 'postgres' ? fencePostgres(runner) : fenceSqlite(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadline_counted');
    await runner.query('ALTER TABLE deadline DROP COLUMN calendar_revision');
    await dropTables(runner, ['deadline_rung', 'calendar_amendment']);
    if (dialectOfRunner(runner) === 'postgres') await runner.query('DROP FUNCTION calendar_amendment_fence()');
  }
}

async function fenceSqlite(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TRIGGER calendar_amendment_confirms BEFORE UPDATE ON calendar_amendment
    WHEN NOT (${confirms}) BEGIN SELECT RAISE(ABORT, 'calendar_amendment: is never changed'); END`);
  await runner.query(`CREATE TRIGGER calendar_amendment_stays BEFORE DELETE ON calendar_amendment
    BEGIN SELECT RAISE(ABORT, 'calendar_amendment: is never removed'); END`);
}

async function fencePostgres(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE FUNCTION calendar_amendment_fence() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'UPDATE' AND ${confirms} THEN RETURN new; END IF;
    RAISE EXCEPTION 'calendar_amendment: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
  END $$`);
  await runner.query(`CREATE TRIGGER calendar_amendment_stays BEFORE UPDATE OR DELETE ON calendar_amendment
    FOR EACH ROW EXECUTE FUNCTION calendar_amendment_fence()`);
}
