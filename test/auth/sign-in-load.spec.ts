import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordHasher } from '../../src/auth/password-hasher.js';
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

  it('SEC-29: two are judged and 32 wait; one more gets 429 and loses no try', async () => {
    const hasher = world.app.get(PasswordHasher, { strict: false });
    const full = Array.from({ length: 34 }, () => hasher.matches(password, null));
    await expect(hasher.matches(password, null)).rejects.toMatchObject({ status: 429 });
    const answer = await signIn('three', 'a wrong password');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '5']);
    await Promise.all(full);
    for (let n = 0; n < 5; n += 1) expect((await signIn('three', 'a wrong password')).status).toBe(401);
    expect((await signIn('three')).status).toBe(429);
    expect((await signIn('two')).status).toBe(201);
  });
});
