import type pg from 'pg';

import { OpenTx } from './open-tx.js';
import { postgresError } from './postgres-error.js';
import { postgresStatement } from './postgres-text.js';
import { StoreUnavailable } from './store-errors.js';
import type { FaultHook } from './write-point.js';
import type { WriteGuard } from './write-guard.js';
import { type Tx, Writer } from './writer.js';

export interface PostgresWriterOptions {
  /** Most commands that may wait for a connection; one more is refused. */
  readonly waiting?: number;
  readonly fault?: FaultHook;
}

/** One connection per command, READ COMMITTED; the command locks its case itself with `FOR UPDATE`. */
export class PostgresWriter extends Writer {
  readonly #waiting: number;
  readonly #fault: FaultHook | undefined;
  #inside = 0;
  #closed = false;
  #idle: (() => void)[] = [];

  constructor(
    private readonly pool: pg.Pool,
    { waiting = 10_000, fault }: PostgresWriterOptions = {},
  ) {
    super();
    this.#waiting = waiting;
    this.#fault = fault;
  }

  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    OpenTx.refuseNested();
    if (this.#closed) throw new StoreUnavailable('The store is closed.');
    if (this.pool.waitingCount >= this.#waiting) throw new StoreUnavailable('Too many commands are waiting.');
    this.#inside += 1;
    try {
      return await this.#onConnection(work);
    } finally {
      this.#inside -= 1;
      if (this.#inside === 0) for (const resolve of this.#idle.splice(0)) resolve();
    }
  }

  /** Takes no more commands and waits for those in line. The pool stays open. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#inside > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #onConnection<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    try {
      return await this.#perform(client, work);
    } finally {
      // Whatever went wrong, a connection goes back only outside a transaction; else it is thrown away.
      client.release(client.getTransactionStatus() !== 'I');
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw new StoreUnavailable('PostgreSQL cannot be reached.', { cause: error });
    }
  }

  async #perform<T>(client: pg.PoolClient, work: (tx: Tx) => Promise<T>): Promise<T> {
    this.#fault?.('begin');
    // Not awaited: it travels with the first statement. The client fails them both if the connection is gone.
    const begun = query(client, { text: 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE' });
    begun.catch(() => undefined);
    let value: T;
    try {
      value = await new PostgresTx(client, this.#fault, this.guard).perform(work);
      await begun;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
    try {
      this.#fault?.('commit');
      const { command } = await client.query('COMMIT');
      // PostgreSQL answers the COMMIT of a failed transaction with a quiet ROLLBACK.
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back.');
      this.#fault?.('committed');
      return value;
    } catch (error) {
      throw new StoreUnavailable('The write could not be stored.', { cause: error });
    }
  }
}

class PostgresTx extends OpenTx {
  readonly dialect = 'postgres';

  constructor(
    private readonly client: pg.PoolClient,
    private readonly fault: FaultHook | undefined,
    guard: WriteGuard,
  ) {
    super(guard);
  }

  protected async rows(sql: string, params: readonly unknown[]): Promise<unknown[]> {
    return (await this.#query(sql, params)).rows as unknown[];
  }

  protected async changes(sql: string, params: readonly unknown[]): Promise<number> {
    return (await this.#query(sql, params)).rowCount ?? 0;
  }

  async #query(sql: string, params: readonly unknown[]): Promise<pg.QueryResult> {
    this.fault?.('statement');
    return query(this.client, postgresStatement(sql, params));
  }
}

async function query(client: pg.PoolClient, statement: pg.QueryConfig): Promise<pg.QueryResult> {
  try {
    return await client.query(statement);
  } catch (error) {
    throw postgresError(error);
  }
}
