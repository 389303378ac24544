import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { quarterBefore, quarterIn, quarterOf, quartersBetween } from './quarters.js';

describe('the quarters of a year', () => {
  it('begin and end where the calendar says', () => {
    expect(quarterOf(legalDate('2026-11-20'))).toEqual({
      ...{ key: '2026-4', year: 2026, no: 4 },
      ...{ from: '2026-10-01', to: '2026-12-31' },
    });
    expect(quarterOf(legalDate('2024-03-31')).to).toBe('2024-03-31');
    expect(quarterBefore(quarterOf(legalDate('2026-01-01'))).key).toBe('2025-4');
  });

  it('are told latest first, with the first and the last day of a span in them', () => {
    const keys = (from: string, to: string) => quartersBetween(legalDate(from), legalDate(to)).map(({ key }) => key);
    expect(keys('2025-12-31', '2026-07-01')).toEqual(['2026-3', '2026-2', '2026-1', '2025-4']);
    expect(keys('2026-02-01', '2026-02-01')).toEqual(['2026-1']);
  });

  it.each(['2026-0', '2026-5', '26-1', '2026-1 ', '__proto__', ''])('are not named by %p', (key) => {
    expect(quarterIn(key)).toBeNull();
  });
});
