import type { QueryRunner } from 'typeorm';

import type { Dialect } from '../dialect.js';

export const dialectOfRunner = (runner: QueryRunner): Dialect =>
  runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';

/**
 * Creates tables from one text for both dialects, in the order given; only `text`, `integer` and `blob` columns.
 * SQLite then refuses a value of another type as PostgreSQL does, and PostgreSQL compares and sorts text by its bytes as
 * SQLite does, so lists, prefixes and pages by key are the same.
 */
export async function createTables(runner: QueryRunner, tables: Readonly<Record<string, string>>): Promise<void> {
  const postgres = dialectOfRunner(runner) === 'postgres';
  for (const [name, columns] of Object.entries(tables)) {
    const body = postgres ? columns.replace(/\btext\b/g, 'text COLLATE "C"').replace(/\bblob\b/g, 'bytea') : columns;
    await runner.query(`CREATE TABLE ${name} (${body})${postgres ? '' : ' STRICT'}`);
  }
}

/** Creates indexes, each written `table (columns) WHERE …` after its name. */
export async function createIndexes(runner: QueryRunner, indexes: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, on] of Object.entries(indexes)) await runner.query(`CREATE INDEX ${name} ON ${on}`);
}

export async function dropTables(runner: QueryRunner, names: readonly string[]): Promise<void> {
  for (const name of names) await runner.query(`DROP TABLE ${name}`);
}
