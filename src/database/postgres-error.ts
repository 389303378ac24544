import pg from 'pg';

import { Busy, Duplicate, StoreUnavailable } from './store-errors.js';

/** Lock waited for too long, deadlock, serialisation, statement cancelled: the same command may win next time. */
const losers = new Set(['55P03', '40P01', '40001', '57014']);

/** Connection, resources, operator, system, and a transaction left idle too long. */
const unavailable = /^(?:08|53|57P|58|XX|25P0[34]|25006)/;

/** PostgreSQL's codes in the words of the house; what is no matter of the store stays as it is. */
export function postgresError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (!(error instanceof pg.DatabaseError)) {
    // The driver's own errors: refused, reset, ended or timed out connections.
    const network = 'code' in error || /connection|client|timeout/i.test(error.message);
    return network ? new StoreUnavailable(`PostgreSQL: ${error.message}`, { cause: error }) : error;
  }
  const { code = '', message } = error;
  if (code === '23505') return new Duplicate(message, { cause: error });
  if (losers.has(code)) return new Busy(message, { cause: error });
  return unavailable.test(code) ? new StoreUnavailable(`PostgreSQL: ${message}`, { cause: error }) : error;
}
