import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { bytesOf } from '../../src/auth/factor/base32.js';
import { codeAt, stepAt } from '../../src/auth/factor/totp.js';
import { type Capability, policy } from '../../src/auth/policy.table.js';
import { Requires } from '../../src/auth/requires.js';
import { Operation } from '../../src/http/operation.js';
import type { Problem } from '../../src/http/problem.js';
import { later } from '../../src/later.js';
import { readRows } from '../../src/log/log.js';
import { type AuthWorld, authWorld, password } from '../support/auth-world.js';
import { dialects } from '../support/test-store.js';

let effects = 0;

@Controller('api/v1')
class Things {
  @Get('cases')
  @Requires('candidate.basics')
  @Operation({ summary: 'Cases' })
  cases() {
    return {};
  }
}

const stepUps = (Object.keys(policy) as Capability[]).filter((name) =>
  policy[name].obligations.some((one) => one === 'stepUp'),
);

/** One route for each capability that asks for a fresh proof. */
const routes = stepUps.map((capability, n) => {
  @Controller('api/v1')
  class Fresh {
    @Post(`fresh/${n}`)
    @Requires(capability)
    @Operation({ summary: 'Needs a fresh proof' })
    act() {
      effects += 1;
      return {};
    }
  }
  return Fresh;
});

const statusOf = (error: unknown): number => (error as { status: number }).status;
const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
const from = '2026-01-01' as LegalDate;

