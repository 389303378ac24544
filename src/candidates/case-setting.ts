import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { Problem } from '../http/problem.js';
import type { Asks } from '../organisations/asks.js';
import { settingOn, type UnitSettingOn } from '../organisations/setting-on.js';
import { UnitWithoutSetting } from '../organisations/unit-faults.js';

/** What the law asks of a case's unit on a day; Problem 409 where it was not there or nobody has said who decides. */
export async function caseSetting(asks: Asks, unitId: string, on: LegalDate): Promise<UnitSettingOn> {
  try {
    return await settingOn(asks, unitId, on);
  } catch (error) {
    if (!(error instanceof UnitWithoutSetting)) throw error;
    throw Problem.conflict('unit-not-set', 'The unit has no deciding route on that day', { on });
  }
}
