import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { bytesOf } from '../../src/auth/factor/base32.js';
import { codeAt, stepAt } from '../../src/auth/factor/totp.js';
import { ReadOnly } from '../../src/database/store-errors.js';
import { type AuthWorld, authWorld, password } from '../support/auth-world.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('SEC-12: signing in while nothing else is written, on %s', (dialect) => {
  let world: AuthWorld;
  beforeAll(async () => {
    world = await authWorld({}, { dialect });
    await world.user('quan.tri', { duty: 'administrator', from: '2026-01-01' as LegalDate });
    world.store.writer.guard.close('altered at leaf 3');
  });
  afterAll(() => world.close());

  const post = (path: string, body: object, token?: string) =>
    world.send('POST', `/api/v1${path}`, { body, ...(token && { headers: { Authorization: `Bearer ${token}` } }) });
  const signIn = (sent: object) => post('/sessions', { login: 'quan.tri', password, ...sent });

  it('is closed for what cases rest on', async () => {
    const write = world.store.writer.write((tx) => tx.run("UPDATE plan SET notes = ''"));
    await expect(write).rejects.toBeInstanceOf(ReadOnly);
  });

  it('an administrator enrols, signs in by code and recovery code, proves anew, and goes; a wrong word is counted', async () => {
    const { token } = (await signIn({})).body as { token: string };
    const offered = await post('/me/second-factor', {}, token);
    expect(offered.status).toBe(201);
    const secret = bytesOf((offered.body as { secret: string }).secret);
    const code = () => codeAt(secret, stepAt(world.clock.now()));
    const enrolled = await post('/me/second-factor/confirmation', { code: code() }, token);
    const [recovery] = (enrolled.body as { recoveryCodes: string[] }).recoveryCodes;
    world.clock.advance({ minutes: 1 });
    expect((await signIn({ password: 'không phải mật khẩu này' })).status).toBe(401);
    const troubles = await world.store.reader.all('SELECT failures FROM sign_in_trouble');
    expect(troubles).toEqual([{ failures: 1 }]);
    const signedIn = await signIn({ code: code() });
    expect(signedIn.body).toMatchObject({ session: { strength: 'secondFactor' } });
    world.clock.advance({ minutes: 10 });
    const before = signedIn.body as { token: string };
    const proved = await post('/sessions/current/step-up', { code: code() }, before.token);
    expect(proved.status).toBe(201);
    const first = proved.body as { token: string };
    const headers = { Authorization: `Bearer ${first.token}` };
    expect((await world.send('GET', '/api/v1/sessions', { headers })).status).toBe(200);
    expect((await world.send('DELETE', '/api/v1/sessions/current', { headers })).status).toBe(204);
    expect((await signIn({ code: recovery })).body).toMatchObject({ session: { strength: 'secondFactor' } });
  });
});
