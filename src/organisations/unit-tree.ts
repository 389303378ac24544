import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Tx } from '../database/writer.js';
import { parentsAfterMove, type ParentSpan, type PlaceSpan, placesOf } from './unit-paths.js';

/** Any number; the same for all instances of the service. */
const treeLock = 7_416_002;

interface KinRow {
  unit_id: string;
  valid_from: LegalDate;
  valid_to: LegalDate | null;
  parent_id: string | null;
  path: string;
  below: number;
}

/** Every row of the unit, of all that ever stood under it, and of all those above any of them or above the new parent. */
const kinOf = `
  with recursive
    below(id) as (
      select u.id from unit u where u.id = ? union select p.unit_id from unit_place p join below b on p.parent_id = b.id),
    start(id) as (select id from below union select u.id from unit u where u.id = ?),
    kin(id) as (
      select id from start
      union select p.parent_id from unit_place p join kin k on p.unit_id = k.id where p.parent_id is not null)
  select p.unit_id, p.valid_from, p.valid_to, p.parent_id, p.path, case when b.id is null then 0 else 1 end as below
  from unit_place p join kin k on k.id = p.unit_id left join below b on b.id = p.unit_id
  order by p.unit_id, p.valid_from`;

/** Puts a new unit into the tree. Throws `UnitFault`. */
export function plant(tx: Tx, unitId: string, parent: string | null, from: LegalDate): Promise<void> {
  return replant(tx, unitId, parent, () => [{ from, to: null, parent }]);
}

/** Moves a unit with all below it; what was before `on`, and what was planned after the span cut, stays. Throws `UnitFault`. */
export function transplant(tx: Tx, unitId: string, parent: string | null, on: LegalDate): Promise<void> {
  return replant(tx, unitId, parent, (spans) => parentsAfterMove(unitId, spans, parent, on));
}

async function replant(
  tx: Tx,
  unitId: string,
  parent: string | null,
  change: (spans: readonly ParentSpan[]) => ParentSpan[],
): Promise<void> {
  // Two moves at once could each be right and together be a circle. SQLite has one writer anyway.
  if (tx.dialect === 'postgres') await tx.all('select pg_advisory_xact_lock(?)', [treeLock]);
  const rows = await tx.all<KinRow>(kinOf, [unitId, parent ?? unitId]);
  const stored = byUnit(rows);
  const parents = new Map<string, readonly ParentSpan[]>(stored);
  parents.set(unitId, change(stored.get(unitId) ?? []));
  const below = new Set([unitId, ...rows.filter((row) => row.below === 1).map((row) => row.unit_id)]);
  for (const id of below) {
    const now = placesOf(id, (of) => parents.get(of) ?? []);
    if (JSON.stringify(now) !== JSON.stringify(stored.get(id) ?? [])) await writePlaces(tx, id, now);
  }
}

function byUnit(rows: readonly KinRow[]): Map<string, PlaceSpan[]> {
  const found = new Map<string, PlaceSpan[]>();
  for (const row of rows) {
    const spans = found.get(row.unit_id) ?? [];
    found.set(row.unit_id, [...spans, placeSpan(row)]);
  }
  return found;
}

const placeSpan = (row: KinRow): PlaceSpan => ({
  from: row.valid_from,
  to: row.valid_to,
  parent: row.parent_id,
  path: row.path,
});

async function writePlaces(tx: Tx, unitId: string, places: readonly PlaceSpan[]): Promise<void> {
  await tx.run('delete from unit_place where unit_id = ?', [unitId]);
  for (const { from, to, parent, path } of places) {
    await tx.run('insert into unit_place (unit_id, valid_from, valid_to, parent_id, path) values (?, ?, ?, ?, ?)', [
      unitId,
      from,
      to,
      parent,
      path,
    ]);
  }
}
