import { type HolidayRow } from './holiday-row.js';
import { holidays2016To2020 } from './holidays-2016-2020.js';
import { holidays2021To2027 } from './holidays-2021-2027.js';
import { type Calendar } from './working-days.js';

/** Every declared day, in order of date, for display. */
export const holidayRows: readonly HolidayRow[] = [...holidays2016To2020, ...holidays2021To2027];

/** The working days of Vietnamese civil servants. */
export const vietnam: Calendar = {
  id: 'VN',
  revision: 1,
  from: 2016,
  to: 2027,
  days: new Map(holidayRows.map(({ date, kind }) => [date, kind])),
};
