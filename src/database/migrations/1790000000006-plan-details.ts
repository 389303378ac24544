import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dropTables } from './schema.js';

/** What a plan says beside its targets: figures, course quotas, months of classes, reports owed. */
export class PlanDetails1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      plan_figure: `
        plan_key text NOT NULL REFERENCES plan (key),
        id text NOT NULL,
        unit_id text REFERENCES unit (id),
        row_no text,
        name text NOT NULL,
        value integer,
        raw text NOT NULL,
        measure text NOT NULL,
        kind text NOT NULL,
        section text NOT NULL,
        notes text NOT NULL,
        PRIMARY KEY (plan_key, id)`,
      plan_course_quota: `
        id text NOT NULL PRIMARY KEY,
        plan_key text NOT NULL REFERENCES plan (key),
        unit_id text REFERENCES unit (id),
        round_no integer NOT NULL,
        class_month text NOT NULL,
        name_printed text NOT NULL,
        audience text NOT NULL,
        quota integer,
        raw text NOT NULL,
        quota_kind text NOT NULL CHECK (quota_kind IN ('atLeast', 'exact', 'perUnit')),
        nominees text NOT NULL,
        section text NOT NULL,
        notes text NOT NULL`,
      plan_class_months: `
        plan_key text NOT NULL REFERENCES plan (key),
        statement_no integer NOT NULL,
        audience text NOT NULL,
        round_1 text NOT NULL,
        round_2 text NOT NULL,
        section text NOT NULL,
        notes text NOT NULL,
        PRIMARY KEY (plan_key, statement_no)`,
      plan_report: `
        id text NOT NULL PRIMARY KEY,
        plan_key text NOT NULL REFERENCES plan (key),
        section text NOT NULL,
        from_actor text NOT NULL,
        to_actor text NOT NULL,
        via text NOT NULL,
        report text NOT NULL,
        cadence text NOT NULL,
        due_rule text NOT NULL,
        ambiguity text NOT NULL`,
    });
    await createIndexes(runner, {
      plan_course_quota_plan: 'plan_course_quota (plan_key)',
      plan_report_plan: 'plan_report (plan_key)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['plan_report', 'plan_class_months', 'plan_course_quota', 'plan_figure']);
  }
}
