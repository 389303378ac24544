import type { Dialect } from './dialect.js';
import { WriteGuard } from './write-guard.js';

/**
 * One open command: statements with `?` for values, on both dialects alike. A failed statement ends it: whatever the
 * command catches, nothing of it is stored. Usable only until the work given to `write` ends.
 */
export interface Tx {
  readonly dialect: Dialect;
  all<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Returns the number of rows changed. */
  run(sql: string, params?: readonly unknown[]): Promise<number>;
  /**
   * Sends a statement for whose outcome nobody waits until the command ends: one journey to the database takes them all.
   * The command fails where it fails, or changes another number of rows than `rows`.
   */
  send(sql: string, params?: readonly unknown[], rows?: number): void;
}

/** Every write of the house. */
export abstract class Writer {
  /** Closed where what is stored was found damaged. */
  readonly guard = new WriteGuard();

  /**
   * Runs one command as one transaction and settles only when it is durable, or certainly not stored.
   * Inside `work` await nothing but the Tx; a `write` inside a `write` is refused with `MisusedWriter`.
   * Rejects with what `work` throws, with `Duplicate`, `Busy` (try again), `StoreUnavailable` or `ReadOnly`.
   */
  abstract write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;

  /**
   * Brings what was deleted off the disk, as far as the database can be told to: on SQLite the file is written anew and
   * its log of writes emptied, and everybody waits for it. False where that was not possible at this moment, for a long
   * reader or want of room. PostgreSQL vacuums by itself.
   */
  writeBack(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
