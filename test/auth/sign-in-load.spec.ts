import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuthWorld, authWorld, password } from '../support/auth-world.js';

describe('sign-in under attack', () => {
  let world: AuthWorld;
  beforeAll(async () => {
    world = await authWorld();
    for (const login of ['one', 'two']) await world.user(login);
  });
  afterAll(() => world.close());

  const signIn = (login: string, secret = password) =>
    world.send('POST', '/api/v1/sessions', { body: { login, password: secret } });

  it('SEC-32: the sixth wrong try is told how long to wait, even with the right password', async () => {
    for (let n = 0; n < 5; n += 1) expect((await signIn('one', 'a wrong password')).status).toBe(401);
    const answer = await signIn('one');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1']);
    expect(answer.body).toMatchObject({ code: 'too-many', retryAfter: 1 });
    world.clock.advance({ milliseconds: 1000 });
    expect((await signIn('one')).status).toBe(201);
    expect((await signIn('one', 'a wrong password')).status).toBe(401);
  });

  it('SEC-32: an unknown login is slowed down alike', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await signIn('ghost', 'a wrong password')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('SEC-29: of many at once two are judged and 32 wait; the rest get 429 and lose no try', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => signIn(`many${n}`, 'a wrong password')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.every((status) => status === 401 || status === 429)).toBe(true);
    expect(statuses.filter((status) => status === 401).length).toBeGreaterThanOrEqual(34);
    const turnedAway = `many${statuses.indexOf(429)}`;
    world.clock.advance({ minutes: 2 });
    for (let n = 0; n < 5; n += 1) expect((await signIn(turnedAway, 'a wrong password')).status).toBe(401);
    expect((await signIn(turnedAway)).status).toBe(429);
    world.clock.advance({ minutes: 2 });
    expect((await signIn('two')).status).toBe(201);
  });
});
