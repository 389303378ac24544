import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayAfter, dayBefore, DateError, legalDate, type LegalDate } from './legal-date.js';
import {
  addMonths,
  ageInMonths,
  birthDate,
  firstDayAtAge,
  freshThrough,
  isBirthDate,
  monthsBefore,
  reachedOn,
} from './months.js';

const day = legalDate;
const cases = { numRuns: 20_000 };

/** The last day of every month of 1900 to 2200 by its number, January 1900 being 0: month arithmetic by a table. */
const lastDays: number[] = [];
for (let year = 1900; year <= 2200; year += 1) {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  lastDays.push(31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
}
const written = (month: number, dayOfMonth: number): string =>
  [1900 + Math.trunc(month / 12), (month % 12) + 1, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-');

const month = fc.integer({ min: 0, max: 201 * 12 - 1 }); // 1900 to 2100
const dateIn = (m: number, share: number): { text: LegalDate; of: number } => {
  const of = 1 + Math.floor(share * lastDays[m]!);
  return { text: day(written(m, of)), of };
};
const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
/** Month ends are where months disagree, so they come up more often than chance would have them. */
const shareOfMonth = fc.oneof(share, fc.constantFrom(0.9, 0.94, 0.97, 0.999));

describe('procedure 13.6: months', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-08-31', 1, '2025-09-30'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -13, '2023-12-15'],
    ['2025-05-19', 0, '2025-05-19'],
    ['2020-07-01', 60, '2025-07-01'],
  ])('%s and %i months is %s', (from, n, to) => {
    expect(addMonths(day(from), n)).toBe(to);
  });

  it('"12 months or more" holds from the same day, a paper of 12 months is fresh through it', () => {
    expect(reachedOn(day('2024-05-19'), 12)).toBe('2025-05-19');
    expect(freshThrough(day('2024-05-19'), 12)).toBe('2025-05-19');
  });

  it('refuses what is no number of months or leaves the years of the house', () => {
    expect(() => addMonths(day('2024-01-01'), 1.5)).toThrow(DateError);
    expect(() => addMonths(day('2200-12-01'), 1)).toThrow(DateError);
    expect(() => addMonths(day('1900-01-01'), -1)).toThrow(DateError);
  });

  it('agree with a table of months', () => {
    fc.assert(
      fc.property(month, month, shareOfMonth, (from, to, at) => {
        const { text, of } = dateIn(from, at);
        return addMonths(text, to - from) === written(to, Math.min(of, lastDays[to]!));
      }),
      cases,
    );
  });

  it('never reverse the order of two dates', () => {
    fc.assert(
      fc.property(
        month,
        shareOfMonth,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 720 }),
        (m, at, gap, n) => {
          const { text } = dateIn(m, at);
          return addMonths(text, n) <= addMonths(addDays(text, gap), n);
        },
      ),
      cases,
    );
  });

  it.each([
    ['2025-02-28', 1, '2025-01-31'],
    ['2025-02-28', 12, '2024-02-29'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2024-02-28', 1, '2024-01-28'],
    ['2025-03-30', 1, '2025-02-28'],
    ['2025-05-19', 60, '2020-05-19'],
  ])('the latest start that reaches %s after %i months is %s', (date, n, start) => {
    expect(monthsBefore(day(date), n)).toBe(start);
  });

  it('back-planning finds the latest start and no later one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 720, max: 201 * 12 - 1 }),
        shareOfMonth,
        fc.integer({ min: 0, max: 720 }),
        (m, at, n) => {
          const { text } = dateIn(m, at);
          const start = monthsBefore(text, n);
          return addMonths(start, n) <= text && addMonths(dayAfter(start), n) > text;
        },
      ),
      cases,
    );
  });
});

describe('procedure 13.6: age by month', () => {
  it.each([
    ['2008-05-19', '2026-05-01', 216],
    ['2008-05-19', '2026-04-30', 215],
    ['2008-05', '2026-05-31', 216],
    ['1966-11-30', '2026-11-01', 720],
    ['1966-11-30', '2026-12-01', 721],
    ['2008-02-29', '2008-02-01', 0],
    ['2008-02-29', '2008-01-31', -1],
  ])('born %s, on %s: %i months', (born, on, months) => {
    expect(ageInMonths(birthDate(born), day(on))).toBe(months);
  });

  it('is unknown, not guessed, when only the year of birth is known', () => {
    expect(ageInMonths(birthDate('2008'), day('2026-05-01'))).toBeNull();
    expect(firstDayAtAge(birthDate('2008'), 216)).toBeNull();
  });

  it('is reached on the first day of the month', () => {
    expect(firstDayAtAge(birthDate('2008-05-19'), 216)).toBe('2026-05-01');
    expect(firstDayAtAge(birthDate('2008-12'), 1)).toBe('2009-01-01');
    expect(() => firstDayAtAge(birthDate('2008-12'), 0.5)).toThrow(DateError);
  });

  it('agrees with counting months in a table', () => {
    fc.assert(
      fc.property(month, month, shareOfMonth, shareOfMonth, (b, o, bornAt, onAt) => {
        const born = dateIn(b, bornAt).text;
        const whole = birthDate(born);
        const partial = birthDate(born.slice(0, 7));
        const on = dateIn(o, onAt).text;
        return ageInMonths(whole, on) === o - b && ageInMonths(partial, on) === o - b;
      }),
      cases,
    );
  });

  it('turns exactly on the first day at that age', () => {
    fc.assert(
      fc.property(month, shareOfMonth, fc.integer({ min: 1, max: 1_000 }), (b, at, months) => {
        const born = birthDate(dateIn(b, at).text);
        const first = firstDayAtAge(born, months)!;
        return ageInMonths(born, first) === months && ageInMonths(born, dayBefore(first)) === months - 1;
      }),
      cases,
    );
  });

  it.each(['2008', '2008-05', '2008-05-19', '2008-02-29'])('reads %s', (text) => {
    expect(birthDate(text)).toBe(text);
  });

  it.each([
    '',
    '08',
    '208',
    '2008-',
    '2008-5',
    '2008-13',
    '2008-00',
    '2007-02-29',
    '2008-05-',
    '2008-05-1',
    '1899',
    '19/5/2008',
  ])('refuses %j', (text) => {
    expect(isBirthDate(text)).toBe(false);
    expect(() => birthDate(text)).toThrow(DateError);
  });

  it.each([null, undefined, 2008])('is not %j', (value) => {
    expect(isBirthDate(value)).toBe(false);
  });
});
