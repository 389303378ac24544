import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { Problem } from '../http/problem.js';
import type { Asks } from '../organisations/asks.js';
import { settingOn, type UnitSettingOn } from '../organisations/setting-on.js';
import { UnitWithoutSetting } from '../organisations/unit-faults.js';

/** What the law asks of a case's unit on a day; null where it was not there or nobody has said who decides. */
export async function knownSetting(asks: Asks, unitId: string, on: LegalDate): Promise<UnitSettingOn | null> {
  try {
    return await settingOn(asks, unitId, on);
  } catch (error) {
    if (!(error instanceof UnitWithoutSetting)) throw error;
    return null;
  }
}

/** The same; Problem 409 where there is none. */
export async function caseSetting(asks: Asks, unitId: string, on: LegalDate): Promise<UnitSettingOn> {
  const known = await knownSetting(asks, unitId, on);
  if (known === null) throw Problem.conflict('unit-not-set', 'The unit has no deciding route on that day', { on });
  return known;
}
