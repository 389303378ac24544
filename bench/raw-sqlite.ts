import { performance } from 'node:perf_hooks';
import type { Statement as Prepared } from 'better-sqlite3';
import { openWriting } from '../src/database/sqlite-connection.js';
import type { Scratch } from './scratch.js';
import type { Tape } from './tape.js';

/** The driver alone, under the settings of the house: the same statements and rows, a transaction each; seconds. */
export function rawSqlite({ config }: Scratch, tape: Tape): number {
  const connection = openWriting(config.databaseFile);
  try {
    const prepared = new Map<string, Prepared>();
    const commands = tape.map((command) =>
      command.map(({ sql, values }) => {
        const statement = prepared.get(sql) ?? connection.prepare(sql);
        prepared.set(sql, statement);
        return { statement, values };
      }),
    );
    const [begin, commit] = [connection.prepare('BEGIN IMMEDIATE'), connection.prepare('COMMIT')];
    const began = performance.now();
    for (const command of commands) {
      begin.run();
      for (const { statement, values } of command)
        if (statement.reader) statement.all(...values);
        else statement.run(...values);
      commit.run();
    }
    return (performance.now() - began) / 1000;
  } finally {
    connection.close();
  }
}
