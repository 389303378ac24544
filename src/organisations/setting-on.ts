import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Place, Route, Setting } from '../../workflows/kernel/setting.js';
import type { Asks } from './asks.js';
import { holdsOn } from './dated-rows.js';
import type { UnitRole } from './unit.entity.js';
import { UnitWithoutSetting } from './unit-faults.js';
import type { SettingBody } from './unit-setting.entity.js';

interface UpRow {
  role: UnitRole;
  place: Place;
  hardship: number;
  route: Route | null;
  instrument: string | null;
  body: string | null;
}

/** What the caller completes with the persons of the act. */
export type UnitSettingOn = Omit<Setting, 'candidate' | 'members'>;

/**
 * The unit and those above it on a day, nearest first, each with its own setting if it has one. The parent is a subquery
 * so that PostgreSQL looks up one key a level, where it would join the whole table.
 */
const upwards = `
  with recursive up(unit_id, parent_id, height) as (
    select p.unit_id, p.parent_id, 0 from unit_place p where p.unit_id = ? and ${holdsOn('p')}
    union all
    select up.parent_id,
      (select p.parent_id from unit_place p where p.unit_id = up.parent_id and ${holdsOn('p')}), up.height + 1
    from up where up.parent_id is not null)
  select u.role, u.place, u.hardship, s.route, s.instrument, s.body
  from up join unit u on u.id = up.unit_id
  left join unit_setting s on s.unit_id = up.unit_id and ${holdsOn('s')}
  order by up.height`;

/**
 * What the law asks of a branch on a day: its own setting or that of the nearest unit above which has one; the committees
 * between are read from the tree. One statement. Throws `UnitWithoutSetting`.
 */
export async function settingOn(asks: Asks, unitId: string, on: LegalDate): Promise<UnitSettingOn> {
  const up = await asks.all<UpRow>(upwards, [unitId, on, on, on, on, on, on]);
  const own = up[0];
  const said = up.find((row) => row.route !== null);
  if (!own || !said) throw new UnitWithoutSetting(unitId, on);
  const route = said.route!;
  const body = JSON.parse(said.body!) as SettingBody;
  return {
    unit: unitId,
    route,
    instrument: said.instrument,
    subdivision: up.some((row) => row.role === 'subdivision'),
    // A base branch may stand under a commune that is a grassroots committee to others.
    grassroots: route !== 'C' && up.some((row) => row.role === 'grassroots'),
    youthUnion: body.youthUnion,
    tradeUnion: body.tradeUnion,
    centre: body.centre,
    place: own.place,
    hardship: own.hardship === 1,
    delegation: body.delegation,
    options: body.options ?? ['L-ROUTE'],
  };
}
