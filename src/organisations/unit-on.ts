import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Place } from '../../workflows/kernel/setting.js';
import type { Asks } from './asks.js';
import { holdsOn } from './dated-rows.js';
import type { UnitRole } from './unit.entity.js';

/** A unit as it was on one day. */
export interface UnitOn {
  readonly id: string;
  readonly on: LegalDate;
  readonly role: UnitRole;
  readonly place: Place;
  readonly hardship: boolean;
  readonly name: string;
  readonly nameKey: string;
  readonly levelName: string;
  readonly path: string;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly source: string | null;
}

export interface UnitRow {
  id: string;
  role: UnitRole;
  place: Place;
  hardship: number;
  opened_on: string;
  closed_on: string | null;
  source: string | null;
  name: string;
  name_key: string;
  level_name: string;
  path: string;
  parent_id: string | null;
  parent_name: string | null;
}

/** The units of one day; takes the day six times. */
export const unitsOfTheDay = `
  from unit u
  join unit_name n on n.unit_id = u.id and ${holdsOn('n')}
  join unit_place p on p.unit_id = u.id and ${holdsOn('p')}
  left join unit_name pn on pn.unit_id = p.parent_id and ${holdsOn('pn')}`;

export const unitColumns = `u.id, u.role, u.place, u.hardship, u.opened_on, u.closed_on, u.source,
  n.name, n.name_key, n.level_name, p.path, p.parent_id, pn.name as parent_name`;

export const sixTimes = (on: LegalDate): LegalDate[] => [on, on, on, on, on, on];

export async function pathOn(asks: Asks, unitId: string, on: LegalDate): Promise<string | null> {
  const rows = await asks.all<{ path: string }>(
    `select p.path from unit_place p where p.unit_id = ? and ${holdsOn('p')}`,
    [unitId, on, on],
  );
  return rows[0]?.path ?? null;
}

export async function unitOn(asks: Asks, unitId: string, on: LegalDate): Promise<UnitOn | null> {
  const rows = await asks.all<UnitRow>(`select ${unitColumns} ${unitsOfTheDay} where u.id = ?`, [
    ...sixTimes(on),
    unitId,
  ]);
  return rows[0] ? asOn(rows[0], on) : null;
}

export const asOn = (row: UnitRow, on: LegalDate): UnitOn => ({
  id: row.id,
  on,
  role: row.role,
  place: row.place,
  hardship: row.hardship === 1,
  name: row.name,
  nameKey: row.name_key,
  levelName: row.level_name,
  path: row.path,
  parent: row.parent_id === null ? null : { id: row.parent_id, name: row.parent_name ?? '' },
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  source: row.source,
});