describe.each(dialects)('the second factor on %s', (dialect) => {
  let world: AuthWorld;
  let unit: string;
  let n = 0;
  let login: string;
  beforeAll(async () => {
    world = await authWorld({ controllers: [Things, ...routes] }, { dialect });
    unit = await world.unit('Chi bộ Xóm Đồng');
  });
  beforeEach(async () => {
    login = `nguoi${(n += 1)}`;
    await world.user(login, { duty: 'secretary', unitId: unit, from });
  });
  afterAll(() => world.close());

  const post = (path: string, token: string, body: object = {}) =>
    world.send('POST', `/api/v1${path}`, { ...bearer(token), body });
  const code = (secret: Buffer, by = 0) => codeAt(secret, stepAt(world.clock.now()) + by);
  const get = async (path: string, token: string) => (await world.send('GET', `/api/v1${path}`, bearer(token))).status;
  const signIn = async (given?: string) =>
    world.send('POST', '/api/v1/sessions', { body: { login, password, ...(given !== undefined && { code: given }) } });

  it('SEC-12: still lets people in where the log was found broken, and counts wrong codes', async () => {
    const secret = await world.factor(login);
    const { guard } = world.store.writer;
    guard.close('altered at leaf 5');
    try {
      expect((await signIn('000000')).status).toBe(401);
      expect((await signIn(code(secret))).status).toBe(201);
      expect((await signIn(code(secret))).status).toBe(401); // spent
    } finally {
      guard.open();
    }
  });

  it('SEC-31: the password alone opens enrolment and nothing else; enrolling proves the factor under a new token', async () => {
    const { token, strength, expiresAt } = await world.signIn(login);
    expect([strength, expiresAt]).toEqual(['password', later(world.clock.now(), 900_000)]);
    expect(await get('/me', token)).toBe(200);
    for (const path of ['/cases', '/sessions']) {
      const answer = await world.send('GET', `/api/v1${path}`, bearer(token));
      expect([answer.status, answer.body]).toMatchObject([401, { code: 'second-factor-required' }]);
    }
    expect((await post('/sessions/current/step-up', token, { code: '000000' })).body).toMatchObject({
      code: 'factor-not-enrolled',
    });
    expect((await post('/me/second-factor/confirmation', token, { code: '000000' })).body).toMatchObject({
      code: 'factor-not-offered',
    });
    const { secret: text, uri } = (await post('/me/second-factor', token)).body as { secret: string; uri: string };
    expect(uri).toContain(`secret=${text}`);
    const secret = bytesOf(text);
    expect((await post('/me/second-factor/confirmation', token, { code: code(secret, 5) })).status).toBe(401);
    const enrolled = await post('/me/second-factor/confirmation', token, { code: code(secret) });
    const { recoveryCodes, token: next } = enrolled.body as { recoveryCodes: string[]; token: string };
    expect([enrolled.status, new Set(recoveryCodes).size, enrolled.headers.get('set-cookie')]).toEqual([
      ...[201, 10, expect.stringContaining(next)],
    ]);
    expect([await get('/cases', token), await get('/cases', next)]).toEqual([401, 200]);
    expect((await post('/me/second-factor', next)).body).toMatchObject({ code: 'factor-active' });

    const [row] = await world.store.reader.all<{ sealed: Buffer }>(
      'SELECT * FROM second_factor ORDER BY offered_at DESC',
    );
    const kept = JSON.stringify([row, row!.sealed.toString('hex'), await readRows(world.store.reader, 'site')]);
    for (const told of [text, secret.toString('hex'), ...recoveryCodes]) expect(kept).not.toContain(told);
    expect(JSON.stringify(await world.store.reader.all('SELECT * FROM recovery_code'))).not.toContain(recoveryCodes[0]);
  });

  it('SEC-31: each code and each recovery code signs in once; both are refused like a wrong password', async () => {
    const { token } = await world.signIn(login);
    const { secret: text } = (await post('/me/second-factor', token)).body as { secret: string };
    const secret = bytesOf(text);
    const { recoveryCodes } = (await post('/me/second-factor/confirmation', token, { code: code(secret, -1) }))
      .body as { recoveryCodes: string[] };
    const statuses: number[] = [];
    for (const given of [code(secret, -1), code(secret), code(secret), ` ${code(secret, 1).replace(/^.../, '$& ')} `])
      statuses.push((await signIn(given)).status);
    expect(statuses).toEqual([401, 201, 401, 201]);
    const [first] = recoveryCodes as [string];
    expect([(await signIn(first.toLowerCase())).status, (await signIn(first)).status]).toEqual([201, 401]);
    const used = await signIn(code(secret));
    expect(used.body).toMatchObject({ code: 'wrong-credentials' });
    expect(
      (await world.send('POST', '/api/v1/sessions', { body: { login, password: 'sai rồi', code: recoveryCodes[1] } }))
        .status,
    ).toBe(401);
    expect((await signIn(recoveryCodes[1])).status).toBe(201);
  });

  it('SEC-31: of many who bring one code at once one is let in', async () => {
    const secret = await world.factor(login);
    const given = code(secret);
    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(given)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401, 401]);
  });

  it('SEC-31: a secret moved to another account opens nothing there', async () => {
    const secret = await world.factor(login);
    const [{ id }] = (await world.store.reader.all('SELECT id FROM account WHERE login = ?', [login])) as [
      { id: string },
    ];
    await world.user(`${login}.b`);
    await world.factor(`${login}.b`);
    const { writer } = world.store;
    await writer.write(async (tx) => {
      const [row] = await tx.all<{ sealed: Buffer }>('SELECT sealed FROM second_factor WHERE account_id = ?', [id]);
      await tx.run('UPDATE second_factor SET sealed = ? WHERE account_id = (SELECT id FROM account WHERE login = ?)', [
        row!.sealed,
        `${login}.b`,
      ]);
    });
    await expect(world.signIn(`${login}.b`, { code: code(secret) })).rejects.toThrow('under another key');
  });

  it('SEC-33: proving again gives a new token, ends the old one, and makes the session no longer', async () => {
    const secret = await world.factor(login);
    const before = (await signIn(code(secret))).body as { token: string; expiresAt: string };
    world.clock.advance({ minutes: 6 });
    expect((await post('/sessions/current/step-up', before.token, { code: '000000' })).body).toMatchObject({
      code: 'wrong-code',
    });
    const answer = await post('/sessions/current/step-up', before.token, { code: code(secret) });
    const after = answer.body as { token: string; expiresAt: string };
    expect([answer.status, after.expiresAt, answer.body]).toMatchObject([
      ...[201, before.expiresAt, { session: { strength: 'secondFactor', steppedUpAt: world.clock.now() } }],
    ]);
    expect(answer.headers.get('set-cookie')).toContain(after.token);
    expect([await get('/me', before.token), await get('/me', after.token)]).toEqual([401, 200]);
  });

  it('SEC-33: a session of the password alone is completed by a code', async () => {
    const secret = await world.factor(login);
    const { token } = (await signIn()).body as { token: string };
    expect(await get('/cases', token)).toBe(401);
    const { token: whole } = (await post('/sessions/current/step-up', token, { code: code(secret) })).body as {
      token: string;
    };
    expect(await get('/cases', whole)).toBe(200);
  });

  it('SEC-33: each route that asks for a fresh proof × a stale session: 401 with the hint, no effect', async () => {
    await world.user(
      `${login}.tất`,
      ...(['secretary', 'organisationBoard', 'competent', 'superior', 'grassroots'] as const).map((duty) => ({
        duty,
        unitId: unit,
        from,
      })),
    );
    await world.user(`${login}.máy`, { duty: 'administrator', from });
    await world.user(`${login}.kt`, { duty: 'inspection', unitId: unit, from });
    const tokens = await Promise.all([`${login}.tất`, `${login}.máy`, `${login}.kt`].map((one) => world.token(one)));
    world.clock.advance({ minutes: 5, milliseconds: 1 });
    const fresh = await Promise.all([`${login}.tất`, `${login}.máy`, `${login}.kt`].map((one) => world.token(one)));
    expect(stepUps.length).toBeGreaterThanOrEqual(7);
    for (const [index, capability] of stepUps.entries()) {
      const before = effects;
      const stale = await Promise.all(tokens.map((token) => post(`/fresh/${index}`, token)));
      const asked = stale.filter(({ status }) => status === 401);
      expect([capability, asked.length]).not.toEqual([capability, 0]);
      for (const { body, headers } of asked) {
        expect([body, headers.get('www-authenticate')]).toMatchObject([{ code: 'step-up-required' }, 'StepUp']);
      }
      expect(stale.filter(({ status }) => status < 400)).toEqual([]);
      expect(effects).toBe(before);
      const now = await Promise.all(fresh.map((token) => post(`/fresh/${index}`, token)));
      expect([capability, now.filter(({ status }) => status === 201).length]).not.toEqual([capability, 0]);
    }
  });

  it('SEC-29: own sessions are listed under names that open nothing, and ended one by one', async () => {
    const [mine, other] = [await world.token(login), await world.token(login)];
    await world.user(`${login}.b`, { duty: 'secretary', unitId: unit, from });
    const stranger = await world.token(`${login}.b`);
    const own = async (token: string) =>
      (
        (await world.send('GET', '/api/v1/sessions', bearer(token))).body as {
          items: { id: string; current: boolean }[];
        }
      ).items;
    const listed = await own(mine);
    expect(listed.map(({ current }) => current).sort()).toEqual([false, true]);
    for (const { id } of listed) {
      expect(await get('/me', id)).toBe(401);
      expect(await world.store.reader.all('SELECT hash FROM session WHERE hash LIKE ?', [`${id}%`])).toEqual([]);
      expect((await world.send('DELETE', `/api/v1/sessions/${id}`, bearer(stranger))).status).toBe(404);
    }
    const { id } = listed.find(({ current }) => !current)!;
    expect((await world.send('DELETE', `/api/v1/sessions/${id}`, bearer(mine))).status).toBe(204);
    expect([await get('/me', other), await get('/me', mine), (await own(mine)).length]).toEqual([401, 200, 1]);
    expect((await world.send('DELETE', `/api/v1/sessions/${id}`, bearer(mine))).status).toBe(404);
  });

  it('SEC-29: 30 idle minutes for whoever reads no C3, 15 for who does or keeps the machine', async () => {
    await world.user(`${login}.hp`, { duty: 'subdivision', unitId: unit, from });
    await world.user(`${login}.ad`, { duty: 'administrator', from });
    const tokens = await Promise.all([login, `${login}.hp`, `${login}.ad`].map((one) => world.token(one)));
    const statuses = () => Promise.all(tokens.map((token) => get('/me', token)));
    world.clock.advance({ minutes: 15 });
    expect(await statuses()).toEqual([401, 200, 401]);
    world.clock.advance({ minutes: 30 });
    expect(await statuses()).toEqual([401, 401, 401]);
  });

  it('SEC-29: on a machine that several people use 10 idle minutes, and 4 hours at the latest, also after a step-up', async () => {
    const secret = await world.factor(login);
    const shared = (body: object) => world.send('POST', '/api/v1/sessions', { body: { login, password, ...body } });
    const half = (await shared({ shared: true })).body as { readonly token: string; readonly expiresAt: string };
    expect(half.expiresAt).toBe(later(world.clock.now(), 15 * 60_000));
    const begun = await post('/sessions/current/step-up', half.token, { code: code(secret) });
    const { token, expiresAt, session } = begun.body as { token: string; expiresAt: string; session: object };
    expect([session, expiresAt]).toEqual([
      expect.objectContaining({ shared: true }),
      later(world.clock.now(), 4 * 3_600_000),
    ]);
    const other = await world.token(login);
    const listed = async () =>
      ((await world.send('GET', '/api/v1/sessions', bearer(other))).body as { items: { shared: boolean }[] }).items
        .map(({ shared: one }) => one)
        .sort();
    expect(await listed()).toEqual([false, true]);
    for (let n = 0; n < 23; n += 1) {
      world.clock.advance({ minutes: 9, milliseconds: 59_999 });
      expect(await get('/me', token)).toBe(200);
      expect(await get('/me', other)).toBe(200);
    }
    world.clock.advance({ minutes: 10 });
    expect([await get('/me', token), await listed()]).toEqual([401, [false]]);
    world.clock.advance({ milliseconds: 30_000 });
    const again = (await shared({ shared: true, code: code(secret) })).body as { readonly token: string };
    for (let n = 0; n < 26; n += 1) {
      world.clock.advance({ minutes: 9 });
      expect(await get('/me', again.token)).toBe(200);
    }
    world.clock.advance({ minutes: 6 });
    expect(await get('/me', again.token)).toBe(401);
  });

  it('SEC-32: of 1,000 wrong tries with all the patience in the world at most 50 are judged; the right code still lets in', async () => {
    const secret = await world.factor(login);
    let judged = 0;
    for (let tried = 0; tried < (dialect === 'sqlite' ? 1000 : 150); tried += 1) {
      const at = `198.51.100.${tried % 250}`;
      const status = await world.signIn(login, { password: 'không phải mật khẩu này', address: at }).catch(statusOf);
      if (status === 401) judged += 1;
      world.clock.advance({ minutes: 30 });
    }
    expect(judged).toBeLessThanOrEqual(50);
    expect(judged).toBeGreaterThan(20);
    const tryNow = (given: string | null, secretWord = password) =>
      world.signIn(login, { password: secretWord, code: given }).then(() => 201, statusOf);
    expect(await tryNow(null)).toBe(429);
    const told = (given: string) =>
      world.signIn(login, { password: 'không phải mật khẩu này', code: given }).catch((error: unknown) => {
        const { status, code: problem, headers } = error as Problem;
        return { status, problem, headers };
      });
    const stranger = await told('000000');
    expect(stranger).toMatchObject({ status: 429 });
    // The code is spent on a wrong password, one guess for each, and no answer says that it was right.
    expect(await told(code(secret))).toEqual(stranger);
    expect(await told('000000')).toEqual(stranger);
    expect(await tryNow(code(secret))).toBe(429);
    world.clock.advance({ milliseconds: 30_000 });
    expect(await tryNow(code(secret))).toBe(201);
  });
});
