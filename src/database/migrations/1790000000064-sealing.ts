import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTables, dialectOfRunner, dropTables } from './schema.js';

/** The end of a key is told once. */
const retires = `old.retired_at IS NULL AND new.retired_at IS NOT NULL AND old.vkey = new.vkey AND old.valid_from = new.valid_from`;

/**
 * Who this log is, by which keys it is signed, and the checkpoints signed so far. All only grow. The frontier of a
 * checkpoint (the roots of its perfect subtrees, largest first) folds to the root that was signed, so it needs no trust.
 */
export class Sealing1790000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      log_identity: `
        epoch integer NOT NULL PRIMARY KEY CHECK (epoch >= 1),
        origin text NOT NULL,
        created_at text NOT NULL`,
      log_key: `
        vkey text NOT NULL PRIMARY KEY,
        valid_from text NOT NULL,
        retired_at text`,
      checkpoint: `
        size integer NOT NULL CHECK (size >= 1),
        at text NOT NULL,
        root text NOT NULL CHECK (length(root) = 64),
        key_hash text NOT NULL,
        note text NOT NULL,
        frontier text NOT NULL,
        PRIMARY KEY (size, at)`,
    });
    await (dialectOfRunner(runner) === 'postgres' ? fencePostgres(runner) : fenceSqlite(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['checkpoint', 'log_key', 'log_identity']);
    if (dialectOfRunner(runner) === 'postgres') await runner.query('DROP FUNCTION log_key_retires()');
  }
}

async function fenceSqlite(runner: QueryRunner): Promise<void> {
  const refuse = (name: string, event: string, message: string): Promise<unknown> =>
    runner.query(`CREATE TRIGGER ${name} BEFORE ${event} BEGIN SELECT RAISE(ABORT, '${message}'); END`);
  for (const table of ['log_identity', 'checkpoint'])
    await refuse(`${table}_unchanged`, `UPDATE ON ${table}`, `${table}: is never changed`);
  await refuse('log_key_retires', `UPDATE ON log_key WHEN NOT (${retires})`, 'log_key: is only retired, once');
  for (const table of ['log_identity', 'log_key', 'checkpoint'])
    await refuse(`${table}_stays`, `DELETE ON ${table}`, `${table}: is never removed`);
}

/** `log_stands`, which refuses all, came with the log. */
async function fencePostgres(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE FUNCTION log_key_retires() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF ${retires} THEN RETURN new; END IF;
      RAISE EXCEPTION 'log_key: % is refused, a key is only retired, once', TG_OP USING ERRCODE = 'restrict_violation';
    END $$`);
  const fence = (name: string, event: string, check: string): Promise<unknown> =>
    runner.query(`CREATE TRIGGER ${name} BEFORE ${event} EXECUTE FUNCTION ${check}()`);
  await fence('log_key_retires', 'UPDATE ON log_key FOR EACH ROW', 'log_key_retires');
  for (const table of ['log_identity', 'checkpoint'])
    await fence(`${table}_unchanged`, `UPDATE ON ${table} FOR EACH ROW`, 'log_stands');
  for (const table of ['log_identity', 'log_key', 'checkpoint']) {
    await fence(`${table}_stays`, `DELETE ON ${table} FOR EACH ROW`, 'log_stands');
    await fence(`${table}_kept_whole`, `TRUNCATE ON ${table} FOR EACH STATEMENT`, 'log_stands');
  }
}
