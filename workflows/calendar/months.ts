import {
  civilDate,
  DateError,
  dayOf,
  firstYear,
  isLegalDate,
  lastYear,
  type LegalDate,
  monthLength,
  monthOf,
  yearOf,
} from './legal-date.js';

declare const birth: unique symbol;

/** A date of birth as far as the papers tell it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type BirthDate = string & { readonly [birth]: true };

/**
 * The same day `n` months later (earlier when negative), else the last day of that shorter month: 12 months after
 * 29 February is 28 February (procedure, 13.6 [A]). Throws `DateError` when `n` is not whole or the year is not reckoned.
 */
export function addMonths(date: LegalDate, n: number): LegalDate {
  const { year, month } = monthAt(date, n);
  return civilDate(year, month, Math.min(dayOf(date), monthLength(year, month)));
}

/** The first day on which "n months or more" have passed since `start`. */
export const reachedOn = (start: LegalDate, n: number): LegalDate => addMonths(start, n);

/** The last day on which not yet "more than n months" have passed since `start`: a paper is still fresh on it. */
export const freshThrough = (start: LegalDate, n: number): LegalDate => addMonths(start, n);

/** The latest start whose `n` months are reached no later than `date`: `addMonths` read backwards, for planning. */
export function monthsBefore(date: LegalDate, n: number): LegalDate {
  const { year, month } = monthAt(date, -n);
  const length = monthLength(year, month);
  const endsMonth = dayOf(date) === monthLength(yearOf(date), monthOf(date));
  // From a longer month, every day past the 28th (or 29th, 30th) arrives at the end of the shorter one.
  return civilDate(year, month, endsMonth ? length : Math.min(dayOf(date), length));
}

/** Reads a date of birth, or throws `DateError`. */
export function birthDate(text: string): BirthDate {
  if (!isBirthDate(text)) {
    throw new DateError(
      `"${text}" is not a date of birth: write YYYY, YYYY-MM or YYYY-MM-DD, between ${firstYear} and ${lastYear}.`,
    );
  }
  return text;
}

/** Whether the text is a date of birth: the parts left out are completed with 1 January. */
export function isBirthDate(text: unknown): text is BirthDate {
  if (typeof text !== 'string' || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  return isLegalDate(text + '-01-01'.slice(text.length - 4));
}

/** Age in months, 12 · years + months, days ignored; null when the month of birth is not known. */
export function ageInMonths(born: BirthDate, on: LegalDate): number | null {
  if (!hasMonth(born)) return null;
  return (yearOf(on) - yearOf(born)) * 12 + monthOf(on) - monthOf(born);
}

/** The first day of the month in which the age reaches `months`; null when the month of birth is not known. */
export function firstDayAtAge(born: BirthDate, months: number): LegalDate | null {
  if (!hasMonth(born)) return null;
  const { year, month } = monthAt(born, months);
  return civilDate(year, month, 1);
}

const hasMonth = (born: BirthDate): boolean => born.length >= 7;

/** The month `n` months away from that of `date`; throws `DateError` when `n` is not whole. */
function monthAt(date: LegalDate | BirthDate, n: number): { year: number; month: number } {
  if (!Number.isInteger(n)) throw new DateError(`${n} is not a whole number of months.`);
  const count = yearOf(date) * 12 + monthOf(date) - 1 + n;
  const year = Math.floor(count / 12);
  return { year, month: count - year * 12 + 1 };
}
