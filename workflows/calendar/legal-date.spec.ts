import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  DateError,
  dayAfter,
  dayBefore,
  daysBetween,
  earliest,
  fromEpochDay,
  isLegalDate,
  latest,
  legalDate,
  toEpochDay,
  weekday,
} from './legal-date.js';

const day = legalDate;

/** Every day of 1900 to 2100 in order, found by walking; 1900-01-01 was a Monday, 1900 no leap year. */
const walked: string[] = [];
for (let year = 1900; year <= 2100; year += 1) {
  const leap = year % 400 === 0 || (year % 100 !== 0 && year % 4 === 0);
  [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((length, month) => {
    for (let d = 1; d <= length; d += 1) {
      walked.push(`${year}-${String(month + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    }
  });
}
const place = fc.integer({ min: 0, max: walked.length - 1 });
const cases = { numRuns: 20_000 };

describe('a legal date', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31', '2026-12-31'])('reads %s', (text) => {
    expect(legalDate(text)).toBe(text);
    expect(isLegalDate(text)).toBe(true);
  });

  it.each([
    ['2023-02-29', /not a day of the calendar/],
    ['1900-02-29', /not a day of the calendar/],
    ['2100-02-29', /not a day of the calendar/],
    ['2024-04-31', /not a day of the calendar/],
    ['2024-00-10', /not a day of the calendar/],
    ['2024-13-01', /not a day of the calendar/],
    ['2024-01-00', /not a day of the calendar/],
    ['1899-12-31', /outside the years 1900 to 2200/],
    ['2201-01-01', /outside the years 1900 to 2200/],
    ['', /form YYYY-MM-DD/],
    ['2024-1-1', /form YYYY-MM-DD/],
    ['24-01-01', /form YYYY-MM-DD/],
    ['01/02/2024', /form YYYY-MM-DD/],
    ['2024-02-01T00:00:00Z', /form YYYY-MM-DD/],
    [' 2024-02-01', /form YYYY-MM-DD/],
    ['2024-02-01\n', /form YYYY-MM-DD/],
    ['٢٠٢٤-٠٢-٠١', /form YYYY-MM-DD/],
  ])('refuses %j, saying why', (text, reason) => {
    expect(() => legalDate(text)).toThrow(DateError);
    expect(() => legalDate(text)).toThrow(reason);
    expect(isLegalDate(text)).toBe(false);
  });

  it.each([null, undefined, 20240201, {}])('is not %j', (value) => {
    expect(isLegalDate(value)).toBe(false);
  });

  it('is built from its parts or not at all', () => {
    expect(civilDate(2024, 2, 9)).toBe('2024-02-09');
    expect(() => civilDate(2023, 2, 29)).toThrow(DateError);
    expect(() => civilDate(999, 1, 1)).toThrow(DateError);
  });

  it('compares as a string', () => {
    expect(latest(day('2024-02-29'), day('2024-10-01'), day('2023-12-31'))).toBe('2024-10-01');
    expect(earliest(day('2024-02-29'), day('2024-10-01'), day('2023-12-31'))).toBe('2023-12-31');
    expect(() => latest()).toThrow(DateError);
    expect(() => earliest()).toThrow(DateError);
  });
});

describe('days', () => {
  it('are counted from 1970-01-01, a Thursday', () => {
    expect(toEpochDay(day('1970-01-01'))).toBe(0);
    expect(toEpochDay(day('1969-12-31'))).toBe(-1);
    expect(toEpochDay(day('2000-03-01'))).toBe(11_017);
    expect(fromEpochDay(20_818)).toBe('2026-12-31');
    expect(weekday(day('1970-01-01'))).toBe(4);
    expect(weekday(day('2026-11-21'))).toBe(6);
  });

  it('step over leap days, month ends and year ends', () => {
    expect(dayAfter(day('2024-02-28'))).toBe('2024-02-29');
    expect(dayAfter(day('2023-02-28'))).toBe('2023-03-01');
    expect(dayBefore(day('2000-03-01'))).toBe('2000-02-29');
    expect(dayBefore(day('2100-03-01'))).toBe('2100-02-28');
    expect(dayAfter(day('2025-12-31'))).toBe('2026-01-01');
  });

  it('end where the house stops reckoning', () => {
    expect(() => dayBefore(day('1900-01-01'))).toThrow(DateError);
    expect(() => dayAfter(day('2200-12-31'))).toThrow(DateError);
    expect(() => addDays(day('2024-01-01'), 1_000_000)).toThrow(DateError);
    expect(() => addDays(day('2024-01-01'), 0.5)).toThrow(DateError);
    expect(() => fromEpochDay(Number.NaN)).toThrow(DateError);
  });

  it('agree with a walk through every day of 1900 to 2100', () => {
    const first = toEpochDay(day('1900-01-01'));
    const wrong = walked.filter((text, index) => {
      const date = day(text);
      return (
        toEpochDay(date) !== first + index || fromEpochDay(first + index) !== date || weekday(date) !== (index % 7) + 1
      );
    });
    expect(wrong).toEqual([]);
  });

  it('add and subtract as the walk does', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const a = day(walked[from]!);
        const b = day(walked[to]!);
        return daysBetween(a, b) === to - from && addDays(a, to - from) === b && a < b === from < to;
      }),
      cases,
    );
  });
});
