import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../calendar/legal-date.js';
import { Law, type Slice } from './edition.js';
import { PinnedLaw, type Pin } from './pinned-law.js';

const slice = (id: string, from: string, until: string | null): Slice<string> => ({
  ...{ id, edition: id, documents: {}, parameters: id, marks: {}, judged: true },
  from: legalDate(from),
  until: until === null ? null : legalDate(until),
});
const law = new Law([
  slice('a', '2021-01-01', '2023-01-01'),
  slice('b', '2023-01-01', '2025-01-01'),
  slice('c', '2025-01-01', null),
]);
const pin = (from: string, id: string | null): Pin => ({ from: legalDate(from), slice: id });
const on = (pins: readonly Pin[], ...days: string[]) =>
  days.map((day) => new PinnedLaw(law, pins).on(legalDate(day)).id).join('');

describe('the law under pins', () => {
  it('is the law itself where none was made', () => {
    expect(on([], '2020-05-05', '2022-12-31', '2023-01-01', '2024-12-31', '2030-01-01')).toBe('aabbc');
  });

  it('is the chosen slice from its day on, and what it was before that day', () => {
    expect(on([pin('2024-06-01', 'b')], '2021-05-05', '2024-05-31', '2024-06-01', '2025-01-01', '2031-01-01')).toBe(
      'abbbb',
    );
    expect(on([pin('2025-03-01', 'a')], '2024-12-31', '2025-02-28', '2025-03-01')).toBe('bca');
  });

  it('goes by date again after a pin that is lifted', () => {
    const pins = [pin('2022-06-01', 'a'), pin('2024-06-01', null)];
    expect(on(pins, '2022-05-31', '2023-06-01', '2024-05-31', '2024-06-01', '2025-01-01')).toBe('aaabc');
  });

  it('follows the pin made last where two reach a day', () => {
    expect(on([pin('2024-06-01', 'a'), pin('2024-01-01', 'c')], '2023-12-31', '2024-01-01', '2024-06-01')).toBe('bcc');
  });

  it('keeps a whole calendar: no gap, each slice in force on its own first day', () => {
    for (const pins of [
      [pin('2019-01-01', 'c')],
      [pin('2021-01-01', 'b')],
      [pin('2023-01-01', 'a'), pin('2025-01-01', null)],
    ]) {
      const pinned = new PinnedLaw(law, pins);
      for (const [index, one] of pinned.slices.entries()) {
        expect(pinned.slices[index + 1]?.from ?? null).toBe(one.until);
        expect(pinned.on(one.from)).toBe(one);
      }
    }
  });

  it('knows every slice by its id, and which of two is the later one, as the law does', () => {
    const pinned = new PinnedLaw(law, [pin('2022-01-01', 'a')]);
    expect(pinned.byId('c')).toBe(law.byId('c'));
    expect([pinned.later('b', 'a'), pinned.later('b', 'c'), pinned.later(null, 'a')]).toEqual(['b', 'c', 'a']);
    expect(() => pinned.byId('d')).toThrow('no slice of the law is called d');
  });
});
