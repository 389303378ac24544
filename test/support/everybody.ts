import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { CaseWorld } from './case-world.js';

/** Two people, `everybody.1` and `.2`, who hold every duty of the road over the province: whatever reaches the law is theirs to ask. */
export async function seatEverybody(world: CaseWorld): Promise<void> {
  for (const n of [1, 2]) {
    const person = await world.person(`Người Mọi ${['Một', 'Hai'][n - 1]!}`);
    await world.account(`everybody.${n}`, person);
    for (const duty of [
      'secretary',
      'massOrganisation',
      'politicalCentre',
      'subdivision',
      'grassroots',
      'organisationBoard',
      'competent',
      'superior',
      'central',
    ] as const)
      await world.duty({ personId: person, duty, unitId: world.units.province, from: legalDate('2015-01-01') });
  }
}
