import type { Reader } from '../database/reader.js';

/** The names of people by their ids, each asked for once; who was erased has none. */
export async function namesOf(asks: Pick<Reader, 'all'>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await asks.all<{ id: string; name: string }>(
    `SELECT id, name FROM person WHERE id IN (${unique.map(() => '?').join(', ')})`,
    unique,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The name of one; empty where there is nobody, or nobody any more. */
export async function nameOf(asks: Pick<Reader, 'all'>, id: string | null): Promise<string> {
  return id === null ? '' : ((await namesOf(asks, [id])).get(id) ?? '');
}
