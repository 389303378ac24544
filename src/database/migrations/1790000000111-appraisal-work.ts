import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTables, dropTables } from './schema.js';

/** Who appraises a dossier today, since when, and whom he took it from. */
export class AppraisalWork1790000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      appraisal_work: `
        case_id text NOT NULL PRIMARY KEY REFERENCES candidate (id),
        person_id text NOT NULL REFERENCES person (id),
        since text NOT NULL,
        taken_from text REFERENCES person (id) CHECK (taken_from <> person_id)`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['appraisal_work']);
  }
}
