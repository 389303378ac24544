import { AsyncLocalStorage } from 'node:async_hooks';

import type { Dialect } from './dialect.js';
import { MisusedWriter } from './store-errors.js';
import type { WriteGuard } from './write-guard.js';
import type { Tx } from './writer.js';

const inside = new AsyncLocalStorage<OpenTx>();

/** The life of a command, the same on both dialects: open, perhaps failed, then over. */
export abstract class OpenTx implements Tx {
  abstract readonly dialect: Dialect;
  #over = false;
  #failure: { readonly error: unknown } | undefined;
  /** What was sent and nobody has waited for yet. */
  readonly #sent: Promise<void>[] = [];

  constructor(private readonly guard: WriteGuard) {}

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
      this.guard.assertWritable(sql);
      return (await this.rows(sql, params)) as R[];
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async run(sql: string, params: readonly unknown[] = []): Promise<number> {
    this.#assertOpen();
    try {
      this.guard.assertWritable(sql);
      return await this.changes(sql, params);
    } catch (error) {
      throw this.#fail(error);
    }
  }

  send(sql: string, params: readonly unknown[] = [], rows?: number): void {
    this.#assertOpen();
    const sent = this.run(sql, params).then((changed) => {
      if (rows === undefined || changed === rows) return;
      throw this.#fail(new Error(`${changed} rows changed by ${sql.slice(0, 60)}`));
    });
    // Told when the command ends: until then nobody listens.
    sent.catch(() => undefined);
    this.#sent.push(sent);
  }

  /** Runs the command and closes it; throws its failure even where the command caught it. */
  async perform<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      const value = await inside.run(this, work, this);
      await Promise.all(this.#sent);
      if (this.#failure) throw this.#failure.error;
      return value;
    } catch (error) {
      // A statement that failed unseen is the cause of what followed.
      await Promise.all(this.#sent);
      throw error;
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

  /** The first failure is the cause; what PostgreSQL says of the statements after it is only that one failed. */
  #fail(error: unknown): unknown {
    this.#failure ??= { error };
    return this.#failure.error;
  }
}
