import type { Dialect } from './dialect.js';

/**
 * One open command: statements with `?` for values, on both dialects alike. A failed statement ends it: whatever the
 * command catches, nothing of it is stored. Usable only until the work given to `write` ends.
 */
export interface Tx {
  readonly dialect: Dialect;
  all<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Returns the number of rows changed. */
  run(sql: string, params?: readonly unknown[]): Promise<number>;
}

/** Every write of the house. */
export abstract class Writer {
  /**
   * Runs one command as one transaction and settles only when it is durable, or certainly not stored.
   * Inside `work` await nothing but the Tx; a `write` inside a `write` is refused with `MisusedWriter`.
   * Rejects with what `work` throws, with `Duplicate`, `Busy` (try again) or `StoreUnavailable`.
   */
  abstract write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
