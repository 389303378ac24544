import { describe, expect, it } from '@jest/globals';

import { Clock, SystemClock } from './clock.js';

class StoppedClock extends Clock {
  constructor(private readonly instant: string) {
    super();
  }

  now(): string {
    return this.instant;
  }
}

describe('the clock', () => {
  it.each([
    ['2026-03-01T16:59:59.999Z', '2026-03-01'],
    ['2026-03-01T17:00:00.000Z', '2026-03-02'],
    ['2025-12-31T17:00:00.000Z', '2026-01-01'],
    ['2024-02-28T20:00:00.000Z', '2024-02-29'],
  ])('at %s it is %s in Việt Nam, whatever the zone of this machine', (instant, day) => {
    expect(new StoppedClock(instant).today()).toBe(day);
  });

  it('tells instants as UTC text that sorts', () => {
    expect(new SystemClock().now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
