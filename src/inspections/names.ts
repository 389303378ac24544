import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Reader } from '../database/reader.js';

type Asks = Pick<Reader, 'all'>;

/** The names of people, by their ids; who was erased has none. */
export async function namesOf(asks: Asks, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await asks.all<{ id: string; name: string }>(
    `SELECT id, name FROM person WHERE id IN (${unique.map(() => '?').join(', ')})`,
    unique,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What a unit is called on a day. */
export async function unitName(asks: Asks, id: string, on: LegalDate): Promise<string> {
  const [row] = await asks.all<{ name: string }>(
    'SELECT name FROM unit_name WHERE unit_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
    [id, on],
  );
  return row?.name ?? '';
}
