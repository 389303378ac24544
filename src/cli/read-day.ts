import { civilDate, DateError, legalDate, type LegalDate, yearOf } from '../../workflows/calendar/legal-date.js';
import { Refusal } from './exit.js';

/** A day as people say it: `2027-05-19`, `19/5/2027`, or `19/5`, the first such day from another day on. */
export function readDay(text: string, from: LegalDate): LegalDate {
  try {
    const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text) ?? [];
    if (day === undefined) return legalDate(text);
    if (year !== undefined) return civilDate(Number(year), Number(month), Number(day));
    const thisYear = civilDate(yearOf(from), Number(month), Number(day));
    return thisYear >= from ? thisYear : civilDate(yearOf(from) + 1, Number(month), Number(day));
  } catch (error) {
    if (error instanceof DateError) throw new Refusal(`${text}: ${error.message}`);
    throw error;
  }
}
