import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { SessionsService } from '../../src/auth/sessions.service.js';
import { later } from '../../src/later.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { siteEntries, siteLength } from '../support/kept.js';
import { signedIn } from '../support/signed-in.js';
import { dialects } from '../support/test-store.js';

interface Given {
  readonly account: { readonly id: string; readonly login: string; readonly lockedAt: string | null };
  readonly oneTimePassword: string | null;
}
interface Draft {
  readonly id: string;
  readonly hash: string;
  readonly state: string;
  readonly made: string | null;
  readonly alone: boolean;
}

describe.each(dialects)('accounts and duties over HTTP on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  const admin = (method: string, path: string, body?: object, n = 1, key?: string) =>
    world.ask(`administrator.${n}`, method, `/api/v1${path}`, { body, ...(key !== undefined && { key }) });
  const made = async (login: string): Promise<Given> => {
    const { status, body } = await admin('POST', '/accounts', { login, name: 'Đặng Thị Mẫu', birth: '1988' });
    expect(status).toBe(201);
    return body;
  };
  const drafted = async (duty: object): Promise<Draft> => {
    const { status, body } = await admin('POST', '/duties', duty);
    expect([status, body]).toEqual([201, expect.objectContaining({ state: 'waiting' })]);
    return body;
  };
  const signIn = (login: string, password: string) =>
    world.send('POST', '/api/v1/sessions', { body: { login, password } });
  const as = (token: string, method: string, path: string, body?: object) =>
    world.send(method, `/api/v1${path}`, {
      body,
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
    });

  it('an account comes with a password for once, told once, and kept nowhere', async () => {
    const key = randomUUID();
    const body = { login: 'moi.den', name: 'Đặng Thị Mẫu', birth: '1988' };
    const first = await admin('POST', '/accounts', body, 1, key);
    expect(first.status).toBe(201);
    const { oneTimePassword } = first.body as Given;
    expect(oneTimePassword).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    const again = await admin('POST', '/accounts', body, 1, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(again.body).toMatchObject({ account: (first.body as Given).account, oneTimePassword: null });
    for (const table of ['command', 'entry', 'account'])
      expect(JSON.stringify(await world.store.reader.all(`SELECT * FROM ${table}`))).not.toContain(oneTimePassword);
    expect((await admin('POST', '/accounts', { ...body, login: 'Moi.Den' })).status).toBe(409);
  });

  it('with the password given nothing is done but to choose another; then every other session has ended', async () => {
    const { account, oneTimePassword } = await made('doi.mat.khau');
    const sessions = world.app.get(SessionsService, { strict: false });
    const token = await world.token(account.login);
    const other = await signedIn(world.store, account.login, world.clock.now());
    const held = await as(token, 'GET', '/me');
    expect([held.status, held.body]).toEqual([403, expect.objectContaining({ code: 'password-must-change' })]);
    const change = (oldPassword: string, newPassword: string) =>
      as(token, 'POST', '/me/password', { oldPassword, newPassword });
    const own = 'một câu dài của riêng tôi';
    expect((await change('không phải mật khẩu này', own)).status).toBe(401);
    expect((await change(oneTimePassword!, oneTimePassword!)).body).toMatchObject({
      errors: [{ pointer: '/newPassword', code: 'same' }],
    });
    expect((await change(oneTimePassword!, 'ngắn')).body).toMatchObject({
      errors: [{ pointer: '/newPassword', code: 'tooShort' }],
    });
    expect((await change(oneTimePassword!, own)).status).toBe(204);
    expect((await as(token, 'GET', '/me')).status).toBe(200);
    expect(await sessions.resolve(other)).toBeNull();
    expect((await signIn(account.login, oneTimePassword!)).status).toBe(401);
    expect((await change(own, 'lại một câu dài của tôi')).status).toBe(204);
  });

  it('a password given holds for 72 hours and no longer', async () => {
    const { account, oneTimePassword } = await made('qua.han');
    const at = world.clock.now();
    const wait = (milliseconds: number): void => {
      world.clock.set(later(at, milliseconds));
    };
    wait(72 * 3_600_000 - 1);
    expect((await signIn(account.login, oneTimePassword!)).status).toBe(201);
    wait(72 * 3_600_000);
    expect((await signIn(account.login, oneTimePassword!)).status).toBe(401);
    world.clock.set(at);
  });

  it('SEC-25: locked, its sessions have ended; open again, they stay ended', async () => {
    const { account } = await made('khoa.lai');
    const token = await world.token(account.login);
    const lock = await admin('POST', `/accounts/${account.id}/lock`, { reason: 'nghỉ việc' });
    expect([lock.status, (lock.body as Given['account']).lockedAt]).toEqual([200, world.clock.now()]);
    expect((await as(token, 'GET', '/me')).status).toBe(401);
    expect((await admin('POST', `/accounts/${account.id}/lock`, { reason: 'nghỉ việc' })).status).toBe(404);
    expect((await admin('POST', `/accounts/${account.id}/unlock`, { reason: 'trở lại' })).status).toBe(200);
    expect((await as(token, 'GET', '/me')).status).toBe(401);
  });

  it('SEC-23: an administrator neither locks nor resets himself, and two who can sign in always remain', async () => {
    const [own] = await world.store.reader.all<{ id: string }>(
      "SELECT id FROM account WHERE login = 'administrator.1'",
    );
    const [other] = await world.store.reader.all<{ id: string }>(
      "SELECT id FROM account WHERE login = 'administrator.2'",
    );
    for (const act of ['lock', 'reset'])
      expect((await admin('POST', `/accounts/${own!.id}/${act}`, { reason: 'thử' })).body).toMatchObject({
        status: 403,
        rule: 'SEC-23',
      });
    expect((await admin('POST', `/accounts/${other!.id}/lock`, { reason: 'thử' })).body).toMatchObject({
      status: 422,
      unmet: [{ rule: 'SEC-23' }],
    });
    expect((await admin('GET', `/accounts/${other!.id}`)).body).toMatchObject({ lockedAt: null });
  });

  it('SEC-36: a reset ends all sessions and leaves the second factor; taking that away needs a second administrator', async () => {
    const { account } = await made('mat.the');
    await world.store.writer.write((tx) =>
      tx.run(
        `INSERT INTO second_factor (account_id, state, sealed, master_version, last_step, offered_at, confirmed_at)
         VALUES (?, 'active', ?, 1, 0, ?, ?)`,
        [account.id, Buffer.from('x'), world.clock.now(), world.clock.now()],
      ),
    );
    const factors = () => world.store.reader.all('SELECT state FROM second_factor WHERE account_id = ?', [account.id]);
    const token = await world.token(account.login);
    const reset = await admin('POST', `/accounts/${account.id}/reset`, { reason: 'quên mật khẩu' });
    expect([reset.status, (reset.body as Given).oneTimePassword]).toEqual([
      200,
      expect.stringMatching(/^[a-z2-9-]{24}$/),
    ]);
    expect((await as(token, 'GET', '/me')).status).toBe(401);
    expect(await factors()).toHaveLength(1);
    const asked = await admin('POST', `/accounts/${account.id}/reset`, { reason: 'mất máy', secondFactor: true });
    const { draft, oneTimePassword } = asked.body as { draft: Draft; oneTimePassword: null };
    expect(oneTimePassword).toBeNull();
    const confirm = (n: number) =>
      admin('POST', `/accounts/${account.id}/reset/${draft.id}/confirmation`, { hash: draft.hash }, n);
    expect((await confirm(1)).body).toMatchObject({ status: 403, rule: 'SEC-21' });
    expect(await factors()).toHaveLength(1);
    const done = await confirm(2);
    expect([done.status, (done.body as Given).oneTimePassword]).toEqual([
      200,
      expect.stringMatching(/^[a-z2-9-]{24}$/),
    ]);
    expect(await factors()).toHaveLength(0);
  });

  it('SEC-21: a duty is drafted by one administrator and confirmed by another, by the hash of its content', async () => {
    const { account } = await made('bi.thu.moi');
    const [{ person_id: person } = { person_id: '' }] = await world.store.reader.all<{ person_id: string }>(
      'SELECT person_id FROM account WHERE id = ?',
      [account.id],
    );
    const seen = await siteLength(world.store);
    const draft = await drafted({ person, duty: 'secretary', unit: world.units.branch, from: '2026-11-20' });
    expect((await admin('GET', `/duties?person=${person}`)).body).toEqual({ items: [], next: null });
    expect((await admin('POST', `/duties/${draft.id}/confirmation`, { hash: draft.hash })).body).toMatchObject({
      status: 403,
      rule: 'SEC-21',
    });
    expect((await admin('POST', `/duties/${draft.id}/confirmation`, { hash: 'f'.repeat(64) }, 2)).status).toBe(409);
    const done = await admin('POST', `/duties/${draft.id}/confirmation`, { hash: draft.hash }, 2);
    expect([done.status, done.body]).toEqual([200, expect.objectContaining({ state: 'confirmed', alone: false })]);
    expect((await admin('POST', `/duties/${draft.id}/confirmation`, { hash: draft.hash }, 2)).status).toBe(409);
    expect((await admin('GET', `/duties?unit=${world.units.branch}&person=${person}`)).body).toMatchObject({
      items: [{ id: (done.body as Draft).made, duty: 'secretary', unit: { id: world.units.branch }, to: null }],
    });
    const told = (await siteEntries(world.store, seen)).filter(({ kind }) => kind === 'rights');
    expect(told.map(({ type, actor }) => [type, actor.person, actor.duty])).toEqual([
      ['draft.open', world.personOf('administrator.1'), 'administrator'],
      ['draft.confirm', world.personOf('administrator.2'), 'administrator'],
      ['duty.grant', world.personOf('administrator.2'), 'administrator'],
    ]);
    const end = await admin('POST', `/duties/${(done.body as Draft).made!}/end`, {
      on: '2026-11-20',
      reason: 'thôi việc',
    });
    expect([end.status, end.body]).toEqual([200, expect.objectContaining({ to: '2026-11-20' })]);
    expect((await admin('GET', `/duties?person=${person}`)).body).toEqual({ items: [], next: null });
  });

  it('SEC-25: what somebody drafted who is no administrator any more is confirmed by nobody', async () => {
    await world.account('administrator.9', await world.person('Người Sắp Thôi'), {
      ...{ duty: 'administrator', from: legalDate('2026-01-01') },
    });
    const duty = { person: world.personOf('nobody.1'), duty: 'inspection', unit: world.units.province };
    const { id, hash } = (await admin('POST', '/duties', { ...duty, from: '2026-11-20' }, 9)).body as Draft;
    const [held] = await world.store.reader.all<{ id: string }>('SELECT id FROM duty WHERE person_id = ?', [
      world.personOf('administrator.9'),
    ]);
    expect((await admin('POST', `/duties/${held!.id}/end`, { on: '2026-11-20', reason: 'thôi việc' })).status).toBe(
      200,
    );
    expect((await admin('POST', `/duties/${id}/confirmation`, { hash }, 2)).body).toMatchObject({
      status: 409,
      code: 'not-waiting',
    });
    expect((await admin('POST', `/duties/${id}/rejection`, { hash }, 2)).status).toBe(200);
  });

  it('a draft rejected makes nothing, and waits no more', async () => {
    const person = world.personOf('nobody.1');
    const draft = await drafted({ person, duty: 'inspection', unit: world.units.province, from: '2026-11-20' });
    expect((await admin('GET', '/drafts?state=waiting')).body).toMatchObject({ items: [{ id: draft.id }] });
    expect((await admin('POST', `/duties/${draft.id}/rejection`, { hash: draft.hash }, 2)).body).toMatchObject({
      state: 'rejected',
      made: null,
    });
    expect((await admin('POST', `/duties/${draft.id}/confirmation`, { hash: draft.hash }, 2)).status).toBe(409);
    expect((await admin('GET', `/drafts/${draft.id}`)).body).toMatchObject({ state: 'rejected' });
  });

  it.each<[string, (w: CaseWorld) => object, number, object]>([
    [
      'nobody drafts a duty for himself',
      (w) => ({
        person: w.personOf('administrator.1'),
        duty: 'inspection',
        unit: w.units.province,
        from: '2026-11-20',
      }),
      403,
      { rule: 'SEC-23' },
    ],
    [
      'an administrator holds nothing else',
      (w) => ({ person: w.personOf('administrator.2'), duty: 'secretary', unit: w.units.branch, from: '2026-11-20' }),
      422,
      { unmet: [{ rule: 'SEC-23' }] },
    ],
    [
      'whoever holds a duty becomes no administrator',
      (w) => ({ person: w.personOf('secretary.1'), duty: 'administrator', from: '2026-11-20' }),
      422,
      { unmet: [{ rule: 'SEC-23' }] },
    ],
    [
      'a sponsor is assigned in an act',
      (w) => ({ person: w.members[0], duty: 'sponsor', unit: w.units.branch, from: '2026-11-20' }),
      400,
      { errors: [{ pointer: '/duty' }] },
    ],
    [
      'a unit that is not there',
      (w) => ({ person: w.personOf('nobody.1'), duty: 'secretary', unit: 'none', from: '2026-11-20' }),
      400,
      { errors: [{ pointer: '/unit' }] },
    ],
    [
      'a body that is not there',
      (w) => ({ person: w.personOf('nobody.1'), duty: 'massOrganisation', body: 'none', from: '2026-11-20' }),
      400,
      { errors: [{ pointer: '/body' }] },
    ],
    [
      'nobody at all',
      (w) => ({ person: 'none', duty: 'secretary', unit: w.units.branch, from: '2026-11-20' }),
      400,
      { errors: [{ pointer: '/person', code: 'unknown' }] },
    ],
    [
      'an end before the beginning',
      (w) => ({
        ...{ person: w.personOf('nobody.1'), duty: 'secretary', unit: w.units.branch },
        ...{ from: '2026-11-20', to: '2026-11-20' },
      }),
      400,
      { errors: [{ pointer: '/to' }] },
    ],
  ])('SEC-23: %s', async (_, body, status, problem) => {
    const before = await world.store.reader.all('SELECT id FROM draft');
    expect((await admin('POST', '/duties', body(world))).body).toMatchObject({ status, ...problem });
    expect(await world.store.reader.all('SELECT id FROM draft')).toEqual(before);
  });

  it('SEC-23: the person of a case is nobody to a keeper of accounts, whether asked by id or for an account', async () => {
    const person = await world.person('Người Của Hồ Sơ');
    for (const answer of [
      await admin('POST', '/accounts', { login: 'do.tim', person }),
      await admin('POST', '/accounts', { login: 'do.tim', person: randomUUID() }),
    ])
      expect(answer.body).toMatchObject({ status: 400, errors: [{ pointer: '/person', code: 'unknown' }] });
  });

  it('SEC-21, SEC-23: one administrator alone makes no account for an officer, under which to act as him', async () => {
    const person = world.personOf('secretary.1');
    const accountsOf = () => world.store.reader.all('SELECT id FROM account WHERE person_id = ?', [person]);
    const before = (await accountsOf()).length;
    const asked = await admin('POST', '/accounts', { login: 'hai.tai.khoan', person });
    const { draft } = asked.body as { draft: Draft };
    expect([asked.status, asked.body]).toEqual([
      201,
      expect.objectContaining({
        account: null,
        oneTimePassword: null,
        draft: expect.objectContaining({ state: 'waiting' }),
      }),
    ]);
    expect(await accountsOf()).toHaveLength(before);
    const confirm = (n: number) => admin('POST', `/accounts/${draft.id}/confirmation`, { hash: draft.hash }, n);
    expect((await confirm(1)).body).toMatchObject({ status: 403, rule: 'SEC-21' });
    expect((await admin('POST', `/duties/${draft.id}/confirmation`, { hash: draft.hash }, 2)).status).toBe(404);
    const done = await confirm(2);
    expect([done.status, (done.body as Given).oneTimePassword]).toEqual([
      200,
      expect.stringMatching(/^[a-z2-9-]{24}$/),
    ]);
    expect(await accountsOf()).toHaveLength(before + 1);
    expect((await admin('POST', '/accounts', { login: 'hai.tai.khoan', person })).status).toBe(409);
    const again = (await admin('POST', '/accounts', { login: 'ba.tai.khoan', person })).body as { draft: Draft };
    const word = { hash: again.draft.hash };
    expect((await admin('POST', `/accounts/${again.draft.id}/rejection`, word, 2)).body).toMatchObject({
      state: 'rejected',
    });
    expect(await accountsOf()).toHaveLength(before + 1);
  });

  it('SEC-21: an account without a second factor gets another password by two administrators only', async () => {
    const { account } = await made('chua.dang.ky');
    const asked = await admin('POST', `/accounts/${account.id}/reset`, { reason: 'quên mật khẩu' });
    expect(asked.body).toMatchObject({ account: null, oneTimePassword: null, draft: { state: 'waiting' } });
  });

  it('none of this is open to any other duty', async () => {
    for (const seat of ['secretary.1', 'organisationBoard.1', 'inspection.1', 'central.1', 'nobody.1'])
      for (const path of ['/accounts', '/duties', '/drafts'])
        expect((await world.ask(seat, 'GET', `/api/v1${path}`)).status).toBe(403);
    expect(
      (await world.ask('central.1', 'POST', '/api/v1/accounts', { body: { login: 'abc', name: 'A', birth: '1990' } }))
        .status,
    ).toBe(403);
  });
});
