import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { postgresStatement } from '../src/database/postgres-text.js';
import type { Scratch } from './scratch.js';
import type { Tape } from './tape.js';

/** The driver alone, a connection a caller: the same statements and rows, prepared, a transaction each; seconds. */
export async function rawPostgres({ config }: Scratch, tape: Tape, callers: number): Promise<number> {
  const commands = tape.map((command) => command.map(({ sql, values }) => postgresStatement(sql, values)));
  const clients = Array.from({ length: callers }, () => new pg.Client(config.databaseUrl!));
  await Promise.all(clients.map((client) => client.connect()));
  try {
    let next = 0;
    const began = performance.now();
    const caller = async (client: pg.Client): Promise<void> => {
      for (let command = commands[next++]; command; command = commands[next++]) {
        await client.query('BEGIN');
        for (const statement of command) await client.query(statement);
        await client.query('COMMIT');
      }
    };
    await Promise.all(clients.map(caller));
    return (performance.now() - began) / 1000;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
