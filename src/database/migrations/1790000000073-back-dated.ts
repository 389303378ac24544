import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes } from './schema.js';

/** Finds what was recorded on a later day than it gives, the newest first. */
export class BackDated1790000000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createIndexes(runner, {
      // Days are those of Việt Nam: the next one begins at 17 o'clock UTC.
      entry_back_dated: `entry (recorded_at, chain, seq)
        WHERE kind IN ('start', 'act', 'proposal', 'correction') AND recorded_at >= happened_on || 'T17'`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX entry_back_dated');
  }
}
