import { legalDate } from '../../workflows/calendar/legal-date.js';
import { grantable } from '../../src/accounts/new-duty.js';
import type { CaseWorld } from './case-world.js';

/** Who has a part in an admission by a duty over a unit. */
export const roadDuties = grantable.filter((duty) => duty !== 'inspection' && duty !== 'administrator');

/** Two people, `everybody.1` and `.2`, who hold every duty of the road over the province: whatever reaches the law is theirs to ask. */
export async function seatEverybody(world: CaseWorld): Promise<void> {
  for (const n of [1, 2]) {
    const person = await world.person(`Người Mọi ${['Một', 'Hai'][n - 1]!}`);
    await world.account(`everybody.${n}`, person);
    for (const duty of roadDuties)
      await world.duty({ personId: person, duty, unitId: world.units.province, from: legalDate('2015-01-01') });
  }
}
