import { createHash } from 'node:crypto';

import { assertAllowed } from './allowed-statement.js';
import { withPlaceholders } from './placeholders.js';
import { refuseUndefined } from './refuse-undefined.js';

interface Prepared {
  /** One name per text, so that a connection parses a statement once. */
  readonly name: string;
  readonly text: string;
}

/** Lists with many filters make many texts; beyond this the rest are sent unnamed and kept by nobody. */
const kept = 500;

const prepared = new Map<string, Prepared>();

/** The statement as PostgreSQL wants it: `$1` for the first `?`, and named, unless too many texts have names already. */
export function postgresStatement(sql: string, values: readonly unknown[]): Partial<Prepared> & QueryText {
  refuseUndefined(values, sql);
  const found = prepared.get(sql);
  if (found) return { ...found, values: [...values] };
  assertAllowed(sql);
  const text = withPlaceholders(sql, (n) => `$${n}`);
  if (prepared.size >= kept) return { text, values: [...values] };
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  prepared.set(sql, { name, text });
  return { name, text, values: [...values] };
}

interface QueryText {
  readonly text: string;
  readonly values: unknown[];
}
