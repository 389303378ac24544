import { createHash } from 'node:crypto';

/** 1 January 2024 in milliseconds, as the first 48 bits of a UUIDv7. */
const moment = '018cc251f400';

/** The id of a seeded row: a UUIDv7 whose random part is drawn from its key, so that loading twice doubles nothing. */
export function seedId(key: string): string {
  const drawn = createHash('sha256').update(key).digest('hex');
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${drawn.slice(0, 3)}-8${drawn.slice(3, 6)}-${drawn.slice(6, 18)}`;
}
