import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dialectOfRunner, dropTables } from './schema.js';

/**
 * What a person set for himself: the mail address, the calendar of limits under a secret address, the letter of the day;
 * and which letters were sent. Cases in which something waits for a second person are found without reading the others.
 */
export class AccountSettings1790000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const collated = dialectOfRunner(runner) === 'postgres' ? ' COLLATE "C"' : '';
    await runner.query(`ALTER TABLE account ADD COLUMN email text${collated}`);
    await createTables(runner, {
      calendar_feed: `
        account_id text NOT NULL PRIMARY KEY REFERENCES account (id),
        hash text NOT NULL UNIQUE,
        since text NOT NULL`,
      digest: `
        account_id text NOT NULL PRIMARY KEY REFERENCES account (id),
        since text NOT NULL`,
      digest_letter: `
        account_id text NOT NULL REFERENCES account (id),
        day text NOT NULL,
        state text NOT NULL CHECK (state IN ('sending', 'sent', 'nothing', 'failed', 'unknown')),
        attempts integer NOT NULL,
        tried_at text NOT NULL,
        error text,
        PRIMARY KEY (account_id, day)`,
    });
    await createIndexes(runner, {
      candidate_waiting: 'candidate (unit_id) WHERE pending IS NOT NULL',
      digest_letter_day: 'digest_letter (day, state)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX candidate_waiting');
    await dropTables(runner, ['digest_letter', 'digest', 'calendar_feed']);
    await runner.query('ALTER TABLE account DROP COLUMN email');
  }
}
