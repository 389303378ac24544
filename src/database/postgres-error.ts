import { Busy, Duplicate, StoreUnavailable } from './store-errors.js';

/** Lock waited for too long, deadlock, serialisation, statement cancelled: the same command may win next time. */
const losers = new Set(['55P03', '40P01', '40001', '57014']);

/**
 * Connection, resources, operator, system, a transaction left idle too long, a server that only reads, and what a fence of
 * the log refuses (23001): nothing was stored, and nothing can be.
 */
const unavailable = /^(?:08|53|57P|58|XX|25P0[34]|25006|23001)/;

/** The system's own codes, such as ECONNRESET, and the driver's words for a connection that ended or never came. */
const network = /^E[A-Z]+$/;
const ended = /connection (?:terminated|ended|error)|client (?:was closed|has encountered)|timeout/i;

/** PostgreSQL's codes in the words of the house; what is no matter of the store stays as it is. */
export function postgresError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('message' in error)) return error;
  const message = String(error.message);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '23505') return new Duplicate(message, { cause: error });
  if (losers.has(code)) return new Busy(message, { cause: error });
  const gone = unavailable.test(code) || network.test(code) || (code === '' && ended.test(message));
  return gone ? new StoreUnavailable(`PostgreSQL: ${message}`, { cause: error }) : error;
}
