import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, dialectOfRunner } from './schema.js';

/**
 * Which case a membership comes from; null where it was there before any case. Cases in which the ceremony was held are
 * rebuilt from their log at the next start, as after a change of the definition: that writes their rows.
 */
export class CaseMembers1790000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const collated = dialectOfRunner(runner) === 'postgres' ? ' COLLATE "C"' : '';
    await runner.query(`ALTER TABLE member ADD COLUMN case_id text${collated}`);
    await createIndexes(runner, { member_case: 'member (case_id) WHERE case_id IS NOT NULL' });
    await runner.query(`UPDATE candidate SET definition_hash = '' WHERE context LIKE '%"ceremony":{%'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM member WHERE case_id IS NOT NULL');
    await runner.query('DROP INDEX member_case');
    await runner.query('ALTER TABLE member DROP COLUMN case_id');
  }
}
