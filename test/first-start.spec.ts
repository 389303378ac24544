import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module.js';
import { AccountsService } from '../src/auth/accounts.service.js';
import { leastCost } from '../src/auth/password-hash.js';
import { PASSWORD_COST } from '../src/auth/password-hasher.js';
import { Config } from '../src/config.js';
import { createStore, type Store } from '../src/database/store.js';
import { FirstStart } from '../src/first-start/first-start.service.js';
import { greeting } from '../src/greet.js';
import { OrganisationsService } from '../src/organisations/organisations.service.js';
import { PeopleService } from '../src/people/people.service.js';
import { answerError } from '../src/ui/answer-error.js';
import { faultsOf, textOf } from './support/html.js';
import { listening, type Served } from './support/serve.js';
import { SettableClock } from './support/settable-clock.js';
import { signedIn } from './support/signed-in.js';
import { dialects, testAddress, type TestAddress } from './support/test-store.js';

const password = 'mưa rào tháng bảy trên mái tôn';

describe.each(dialects)('SEC-35: a real house before anybody is in it, on %s', (dialect) => {
  let at: TestAddress;
  let folder: string;
  let clock: SettableClock;
  let store: Store;
  let served: Served;
  const file = () => join(folder, 'first-start-code');
  const code = () => readFileSync(file(), 'utf8').split('\n')[0]!;

  const start = async () => {
    store = await createStore(at.address);
    const config = new Config({ LOTRINH_PROFILE: 'real', LOTRINH_DATA: folder });
    const building = Test.createTestingModule({ imports: [AppModule.with(config, { store, clock })] });
    building.overrideProvider(PASSWORD_COST).useValue(leastCost);
    served = await listening(building, { errorPage: answerError({ demo: false }) });
  };
  beforeEach(async () => {
    at = await testAddress(dialect);
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-first-'));
    clock = new SettableClock();
    await start();
  });
  afterEach(async () => {
    await served.close();
    await at.remove();
    rmSync(folder, { recursive: true });
  });

  const begin = (given: string, login = 'quan.tri') =>
    served.send('POST', '/api/v1/first-start', {
      body: { code: given, login, password, name: 'Hoàng Văn Mẫu', birth: '1979' },
    });

  const onPage = (fields: Readonly<Record<string, string>>) =>
    served.send('POST', '/khoi-tao', {
      body: new URLSearchParams({
        login: 'quan.tri',
        password,
        name: 'Hoàng Văn Mẫu',
        birth: '1979',
        ...fields,
      }).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });

  it('takes the first administrator by a page that keeps what was typed, and is no page afterwards', async () => {
    const open = await served.send('GET', '/khoi-tao');
    expect([open.status, faultsOf(open.body)]).toEqual([200, []]);
    const wrong = await onPage({ code: '0'.repeat(32) });
    expect([wrong.status, faultsOf(wrong.body)]).toEqual([403, []]);
    expect(textOf(wrong.body)).toContain('Cần sửa');
    expect(wrong.body).toContain('value="Hoàng Văn Mẫu"');
    expect(wrong.body).not.toContain(password);
    const weak = await onPage({ code: code(), password: 'ngắn', birth: '31/02/1979' });
    expect(weak.status).toBe(400);
    expect(textOf(weak.body)).toContain('Ngày sinh: không phải là ngày sinh');
    const made = await onPage({ code: code(), birth: '5/9/1979' });
    expect([made.status, faultsOf(made.body)]).toEqual([200, []]);
    expect(textOf(made.body)).toContain('Đã lập người quản trị thứ nhất');
    const again = await served.send('GET', '/khoi-tao');
    expect([again.status, again.headers.get('location')]).toEqual([303, '/dang-nhap']);
  });

  it('has a code in a file of its own user, told by its place and never by itself, and no account', async () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(code()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{8}){3}$/);
    const told = greeting('http://127.0.0.1:3000', [], served.app.get(FirstStart, { strict: false }).waiting()).join(
      '\n',
    );
    expect(told).toContain(file());
    expect(told).not.toContain(code());
    for (const login of ['admin', 'administrator', 'root', 'quantri', 'quantri.1', 'truong.secretary.1'])
      for (const secret of ['admin', 'du lieu mau 2026', password])
        expect((await served.send('POST', '/api/v1/sessions', { body: { login, password: secret } })).status).toBe(401);
    expect(await store.reader.all('SELECT id FROM account')).toEqual([]);
  });

  it('lets in one administrator by the code, once, within half an hour', async () => {
    expect((await begin('0'.repeat(32))).body).toMatchObject({ status: 403, code: 'first-start-over' });
    expect(
      (
        await served.send('POST', '/api/v1/first-start', {
          body: { code: code(), login: 'quan.tri', password: 'ngắn', name: 'Hoàng Văn Mẫu', birth: '1979' },
        })
      ).status,
    ).toBe(400);
    const good = code();
    const answers = await Promise.all([begin(good, 'mot.mot'), begin(good, 'hai.hai')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
    expect(existsSync(file())).toBe(false);
    expect((await begin(good, 'ba.ba.ba')).status).toBe(403);
    expect(await store.reader.all('SELECT duty FROM duty')).toEqual([{ duty: 'administrator' }]);
    const [{ login }] = (await store.reader.all('SELECT login FROM account')) as [{ login: string }];
    const { status, body } = await served.send('POST', '/api/v1/sessions', { body: { login, password } });
    expect([status, body]).toMatchObject([201, { session: { strength: 'password' }, secondFactor: false }]);
    const { token } = body as { token: string };
    const accounts = await served.send('GET', '/api/v1/accounts', { headers: { Authorization: `Bearer ${token}` } });
    expect(accounts.body).toMatchObject({ status: 401, code: 'second-factor-required' });
    await served.close();
    await start();
    expect(existsSync(file())).toBe(false);
    expect((await begin(good, 'bon.bon')).status).toBe(403);
  });

  it('takes no code that is half an hour old; a new start makes another', async () => {
    const old = code();
    clock.advance({ minutes: 30 });
    expect((await begin(old)).status).toBe(403);
    await served.close();
    await start();
    expect(code()).not.toBe(old);
    expect((await begin(old)).status).toBe(403);
    clock.advance({ minutes: 29, milliseconds: 59_999 });
    expect((await begin(` ${code().toUpperCase()} `)).status).toBe(201);
  });

  it('writes nothing on a case or a unit until two administrators watch each other, and says what to do', async () => {
    expect((await begin(code())).status).toBe(201);
    const accounts = served.app.get(AccountsService, { strict: false });
    const people = served.app.get(PeopleService, { strict: false });
    const organisations = served.app.get(OrganisationsService, { strict: false });
    const passwordHash = await accounts.hashOf('bithu', password);
    const today = clock.today();
    const someone = (login: string, duty: 'secretary' | 'organisationBoard' | 'administrator', unitId?: string) =>
      store.writer.write(async (tx) => {
        const personId = await people.create(tx, { name: 'Trần Thị Mẫu', birth: '1980' });
        await accounts.create(tx, { login, personId, passwordHash }, null);
        await accounts.grant(tx, { personId, duty, ...(unitId !== undefined && { unitId }), from: today }, null);
      });
    const unitId = await store.writer.write((tx) =>
      organisations.create(tx, {
        ...{ role: 'branch', name: 'Chi bộ Một', parentId: null, levelName: 'chi bộ', place: 'village' },
        ...{ hardship: false, openedOn: today, source: null },
      }),
    );
    await someone('bithu', 'secretary', unitId);
    await someone('totch', 'organisationBoard', unitId);
    const write = async (login: string, path: string) =>
      served.send('POST', `/api/v1${path}`, {
        body: {},
        headers: {
          Authorization: `Bearer ${await signedIn(store, login, clock.now())}`,
          'Idempotency-Key': 'k'.repeat(20),
        },
      });
    const tries = [
      ['bithu', '/candidates'],
      ['totch', `/units/${unitId}/settings`],
      ['totch', '/calendar/amendments'],
    ] as const;
    for (const [login, path] of tries) {
      expect((await write(login, path)).body).toMatchObject({
        status: 409,
        code: 'two-administrators',
        rule: 'SEC-35',
      });
    }
    const page = await served.send('POST', '/quan-chung/moi/kiem-tra', {
      body: new URLSearchParams({ 'person.name': 'Tòng Thị Đầu', 'person.birth': '2001', unit: unitId }).toString(),
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'text/html',
        Authorization: `Bearer ${await signedIn(store, 'bithu', clock.now())}`,
      },
    });
    expect([page.status, textOf(page.body)]).toEqual([409, expect.stringContaining('Cần đủ hai người quản trị trước')]);
    const read = await served.send('GET', '/api/v1/cases', {
      headers: { Authorization: `Bearer ${await signedIn(store, 'bithu', clock.now())}` },
    });
    expect(read.status).not.toBe(409);
    await someone('quan.tri.hai', 'administrator');
    for (const [login, path] of tries) expect((await write(login, path)).status).not.toBe(409);
  });
});
