import type pg from 'pg';

import { postgresError } from './postgres-error.js';
import { postgresStatement } from './postgres-text.js';
import { Reader } from './reader.js';

/** Reads on a pool whose sessions are read-only. */
export class PostgresReader extends Reader {
  constructor(private readonly pool: pg.Pool) {
    super();
  }

  async all<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const statement = postgresStatement(sql, params);
    try {
      return (await this.pool.query(statement)).rows as R[];
    } catch (error) {
      throw postgresError(error);
    }
  }
}
