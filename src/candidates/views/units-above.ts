import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Reader } from '../../database/reader.js';
import { unitRolesOf } from './waiting-for.js';

interface Above {
  readonly name: string;
  readonly role: string;
}

/** Each unit with those above it as they stand on a day, nearest first, by the unit's id. */
export async function unitsAbove(
  reader: Reader,
  unitIds: readonly string[],
  today: LegalDate,
): Promise<ReadonlyMap<string, readonly Above[]>> {
  const units = [...new Set(unitIds)];
  const found = new Map<string, Above[]>(units.map((id) => [id, []]));
  if (units.length === 0) return found;
  const rows = await reader.all<Above & { readonly below: string }>(
    `WITH RECURSIVE up(below, unit_id, parent_id, height) AS (
       SELECT p.unit_id, p.unit_id, p.parent_id, 0 FROM unit_place p WHERE p.unit_id IN (${units.map(() => '?').join(', ')}) AND p.valid_from =
         (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = p.unit_id AND q.valid_from <= ?)
       UNION ALL
       SELECT up.below, p.unit_id, p.parent_id, up.height + 1 FROM up JOIN unit_place p ON p.unit_id = up.parent_id AND p.valid_from =
         (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = p.unit_id AND q.valid_from <= ?))
     SELECT up.below, n.name, u.role FROM up JOIN unit u ON u.id = up.unit_id JOIN unit_name n ON n.unit_id = up.unit_id AND n.valid_from =
       (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = up.unit_id AND m.valid_from <= ?)
     ORDER BY up.height`,
    [...units, today, today, today],
  );
  for (const { below, name, role } of rows) found.get(below)?.push({ name, role });
  return found;
}

/** Where a duty towards a branch is held: the unit that bears it, else the branch; empty where it is held beside the tree. */
export function placeOf(duty: Duty, above: readonly Above[]): string {
  if (duty === 'clock' || duty === 'politicalCentre') return '';
  const roles = unitRolesOf[duty] ?? [];
  const bearing = roles.flatMap((wanted) => above.find(({ role }) => role === wanted) ?? []);
  return (bearing[0] ?? above[0])?.name ?? '';
}
