import type { MigrationInterface, QueryRunner } from 'typeorm';

import { dialectOfRunner } from './schema.js';

const primaryKey = 'PRIMARY KEY (subject, seq)';

/**
 * By whom a case was read: the seq of every read on the site's chain, under each case it showed, or under the person
 * where there was no case. Made of the entries, in their transaction, and never changed.
 */
export class Reads1790000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await (dialectOfRunner(runner) === 'postgres' ? onPostgres(runner) : onSqlite(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read_of');
    if (dialectOfRunner(runner) === 'postgres') await runner.query('DROP FUNCTION read_of_stands()');
  }
}

async function onSqlite(runner: QueryRunner): Promise<void> {
  // Without a row id: the key is all there is, and a list of cases adds a row for each.
  await runner.query(
    `CREATE TABLE read_of (subject text NOT NULL, seq integer NOT NULL, ${primaryKey}) STRICT, WITHOUT ROWID`,
  );
  await runner.query(
    `INSERT INTO read_of SELECT json_extract(body, '$.facts.case'), seq FROM entry WHERE chain = 'site' AND kind = 'read'`,
  );
  for (const event of ['UPDATE', 'DELETE'])
    await runner.query(
      `CREATE TRIGGER read_of_no_${event.toLowerCase()} BEFORE ${event} ON read_of BEGIN SELECT RAISE(ABORT, 'read_of: only grows'); END`,
    );
}

async function onPostgres(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE read_of (subject text COLLATE "C" NOT NULL, seq integer NOT NULL, ${primaryKey})`);
  await runner.query(
    `INSERT INTO read_of SELECT body::json -> 'facts' ->> 'case', seq FROM entry WHERE chain = 'site' AND kind = 'read'`,
  );
  await runner.query(`CREATE FUNCTION read_of_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'read_of: only grows' USING ERRCODE = 'restrict_violation';
  END $$`);
  await runner.query(
    'CREATE TRIGGER read_of_stands BEFORE UPDATE OR DELETE ON read_of FOR EACH ROW EXECUTE FUNCTION read_of_stands()',
  );
  await runner.query(
    'CREATE TRIGGER read_of_kept_whole BEFORE TRUNCATE ON read_of FOR EACH STATEMENT EXECUTE FUNCTION read_of_stands()',
  );
}
