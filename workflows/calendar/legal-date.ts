declare const legal: unique symbol;

/** A day of the civil calendar, `YYYY-MM-DD`, years 1900 to 2200. Dates compare as strings. It has no zone and no hour. */
export type LegalDate = string & { readonly [legal]: true };

/** A text or number that names no day this house can reckon with; the message is fit to be shown. */
export class DateError extends Error {
  override readonly name = 'DateError';
}

export const firstYear = 1900;
export const lastYear = 2200;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` is 1 to 12. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : monthLengths[month - 1]!;
}

/** Reads a date, or throws `DateError` for one that is malformed, does not exist, or lies outside 1900 to 2200. */
export function legalDate(text: string): LegalDate {
  const fault = faultIn(text);
  if (fault !== null) throw new DateError(fault);
  return text as LegalDate;
}

/** Much of what is asked is no date: an error thrown and caught for each would cost more than all the rest. */
export const isLegalDate = (text: unknown): text is LegalDate => typeof text === 'string' && faultIn(text) === null;

function faultIn(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return `"${text}" is not a date of the form YYYY-MM-DD.`;
  const year = yearOf(text);
  if (!isKnownYear(year)) return unknownYear(year);
  const month = monthOf(text);
  const day = dayOf(text);
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month))
    return `${text} is not a day of the calendar.`;
  return null;
}

export const yearOf = (date: string): number => digits(date, 0, 4);
export const monthOf = (date: string): number => digits(date, 5, 7);
export const dayOf = (date: string): number => digits(date, 8, 10);

/** The date of a year, a month (1 to 12) and a day; throws `DateError` where there is none. */
export function civilDate(year: number, month: number, day: number): LegalDate {
  requireYear(year);
  return legalDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

/** Days since 1970-01-01, negative before it. */
export function toEpochDay(date: LegalDate): number {
  const month = monthOf(date);
  // Years are counted from March, so that the leap day is the last of its year; 153 days are five such months.
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - epoch;
}

/** The date that many days after 1970-01-01; throws `DateError` outside 1900 to 2200. */
export function fromEpochDay(epochDay: number): LegalDate {
  if (!Number.isInteger(epochDay)) throw new DateError(`${epochDay} is not a whole number of days.`);
  const days = epochDay + epoch;
  const era = Math.floor(days / 146097); // 400 years
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  requireYear(year);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${year}-${padded(month, 2)}-${padded(day, 2)}` as LegalDate;
}

/** `n` calendar days later, earlier when negative. */
export const addDays = (date: LegalDate, n: number): LegalDate => fromEpochDay(toEpochDay(date) + n);

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LegalDate, b: LegalDate): number => toEpochDay(b) - toEpochDay(a);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: LegalDate): number => weekdayOfEpochDay(toEpochDay(date));

/** 1 is Monday, 7 is Sunday; day 0 was a Thursday. */
export const weekdayOfEpochDay = (epochDay: number): number => ((((epochDay + 3) % 7) + 7) % 7) + 1;

export const dayAfter = (date: LegalDate): LegalDate => addDays(date, 1);
export const dayBefore = (date: LegalDate): LegalDate => addDays(date, -1);

/** The last in time; throws `DateError` when given none. */
export const latest = (...dates: readonly LegalDate[]): LegalDate => outermost(dates, (a, b) => a > b);

/** The first in time; throws `DateError` when given none. */
export const earliest = (...dates: readonly LegalDate[]): LegalDate => outermost(dates, (a, b) => a < b);

function outermost(dates: readonly LegalDate[], wins: (a: LegalDate, b: LegalDate) => boolean): LegalDate {
  const [first, ...others] = dates;
  if (first === undefined) throw new DateError('There is no date to choose from.');
  return others.reduce((best, date) => (wins(date, best) ? date : best), first);
}

function requireYear(year: number): void {
  if (!isKnownYear(year)) throw new DateError(unknownYear(year));
}

const isKnownYear = (year: number): boolean => year >= firstYear && year <= lastYear;
const unknownYear = (year: number): string => `The year ${year} lies outside the years ${firstYear} to ${lastYear}.`;

/** 1970-01-01, counted in days from 0000-03-01. */
const epoch = 719468;

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
