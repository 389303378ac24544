import type { MigrationInterface, QueryRunner } from 'typeorm';

import { dialectOfRunner } from './schema.js';

const tables = ['draft', 'setting_draft', 'erasure_draft'] as const;

/** Why a draft of an administrator, of a setting or of an erasure was refused: who drafted it reads no log. */
export class RefusalReasons1790000000112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const text = dialectOfRunner(runner) === 'postgres' ? 'text COLLATE "C"' : 'text';
    for (const table of tables)
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN rejected_reason ${text} CHECK (rejected_reason IS NULL OR state = 'rejected')`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`ALTER TABLE ${table} DROP COLUMN rejected_reason`);
  }
}
