import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTables, dropTables } from './schema.js';

/** Cases whose log could not be replayed under the present definition of the procedure, and why. */
export class DefinitionFaults1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      definition_fault: `
        case_id text NOT NULL PRIMARY KEY,
        code text NOT NULL,
        definition_hash text NOT NULL,
        reason text NOT NULL,
        at text NOT NULL`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['definition_fault']);
  }
}
