/** A copy of the database in a file of its own, to be read through and proven. */
export interface Copied {
  /** Rows of a table; those of `entry` by chain and number. A table that is not there has none. */
  readonly rows: (table: string) => Iterable<Readonly<Record<string, unknown>>>;
  readonly schema: readonly string[];
  /** What the database itself finds wrong with the file; empty where it can tell nothing. */
  readonly check: () => readonly string[];
  readonly close: () => void;
}
