import { Reader } from './reader.js';
import type { SqliteConnection } from './sqlite-connection.js';
import { SqliteStatements } from './sqlite-statements.js';

/** Reads on a connection of their own that cannot write. */
export class SqliteReader extends Reader {
  readonly #statements: SqliteStatements;

  constructor(connection: SqliteConnection) {
    super();
    this.#statements = new SqliteStatements(connection);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the driver is synchronous, the contract is not
  async all<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.#statements.rows(sql, params) as R[];
  }
}
