import { describe, expect, it } from '@jest/globals';
import { holidayRows, vietnam } from './holidays.js';
import { addDays, legalDate, weekday } from './legal-date.js';
import { isWorkingDay } from './working-days.js';

const day = legalDate;
const years = Array.from({ length: 12 }, (_, n) => 2016 + n);
const rowsOf = (year: number) => holidayRows.filter(({ date }) => date.startsWith(String(year)));
/** 10/3 of the lunar year, and the weekday it frees. */
const hungKings = [
  ['2016-04-16', '2016-04-18'],
  ['2017-04-06', '2017-04-06'],
  ['2018-04-25', '2018-04-25'],
  ['2019-04-14', '2019-04-15'],
  ['2020-04-02', '2020-04-02'],
  ['2021-04-21', '2021-04-21'],
  ['2022-04-10', '2022-04-11'],
  ['2023-04-29', '2023-05-02'],
  ['2024-04-18', '2024-04-18'],
  ['2025-04-07', '2025-04-07'],
  ['2026-04-26', '2026-04-27'],
  ['2027-04-16', '2027-04-16'],
] as const;

/** The second day of National Day, chosen each year. */
const secondDays = new Map([
  [2021, '09-03'],
  [2022, '09-01'],
  [2023, '09-01'],
  [2024, '09-03'],
  [2025, '09-01'],
  [2026, '09-01'],
  [2027, '09-03'],
]);

const isOff = (date: string) => !isWorkingDay(vietnam, day(date));

describe('the Vietnamese table', () => {
  it('changes only what its weekday would have: off on a weekday, work on a weekend', () => {
    const pointless = holidayRows.filter(({ date, kind }) => weekday(date) <= 5 !== (kind === 'off'));
    expect(pointless).toEqual([]);
  });

  it('names each day once, in order, with the paper that settles it', () => {
    const dates = holidayRows.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(vietnam.days.size).toBe(holidayRows.length);
    expect(holidayRows.filter(({ name, source }) => name === '' || source.document === '')).toEqual([]);
  });

  it('says which rows are unconfirmed: Tết 2020, and what 2027 still infers', () => {
    expect(holidayRows.filter(({ confidence }) => confidence === 'A').map(({ date }) => date)).toEqual([
      '2020-01-23',
      '2020-01-24',
      '2020-01-27',
      '2020-01-28',
      '2020-01-29',
      '2027-04-16',
      '2027-05-03',
    ]);
  });

  // Days off on weekdays: 10 a year by the Code of 2012, 11 by that of 2019, 12 with Culture Day from 24/11/2026;
  // each swap adds one and takes it back on a weekend.
  it.each(years)('%i has as many free weekdays as the law gives, and every swap is made up', (year) => {
    const kinds = rowsOf(year).map(({ kind }) => kind);
    const made = kinds.filter((kind) => kind === 'work').length;
    const swapped = rowsOf(year).filter(({ name }) => name.startsWith('Nghỉ hoán đổi')).length;
    const given = year <= 2020 ? 10 : year <= 2025 ? 11 : 12;
    expect(kinds.filter((kind) => kind === 'off').length - swapped).toBe(given);
    // 31/12/2018 is made up on 5/1/2019.
    expect(made - swapped).toBe(year === 2018 ? -1 : year === 2019 ? 1 : 0);
  });

  it('pairs every swapped weekday with its make-up day by name', () => {
    const swaps = holidayRows
      .filter(({ name }) => name.startsWith('Nghỉ hoán đổi'))
      .map(({ date, name }) => [date, name]);
    expect(swaps).toEqual([
      ['2018-12-31', 'Nghỉ hoán đổi, làm bù 5/1/2019'],
      ['2019-04-29', 'Nghỉ hoán đổi, làm bù 4/5/2019'],
      ['2024-04-29', 'Nghỉ hoán đổi, làm bù 4/5/2024'],
      ['2025-05-02', 'Nghỉ hoán đổi, làm bù 26/4/2025'],
      ['2026-01-02', 'Nghỉ hoán đổi, làm bù 10/1/2026'],
      ['2026-08-31', 'Nghỉ hoán đổi, làm bù 22/8/2026'],
    ]);
    expect(holidayRows.filter(({ kind }) => kind === 'work').map(({ date }) => date)).toEqual([
      '2019-01-05',
      '2019-05-04',
      '2024-05-04',
      '2025-04-26',
      '2026-01-10',
      '2026-08-22',
    ]);
  });
});

