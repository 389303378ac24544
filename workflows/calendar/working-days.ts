import {
  DateError,
  firstYear,
  fromEpochDay,
  lastYear,
  legalDate,
  type LegalDate,
  toEpochDay,
  weekday,
  weekdayOfEpochDay,
  yearOf,
} from './legal-date.js';

/** Which days are worked, for whole years. A calendar is never changed once used: a correction is a new revision. */
export interface Calendar {
  readonly id: string;
  readonly revision: number;
  /** First year covered. */
  readonly from: number;
  /** Last year covered. */
  readonly to: number;
  /** `off`: a weekday declared free; `work`: a weekend day declared a working day to make up for one. */
  readonly days: ReadonlyMap<LegalDate, 'off' | 'work'>;
}

/** A count of working days reached a year whose holidays are not in the calendar: nothing is guessed. */
export class UncoveredYear extends Error {
  override readonly name = 'UncoveredYear';

  constructor(
    readonly year: number,
    calendar: Calendar,
  ) {
    super(`Calendar ${calendar.id} knows the holidays of ${calendar.from} to ${calendar.to}, not those of ${year}.`);
  }
}

/** Throws `UncoveredYear`. */
export function isWorkingDay(calendar: Calendar, date: LegalDate): boolean {
  const year = yearOf(date);
  if (year < calendar.from || year > calendar.to) throw new UncoveredYear(year, calendar);
  const declared = calendar.days.get(date);
  return declared === undefined ? weekday(date) <= 5 : declared === 'work';
}

/**
 * The last day in time of a limit of `n` working days: counting starts the next working day (procedure, 13.6 [A]).
 * `n` = 0 is `from` itself. Throws `UncoveredYear`, and `DateError` unless `n` is a whole number from 0.
 */
export function addWorkingDays(calendar: Calendar, from: LegalDate, n: number): LegalDate {
  const index = indexOf(calendar);
  const counted = index.countedUpTo(from);
  requireCount(n);
  if (n === 0) return from;
  const last = index.dates[counted + n - 1];
  if (last === undefined) throw new UncoveredYear(calendar.to + 1, calendar);
  return last;
}

/** Working days after `a` up to and including `b`; 0 when `b` is not after `a`. Throws `UncoveredYear`. */
export function workingDaysBetween(calendar: Calendar, a: LegalDate, b: LegalDate): number {
  const index = indexOf(calendar);
  return Math.max(0, index.countedUpTo(b) - index.countedUpTo(a));
}

/**
 * The latest start from which `addWorkingDays(start, n)` is not after `date`; for planning backwards.
 * Throws `UncoveredYear`, and `DateError` unless `n` is a whole number from 0.
 */
export function workingDaysBefore(calendar: Calendar, date: LegalDate, n: number): LegalDate {
  const index = indexOf(calendar);
  const counted = index.countedUpTo(date);
  requireCount(n);
  if (n === 0) return date;
  const firstOfLimit = index.dates[counted - n];
  if (firstOfLimit === undefined) throw new UncoveredYear(calendar.from - 1, calendar);
  const start = toEpochDay(firstOfLimit) - 1;
  if (start < index.firstDay) throw new UncoveredYear(calendar.from - 1, calendar);
  return fromEpochDay(start);
}

function requireCount(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new DateError(`${n} is not a number of working days.`);
}

interface Index {
  /** Every working day, in order. */
  readonly dates: readonly LegalDate[];
  readonly firstDay: number;
  /** Working days from the start of the calendar up to and including the date. */
  countedUpTo(date: LegalDate): number;
}

const indexes = new WeakMap<Calendar, Index>();

/** Counting is looking up: a limit of 60 days is asked for many times in one decision. */
function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar);
  if (known) return known;
  const built = buildIndex(calendar);
  indexes.set(calendar, built);
  return built;
}

function buildIndex(calendar: Calendar): Index {
  if (calendar.from < firstYear || calendar.to > lastYear || calendar.from > calendar.to) {
    throw new DateError(`Calendar ${calendar.id} covers no years this house reckons with.`);
  }
  const firstDay = toEpochDay(legalDate(`${calendar.from}-01-01`));
  const lastDay = toEpochDay(legalDate(`${calendar.to}-12-31`));
  const counts = new Uint32Array(lastDay - firstDay + 1);
  const dates: LegalDate[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = fromEpochDay(day);
    const declared = calendar.days.get(date);
    if (declared === undefined ? weekdayOfEpochDay(day) <= 5 : declared === 'work') dates.push(date);
    counts[day - firstDay] = dates.length;
  }
  return {
    dates,
    firstDay,
    countedUpTo(date) {
      const counted = counts[toEpochDay(date) - firstDay];
      if (counted === undefined) throw new UncoveredYear(yearOf(date), calendar);
      return counted;
    },
  };
}
