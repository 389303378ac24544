import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Reader } from '../database/reader.js';

/** What a unit is called on a day. */
export async function unitName(asks: Pick<Reader, 'all'>, id: string, on: LegalDate): Promise<string> {
  const [row] = await asks.all<{ name: string }>(
    'SELECT name FROM unit_name WHERE unit_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
    [id, on],
  );
  return row?.name ?? '';
}
