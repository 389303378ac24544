import { holidayRows } from '../../workflows/calendar/holidays.js';
import { type LegalDate, yearOf } from '../../workflows/calendar/legal-date.js';
import { type Calendar, isWorkingDay } from '../../workflows/calendar/working-days.js';
import { eachDay } from './each-day.js';
import { type Amendment, standing } from './amendment.js';

/** A declared day and the paper that says so. */
export interface CalendarDayView {
  readonly date: LegalDate;
  readonly kind: 'off' | 'work';
  readonly name: string;
  readonly source: { readonly document: string; readonly article: string | null };
  /** Whether its paper is known; one without is inferred from the law. */
  readonly confirmed: boolean;
  /** The amendment that says so; null where it stands in the shipped table. */
  readonly amendment: string | null;
}

export interface CalendarView {
  readonly year: number;
  /** Grows with every change of the table. */
  readonly revision: number;
  /** First and last year whose days are known. */
  readonly from: number;
  readonly to: number;
  readonly covered: boolean;
  /** Null for a year whose days are not known. */
  readonly workingDays: number | null;
  readonly days: readonly CalendarDayView[];
}

/** The declared days of a year: the shipped ones, and over them what amendments say. */
export function viewCalendar(calendar: Calendar, amendments: readonly Amendment[], year: number): CalendarView {
  const covered = year >= calendar.from && year <= calendar.to;
  const days = new Map<LegalDate, CalendarDayView>();
  for (const { date, kind, name, source, confidence } of holidayRows)
    days.set(date, { date, kind, name, source, confirmed: confidence === undefined, amendment: null });
  for (const { id, document, article, days: amended } of standing(amendments))
    for (const { date, kind, name } of amended)
      days.set(date, { date, kind, name, source: { document, article }, confirmed: true, amendment: id });
  return {
    year,
    ...{ revision: calendar.revision, from: calendar.from, to: calendar.to, covered },
    workingDays: covered ? eachDay(year).filter((day) => isWorkingDay(calendar, day)).length : null,
    days: covered
      ? [...days.values()].filter(({ date }) => yearOf(date) === year).sort((a, b) => (a.date < b.date ? -1 : 1))
      : [],
  };
}

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const count = { type: 'integer' };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

export const calendarSchema = object({
  year: count,
  revision: { ...count, description: 'Grows with every change of the table.' },
  from: count,
  to: count,
  covered: { type: 'boolean' },
  workingDays: { type: ['integer', 'null'] },
  days: {
    type: 'array',
    items: object({
      date: { ...text, format: 'date' },
      kind: { enum: ['off', 'work'] },
      name: text,
      source: object({ document: text, article: maybeText }),
      confirmed: { type: 'boolean' },
      amendment: maybeText,
    }),
  },
});
