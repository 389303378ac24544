import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dialectOfRunner, dropTables } from './schema.js';

/**
 * People whose data were erased for good: the drafts two persons settle, and the journal by which it is done again after a
 * restore. From here on a sealed value leaves the table when its key is erased, an erased key never returns, nothing is
 * sealed for its person and a name once wiped stays wiped.
 */
export class Erasures1790000000069 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      erasure_draft: `
        id text NOT NULL PRIMARY KEY,
        person_id text NOT NULL REFERENCES person (id),
        ground text NOT NULL,
        paper text NOT NULL,
        hash text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'confirmed', 'rejected')),
        drafted_by text NOT NULL REFERENCES person (id),
        drafted_at text NOT NULL,
        settled_by text REFERENCES person (id) CHECK (settled_by <> drafted_by),
        settled_at text,
        CHECK ((state = 'waiting') = (settled_by IS NULL) AND (state = 'waiting') = (settled_at IS NULL))`,
      erasure: `
        person_id text NOT NULL PRIMARY KEY REFERENCES person (id),
        erased_at text NOT NULL,
        ground text NOT NULL,
        paper text NOT NULL`,
    });
    await createIndexes(runner, { erasure_draft_person: 'erasure_draft (person_id)' });
    await (dialectOfRunner(runner) === 'postgres' ? fencePostgres(runner) : fenceSqlite(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    if (dialectOfRunner(runner) === 'postgres') await unfencePostgres(runner);
    else await unfenceSqlite(runner);
    await dropTables(runner, ['erasure', 'erasure_draft']);
  }
}

const erased = (personId: string): string =>
  `EXISTS (SELECT 1 FROM person_key k WHERE k.person_id = ${personId} AND k.state = 'erased')`;
const keyReturns = "(old.state = 'erased' AND new.state <> 'erased') OR new.person_id <> old.person_id";
const nameReturns =
  "old.erased_at IS NOT NULL AND (new.erased_at IS NULL OR new.name <> old.name OR new.name_key <> '' OR new.sort_key <> '' OR new.birth <> '' OR new.sex IS NOT NULL OR new.ethnicity IS NOT NULL)";

async function fenceSqlite(runner: QueryRunner): Promise<void> {
  const refuse = (name: string, event: string, message: string): Promise<unknown> =>
    runner.query(`CREATE TRIGGER ${name} BEFORE ${event} BEGIN SELECT RAISE(ABORT, '${message}'); END`);
  await runner.query('DROP TRIGGER sealed_value_stays');
  await refuse(
    'sealed_value_stays',
    `DELETE ON sealed_value WHEN NOT ${erased('old.person_id')}`,
    'sealed_value: is removed with its key alone',
  );
  await refuse(
    'sealed_value_of_erased',
    `INSERT ON sealed_value WHEN ${erased('new.person_id')}`,
    'sealed_value: its person was erased',
  );
  await refuse('person_key_erased', `UPDATE ON person_key WHEN ${keyReturns}`, 'person_key: erased, never returns');
  await refuse('person_key_stays', 'DELETE ON person_key', 'person_key: is never removed');
  await refuse('person_erased', `UPDATE ON person WHEN ${nameReturns}`, 'person: erased, never returns');
  await refuse('erasure_unchanged', 'UPDATE ON erasure', 'erasure: only grows');
  await refuse('erasure_stays', 'DELETE ON erasure', 'erasure: only grows');
}

async function unfenceSqlite(runner: QueryRunner): Promise<void> {
  for (const name of [
    'sealed_value_stays',
    'sealed_value_of_erased',
    'person_key_erased',
    'person_key_stays',
    'person_erased',
  ])
    await runner.query(`DROP TRIGGER ${name}`);
  await runner.query(
    "CREATE TRIGGER sealed_value_stays BEFORE DELETE ON sealed_value BEGIN SELECT RAISE(ABORT, 'sealed_value: is never removed'); END",
  );
}

const fences = [
  ['sealed_value_unchanged', 'sealed_value', 'UPDATE', 'true'],
  ['sealed_value_stays', 'sealed_value', 'DELETE', `NOT ${erased('old.person_id')}`],
  ['sealed_value_of_erased', 'sealed_value', 'INSERT', erased('new.person_id')],
  ['person_key_erased', 'person_key', 'UPDATE', keyReturns],
  ['person_key_stays', 'person_key', 'DELETE', 'true'],
  ['person_erased', 'person', 'UPDATE', nameReturns],
  ['erasure_stays', 'erasure', 'UPDATE OR DELETE', 'true'],
] as const;
const wholes = ['person_key', 'erasure'] as const;

async function fencePostgres(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TRIGGER sealed_value_stays ON sealed_value');
  for (const [name, table, event, unlawful] of fences) {
    const row = event === 'DELETE' ? 'old' : 'new';
    await runner.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF ${unlawful} THEN
        RAISE EXCEPTION '%: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN ${row};
    END $$`);
    await runner.query(`CREATE TRIGGER ${name} BEFORE ${event} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`);
  }
  for (const table of wholes)
    await runner.query(
      `CREATE TRIGGER ${table}_kept_whole BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION log_stands()`,
    );
}

async function unfencePostgres(runner: QueryRunner): Promise<void> {
  for (const table of wholes) await runner.query(`DROP TRIGGER ${table}_kept_whole ON ${table}`);
  for (const [name, table] of fences) {
    await runner.query(`DROP TRIGGER ${name} ON ${table}`);
    await runner.query(`DROP FUNCTION ${name}()`);
  }
  await runner.query(
    'CREATE TRIGGER sealed_value_stays BEFORE UPDATE OR DELETE ON sealed_value FOR EACH ROW EXECUTE FUNCTION log_stands()',
  );
}
