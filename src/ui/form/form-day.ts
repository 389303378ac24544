import { isBirthDate } from '../../../workflows/calendar/months.js';
import { DateError, civilDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';

const asWritten = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/;

/**
 * A day as people write it, 5/9/2026, 05-09-26 or 5.9.2026, as the legal date it means; what names no day comes back as
 * it was written, so that the refusal is the API's. Two digits of a year are of this century: nothing here is older.
 */
export function dayFrom(text: string): LegalDate | string {
  const written = asWritten.exec(text);
  const [, day = '', month = '', year = ''] = written ?? [];
  if (!written) return text;
  try {
    return civilDate(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day));
  } catch (error) {
    if (error instanceof DateError) return text;
    throw error;
  }
}

/** A birth date as people write it: 15/11/2006, 11/2006 or 2006. Its year is written out: 62 would be this century's. */
export function birthFrom(text: string): string {
  const [, month, year] = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  const written =
    month !== undefined ? `${year!}-${month.padStart(2, '0')}` : /\d{4}$/.test(text) ? dayFrom(text) : text;
  return isBirthDate(written) ? written : text;
}
