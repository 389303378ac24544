import { IsString, Matches } from 'class-validator';
import { firstYear, lastYear, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { Count, Day, Label, OneOf, Parts, Reference } from '../../workflows/kernel/fields.js';
import type { AmendmentContent } from '../calendar/amendment.js';
import { Problem } from '../http/problem.js';

export class AmendedDayBody {
  @Day() date!: LegalDate;
  /** `off`: not worked; `work`: worked, a Saturday made up for one. */
  @OneOf(['off', 'work']) kind!: 'off' | 'work';
  @Label() name!: string;
}

/** One paper: the days it declares, for a further year all of them; or the earlier amendment that it takes back. */
export class NewAmendment {
  @Label() document!: string;
  @Label({ optional: true }) article?: string;
  @Day() effectiveOn!: LegalDate;
  @Parts(() => AmendedDayBody, { optional: true, atLeast: 1, atMost: 60 }) days?: AmendedDayBody[];
  @Count({ optional: true, min: firstYear, max: lastYear }) year?: number;
  @Reference({ optional: true }) withdraws?: string;
}

/** Which content is confirmed: the hash told with the draft. */
export class AmendmentConfirmation {
  @IsString() @Matches(/^[0-9a-f]{64}$/) hash!: string;
}

/** What the body says; Problem 400 unless it either declares days or takes an amendment back. */
export function contentOf({ document, article, effectiveOn, days, year, withdraws }: NewAmendment): AmendmentContent {
  const fault = (pointer: string, code: string, message: string) => Problem.malformed([{ pointer, code, message }]);
  if ((days === undefined) === (withdraws === undefined))
    throw fault('', 'oneChange', 'must hold either days or withdraws');
  if (year !== undefined && days === undefined) throw fault('/year', 'withoutDays', 'goes with the days of that year');
  return {
    document,
    article: article ?? null,
    effectiveOn,
    days: (days ?? []).map(({ date, kind, name }) => ({ date, kind, name })),
    year: year ?? null,
    withdraws: withdraws ?? null,
  };
}
