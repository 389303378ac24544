import { addDays, civilDate, daysBetween, type LegalDate } from '../../workflows/calendar/legal-date.js';

/** Every day of a year, in order. */
export function eachDay(year: number): LegalDate[] {
  const first = civilDate(year, 1, 1);
  return Array.from({ length: daysBetween(first, civilDate(year, 12, 31)) + 1 }, (_, n) => addDays(first, n));
}
