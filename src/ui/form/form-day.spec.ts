import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLegalDate } from '../../../workflows/calendar/legal-date.js';
import { dateText } from '../words/dates.js';
import { dayFrom } from './form-day.js';

describe('a day as people write it', () => {
  it.each([
    ['5/9/2026', '2026-09-05'],
    ['05-09-26', '2026-09-05'],
    ['5.9.2026', '2026-09-05'],
    ['05 / 09 / 2026', '2026-09-05'],
    ['29/2/2028', '2028-02-29'],
    ['2026-09-05', '2026-09-05'],
  ])('%s is %s', (text, day) => {
    expect(dayFrom(text)).toBe(day);
  });

  it.each(['31/02/2026', '29/2/2026', '5/13/2026', '0/1/2026', '5/9/202', '5/9', 'hôm nay', '', '5/9-2026x'])(
    '%p stays what it is, for the API to refuse',
    (text) => {
      expect(dayFrom(text)).toBe(text);
    },
  );

  it('reads back what the pages show', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
      .filter(isLegalDate);
    fc.assert(
      fc.property(days, (day) => {
        expect(dayFrom(dateText(day))).toBe(day);
      }),
    );
  });
});
