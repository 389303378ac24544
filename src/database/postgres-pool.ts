import pg from 'pg';

import { statementTypeParsers } from './postgres-types.js';

/** Connections of one kind; `pipeline` lets a statement leave before the answer to the one before it is back. */
export function postgresPool(url: string, kind: 'write' | 'read'): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: kind === 'write' ? 16 : 8,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    // A case held longer than this is refused, and the client may send the command again.
    lock_timeout: 2000,
    statement_timeout: 30_000,
    // A command that awaits something beside its Tx must not keep its locks.
    idle_in_transaction_session_timeout: 10_000,
    types: statementTypeParsers,
    ...(kind === 'read' ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  // A connection that breaks fails the statements on it and is replaced; without listeners it would end the process,
  // idle (the pool's event) or at work (its own).
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