describe('Labour Code 2012 art. 115, 2019 art. 112', () => {
  it.each([
    // first day of the lunar year, first and last day of the block of free days around it
    ['2016-02-08', '2016-02-06', '2016-02-14'],
    ['2017-01-28', '2017-01-26', '2017-02-01'],
    ['2018-02-16', '2018-02-14', '2018-02-20'],
    ['2019-02-05', '2019-02-02', '2019-02-10'],
    ['2020-01-25', '2020-01-23', '2020-01-29'],
    ['2021-02-12', '2021-02-10', '2021-02-16'],
    ['2022-02-01', '2022-01-29', '2022-02-06'],
    ['2023-01-22', '2023-01-20', '2023-01-26'],
    ['2024-02-10', '2024-02-08', '2024-02-14'],
    ['2025-01-29', '2025-01-25', '2025-02-02'],
    ['2026-02-17', '2026-02-14', '2026-02-22'],
    ['2027-02-06', '2027-02-04', '2027-02-10'],
  ])('Tết of %s: free from %s to %s, worked before and after', (first, from, to) => {
    expect(first > from && first < to).toBe(true);
    for (let date = day(from); date <= to; date = addDays(date, 1)) expect([date, isOff(date)]).toEqual([date, true]);
    expect(isOff(addDays(day(from), -1))).toBe(false);
    expect(isOff(addDays(day(to), 1))).toBe(false);
  });

  it.each(hungKings)('Giỗ Tổ of %s frees the weekday %s', (on, freed) => {
    expect(isOff(on)).toBe(true);
    expect(vietnam.days.get(day(freed))).toBe('off');
  });

  it.each(years)('%i: a holiday on a weekend is made good on the next working day, and nothing else is', (year) => {
    const [hung] = hungKings.find(([on]) => on.startsWith(String(year)))!;
    const holidays = ['01-01', '04-30', '05-01', '09-02', secondDays.get(year) ?? []]
      .flat()
      .map((md) => `${year}-${md}`);
    const free = new Set([...holidays, hung]);
    for (const date of [...free].sort()) {
      if (weekday(day(date)) <= 5) continue;
      let next = addDays(day(date), 1);
      while (weekday(next) > 5 || free.has(next)) next = addDays(next, 1);
      free.add(next);
    }
    const given = rowsOf(year).filter(
      ({ kind, name }) => kind === 'off' && !/Tết Nguyên đán|hoán đổi|Văn hóa/.test(name),
    );
    expect(given.map(({ date }) => date)).toEqual([...free].filter((date) => weekday(day(date)) <= 5).sort());
  });

  it.each(years)('%i: 1/1, 30/4, 1/5 and 2/9 are never worked', (year) => {
    for (const holiday of ['01-01', '04-30', '05-01', '09-02']) expect(isOff(`${year}-${holiday}`)).toBe(true);
  });

  it.each([...secondDays])('National Day %i has its second day on %s', (year, second) => {
    expect(vietnam.days.get(day(`${year}-${second}`))).toBe('off');
  });

  it('28/2026/QH16 art. 2: Culture Day is free from 2026, not before', () => {
    expect(isOff('2025-11-24')).toBe(false);
    expect(isOff('2026-11-24')).toBe(true);
    expect(isOff('2027-11-24')).toBe(true);
    expect(isOff('2026-11-23')).toBe(false);
  });
});
