import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dialectOfRunner, dropTables } from './schema.js';

/**
 * Passwords that hold once and not long; and what one person drafted for another to confirm: the exact content, its
 * hash, and the entry of the site's chain that says both. A draft that settled nobody but its author (`alone`) is the
 * second administrator, made while there was only one.
 */
export class Accounts1790000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const collated = dialectOfRunner(runner) === 'postgres' ? ' COLLATE "C"' : '';
    await runner.query(
      'ALTER TABLE account ADD COLUMN must_change_password integer NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1))',
    );
    await runner.query(`ALTER TABLE account ADD COLUMN password_expires_at text${collated}`);
    await createTables(runner, {
      draft: `
        id text NOT NULL PRIMARY KEY,
        kind text NOT NULL,
        content text NOT NULL,
        hash text NOT NULL,
        entry_seq integer NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'confirmed', 'rejected', 'void')),
        alone integer NOT NULL DEFAULT 0 CHECK (alone IN (0, 1)),
        drafted_by text NOT NULL REFERENCES person (id),
        drafted_at text NOT NULL,
        settled_by text REFERENCES person (id) CHECK (settled_by <> drafted_by),
        settled_at text,
        made text,
        CHECK ((state = 'waiting') = (settled_at IS NULL)),
        CHECK (state <> 'confirmed' OR alone = 1 OR settled_by IS NOT NULL)`,
    });
    await createIndexes(runner, { draft_waiting: "draft (id) WHERE state = 'waiting'" });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['draft']);
    await runner.query('ALTER TABLE account DROP COLUMN password_expires_at');
    await runner.query('ALTER TABLE account DROP COLUMN must_change_password');
  }
}
