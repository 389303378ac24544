import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dropTables } from './schema.js';

/** People, the key that seals what is sensitive about each, their membership, accounts and sessions. */
export class People1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      person: `
        id text NOT NULL PRIMARY KEY,
        name text NOT NULL,
        name_key text NOT NULL,
        sort_key text NOT NULL,
        birth text NOT NULL,
        sex text,
        ethnicity text,
        erased_at text`,
      person_key: `
        person_id text NOT NULL PRIMARY KEY REFERENCES person (id),
        state text NOT NULL CHECK (state IN ('active', 'erased')),
        wrapped blob CHECK ((state = 'active') = (wrapped IS NOT NULL)),
        master_version integer NOT NULL,
        created_at text NOT NULL`,
      member: `
        person_id text NOT NULL REFERENCES person (id),
        unit_id text NOT NULL REFERENCES unit (id),
        kind text NOT NULL CHECK (kind IN ('official', 'probationary')),
        valid_from text NOT NULL,
        valid_to text CHECK (valid_to > valid_from),
        PRIMARY KEY (person_id, unit_id, valid_from)`,
      account: `
        id text NOT NULL PRIMARY KEY,
        login text NOT NULL UNIQUE,
        person_id text NOT NULL REFERENCES person (id),
        password_hash text NOT NULL,
        created_at text NOT NULL,
        disabled_at text`,
      session: `
        hash text NOT NULL PRIMARY KEY,
        account_id text NOT NULL REFERENCES account (id),
        strength text NOT NULL CHECK (strength IN ('password', 'secondFactor')),
        created_at text NOT NULL,
        seen_at text NOT NULL,
        expires_at text NOT NULL,
        ended_at text`,
    });
    await createIndexes(runner, {
      person_name_key: 'person (name_key)',
      person_sort_key: 'person (sort_key, id)',
      member_unit: 'member (unit_id, valid_from)',
      account_person: 'account (person_id)',
      session_account: 'session (account_id)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['session', 'account', 'member', 'person_key', 'person']);
  }
}
