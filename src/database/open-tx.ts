import { AsyncLocalStorage } from 'node:async_hooks';

import type { Dialect } from './dialect.js';
import { MisusedWriter } from './store-errors.js';
import type { Tx } from './writer.js';

const inside = new AsyncLocalStorage<OpenTx>();

/** The life of a command, the same on both dialects: open, perhaps failed, then over. */
export abstract class OpenTx implements Tx {
  abstract readonly dialect: Dialect;
  #over = false;
  #failure: { readonly error: unknown } | undefined;

  protected abstract rows(sql: string, params: readonly unknown[]): unknown[] | Promise<unknown[]>;
  protected abstract changes(sql: string, params: readonly unknown[]): number | Promise<number>;

  /** A command that waits for another would wait for ever, since it holds what the other waits for. */
  static refuseNested(): void {
    const open = inside.getStore();
    if (open && !open.#over) throw new MisusedWriter('A write inside a write: use the Tx of the open one.');
  }

  async all<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    this.#assertOpen();
    try {
      return (await this.rows(sql, params)) as R[];
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async run(sql: string, params: readonly unknown[] = []): Promise<number> {
    this.#assertOpen();
    try {
      return await this.changes(sql, params);
    } catch (error) {
      throw this.#fail(error);
    }
  }

  /** Runs the command and closes it; throws its failure even where the command caught it. */
  async perform<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      const value = await inside.run(this, work, this);
      if (this.#failure) throw this.#failure.error;
      return value;
    } finally {
      this.#over = true;
    }
  }

  end(): void {
    this.#over = true;
  }

  #assertOpen(): void {
    if (this.#over) throw new MisusedWriter('This Tx is over: its command has ended.');
    // PostgreSQL refuses every statement after a failed one; the other dialect must not be kinder.
    if (this.#failure) throw this.#failure.error;
  }

  #fail(error: unknown): unknown {
    this.#failure ??= { error };
    return error;
  }
}
