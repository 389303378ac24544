import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../../src/auth/actor.js';
import { CurrentActor } from '../../src/auth/current-actor.js';
import { codeAt, stepAt } from '../../src/auth/factor/totp.js';
import { hashPassword, leastCost, type PasswordHash } from '../../src/auth/password-hash.js';
import { Requires } from '../../src/auth/requires.js';
import { verifyChain } from '../../src/log/verify-chain.js';
import { readRows } from '../../src/log/log.js';
import { Public } from '../../src/http/access.js';
import { Operation } from '../../src/http/operation.js';
import { type AuthWorld, authWorld, password } from '../support/auth-world.js';
import { dialects } from '../support/test-store.js';

@Controller('api/v1')
class Things {
  @Get('cases')
  @Requires('candidate.read')
  @Operation({ summary: 'Cases' })
  cases(@CurrentActor() { personId, duties }: Actor) {
    return { personId, duties };
  }

  @Post('acts')
  @Requires('candidate.act')
  @Operation({ summary: 'Act' })
  act() {
    return {};
  }

  @Get('open')
  @Public()
  @Operation({ summary: 'Open' })
  open() {
    return {};
  }
}

const begun = '2026-01-01' as LegalDate;
const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

describe.each(dialects)('sessions on %s', (dialect) => {
  let world: AuthWorld;
  let unit: string;
  beforeAll(async () => {
    world = await authWorld({ controllers: [Things] }, { dialect });
    unit = await world.unit('Chi bộ Xóm Đồng');
  });
  afterAll(() => world.close());

  const signIn = (login: string, secret = password, headers: Record<string, string> = {}) =>
    world.send('POST', '/api/v1/sessions', { body: { login, password: secret }, headers });
  const cases = (token: string) => world.send('GET', '/api/v1/cases', bearer(token));

  it('signs in: a token, a cookie, who it is and with which duties', async () => {
    const personId = await world.user('bithu', { duty: 'secretary', unitId: unit, from: begun });
    const secret = await world.factor('bithu');
    const code = codeAt(secret, stepAt(world.clock.now()));
    const answer = await world.send('POST', '/api/v1/sessions', { body: { login: '  BiThu ', password, code } });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: '2026-03-02T14:00:00.000Z',
      session: { strength: 'secondFactor', steppedUpAt: '2026-03-02T02:00:00.000Z', shared: false },
      secondFactor: true,
      person: { id: personId, name: 'bithu' },
      duties: [
        {
          duty: 'secretary',
          unit: { id: unit, name: 'Chi bộ Xóm Đồng' },
          caseId: null,
          bodyId: null,
          from: begun,
          to: null,
        },
      ],
    });
    const { token } = answer.body as { token: string };
    expect(answer.headers.get('set-cookie')).toBe(`lotrinh=${token}; Path=/; HttpOnly; SameSite=Strict`);
    const me = await world.send('GET', '/api/v1/me', { headers: { Cookie: `other=1; lotrinh=${token}` } });
    expect(me.body).toMatchObject({ person: { id: personId }, duties: [{ duty: 'secretary' }] });
  });

  it('SEC-29: keeps only the SHA-256 of a token, never the token', async () => {
    const token = await world.token('bithu');
    const rows = await world.store.reader.all<{ hash: string }>('SELECT * FROM session');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.map(({ hash }) => hash)).toContain(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(await readRows(world.store.reader, 'site'))).not.toContain(token);
  });

  it('SEC-32: says the same of a wrong password, an unknown login and a disabled account', async () => {
    await world.user('rời');
    const [account] = await world.store.reader.all<{ id: string }>('SELECT id FROM account WHERE login = ?', ['rời']);
    await world.store.writer.write((tx) => world.accounts.disable(tx, account!.id, null));
    const answers = [await signIn('bithu', 'another password here'), await signIn('nobody'), await signIn('rời')];
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual({ ...(answers[0]!.body as object), correlationId: headers.get('x-correlation-id') });
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect(answers[0]!.body).toMatchObject({ code: 'wrong-credentials' });
  });

  it('SEC-30: NFC and NFD of a login and a password are the same', async () => {
    await world.user('đặng');
    expect((await signIn('đặng'.normalize('NFD'), password.normalize('NFD'))).status).toBe(201);
    expect((await world.signIn('ĐẶNG'.normalize('NFD'), { password: password.normalize('NFD') })).token).toHaveLength(
      43,
    );
  });

  it('SEC-13: a route asks for a session, public ones apart', async () => {
    for (const path of ['/api/v1/cases', '/api/v1/me']) {
      const answer = await world.send('GET', path);
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="lo-trinh"']);
    }
    expect((await world.send('DELETE', '/api/v1/sessions/current')).status).toBe(401);
    expect((await world.send('GET', '/api/v1/open')).status).toBe(200);
    expect((await world.send('GET', '/api/v1/openapi.json')).status).toBe(200);
  });

  it.each(['', 'x', 'y'.repeat(43), "' OR 1=1 --", 'z'.repeat(5000)])(
    'opens nothing with the token %j',
    async (token) => {
      expect((await cases(token)).status).toBe(401);
    },
  );

  it('does not fall back on the cookie where a token is given', async () => {
    const good = await world.token('bithu');
    const headers = { Authorization: `Bearer ${'y'.repeat(43)}`, Cookie: `lotrinh=${good}` };
    expect((await world.send('GET', '/api/v1/me', { headers })).status).toBe(401);
    expect((await world.send('GET', '/api/v1/me', { headers: { Cookie: `lotrinh=${good}` } })).status).toBe(200);
  });

  it('SEC-22: a role that could do this nowhere is refused at the door', async () => {
    await world.user('kiemtra', { duty: 'inspection', unitId: unit, from: begun });
    const token = await world.token('kiemtra');
    expect((await cases(token)).status).toBe(200);
    const answer = await world.send('POST', '/api/v1/acts', bearer(token));
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'forbidden', rule: 'SEC-14' }]);
    await world.user('quantri', { duty: 'administrator', from: begun });
    expect((await cases(await world.token('quantri'))).status).toBe(403);
  });

  it("knows today's duties with today's places: over a unit, through a body", async () => {
    const commune = await world.unit('Xã');
    const below = await world.unit('Chi bộ 3', commune);
    const union = await world.body(below);
    await world.user(
      'doan',
      { duty: 'massOrganisation', bodyId: union, from: begun },
      { duty: 'secretary', unitId: below, from: begun, to: '2026-03-02' as LegalDate },
      { duty: 'secretary', unitId: commune, from: '2026-03-03' as LegalDate },
    );
    const path = `/${commune.slice(-12)}/${below.slice(-12)}/`;
    const token = await world.token('doan');
    expect(await world.sessions.resolve(token)).toMatchObject({
      duties: [{ duty: 'massOrganisation', unitId: below, bodyId: union, path, from: begun, to: null }],
    });
    expect(await world.sessions.resolve(token)).toMatchObject({ duties: [expect.anything()] });
  });

  it('signs out: the token opens nothing, the cookie goes', async () => {
    const token = await world.token('bithu');
    const answer = await world.send('DELETE', '/api/v1/sessions/current', bearer(token));
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
      204,
      'lotrinh=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Strict',
    ]);
    expect((await cases(token)).status).toBe(401);
  });

  it('SEC-25: a duty taken away or an account disabled counts from the next request', async () => {
    const personId = await world.user('tạm', { duty: 'secretary', unitId: unit, from: begun });
    const token = await world.token('tạm');
    const { reader, writer } = world.store;
    const [duty] = await reader.all<{ id: string }>('SELECT id FROM duty WHERE person_id = ?', [personId]);
    const before = Array.from({ length: 25 }, () => cases(token));
    const revoked = writer.write((tx) => world.accounts.revoke(tx, duty!.id, world.clock.today(), null));
    await revoked;
    const after = Array.from({ length: 25 }, () => cases(token));
    expect(new Set((await Promise.all(after)).map(({ status }) => status))).toEqual(new Set([403]));
    await Promise.all(before);
    expect((await world.send('GET', '/api/v1/me', bearer(token))).status).toBe(200);
    const [account] = await reader.all<{ id: string }>('SELECT id FROM account WHERE person_id = ?', [personId]);
    await writer.write((tx) => world.accounts.disable(tx, account!.id, null));
    expect((await world.send('GET', '/api/v1/me', bearer(token))).status).toBe(401);
    const [{ open }] = (await reader.all<{ open: number }>(
      'SELECT count(*) AS open FROM session WHERE account_id = ? AND ended_at IS NULL',
      [account!.id],
    )) as [{ open: number }];
    expect(open).toBe(0);
  });

  it('SEC-25: an account disabled by whatever way opens nothing, its sessions ended or not', async () => {
    await world.user('khoá');
    const token = await world.token('khoá');
    const set = (at: string | null) =>
      world.store.writer.write((tx) => tx.run('UPDATE account SET disabled_at = ? WHERE login = ?', [at, 'khoá']));
    await set(world.clock.now());
    expect(await world.sessions.resolve(token)).toBeNull();
    await set(null);
    expect(await world.sessions.resolve(token)).not.toBeNull();
  });

  it('SEC-29: ends after 15 idle minutes where C3 is read, and after 12 hours, and notes being seen once a minute', async () => {
    const seen = async (token: string) => {
      const hash = createHash('sha256').update(token).digest('hex');
      const [row] = await world.store.reader.all<{ seen_at: string }>('SELECT seen_at FROM session WHERE hash = ?', [
        hash,
      ]);
      return row!.seen_at;
    };
    const start = world.clock.now();
    const token = await world.token('bithu');
    world.clock.advance({ milliseconds: 59_999 });
    expect((await cases(token)).status).toBe(200);
    expect(await seen(token)).toBe(start);
    world.clock.advance({ milliseconds: 1 });
    await Promise.all([cases(token), cases(token), cases(token)]);
    expect(await seen(token)).toBe(world.clock.now());
    world.clock.advance({ minutes: 14, milliseconds: 59_999 });
    expect((await cases(token)).status).toBe(200);
    world.clock.advance({ minutes: 15 });
    expect((await cases(token)).status).toBe(401);

    const long = await world.token('bithu');
    for (let tenth = 0; tenth < 71; tenth += 1) {
      world.clock.advance({ minutes: 10 });
      expect((await cases(long)).status).toBe(200);
    }
    world.clock.advance({ minutes: 9, milliseconds: 59_999 });
    expect((await cases(long)).status).toBe(200);
    world.clock.advance({ milliseconds: 1 });
    expect((await cases(long)).status).toBe(401);
  });

  it('SEC-29: makes a hash anew at sign-in when it costs too little', async () => {
    const cheap = await hashPassword(password, { memory: 8 * 1024, passes: 1, parallelism: 1 });
    const dear = await hashPassword(password, { ...leastCost, passes: 3 });
    const hashOf = async () =>
      (
        await world.store.reader.all<{ h: PasswordHash }>('SELECT password_hash AS h FROM account WHERE login = ?', [
          'bithu',
        ])
      )[0]!.h;
    const set = (hash: string) =>
      world.store.writer.write((tx) => tx.run('UPDATE account SET password_hash = ? WHERE login = ?', [hash, 'bithu']));
    await set(cheap);
    await signIn('bithu', 'wrong password again');
    expect(await hashOf()).toBe(cheap);
    expect((await signIn('bithu')).status).toBe(201);
    expect(await hashOf()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn('bithu')).status).toBe(201);
    await set(dear);
    expect((await signIn('bithu')).status).toBe(201);
    expect(await hashOf()).toBe(dear);
  });

  it('SEC-01: each sign-in, refusal, sign-out and change of rights is one entry, and the chain is whole', async () => {
    const before = (await world.siteTypes()).length;
    await world.user('nhật ký', { duty: 'secretary', unitId: unit, from: begun });
    await signIn('nhật ký', 'wrong password here');
    const { token } = await world.signIn('nhật ký');
    await world.send('DELETE', '/api/v1/sessions/current', bearer(token));
    expect((await world.siteTypes()).slice(before)).toEqual([
      'rights account.create',
      'rights duty.grant',
      'refusal session.begin',
      'signIn session.begin',
      'signOut session.end',
    ]);
    const rows = await readRows(world.store.reader, 'site');
    expect(verifyChain(rows)).toBeNull();
    expect(JSON.stringify(rows)).not.toContain('nhật ký'); // a login names a person
  });

  it('turns malformed credentials away before they cost anything', async () => {
    for (const body of [
      {},
      { login: 'bithu' },
      { login: 1, password },
      { login: '', password },
      { login: 'a', password: 'x'.repeat(257) },
      { login: 'a', password, admin: true },
    ]) {
      expect((await world.send('POST', '/api/v1/sessions', { body })).status).toBe(400);
    }
  });
});

describe('in the real profile', () => {
  it('SEC-29: the cookie is __Host-, Secure, HttpOnly, SameSite=Strict, and the only one read', async () => {
    const world = await authWorld({}, { profile: 'real' });
    try {
      await world.user('bithu');
      const answer = await world.send('POST', '/api/v1/sessions', { body: { login: 'bithu', password } });
      const { token } = answer.body as { token: string };
      expect(answer.headers.get('set-cookie')).toBe(
        `__Host-lotrinh=${token}; Path=/; HttpOnly; Secure; SameSite=Strict`,
      );
      const me = (cookie: string) => world.send('GET', '/api/v1/me', { headers: { Cookie: cookie } });
      expect((await me(`__Host-lotrinh=${token}`)).status).toBe(200);
      expect((await me(`lotrinh=${token}`)).status).toBe(401);
      expect((await me(`x__Host-lotrinh=${token}`)).status).toBe(401);
    } finally {
      await world.close();
    }
  });
});
