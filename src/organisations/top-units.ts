import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Asks } from './asks.js';

export interface TopUnit {
  readonly id: string;
  readonly path: string;
}

/** The units that stand under none today. */
export function topUnits(asks: Asks, today: LegalDate): Promise<TopUnit[]> {
  return asks.all<TopUnit>(
    `SELECT unit_id AS id, path FROM unit_place
      WHERE parent_id IS NULL AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?) ORDER BY unit_id`,
    [today, today],
  );
}

/** Where a unit stands today, or stood last. */
export async function topPath(asks: Asks, unitId: string, today: LegalDate): Promise<string | null> {
  const [place] = await asks.all<{ path: string }>(
    'SELECT path FROM unit_place WHERE unit_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
    [unitId, today],
  );
  return place?.path ?? null;
}
