import { expect, it } from '@jest/globals';
import { Config } from '../config.js';
import { Problem } from '../http/problem.js';
import { PaceGuard } from './pace.guard.js';

it('REL-17: a person who asks more than the setting allows waits, and nobody else does', () => {
  const pace = new PaceGuard(new Config({ LOTRINH_USER_REQUESTS: '60' }));
  for (let n = 0; n < 60; n += 1) pace.take('one', 1000);
  const refused = (person: string, now: number): Problem | null => {
    try {
      pace.take(person, now);
      return null;
    } catch (error) {
      return error as Problem;
    }
  };
  expect(refused('one', 1000)).toMatchObject({ status: 429, headers: { 'Retry-After': '1' } });
  expect(refused('other', 1000)).toBeNull();
  expect(refused('one', 1999)?.status).toBe(429);
  expect(refused('one', 2001)).toBeNull();
  expect(refused('one', 2001)?.status).toBe(429);
});
