import { AsyncLocalStorage } from 'node:async_hooks';

import type { Statement } from 'better-sqlite3';

import { OpenTx } from './open-tx.js';
import type { SqliteConnection } from './sqlite-connection.js';
import { SqliteStatements } from './sqlite-statements.js';
import { MisusedWriter, StoreUnavailable } from './store-errors.js';
import type { FaultHook } from './write-point.js';
import type { WriteGuard } from './write-guard.js';
import { type Tx, Writer } from './writer.js';

interface Command {
  readonly work: (tx: Tx) => Promise<unknown>;
  /** Runs in the caller's asynchronous context, not in that of whoever woke the writer. */
  readonly inContext: <R>(run: () => R) => R;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

export interface SqliteWriterOptions {
  /** Most commands that share one COMMIT. */
  readonly group?: number;
  /** Most commands that may wait; one more is refused. */
  readonly waiting?: number;
  readonly fault?: FaultHook;
}

/**
 * SQLite's one writer. Commands wait in line; those waiting together run one after another in one transaction, each
 * behind its own savepoint, and all are answered after its COMMIT, refusals too: nobody is told what may yet be lost.
 */
export class SqliteWriter extends Writer {
  readonly #queue: Command[] = [];
  readonly #statements: SqliteStatements;
  readonly #control: Record<'begin' | 'commit' | 'rollback' | 'save' | 'release' | 'back', Statement>;
  readonly #group: number;
  readonly #waiting: number;
  readonly #fault: FaultHook | undefined;
  /** What runs between two groups, outside a transaction. */
  readonly #between: ((done: boolean) => void)[] = [];
  #awake = false;
  #closed = false;
  #idle: (() => void)[] = [];

  constructor(
    private readonly connection: SqliteConnection,
    { group = 64, waiting = 10_000, fault }: SqliteWriterOptions = {},
  ) {
    super();
    this.#statements = new SqliteStatements(connection);
    this.#control = {
      begin: connection.prepare('BEGIN IMMEDIATE'),
      commit: connection.prepare('COMMIT'),
      rollback: connection.prepare('ROLLBACK'),
      save: connection.prepare('SAVEPOINT command'),
      release: connection.prepare('RELEASE command'),
      back: connection.prepare('ROLLBACK TO command'),
    };
    this.#group = group;
    this.#waiting = waiting;
    this.#fault = fault;
  }

  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    OpenTx.refuseNested();
    if (this.#closed) throw new StoreUnavailable('The store is closed.');
    if (this.#queue.length >= this.#waiting) throw new StoreUnavailable('Too many commands are waiting.');
    return new Promise<T>((resolve, reject) => {
      const inContext = AsyncLocalStorage.snapshot();
      this.#queue.push({ work, inContext, resolve: resolve as (value: unknown) => void, reject });
      this.#wake();
    });
  }

  override writeBack(): Promise<boolean> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('The store is closed.'));
    return new Promise((resolve) => {
      this.#between.push(resolve);
      this.#wake();
    });
  }

  /** Takes no more commands and waits for those in line. The connection stays open. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#awake) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Driver and promises together never reach the event loop: without this turn sockets and timers would starve. */
  #wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    setImmediate(() => void this.#turn());
  }

  async #turn(): Promise<void> {
    if (this.#queue.length > 0) await this.#runGroup();
    const asked = this.#between.splice(0);
    if (asked.length > 0) {
      const done = this.#rewrite();
      for (const resolve of asked) resolve(done);
    }
    this.#awake = false;
    if (this.#queue.length + this.#between.length > 0) this.#wake();
    else for (const resolve of this.#idle.splice(0)) resolve();
  }

  /**
   * Deleting zeroes a cell where it stands, but pages keep old copies of cells that once moved between them. Only a file
   * written anew holds nothing else than what is there; everybody waits meanwhile.
   */
  #rewrite(): boolean {
    try {
      this.connection.exec('VACUUM');
      const [told] = this.connection.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
      return told?.busy === 0;
    } catch {
      return false; // a long reader, or no room for a second copy
    }
  }

  async #runGroup(): Promise<void> {
    const taken: Command[] = [];
    const outcomes: Outcome[] = [];
    try {
      this.#fault?.('begin');
      this.#control.begin.run();
      // Whoever comes while the group runs joins it, up to the bound.
      while (taken.length < this.#group && this.#queue.length > 0) {
        const command = this.#queue.shift()!;
        taken.push(command);
        outcomes.push(await this.#behindSavepoint(command));
      }
      this.#fault?.('commit');
      this.#control.commit.run();
      this.#fault?.('committed');
    } catch (error) {
      this.#refuseAll(taken, error);
      return;
    }
    for (const [i, outcome] of outcomes.entries()) {
      if ('error' in outcome) taken[i]!.reject(outcome.error);
      else taken[i]!.resolve(outcome.value);
    }
  }

  async #behindSavepoint(command: Command): Promise<Outcome> {
    this.#control.save.run();
    const outcome = await this.#outcome(command);
    // Some failures (disk full, for one) make SQLite roll the whole transaction back, the neighbours' work with it.
    if (!this.connection.inTransaction) throw 'error' in outcome ? outcome.error : new Error('Transaction lost.');
    if ('error' in outcome) this.#control.back.run();
    this.#control.release.run();
    this.#fault?.('release');
    return outcome;
  }

  #outcome({ work, inContext }: Command): Promise<Outcome> {
    const tx = new SqliteTx(this.#statements, this.#fault, this.guard);
    return new Promise((settle) => {
      // Statements settle as microtasks, so a command that is still open on the next turn awaits something else.
      const foreign = setImmediate(() => {
        tx.end();
        settle({ error: new MisusedWriter('A command awaited something beside its Tx.') });
      });
      const finish = (outcome: Outcome): void => {
        clearImmediate(foreign);
        settle(outcome);
      };
      void inContext(() => tx.perform(work)).then(
        (value) => {
          finish({ value });
        },
        (error: unknown) => {
          finish({ error });
        },
      );
    });
  }

  /** BEGIN or COMMIT failed: the whole group is refused and nothing of it stays. */
  #refuseAll(taken: readonly Command[], cause: unknown): void {
    const refused = taken.length > 0 ? taken : this.#queue.splice(0, this.#group);
    try {
      if (this.connection.inTransaction) this.#control.rollback.run();
    } finally {
      for (const { reject } of refused) reject(new StoreUnavailable('The write could not be stored.', { cause }));
    }
  }
}

class SqliteTx extends OpenTx {
  readonly dialect = 'sqlite';

  constructor(
    private readonly statements: SqliteStatements,
    private readonly fault: FaultHook | undefined,
    guard: WriteGuard,
  ) {
    super(guard);
  }

  protected rows(sql: string, params: readonly unknown[]): unknown[] {
    this.fault?.('statement');
    return this.statements.rows(sql, params);
  }

  protected changes(sql: string, params: readonly unknown[]): number {
    this.fault?.('statement');
    return this.statements.changes(sql, params);
  }
}
