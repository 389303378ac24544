import { type HolidayRow } from './holiday-row.js';
import { holidays2016To2020 } from './holidays-2016-2020.js';
import { holidays2021To2027 } from './holidays-2021-2027.js';
import { type Calendar } from './working-days.js';

/*
 * The days of civil servants; the yearly papers name political organisations too, so Party bodies keep the same days.
 * The Labour Code fixes the holidays and the day in lieu (the next working day) of one that falls on a weekend. Each
 * year the Prime Minister chooses the five days of Tết, since 2021 also the second day of National Day, and may swap a
 * weekday for a Saturday. A row cites the paper that settles it.
 *
 * Read in their own text: 6519, 9895, 245 and 8056/VPCP-KGVX. The others were read as government portals, law
 * databases and newspapers report them, more than one agreeing.
 *
 * Known gaps:
 * - Tết 2020: approved on 8/10/2019, dates agree everywhere, number of the paper not found; marked A.
 * - 24/11/2026: a swap (23/11 off, 28/11 worked) was proposed in September 2026; 10065/VPCP-KGVX of 2/10/2026 grants
 *   the one day only.
 * - 2027: 10065/VPCP-KGVX settles Tết and National Day. Giỗ Tổ follows from the lunar calendar and 3/5 from the rule on
 *   days in lieu, both marked A; swaps for 1/1, 30/4 or 24/11 may still be declared.
 * - 24/11 stands in a resolution of its own, not in article 112.1, so article 111.3 may give no day in lieu when it
 *   falls on a weekend (first in 2029).
 */

/** Every declared day, in order of date, for display. */
export const holidayRows: readonly HolidayRow[] = [...holidays2016To2020, ...holidays2021To2027].sort((a, b) =>
  a.date < b.date ? -1 : 1,
);

/** The working days of Vietnamese civil servants. */
export const vietnam: Calendar = {
  id: 'VN',
  revision: 1,
  from: 2016,
  to: 2027,
  days: new Map(holidayRows.map(({ date, kind }) => [date, kind])),
};
