import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dialectOfRunner, dropTables } from './schema.js';

/** What an entry says; everything but its place in the sealed tree, which is known only later. */
const said = ['chain', 'seq', 'kind', 'type', 'happened_on', 'recorded_at', 'person_id', 'body', 'prev', 'hash'];
const columns = (row: 'old' | 'new'): string => said.map((column) => `${row}.${column}`).join(', ');

const beforeTheFirst = '0'.repeat(64);

/** An entry must name its predecessor by number and hash; with the primary key this leaves no gap and no fork. */
const follows = `(new.seq = 1 AND new.prev = '${beforeTheFirst}') OR EXISTS (
  SELECT 1 FROM entry WHERE chain = new.chain AND seq = new.seq - 1 AND hash = new.prev)`;

/** Sealing fills two empty fields, once. */
const seals = `old.sealed_at IS NULL AND old.leaf IS NULL AND new.sealed_at IS NOT NULL AND new.leaf IS NOT NULL`;

/** The append-only log, the values sealed beside it, and the database's refusal to change either. */
export class Log1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      entry: `
        chain text NOT NULL,
        seq integer NOT NULL,
        kind text NOT NULL,
        type text NOT NULL,
        happened_on text,
        recorded_at text NOT NULL,
        person_id text,
        body text NOT NULL,
        prev text NOT NULL,
        hash text NOT NULL CHECK (length(hash) = 64),
        sealed_at text,
        leaf integer,
        PRIMARY KEY (chain, seq)`,
      chain_head: `
        chain text NOT NULL PRIMARY KEY,
        seq integer NOT NULL,
        hash text NOT NULL`,
      sealed_value: `
        chain text NOT NULL,
        seq integer NOT NULL,
        field text NOT NULL,
        person_id text NOT NULL,
        key_version integer NOT NULL,
        nonce blob NOT NULL,
        data blob NOT NULL,
        PRIMARY KEY (chain, seq, field)`,
    });
    await createIndexes(runner, {
      entry_unsealed: 'entry (chain, seq) WHERE leaf IS NULL',
      entry_read: "entry (person_id, type) WHERE kind = 'read'",
      sealed_value_person: 'sealed_value (person_id)',
    });
    await runner.query('CREATE UNIQUE INDEX entry_leaf ON entry (leaf) WHERE leaf IS NOT NULL');
    await (dialectOfRunner(runner) === 'postgres' ? fencePostgres(runner) : fenceSqlite(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['sealed_value', 'chain_head', 'entry']);
    if (dialectOfRunner(runner) === 'sqlite') return;
    for (const name of ['entry_follows', 'entry_seals', 'log_stands']) await runner.query(`DROP FUNCTION ${name}()`);
  }
}

async function fenceSqlite(runner: QueryRunner): Promise<void> {
  const refuse = (name: string, event: string, message: string): Promise<unknown> =>
    runner.query(`CREATE TRIGGER ${name} BEFORE ${event} BEGIN SELECT RAISE(ABORT, '${message}'); END`);

  await refuse('entry_follows', `INSERT ON entry WHEN NOT (${follows})`, 'entry: does not follow its chain');
  await refuse(
    'entry_seals',
    `UPDATE ON entry WHEN NOT (${seals} AND (${columns('old')}) IS (${columns('new')}))`,
    'entry: is never changed',
  );
  await refuse('entry_stays', 'DELETE ON entry', 'entry: is never removed');
  await refuse('sealed_value_unchanged', 'UPDATE ON sealed_value', 'sealed_value: is never changed');
  await refuse('sealed_value_stays', 'DELETE ON sealed_value', 'sealed_value: is never removed');
}

async function fencePostgres(runner: QueryRunner): Promise<void> {
  const refuseUnless = (name: string, lawful: string): Promise<unknown> =>
    runner.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF ${lawful} THEN RETURN new; END IF;
      RAISE EXCEPTION '%: % is refused, the log only grows', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
    END $$`);
  const fence = (name: string, event: string, check: string): Promise<unknown> =>
    runner.query(`CREATE TRIGGER ${name} BEFORE ${event} EXECUTE FUNCTION ${check}()`);

  await refuseUnless('entry_follows', follows);
  await refuseUnless('entry_seals', `${seals} AND (${columns('old')}) IS NOT DISTINCT FROM (${columns('new')})`);
  await refuseUnless('log_stands', 'false');
  await fence('entry_follows', 'INSERT ON entry FOR EACH ROW', 'entry_follows');
  await fence('entry_seals', 'UPDATE ON entry FOR EACH ROW', 'entry_seals');
  await fence('entry_stays', 'DELETE ON entry FOR EACH ROW', 'log_stands');
  await fence('entry_kept_whole', 'TRUNCATE ON entry FOR EACH STATEMENT', 'log_stands');
  await fence('sealed_value_stays', 'UPDATE OR DELETE ON sealed_value FOR EACH ROW', 'log_stands');
  await fence('sealed_value_kept_whole', 'TRUNCATE ON sealed_value FOR EACH STATEMENT', 'log_stands');
}
