import type { Statement } from 'better-sqlite3';

import { assertAllowed } from './allowed-statement.js';
import { withPlaceholders } from './placeholders.js';
import { refuseUndefined } from './refuse-undefined.js';
import { type SqliteConnection, sqliteError } from './sqlite-connection.js';

/** Lists with many filters make many texts; beyond this the oldest is prepared anew. */
const kept = 500;

/**
 * The same value, which the planner does not look at. Of one that it may look at (this SQLite has STAT4) it makes a join
 * ready anew on every run, for statistics that nobody gathers: four times the work of the session's query.
 */
const hidden = '+?';

/** The prepared statements of one connection, found by their text. */
export class SqliteStatements {
  readonly #prepared = new Map<string, Statement>();

  constructor(private readonly connection: SqliteConnection) {}

  rows(sql: string, params: readonly unknown[]): unknown[] {
    try {
      refuseUndefined(params, sql);
      const statement = this.#statement(sql);
      if (statement.reader) return statement.all(...params);
      statement.run(...params);
      return [];
    } catch (error) {
      throw sqliteError(error);
    }
  }

  changes(sql: string, params: readonly unknown[]): number {
    try {
      refuseUndefined(params, sql);
      const statement = this.#statement(sql);
      return statement.reader ? statement.all(...params).length : statement.run(...params).changes;
    } catch (error) {
      throw sqliteError(error);
    }
  }

  #statement(sql: string): Statement {
    const found = this.#prepared.get(sql);
    if (found) return found;
    assertAllowed(sql);
    const statement = this.connection.prepare(withPlaceholders(sql, () => hidden));
    if (this.#prepared.size >= kept) this.#prepared.delete(this.#prepared.keys().next().value!);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
