import type { Reader } from '../database/reader.js';

/** Names of people by their ids. */
export async function namesOf(reader: Pick<Reader, 'all'>, ids: readonly string[]): Promise<Map<string, string>> {
  const unique = [...new Set(ids)];
  const rows = await reader.all<{ id: string; name: string }>(
    `SELECT id, name FROM person WHERE id IN (${unique.map(() => '?').join(', ') || "''"})`,
    unique,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
