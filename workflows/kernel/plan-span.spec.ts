import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '../calendar/holidays.js';
import { addDays, dayAfter, dayBefore, legalDate, type LegalDate, weekday } from '../calendar/legal-date.js';
import type { Calendar } from '../calendar/working-days.js';
import { earliestStart, endOf, estimated, latestStart, type Span } from './plan-span.js';

const day = legalDate;
const workdays = (n: number): Span => ({ unit: 'workday', n });

/** One year only, so that most counts leave the table. */
const narrow: Calendar = { id: 'T', revision: 1, from: 2025, to: 2025, days: vietnam.days };

/** Counts day after day: holidays where the table knows them, weekends everywhere. */
function walk(calendar: Calendar, start: LegalDate, n: number): LegalDate {
  let date = start;
  for (let left = n; left > 0;) {
    date = dayAfter(date);
    const year = Number(date.slice(0, 4));
    const declared = year >= calendar.from && year <= calendar.to ? calendar.days.get(date) : undefined;
    if (declared === undefined ? weekday(date) <= 5 : declared === 'work') left -= 1;
  }
  return date;
}

describe('the end of a window', () => {
  it.each([
    [{ unit: 'day', n: 15 }, '2026-02-20', '2026-03-07'],
    [{ unit: 'month', n: 12 }, '2024-02-29', '2025-02-28'],
    [{ unit: 'day', n: 0, dayAfter: true }, '2025-02-28', '2025-03-01'],
    [{ unit: 'workday', n: 45 }, '2025-07-01', '2025-09-04'],
    [{ unit: 'workday', n: 60 }, '2025-06-30', '2025-09-24'],
    [{ unit: 'workday', n: 0 }, '2026-11-22', '2026-11-22'],
  ] as const)('%j from %s is %s', (span, start, end) => {
    expect(endOf(span, day(start), vietnam)).toBe(end);
  });

  it.each([
    // The last working day of 2027 is Friday 31 December: from it on, Monday to Friday.
    ['2027-12-31', 1, '2028-01-03'],
    ['2027-12-31', 5, '2028-01-07'],
    ['2027-12-30', 2, '2028-01-03'],
    ['2028-01-01', 1, '2028-01-03'],
    ['2028-01-03', 10, '2028-01-17'],
  ])('beyond the table %s and %i working days are estimated as %s', (start, n, end) => {
    expect(endOf(workdays(n), day(start), vietnam)).toBe(end);
    expect(estimated(workdays(n), day(start), day(end), vietnam)).toBe(true);
  });

  it('is no estimate inside the table, nor for days and months anywhere', () => {
    expect(estimated(workdays(1), day('2027-12-30'), day('2027-12-31'), vietnam)).toBe(false);
    expect(estimated({ unit: 'month', n: 12 }, day('2027-06-01'), day('2028-06-01'), vietnam)).toBe(false);
    expect(estimated(workdays(0), day('2030-01-01'), day('2030-01-01'), vietnam)).toBe(false);
  });

  it('agrees with a count day by day, inside the table, across its ends and beyond', () => {
    const start = fc.integer({ min: -40, max: 800 }).map((days) => addDays(day('2025-01-01'), days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 70 }), (from, n) => {
        expect(endOf(workdays(n), from, narrow)).toBe(
          from < '2025-01-01' ? walk({ ...narrow, days: new Map() }, from, n) : walk(narrow, from, n),
        );
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the start of a window', () => {
  const start = fc.integer({ min: 0, max: 4_200 }).map((days) => addDays(day('2017-06-01'), days));
  const span = fc.record({
    unit: fc.constantFrom('day', 'month', 'workday'),
    n: fc.integer({ min: 0, max: 60 }),
    more: fc.boolean(),
  });
  const spanOf = ({ unit, n, more }: { unit: Span['unit']; n: number; more: boolean }): Span =>
    more ? { unit, n, dayAfter: true } : { unit, n };

  it('is the latest from which the end is not after a day', () => {
    fc.assert(
      fc.property(start, span, (end, raw) => {
        const window = spanOf(raw);
        const found = latestStart(window, end, vietnam);
        expect(endOf(window, found, vietnam) <= end).toBe(true);
        expect(endOf(window, dayAfter(found), vietnam) > end).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is the earliest from which the end is not before a day', () => {
    fc.assert(
      fc.property(start, span, (end, raw) => {
        const window = spanOf(raw);
        const found = earliestStart(window, end, vietnam);
        expect(endOf(window, found, vietnam) >= end).toBe(true);
        expect(endOf(window, dayBefore(found), vietnam) < end).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
