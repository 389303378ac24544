import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holidayRows, vietnam } from './holidays.js';
import { DateError, legalDate, type LegalDate } from './legal-date.js';
import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  UncoveredYear,
  workingDaysBefore,
  workingDaysBetween,
} from './working-days.js';

const day = legalDate;

/** One day after another from 1 January of `from`, each with whether it is worked: no epoch days, no index. */
function walk(from: number, to: number, firstWeekday: number, days: ReadonlyMap<string, string>) {
  const walked: { date: LegalDate; worked: boolean }[] = [];
  let inWeek = firstWeekday;
  for (let year = from; year <= to; year += 1) {
    const leap = year % 400 === 0 || (year % 100 !== 0 && year % 4 === 0);
    [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((length, month) => {
      for (let d = 1; d <= length; d += 1) {
        const date = `${year}-${String(month + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const declared = days.get(date);
        const worked = declared === 'work' || (declared !== 'off' && inWeek !== 6 && inWeek !== 7);
        walked.push({ date: date as LegalDate, worked });
        inWeek = inWeek === 7 ? 1 : inWeek + 1;
      }
    });
  }
  return walked;
}
type Walk = ReturnType<typeof walk>;

/** The n-th worked day after place `at`, or undefined past the end. */
function walkForward(walked: Walk, at: number, n: number): LegalDate | undefined {
  let counted = 0;
  let here = at;
  while (counted < n) {
    here += 1;
    if (here >= walked.length) return undefined;
    if (walked[here]!.worked) counted += 1;
  }
  return walked[here]!.date;
}

const orYear = (work: () => LegalDate): string => {
  try {
    return work();
  } catch (error) {
    if (error instanceof UncoveredYear) return `uncovered ${error.year}`;
    throw error;
  }
};

const declared = new Map(holidayRows.map(({ date, kind }) => [date as string, kind as string]));
const vietnamWalked = walk(2016, 2027, 5, declared); // 2016-01-01 was a Friday

/** Two centuries with a day declared here and there, so that every year has swaps. */
const plain = walk(1900, 2100, 1, new Map());
const scattered: Calendar = {
  id: 'TEST',
  revision: 1,
  from: 1900,
  to: 2100,
  days: new Map(
    plain.filter((_, n) => (n * 7919) % 23 === 0).map(({ date, worked }) => [date, worked ? 'off' : 'work']),
  ),
};
const scatteredWalked = walk(1900, 2100, 1, scattered.days);
const scatteredPlace = new Map(scatteredWalked.map(({ date }, at) => [date, at]));

describe('procedure 13.6: working days', () => {
  it.each([
    ['2026-11-16', 1, '2026-11-17', 'counting starts the next day'],
    ['2026-11-20', 1, '2026-11-23', 'a Friday reaches Monday'],
    ['2026-11-21', 1, '2026-11-23', 'a Saturday too'],
    ['2026-11-23', 1, '2026-11-25', 'over Culture Day'],
    ['2024-05-03', 1, '2024-05-04', 'a make-up Saturday counts'],
    ['2024-04-26', 1, '2024-05-02', 'over a swapped Monday and two holidays'],
    ['2025-04-25', 1, '2025-04-26', 'the make-up may come before the day off'],
    ['2025-04-29', 1, '2025-05-05', 'that swapped Friday is off'],
    ['2025-01-24', 1, '2025-02-03', 'over Tết'],
    ['2018-12-28', 2, '2019-01-03', 'a swap across the year end: off in December'],
    ['2019-01-04', 1, '2019-01-05', 'made up in January'],
    ['2025-12-31', 1, '2026-01-05', 'over New Year and its swap'],
    ['2026-11-16', 0, '2026-11-16', 'nothing to count'],
    ['2026-11-22', 0, '2026-11-22', 'nothing to count from a Sunday'],
  ])('%s and %i is %s: %s', (from, n, to) => {
    expect(addWorkingDays(vietnam, day(from), n)).toBe(to);
  });

  it('count what lies after a day, up to and with another', () => {
    expect(workingDaysBetween(vietnam, day('2026-11-16'), day('2026-11-16'))).toBe(0);
    expect(workingDaysBetween(vietnam, day('2026-11-16'), day('2026-11-20'))).toBe(4);
    expect(workingDaysBetween(vietnam, day('2026-11-20'), day('2026-11-22'))).toBe(0);
    expect(workingDaysBetween(vietnam, day('2026-11-20'), day('2026-11-16'))).toBe(0);
    expect(workingDaysBetween(vietnam, day('2025-01-24'), day('2025-02-03'))).toBe(1);
    expect(workingDaysBetween(vietnam, day('2016-01-01'), day('2027-12-31'))).toBe(
      vietnamWalked.filter(({ worked }) => worked).length,
    );
  });

  it.each([
    ['2026-11-25', 1, '2026-11-24'],
    ['2026-11-23', 1, '2026-11-22'],
    ['2026-11-22', 1, '2026-11-19'],
    ['2025-02-03', 1, '2025-02-02'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('must start by: to end by %s, %i may start on %s', (date, n, start) => {
    expect(workingDaysBefore(vietnam, day(date), n)).toBe(start);
  });

  it('agree with a walk from every day of the Vietnamese table', () => {
    const wrong: string[] = [];
    vietnamWalked.forEach(({ date, worked }, at) => {
      if (isWorkingDay(vietnam, date) !== worked) wrong.push(`${date} worked: ${String(!worked)}`);
      for (const n of [1, 5, 15, 30, 45, 60, 90]) {
        const mine = orYear(() => addWorkingDays(vietnam, date, n));
        const walked = walkForward(vietnamWalked, at, n) ?? 'uncovered 2028';
        if (mine !== walked) wrong.push(`${date} + ${n}: ${mine}, walked ${walked}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  it('agree with a walk over two centuries', () => {
    const place = fc.integer({ min: 0, max: scatteredWalked.length - 400 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 200 }), (at, n) => {
        const { date } = scatteredWalked[at]!;
        const end = addWorkingDays(scattered, date, n);
        return end === walkForward(scatteredWalked, at, n) && workingDaysBetween(scattered, date, end) === n;
      }),
      { numRuns: 20_000 },
    );
  });

  it('counting between agrees with a walk', () => {
    const place = fc.integer({ min: 0, max: vietnamWalked.length - 1 });
    fc.assert(
      fc.property(place, place, (a, b) => {
        const expected = vietnamWalked.slice(a + 1, Math.max(a, b) + 1).filter(({ worked }) => worked).length;
        return workingDaysBetween(vietnam, vietnamWalked[a]!.date, vietnamWalked[b]!.date) === expected;
      }),
      { numRuns: 20_000 },
    );
  });

  it('back-planning finds the latest start and no later one', () => {
    const place = fc.integer({ min: 400, max: scatteredWalked.length - 400 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 200 }), (at, n) => {
        const { date } = scatteredWalked[at]!;
        const start = workingDaysBefore(scattered, date, n);
        const next = scatteredWalked[scatteredPlace.get(start)! + 1]!.date;
        return addWorkingDays(scattered, start, n) <= date && addWorkingDays(scattered, next, n) > date;
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('years without a table', () => {
  it('are refused by name, never guessed', () => {
    for (const [work, year] of [
      [() => addWorkingDays(vietnam, day('2015-12-31'), 1), 2015],
      [() => addWorkingDays(vietnam, day('2028-01-01'), 1), 2028],
      [() => addWorkingDays(vietnam, day('2027-12-31'), 1), 2028],
      [() => addWorkingDays(vietnam, day('2027-12-01'), 60), 2028],
      [() => isWorkingDay(vietnam, day('2015-12-31')), 2015],
      [() => isWorkingDay(vietnam, day('2028-01-03')), 2028],
      [() => workingDaysBetween(vietnam, day('2027-12-01'), day('2028-01-03')), 2028],
      [() => workingDaysBetween(vietnam, day('2015-12-31'), day('2016-01-04')), 2015],
      [() => workingDaysBefore(vietnam, day('2016-01-04'), 2), 2015],
      [() => workingDaysBefore(vietnam, day('2016-01-01'), 1), 2015],
      [() => workingDaysBefore(vietnam, day('2028-01-04'), 1), 2028],
    ] as const) {
      expect(work).toThrow(UncoveredYear);
      expect(work).toThrow(expect.objectContaining({ year }));
    }
  });

  it('still count inside the last covered year', () => {
    expect(addWorkingDays(vietnam, day('2027-12-30'), 1)).toBe('2027-12-31');
    expect(workingDaysBefore(vietnam, day('2016-01-04'), 1)).toBe('2016-01-03');
  });

  it('a start before the first covered day is refused too', () => {
    const worksOnNewYear: Calendar = { id: 'X', revision: 1, from: 2024, to: 2024, days: new Map() };
    expect(() => workingDaysBefore(worksOnNewYear, day('2024-01-01'), 1)).toThrow(UncoveredYear);
  });
});

describe('what is no count', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (n) => {
    expect(() => addWorkingDays(vietnam, day('2026-11-16'), n)).toThrow(DateError);
    expect(() => workingDaysBefore(vietnam, day('2026-11-16'), n)).toThrow(DateError);
  });

  it('a calendar of no years is refused', () => {
    const empty: Calendar = { id: 'X', revision: 1, from: 2025, to: 2024, days: new Map() };
    expect(() => addWorkingDays(empty, day('2025-01-01'), 1)).toThrow(DateError);
  });

  it('two revisions with one id are counted apart', () => {
    const corrected: Calendar = {
      ...vietnam,
      revision: 2,
      days: new Map([...vietnam.days, [day('2026-11-23'), 'off']]),
    };
    expect(addWorkingDays(vietnam, day('2026-11-20'), 1)).toBe('2026-11-23');
    expect(addWorkingDays(corrected, day('2026-11-20'), 1)).toBe('2026-11-25');
  });
});
