import type { MigrationInterface, QueryRunner } from 'typeorm';

import { dialectOfRunner } from './schema.js';

/** What stands over a case beside its state: the entry that put it on hold, and the slices of the law pinned for it. */
export class CaseStanding1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE candidate ADD COLUMN held_seq integer');
    const collated = dialectOfRunner(runner) === 'postgres' ? ' COLLATE "C"' : '';
    await runner.query(`ALTER TABLE candidate ADD COLUMN pins text${collated}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE candidate DROP COLUMN pins');
    await runner.query('ALTER TABLE candidate DROP COLUMN held_seq');
  }
}
