import { holidayRows } from '../../workflows/calendar/holidays.js';
import { civilDate, type LegalDate, weekday, yearOf } from '../../workflows/calendar/legal-date.js';
import type { Calendar } from '../../workflows/calendar/working-days.js';
import { type Amendment, type AmendmentContent, standing } from '../calendar/amendment.js';
import type { Fault } from '../http/problem.js';

/** Holidays with a fixed date (45/2019/QH14, 112.1; 24/11 by 28/2026/QH16): a year that lacks one was not typed whole. */
const fixed = [
  [1, 1],
  [4, 30],
  [5, 1],
  [9, 2],
  [11, 24],
] as const;

/** What an amendment may not say of the table as it stands. */
export function amendmentFaults(
  content: AmendmentContent,
  calendar: Calendar,
  amendments: readonly Amendment[],
): Fault[] {
  if (content.withdraws !== null) return withdrawalFaults(content.withdraws, calendar, amendments);
  return [...yearFaults(content, calendar), ...dayFaults(content, calendar)];
}

function withdrawalFaults(id: string, calendar: Calendar, amendments: readonly Amendment[]): Fault[] {
  const withdrawn = standing(amendments).find((one) => one.id === id);
  if (!withdrawn)
    return [{ pointer: '/withdraws', code: 'notStanding', message: 'must be the id of an amendment in force' }];
  if (withdrawn.year !== null && withdrawn.year < calendar.to)
    return [
      { pointer: '/withdraws', code: 'laterYear', message: `the year ${calendar.to} must be withdrawn before it` },
    ];
  return [];
}

function yearFaults({ year, days }: AmendmentContent, calendar: Calendar): Fault[] {
  if (year === null) return [];
  if (year !== calendar.to + 1)
    return [
      { pointer: '/year', code: 'notNext', message: `must be ${calendar.to + 1}, the year after the last known` },
    ];
  const off = new Set(days.filter(({ kind }) => kind === 'off').map(({ date }) => date));
  return fixed
    .map(([month, day]) => civilDate(year, month, day))
    .filter((date) => weekday(date) <= 5 && !off.has(date))
    .map((date) => ({ pointer: '/days', code: 'holidayMissing', message: `lacks ${date}, a holiday by law` }));
}

function dayFaults({ year, days }: AmendmentContent, calendar: Calendar): Fault[] {
  const last = year === calendar.to + 1 ? year : calendar.to;
  const worked = (date: LegalDate): boolean =>
    (calendar.days.get(date) ?? (weekday(date) <= 5 ? 'work' : 'off')) === 'work';
  return days.flatMap(({ date, kind }, index) => {
    const fault = (code: string, message: string): Fault[] => [{ pointer: `/days/${index}/date`, code, message }];
    if (days.findIndex((day) => day.date === date) < index) return fault('twice', `${date} is told twice`);
    if (yearOf(date) < calendar.from || yearOf(date) > last)
      return fault('outside', `${date} lies outside the years ${calendar.from} to ${last}`);
    if (worked(date) === (kind === 'work') && !inferred.has(date))
      return fault('alreadySo', `${date} is ${kind === 'work' ? 'a working day' : 'free'} already`);
    return [];
  });
}

/** Days of the shipped table whose paper was not found: an amendment may say the same with the paper. */
const inferred = new Set(holidayRows.filter(({ confidence }) => confidence === 'A').map(({ date }) => date));
