import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import { Day, Label, OneOf, Reference } from '../../workflows/kernel/fields.js';
import { Problem } from '../http/problem.js';

/** What administrators grant. A sponsor is assigned to a case by the branch, in an act. */
export const grantable = [
  'secretary',
  'massOrganisation',
  'politicalCentre',
  'subdivision',
  'grassroots',
  'organisationBoard',
  'competent',
  'superior',
  'central',
  'inspection',
  'administrator',
] as const satisfies readonly Duty[];

/** Over a unit or through a body of one; an administrator over neither. */
export class NewDutyBody {
  @Reference() person!: string;
  @OneOf(grantable) duty!: (typeof grantable)[number];
  @Reference({ optional: true }) unit?: string;
  @Reference({ optional: true }) body?: string;
  @Day() from!: LegalDate;
  /** The first day without it. */
  @Day({ optional: true }) to?: LegalDate;
}

export class DutyEnd {
  /** The first day without it; today takes it away at once. */
  @Day() on!: LegalDate;
  @Label() reason!: string;
}

/** What a draft of a duty says, whole. */
export interface DutyContent {
  readonly person: string;
  readonly duty: (typeof grantable)[number];
  readonly unit: string | null;
  readonly body: string | null;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}

/** What the body says; `Problem` 400 for a duty that ends before it begins. */
export function dutyOf({ person, duty, unit, body, from, to }: NewDutyBody): DutyContent {
  if (to !== undefined && to <= from)
    throw Problem.malformed([{ pointer: '/to', code: 'order', message: 'must be after the first day' }]);
  return { person, duty, unit: unit ?? null, body: body ?? null, from, to: to ?? null };
}
