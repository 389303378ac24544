import type pg from 'pg';

import { refuseFaults } from './storage-faults.js';

/** Each setting that an acknowledged write rests on. */
const needed = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'];

/** More than `on` is waiting for a copy as well; less, such as `local` or `off`, is a promise to nobody. */
const durable = new Set(['on', 'remote_apply', 'remote_write']);

/** Throws `StorageFaults` naming every setting that falls short. */
export async function assertPostgresStorage(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)',
    [needed],
  );
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
  const { rows: encoding } = await pool.query<{ server_encoding: string }>('SHOW server_encoding');
  refuseFaults([
    ...needed.flatMap((name) => {
      const value = settings.get(name) ?? 'unknown';
      const holds = name === 'synchronous_commit' ? durable.has(value) : value === 'on';
      return holds ? [] : [`PostgreSQL ${name} is ${value}`];
    }),
    ...encoding.flatMap(({ server_encoding: value }) => (value === 'UTF8' ? [] : [`PostgreSQL encoding is ${value}`])),
  ]);
}
