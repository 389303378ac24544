import { type Tx, Writer } from '../src/database/writer.js';

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What each command asked of the database, in order: what the raw driver is then asked to do alone. */
export type Tape = readonly (readonly Statement[])[];

/** Stands before a writer and writes down what passes. For one caller at a time. */
export class TapingWriter extends Writer {
  readonly tape: Statement[][] = [];

  constructor(private readonly behind: Writer) {
    super();
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const statements: Statement[] = [];
    this.tape.push(statements);
    return this.behind.write((tx) =>
      work({
        dialect: tx.dialect,
        all: (sql, values = []) => {
          statements.push({ sql, values });
          return tx.all(sql, values);
        },
        run: (sql, values = []) => {
          statements.push({ sql, values });
          return tx.run(sql, values);
        },
        send: (sql, values = [], rows) => {
          statements.push({ sql, values });
          tx.send(sql, values, rows);
        },
      }),
    );
  }
}

/** Statements and bytes of values that a command sends, on average. */
export function sizeOf(tape: Tape): { readonly statements: number; readonly bytes: number } {
  const all = tape.flat();
  const bytes = all.flatMap(({ values }) => values).reduce<number>((sum, value) => sum + bytesOf(value), 0);
  return { statements: all.length / tape.length, bytes: bytes / tape.length };
}

const bytesOf = (value: unknown): number =>
  typeof value === 'string' ? Buffer.byteLength(value) : Buffer.isBuffer(value) ? value.length : 8;
