import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTables, dialectOfRunner, dropTables } from './schema.js';

/**
 * The second factor of an account, its recovery codes, when a session last proved it, and the failures in a row that a
 * restart must not forget. A secret is sealed under the master key, a recovery code is kept as its hash.
 */
export class SignIn1790000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const collated = dialectOfRunner(runner) === 'postgres' ? ' COLLATE "C"' : '';
    await runner.query(`ALTER TABLE session ADD COLUMN stepped_up_at text${collated}`);
    await createTables(runner, {
      second_factor: `
        account_id text NOT NULL PRIMARY KEY REFERENCES account (id),
        state text NOT NULL CHECK (state IN ('offered', 'active')),
        sealed blob NOT NULL,
        master_version integer NOT NULL,
        last_step integer NOT NULL,
        offered_at text NOT NULL,
        confirmed_at text CHECK ((state = 'active') = (confirmed_at IS NOT NULL))`,
      recovery_code: `
        account_id text NOT NULL REFERENCES account (id),
        hash text NOT NULL,
        used_at text,
        PRIMARY KEY (account_id, hash)`,
      sign_in_trouble: `
        name text NOT NULL PRIMARY KEY,
        failures integer NOT NULL,
        until text NOT NULL`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['sign_in_trouble', 'recovery_code', 'second_factor']);
    await runner.query('ALTER TABLE session DROP COLUMN stepped_up_at');
  }
}
