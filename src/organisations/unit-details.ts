import type { Asks } from './asks.js';
import type { BodyKind } from './body.entity.js';
import { holdsOn } from './dated-rows.js';
import { settingOn, type UnitSettingOn } from './setting-on.js';
import { UnitWithoutSetting } from './unit-faults.js';
import type { UnitOn } from './unit-on.js';

/** What stands beside a unit on a day. */
export interface UnitDetails {
  /** From the root down, without the unit itself. */
  readonly above: readonly { id: string; name: string }[];
  readonly names: readonly { name: string; levelName: string; from: string; to: string | null }[];
  readonly aliases: readonly { name: string; source: string }[];
  readonly bodies: readonly { id: string; kind: BodyKind; name: string }[];
  /** Null where no one has said who decides. */
  readonly setting: UnitSettingOn | null;
}

export async function unitDetails(asks: Asks, unit: UnitOn): Promise<UnitDetails> {
  const [above, names, aliases, bodies, setting] = await Promise.all([
    aboveOf(asks, unit),
    asks.all<{ name: string; levelName: string; from: string; to: string | null }>(
      `select name, level_name as "levelName", valid_from as "from", valid_to as "to"
       from unit_name where unit_id = ? order by valid_from`,
      [unit.id],
    ),
    asks.all<{ name: string; source: string }>('select name, source from unit_alias where unit_id = ? order by name', [
      unit.id,
    ]),
    asks.all<{ id: string; kind: BodyKind; name: string }>(
      `select b.id, b.kind, b.name from body b where b.unit_id = ? and ${holdsOn('b')} order by b.kind, b.name`,
      [unit.id, unit.on, unit.on],
    ),
    settingOn(asks, unit.id, unit.on).catch((error: unknown) => {
      if (error instanceof UnitWithoutSetting) return null;
      throw error;
    }),
  ]);
  return { above, names, aliases, bodies, setting };
}

/** The parents' names of that same day. */
function aboveOf(asks: Asks, { id, on }: UnitOn): Promise<{ id: string; name: string }[]> {
  return asks.all(
    `with recursive up(unit_id, parent_id, height) as (
       select p.unit_id, p.parent_id, 0 from unit_place p where p.unit_id = ? and ${holdsOn('p')}
       union all
       select p.unit_id, p.parent_id, up.height + 1
       from up join unit_place p on p.unit_id = up.parent_id and ${holdsOn('p')})
     select n.unit_id as id, n.name from up join unit_name n on n.unit_id = up.unit_id and ${holdsOn('n')}
     where up.height > 0 order by up.height desc`,
    [id, on, on, on, on, on, on],
  );
}
