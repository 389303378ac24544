import { legalDate, type LegalDate } from './legal-date.js';

/** A day whose working or resting differs from its weekday, with the paper that says so. */
export interface HolidayRow {
  readonly date: LegalDate;
  readonly kind: 'off' | 'work';
  /** As printed on the wall calendar, in Vietnamese. */
  readonly name: string;
  readonly source: HolidaySource;
  /** `A`: inferred or not seen in its source; shown as unconfirmed. */
  readonly confidence?: 'A';
}

export interface HolidaySource {
  readonly document: string;
  readonly article: string;
}

/** Labour Code in force until 31/12/2020: National Day is one day. */
export const labourCode2012 = (article: string): HolidaySource => ({ document: '10/2012/QH13', article });

/** Labour Code in force from 1/1/2021: National Day is two days, 2/9 and the day before or after it. */
export const labourCode2019 = (article: string): HolidaySource => ({ document: '45/2019/QH14', article });

/** A weekday declared free. */
export const off = (date: string, name: string, source: HolidaySource): HolidayRow => row(date, 'off', name, source);

/** A Saturday or Sunday worked to make up for a weekday declared free. */
export const work = (date: string, name: string, source: HolidaySource): HolidayRow => row(date, 'work', name, source);

/** The same row, marked unconfirmed. */
export const unconfirmed = (row: HolidayRow): HolidayRow => ({ ...row, confidence: 'A' });

const row = (date: string, kind: 'off' | 'work', name: string, source: HolidaySource): HolidayRow => ({
  date: legalDate(date),
  kind,
  name,
  source,
});
