import {
  addDays,
  civilDate,
  dayAfter,
  dayBefore,
  daysBetween,
  type LegalDate,
  weekday,
  yearOf,
} from '../calendar/legal-date.js';
import { addMonths, monthsBefore } from '../calendar/months.js';
import {
  addWorkingDays,
  type Calendar,
  UncoveredYear,
  workingDaysBefore,
  workingDaysBetween,
} from '../calendar/working-days.js';
import type { Confidence } from './edition.js';
import type { Running } from './procedure.js';

/** The length of a window. */
export interface Span {
  readonly unit: Running['unit'];
  readonly n: number;
  /** One day more: what may begin only the day after the months have passed. */
  readonly dayAfter?: true;
  /** How sure we are of the number in its edition, where that differs from the rule's own mark. */
  readonly confidence?: Confidence;
}

/**
 * The end of a window that starts on `start`. Where the table of holidays does not reach, Mondays to Fridays are
 * counted and the date is an estimate: see `estimated`. Throws `DateError` outside the years this house reckons with.
 */
export function endOf(span: Span, start: LegalDate, calendar: Calendar): LegalDate {
  const end = lengthen(span, start, calendar);
  return span.dayAfter ? dayAfter(end) : end;
}

/** The latest start of a window that ends no later than `end`. */
export function latestStart(span: Span, end: LegalDate, calendar: Calendar): LegalDate {
  const last = span.dayAfter ? dayBefore(end) : end;
  if (span.n === 0) return last;
  switch (span.unit) {
    case 'day':
      return addDays(last, -span.n);
    case 'month':
      return monthsBefore(last, span.n);
    case 'workday':
      return workdaysBefore(calendar, last, span.n);
  }
}

/** The earliest start of a window that ends no earlier than `end`. */
export const earliestStart = (span: Span, end: LegalDate, calendar: Calendar): LegalDate =>
  dayAfter(latestStart(span, dayBefore(end), calendar));

/** Whether a count between two days left the table of holidays, so that its end is no more than an estimate. */
export const estimated = ({ unit, n }: Span, start: LegalDate, end: LegalDate, calendar: Calendar): boolean =>
  unit === 'workday' && n > 0 && (yearOf(start) < calendar.from || yearOf(end) > calendar.to);

function lengthen({ unit, n }: Span, start: LegalDate, calendar: Calendar): LegalDate {
  if (n === 0) return start;
  switch (unit) {
    case 'day':
      return addDays(start, n);
    case 'month':
      return addMonths(start, n);
    case 'workday':
      return workdaysAfter(calendar, start, n);
  }
}

function workdaysAfter(calendar: Calendar, start: LegalDate, n: number): LegalDate {
  if (yearOf(start) < calendar.from || yearOf(start) > calendar.to) return weekdaysAfter(start, n);
  const end = lastDay(calendar);
  const covered = workingDaysBetween(calendar, start, end);
  return n <= covered ? addWorkingDays(calendar, start, n) : weekdaysAfter(end, n - covered);
}

function workdaysBefore(calendar: Calendar, date: LegalDate, n: number): LegalDate {
  const end = lastDay(calendar);
  const beyond = date > end ? weekdaysBetween(end, date) : 0;
  if (beyond >= n) return dayBefore(weekdaysAfter(end, beyond - n + 1));
  try {
    return workingDaysBefore(calendar, date > end ? end : date, n - beyond);
  } catch (error) {
    if (!(error instanceof UncoveredYear)) throw error;
    return weekdaysBefore(date, n); // the years before the table
  }
}

const lastDay = ({ to }: Calendar): LegalDate => civilDate(to, 12, 31);

/** The `n`-th weekday after a day: five days a week, no holiday known. */
function weekdaysAfter(date: LegalDate, n: number): LegalDate {
  const inWeek = Math.min(weekday(date), 5);
  const weeks = Math.floor((inWeek + n - 1) / 5);
  return addDays(date, inWeek - weekday(date) + n + 2 * weeks);
}

/** Weekdays after `a`, up to and including `b`. */
function weekdaysBetween(a: LegalDate, b: LegalDate): number {
  const weeks = Math.floor(daysBetween(a, b) / 7);
  let count = weeks * 5;
  for (let day = addDays(a, weeks * 7); day < b;) {
    day = dayAfter(day);
    if (weekday(day) <= 5) count += 1;
  }
  return count;
}

/** The latest day from which the `n`-th weekday is not after `date`. */
function weekdaysBefore(date: LegalDate, n: number): LegalDate {
  let start = addDays(date, -Math.ceil((n * 7) / 5) - 4);
  while (weekdaysAfter(dayAfter(start), n) <= date) start = dayAfter(start);
  return start;
}
