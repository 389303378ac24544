import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { addWorkingDays, type Calendar, isWorkingDay, UncoveredYear } from '../../workflows/calendar/working-days.js';
import { amendedCalendar } from './amended-calendar.js';
import type { Amendment } from './amendment.js';

const day = legalDate;
const shipped: Calendar = { id: 'T', revision: 3, from: 2026, to: 2026, days: new Map([[day('2026-02-16'), 'off']]) };
const amendment = (no: number, more: Partial<Amendment>): Amendment => ({
  ...{ id: `a${no}`, no, hash: `h${no}`, document: 'p', article: null, effectiveOn: day('2026-01-01') },
  ...{ days: [], year: null, withdraws: null },
  ...more,
});
const on = (date: string, kind: 'off' | 'work') => ({ date: day(date), kind, name: 'x' });

describe('the table of working days with its amendments', () => {
  it('is the shipped one where there are none', () => {
    expect(amendedCalendar(shipped, [])).toEqual(shipped);
  });

  it('takes a day off, and counts a Saturday that is made up', () => {
    const calendar = amendedCalendar(shipped, [
      amendment(1, { days: [on('2026-03-02', 'off'), on('2026-03-07', 'work')] }),
    ]);
    expect(calendar.revision).toBe(4);
    // From Friday: 2/3 is free, so Tuesday is the first and Saturday the fifth.
    expect(addWorkingDays(calendar, day('2026-02-27'), 5)).toBe('2026-03-07');
    expect(addWorkingDays(shipped, day('2026-02-27'), 5)).toBe('2026-03-06');
  });

  it('lets a later paper speak over an earlier one, and gives a shipped day off back to work', () => {
    const calendar = amendedCalendar(shipped, [
      amendment(1, { days: [on('2026-03-02', 'off')] }),
      amendment(2, { days: [on('2026-03-02', 'work'), on('2026-02-16', 'work')] }),
    ]);
    expect([isWorkingDay(calendar, day('2026-03-02')), isWorkingDay(calendar, day('2026-02-16'))]).toEqual([
      true,
      true,
    ]);
  });

  it('is as it was once an amendment is withdrawn, under a revision of its own', () => {
    const calendar = amendedCalendar(shipped, [
      amendment(1, { days: [on('2026-03-02', 'off')] }),
      amendment(2, { withdraws: 'a1' }),
    ]);
    expect(calendar).toEqual({ ...shipped, revision: 5 });
  });

  it('reaches a further year, and no longer once that is withdrawn', () => {
    const year = amendment(1, { year: 2027, days: [on('2027-01-01', 'off')] });
    expect(addWorkingDays(amendedCalendar(shipped, [year]), day('2026-12-31'), 1)).toBe('2027-01-04');
    const withdrawn = amendedCalendar(shipped, [year, amendment(2, { withdraws: 'a1' })]);
    expect(() => addWorkingDays(withdrawn, day('2026-12-31'), 1)).toThrow(UncoveredYear);
  });
});
