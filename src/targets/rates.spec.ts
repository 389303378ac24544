import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isMoreThan, leastMoreThan, withinRange } from './rates.js';

const of = (numerator: number, denominator: number) => ({ numerator, denominator, denominatorOn: null });

describe('DQ-15: "trên 65%" is strict', () => {
  it('52 of 80 is exactly 65.0% and fails, 53 passes', () => {
    expect([isMoreThan(of(52, 80), 65), isMoreThan(of(53, 80), 65)]).toEqual([false, true]);
    expect(leastMoreThan(65, 80)).toBe(53);
  });

  it('names the least number that passes, for every whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 99 }), (whole, percent) => {
        const least = leastMoreThan(percent, whole);
        expect([isMoreThan(of(least - 1, whole), percent), isMoreThan(of(least, whole), percent)]).toEqual([
          false,
          true,
        ]);
      }),
    );
  });

  it('nothing is more than a share of nobody', () => {
    expect(isMoreThan(of(1, 0), 65)).toBe(false);
  });
});

describe('DQ-30: a rate of 3-4% of the members', () => {
  it.each([
    [299, 10_000, 'below'],
    [300, 10_000, 'within'],
    [400, 10_000, 'within'],
    [401, 10_000, 'above'],
    [0, 0, 'noBase'],
    [5, 0, 'noBase'],
  ] as const)('%d of %d is %s', (numerator, denominator, where) => {
    expect(withinRange(of(numerator, denominator), 3, 4)).toBe(where);
  });
});
