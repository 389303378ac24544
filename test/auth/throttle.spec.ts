import { beforeEach, describe, expect, it } from '@jest/globals';
import { Problem } from '../../src/http/problem.js';
import { Throttle } from '../../src/auth/throttle.js';
import { SettableClock } from '../support/settable-clock.js';

describe('SEC-32: guessing grows slow', () => {
  let clock: SettableClock;
  let throttle: Throttle;
  beforeEach(() => {
    clock = new SettableClock();
    throttle = new Throttle(clock);
  });

  /** Seconds to wait, or 0 when the try was let through (and failed). */
  const attempt = (login = 'bithu', address = '192.0.2.1'): number => {
    try {
      throttle.enter(login, address);
      return 0;
    } catch (error) {
      const { status, headers } = error as Problem;
      expect(status).toBe(429);
      return Number(headers['Retry-After']);
    }
  };
  const wait = (seconds: number) => {
    clock.advance({ milliseconds: seconds * 1000 });
  };

  it('from the fifth failure of a login from one address, twice as slow each time', () => {
    for (let n = 1; n <= 5; n += 1) expect(attempt()).toBe(0);
    for (const seconds of [1, 2, 4, 8, 16]) {
      expect(attempt()).toBe(seconds);
      wait(seconds - 0.001);
      expect(attempt()).toBe(1);
      wait(0.001);
      expect(attempt()).toBe(0);
    }
  });

  it('tries at once count before any of them is known to fail', () => {
    const answers = Array.from({ length: 200 }, () => attempt());
    expect(answers.filter((seconds) => seconds === 0)).toHaveLength(5);
  });

  it('of 1,000 tries at most 50 are judged, one a day in the end, and nobody is locked out for good', () => {
    let judged = 0;
    for (let n = 0; n < 1000; n += 1) {
      if (attempt() === 0) judged += 1;
      wait(300);
    }
    expect(judged).toBeLessThanOrEqual(50);
    wait(24 * 3600);
    expect(attempt()).toBe(0);
  });

  it('a success clears the login, and another login is not held up', () => {
    for (let n = 1; n <= 5; n += 1) attempt();
    expect(attempt()).toBeGreaterThan(0);
    expect(attempt('other')).toBe(0);
    wait(1);
    expect(attempt()).toBe(0);
    throttle.succeeded('bithu', '192.0.2.1');
    for (let n = 1; n <= 5; n += 1) expect(attempt()).toBe(0);
  });

  it('a stranger elsewhere does not lock an officer out at his desk until he has tried a lot', () => {
    for (let n = 1; n <= 10; n += 1) {
      attempt('bithu', '203.0.113.9');
      wait(100);
    }
    expect(attempt('bithu', '192.0.2.1')).toBe(0);
  });

  it('many addresses together slow down on one login, at most to one an hour', () => {
    let waited = 0;
    for (let n = 0; n < 40; n += 1) {
      const seconds = attempt('bithu', `2001:db8::${n}`);
      if (n < 15) expect(seconds).toBe(0);
      waited = Math.max(waited, seconds);
      wait(seconds);
      if (seconds > 0) attempt('bithu', `2001:db8::${n}`);
    }
    expect(waited).toBe(3600);
  });

  it('one address that tries many logins slows down, at most to one a minute', () => {
    const answers = Array.from({ length: 60 }, (_, n) => attempt(`login${n}`));
    expect(answers.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => 0));
    expect(answers.slice(50).every((seconds) => seconds > 0)).toBe(true);
    for (let n = 0; n < 20; n += 1) {
      wait(60);
      expect(attempt(`more${n}`)).toBe(0);
    }
  });

  it('whoever brings the right code past the wait is told how long others wait, and makes it no longer for them', () => {
    for (let n = 1; n <= 6; n += 1) attempt();
    const waiting = attempt();
    expect(waiting).toBeGreaterThan(0);
    expect(throttle.enter('bithu', '192.0.2.1', true)).toBe(waiting);
    expect(attempt()).toBe(waiting);
    wait(waiting);
    expect(throttle.enter('bithu', '192.0.2.1', true)).toBeNull();
  });

  it('what was not judged does not count', () => {
    for (let n = 0; n < 100; n += 1) {
      expect(attempt()).toBe(0);
      throttle.withdrawn('bithu', '192.0.2.1');
    }
  });

  it('forgets after a day', () => {
    for (let n = 1; n <= 7; n += 1) {
      attempt();
      wait(10);
    }
    wait(24 * 3600 + 10);
    for (let n = 1; n <= 5; n += 1) expect(attempt()).toBe(0);
  });
});
