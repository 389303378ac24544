import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dropTables } from './schema.js';

/** The cases, who holds which duty over them, and what keeps their commands and limits. */
export class Candidates1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      candidate: `
        id text NOT NULL PRIMARY KEY,
        code text NOT NULL UNIQUE,
        person_id text NOT NULL REFERENCES person (id),
        unit_id text NOT NULL REFERENCES unit (id),
        procedure text NOT NULL,
        slice_id text NOT NULL,
        definition_hash text NOT NULL,
        revision integer NOT NULL CHECK (revision >= 0),
        status text NOT NULL CHECK (status IN ('active', 'done', 'void')),
        stage text NOT NULL,
        stage_since text NOT NULL,
        value text NOT NULL,
        context text NOT NULL,
        pending text,
        head_hash text NOT NULL,
        opened_on text NOT NULL,
        updated_at text NOT NULL`,
      duty: `
        id text NOT NULL PRIMARY KEY,
        person_id text NOT NULL REFERENCES person (id),
        duty text NOT NULL CHECK (duty IN ('secretary', 'sponsor', 'massOrganisation', 'politicalCentre', 'subdivision',
          'grassroots', 'organisationBoard', 'competent', 'superior', 'central', 'inspection', 'administrator')),
        unit_id text REFERENCES unit (id),
        case_id text REFERENCES candidate (id),
        body_id text REFERENCES body (id),
        valid_from text NOT NULL,
        valid_to text CHECK (valid_to > valid_from)`,
      // No foreign keys below: these rows are written with every command, beside the case they name.
      deadline: `
        case_id text NOT NULL,
        timer text NOT NULL,
        subject text NOT NULL,
        activation_seq integer NOT NULL,
        rule text NOT NULL,
        slice_id text NOT NULL,
        anchor_on text NOT NULL,
        unit text NOT NULL CHECK (unit IN ('day', 'workday', 'month')),
        budget integer NOT NULL,
        due_on text,
        kind text NOT NULL CHECK (kind IN ('hard', 'duty', 'reminder', 'exact', 'right')),
        state text NOT NULL CHECK (state IN ('running', 'met', 'passed', 'ended')),
        closed_seq integer,
        PRIMARY KEY (case_id, timer, subject, activation_seq)`,
      command: `
        scope text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        case_id text,
        seq integer,
        status integer NOT NULL,
        answer text NOT NULL,
        at text NOT NULL,
        PRIMARY KEY (scope, key)`,
      outbox: `
        case_id text NOT NULL,
        seq integer NOT NULL,
        n integer NOT NULL,
        topic text NOT NULL,
        body text NOT NULL,
        not_before text NOT NULL,
        attempts integer NOT NULL,
        error text,
        claimed_until text,
        done_at text,
        dead_at text,
        PRIMARY KEY (case_id, seq, n)`,
    });
    await createIndexes(runner, {
      candidate_unit_stage: 'candidate (unit_id, stage)',
      candidate_person: 'candidate (person_id)',
      duty_person: 'duty (person_id)',
      duty_unit: 'duty (unit_id)',
      duty_case: 'duty (case_id) WHERE case_id IS NOT NULL',
      deadline_due: "deadline (due_on) WHERE state = 'running'",
      outbox_waiting: 'outbox (not_before) WHERE done_at IS NULL AND dead_at IS NULL',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['outbox', 'command', 'deadline', 'duty', 'candidate']);
  }
}
