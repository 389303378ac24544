import { describe, expect, it } from '@jest/globals';

import { dateText, dayOfInstant, editionText, instantText, numberText, timeLeft } from './dates.js';

describe('dates in words', () => {
  it('writes day, month and year with two, two and four figures', () => {
    expect(dateText('2026-12-05')).toBe('05/12/2026');
  });

  it('keeps what is known of a birth date', () => {
    expect([dateText('1994'), dateText('1994-03')]).toEqual(['1994', '03/1994']);
  });

  it('reads the id of a slice of the law', () => {
    expect(editionText('24-QĐ/TW:2021-07-30+12-HD/BTCTW:2022-01-18')).toBe(
      '24-QĐ/TW (30/07/2021); 12-HD/BTCTW (18/01/2022)',
    );
  });

  it('shows an instant on the clock of Viet Nam, past midnight too', () => {
    expect(instantText('2026-11-21T07:05:55.123Z')).toBe('21/11/2026 14:05');
    expect(instantText('2026-11-21T17:00:00.000Z')).toBe('22/11/2026 00:00');
    expect(dayOfInstant('2026-11-21T16:59:59.999Z')).toBe('2026-11-21');
  });

  it.each([
    [14, 'còn 14 ngày làm việc', '14 working days left'],
    [1, 'còn 1 ngày làm việc', '1 working day left'],
    [0, 'hôm nay', 'today'],
    [-3, 'quá hạn 3 ngày làm việc', '3 working days overdue'],
  ])('%s working days: %s', (left, vi, en) => {
    expect([timeLeft(left, 'vi'), timeLeft(left, 'en')]).toEqual([vi, en]);
  });

  it('says so when days are plain days', () => {
    expect(timeLeft(120, 'vi', 'day')).toBe('còn 120 ngày');
    expect(timeLeft(-1, 'en', 'day')).toBe('1 day overdue');
  });

  it('writes 1.234,5 in Vietnamese and 1,234.5 in English', () => {
    expect([numberText(1234.5, 'vi'), numberText(1234.5, 'en')]).toEqual(['1.234,5', '1,234.5']);
  });
});
