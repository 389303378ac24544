import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes } from './schema.js';

/** Finds the entry that says what was drafted by the hash a second person names. */
export class DraftEntries1790000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createIndexes(runner, {
      entry_drafted:
        "entry (hash) WHERE type IN ('setting.draft', 'calendar.draft', 'conflict.end', 'person.erasure.draft')",
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX entry_drafted');
  }
}
