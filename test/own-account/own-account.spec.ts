import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FactorsService } from '../../src/auth/factor/factors.service.js';
import { bytesOf } from '../../src/auth/factor/base32.js';
import { codeAt, stepAt } from '../../src/auth/factor/totp.js';
import type { PasswordHash } from '../../src/auth/password-hash.js';
import { hashOfToken } from '../../src/auth/session-token.js';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, password } from '../support/case-world.js';
import { faultsOf, textOf } from '../support/html.js';
import { dialects } from '../support/test-store.js';

const form = (fields: Readonly<Record<string, string>>) => ({
  key: null,
  body: new URLSearchParams(fields).toString(),
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
});

describe.each(dialects)('P3, one’s own account, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  const page = async (login: string, path: string): Promise<string> => {
    const { status, body } = await world.ask(login, 'GET', path, { headers: { Accept: 'text/html' } });
    expect([path, status]).toEqual([path, 200]);
    expect([path, faultsOf(body as string)]).toEqual([path, []]);
    return body;
  };
  const accountOf = async (login: string) => {
    const [row] = await world.store.reader.all<{ id: string }>('SELECT id FROM account WHERE login = ?', [login]);
    return row!.id;
  };
  const entries = async (type: string) =>
    (await world.store.reader.all('SELECT seq FROM entry WHERE chain = ? AND type = ?', ['site', type])).length;

  it('tells duties with their dates, doors and sessions', async () => {
    const text = textOf(await page('secretary.1', '/tai-khoan'));
    expect(text).toContain('Chi bộ Phân xưởng Đông');
    expect(text).toContain('01/01/2015');
    expect(text).toContain('Phiên này');
    expect(text).toContain('Hệ thống này không gửi thư');
    const { body } = await world.ask('secretary.1', 'GET', '/api/v1/me/account');
    expect(body).toMatchObject({ login: 'secretary.1', secondFactor: null, calendar: null });
  });

  it('shows light, dark and larger text by cookies, without a script', async () => {
    const sent = form({ theme: 'dark', size: '125', language: 'en' });
    const { status, headers } = await world.ask('secretary.1', 'POST', '/tai-khoan/hien-thi', sent);
    const cookies = headers.getSetCookie().map((one) => one.split(';')[0]!);
    expect([status, cookies]).toEqual([303, ['theme=dark', 'text=125', 'lang=en']]);
    const shown = await world.ask('secretary.1', 'GET', '/tai-khoan', { headers: { Cookie: cookies.join('; ') } });
    expect(shown.body).toMatch(/<html lang="en" data-theme="dark" data-text="125">/);
    const none = await world.ask('secretary.1', 'POST', '/tai-khoan/hien-thi', form({ theme: 'system', size: '9"' }));
    expect(none.headers.getSetCookie().map((one) => one.split(';')[0])).toEqual(['theme=']);
  });

  it('ends a session of one’s own, and nobody else’s', async () => {
    const other = await world.token('secretary.2');
    world.clock.advance({ milliseconds: 1000 });
    const { body } = await world.ask('secretary.2', 'GET', '/api/v1/sessions');
    const { items } = body as { items: { id: string; current: boolean }[] };
    const { id } = items.find(({ current }) => !current)!;
    expect((await world.ask('secretary.1', 'POST', `/tai-khoan/phien/${id}`, form({}))).status).toBe(404);
    expect((await world.ask('secretary.2', 'POST', `/tai-khoan/phien/${id}`, form({}))).status).toBe(303);
    const late = await world.send('GET', '/api/v1/me', { headers: { Authorization: `Bearer ${other}` } });
    expect(late.status).toBe(401);
  });

  it('UX-12: a password form with two wrong fields comes back with both named, and no password in it', async () => {
    const empty = await world.ask('secretary.1', 'POST', '/tai-khoan/mat-khau', form({}));
    expect(empty.status).toBe(400);
    expect(empty.body).toContain('<title>Lỗi: Đổi mật khẩu');
    for (const field of ['oldPassword', 'newPassword']) expect(empty.body).toContain(`href="#${field}"`);
    const wrong = await world.ask(
      'secretary.1',
      'POST',
      '/tai-khoan/mat-khau',
      form({ passwordOld: 'không phải cái này', passwordNew: 'nước chảy đá mòn ngày tháng' }),
    );
    expect([wrong.status, textOf(wrong.body)]).toEqual([400, expect.stringContaining('Mật khẩu hiện tại chưa đúng')]);
    expect(wrong.body).not.toContain('nước chảy');
    const short = await world.ask(
      'secretary.1',
      'POST',
      '/tai-khoan/mat-khau',
      form({ passwordOld: password, passwordNew: 'ngắn' }),
    );
    expect(textOf(short.body)).toContain('Mật khẩu mới: quá ngắn');
  });

  it('every page leads to the password where it must be changed first', async () => {
    const id = await accountOf('superior.2');
    await world.store.writer.write((tx) => tx.run('UPDATE account SET must_change_password = 1 WHERE id = ?', [id]));
    const headers = { Accept: 'text/html' };
    const { status, headers: told } = await world.ask('superior.2', 'GET', '/quan-chung?stage=pool', { headers });
    expect([status, told.get('location')]).toEqual([303, '/tai-khoan/mat-khau?ve=%2Fquan-chung%3Fstage%3Dpool']);
    expect(textOf(await page('superior.2', '/tai-khoan/mat-khau'))).toContain('do người khác cấp');
    const sent = form({ passwordOld: password, passwordNew: 'nước chảy đá mòn ngày tháng', ve: '/quan-chung' });
    const changed = await world.ask('superior.2', 'POST', '/tai-khoan/mat-khau', sent);
    expect([changed.status, changed.headers.get('location')]).toEqual([303, '/quan-chung']);
    expect((await world.ask('superior.2', 'GET', '/quan-chung', { headers })).status).toBe(200);
  });

  describe('what would let a stranger in', () => {
    const secret = bytesOf('MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK');
    const codeOf = (of: Buffer) => codeAt(of, stepAt(world.clock.now()));
    const fresh = () => {
      world.clock.advance({ milliseconds: 60_000 });
    };
    beforeAll(async () => {
      const factors = world.app.get(FactorsService, { strict: false });
      const id = await accountOf('grassroots.1');
      await world.store.writer.write((tx) => factors.enrol(tx, id, secret));
    });

    it('SEC-33: asks for a fresh proof, on the page as well', async () => {
      const token = await world.token('grassroots.1');
      world.clock.advance({ minutes: 6 });
      for (const [method, path] of [
        ['POST', '/api/v1/me/second-factor/recovery-codes'],
        ['POST', '/api/v1/me/second-factor/replacement'],
        ['POST', '/api/v1/me/calendar-feed'],
      ] as const) {
        const { status, body } = await world.send(method, path, { headers: { Authorization: `Bearer ${token}` } });
        expect([path, status, body]).toMatchObject([path, 401, { code: 'step-up-required' }]);
      }
      const headers = { Authorization: `Bearer ${token}`, Accept: 'text/html' };
      const answer = await world.send('GET', '/tai-khoan/ma-khoi-phuc', { headers });
      expect(answer.headers.get('location')).toBe('/xac-thuc-lai?ve=%2Ftai-khoan%2Fma-khoi-phuc');
    });

    it('new recovery codes end the old ones', async () => {
      const made = async () =>
        (
          (await world.ask('grassroots.1', 'POST', '/api/v1/me/second-factor/recovery-codes')).body as {
            recoveryCodes: string[];
          }
        ).recoveryCodes;
      const old = await made();
      const html = (await world.ask('grassroots.1', 'POST', '/tai-khoan/ma-khoi-phuc', form({}))).body as string;
      const now = [...html.matchAll(/<code>([A-Z2-7-]{19})<\/code>/g)].map(([, code]) => code!);
      expect([old.length, now.length]).toEqual([10, 10]);
      const factors = world.app.get(FactorsService, { strict: false });
      const id = await accountOf('grassroots.1');
      expect([await factors.wouldProve(id, old[0]!), await factors.wouldProve(id, now[0]!)]).toEqual([false, true]);
      expect(await entries('factor.codes')).toBe(2);
    });

    it('another authenticator takes the place of the first by a code of its own, and ends the other sessions', async () => {
      fresh();
      const other = await world.token('grassroots.1');
      fresh();
      const shown = await world.ask('grassroots.1', 'POST', '/tai-khoan/xac-thuc-moi', form({}));
      const ticket = /name="codeTicket" value="([^"]+)"/.exec(shown.body)![1]!;
      const anew = bytesOf(/<code>([A-Z2-7 ]+)<\/code>/.exec(shown.body)![1]!.replaceAll(' ', ''));
      const wrong = await world.ask(
        'grassroots.1',
        'POST',
        '/tai-khoan/xac-thuc-moi/xac-nhan',
        form({ codeTicket: ticket, code: codeOf(secret) }),
      );
      expect([wrong.status, wrong.body]).toEqual([401, expect.stringContaining('Lỗi: ')]);
      expect(wrong.body).toContain(ticket);
      const mine = await world.token('grassroots.1');
      const sent = form({ codeTicket: ticket, code: codeOf(anew) });
      const done = await world.ask('grassroots.1', 'POST', '/tai-khoan/xac-thuc-moi/xac-nhan', sent);
      expect([done.status, textOf(done.body)]).toEqual([200, expect.stringContaining('Mã khôi phục')]);
      const token = /lotrinh=([^;]+)/.exec(done.headers.getSetCookie().join())![1]!;
      const stands = async (one: string) =>
        (await world.send('GET', '/api/v1/me', { headers: { Authorization: `Bearer ${one}` } })).status;
      expect([await stands(other), await stands(mine), await stands(token)]).toEqual([401, 401, 200]);
      world.clock.advance({ milliseconds: 30_000 });
      const factors = world.app.get(FactorsService, { strict: false });
      const id = await accountOf('grassroots.1');
      expect([await factors.wouldProve(id, codeOf(secret)), await factors.wouldProve(id, codeOf(anew))]).toEqual([
        ...[false, true],
      ]);
    });

    it('a ticket of another session, or one too old, is none', async () => {
      const { body } = await world.ask('grassroots.1', 'POST', '/api/v1/me/second-factor/replacement');
      const { ticket, secret: told } = body as { ticket: string; secret: string };
      const confirm = () =>
        world.ask('grassroots.1', 'POST', '/api/v1/me/second-factor/replacement/confirmation', {
          body: { ticket, code: codeOf(bytesOf(told)) },
        });
      // The clock has moved, so whoever asks has another session by now.
      world.clock.advance({ minutes: 1 });
      expect((await confirm()).body).toMatchObject({ code: 'factor-not-offered' });
    });
  });

  describe('the calendar under a secret address (SEC-46)', () => {
    let code: string;
    beforeAll(async () => {
      world.clock.set('2025-09-30T02:00:00.000Z');
      const walk = await (await openCase(world, { on: '2025-06-02', name: 'Vàng Thị Súa' })).to('verifying');
      ({ code } = walk);
    });
    const open = async () => {
      const { status, body } = await world.ask('grassroots.2', 'POST', '/api/v1/me/calendar-feed');
      expect(status).toBe(201);
      return (body as { path: string }).path;
    };

    it('is not there before its person asks; has limits of his own as whole days, codes and steps, no name', async () => {
      const before = await world.store.reader.all('SELECT * FROM calendar_feed');
      expect(before).toEqual([]);
      const path = await open();
      const { status, headers, body } = await world.send('GET', path);
      expect([status, headers.get('content-type'), headers.get('set-cookie'), headers.get('cache-control')]).toEqual([
        ...[200, 'text/calendar; charset=utf-8', null, 'no-store'],
      ]);
      const text = (body as string).replaceAll('\r\n ', '');
      expect(text).toContain('DTSTART;VALUE=DATE:20251110');
      expect(text).toMatch(new RegExp(`SUMMARY:${code} – `));
      for (const name of ['Súa', 'Vàng', 'Cán bộ', 'father', 'mother']) expect(text).not.toContain(name);
      expect(await entries('calendarFeed.open')).toBe(1);
      const [kept] = await world.store.reader.all<{ hash: string }>('SELECT hash FROM calendar_feed');
      expect(kept!.hash).not.toContain(path.slice(6, 20));
      expect(await entries('calendarFeed.list')).toBe(1);
    });

    it('a new address ends the old one, and the page says so before', async () => {
      const old = await open();
      expect(textOf(await page('grassroots.2', '/tai-khoan/lich'))).toContain('địa chỉ cũ không mở được nữa');
      const made = await world.ask('grassroots.2', 'POST', '/tai-khoan/lich', form({}));
      const path = new URL(/(http:[^<\s]+\.ics)/.exec(made.body)![1]!).pathname;
      expect([(await world.send('GET', old)).status, (await world.send('GET', path)).status]).toEqual([404, 200]);
    });

    it('opens nothing else, and nothing once it is off, the account is locked or the duty has ended', async () => {
      const path = await open();
      const secret = path.slice('/lich/'.length, -'.ics'.length);
      for (const token of [secret, hashOfToken(secret)])
        expect((await world.send('GET', '/api/v1/me', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(
          401,
        );
      for (const bad of ['/lich/x.ics', `/lich/${secret}`, `/lich/${secret}A.ics`, '/lich/%00.ics'])
        expect([bad, (await world.send('GET', bad)).status]).toEqual([bad, 404]);
      const id = await accountOf('grassroots.2');
      const lock = (at: string | null) =>
        world.store.writer.write((tx) => tx.run('UPDATE account SET disabled_at = ? WHERE id = ?', [at, id]));
      await lock(world.clock.now());
      expect((await world.send('GET', path)).status).toBe(404);
      await lock(null);
      expect((await world.send('GET', path)).body).toContain(code);
      await world.store.writer.write((tx) =>
        tx.run('UPDATE duty SET valid_to = ? WHERE person_id = ?', [
          ...[world.clock.today(), world.personOf('grassroots.2')],
        ]),
      );
      expect((await world.send('GET', path)).body).not.toContain(code);
      await world.ask('grassroots.2', 'DELETE', '/api/v1/me/calendar-feed');
      expect((await world.send('GET', path)).status).toBe(404);
    });

    it('REL-17: a program that asks all the time waits', async () => {
      const path = await open();
      const answers = await Promise.all(Array.from({ length: 25 }, () => world.send('GET', path)));
      expect(
        answers
          .map(({ status }) => status)
          .sort()
          .at(-1),
      ).toBe(429);
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(20);
    });
  });

  it('tells nothing outside any more once another has reset the account', async () => {
    await world.ask('grassroots.1', 'POST', '/api/v1/me/calendar-feed');
    const id = await accountOf('grassroots.1');
    const on = () => world.store.reader.all('SELECT since FROM calendar_feed WHERE account_id = ?', [id]);
    expect((await on()).length).toBe(1);
    const reset = world.store.writer.write(async (tx) => {
      const [{ password_hash: passwordHash }] = (await tx.all<{ password_hash: PasswordHash }>(
        'SELECT password_hash FROM account WHERE id = ?',
        [id],
      )) as [{ password_hash: PasswordHash }];
      await world.accounts.setPassword(tx, id, { passwordHash, oneTimeUntil: '2099-01-01T00:00:00.000Z' }, null);
      expect(await tx.all('SELECT since FROM calendar_feed WHERE account_id = ?', [id])).toEqual([]);
      throw new Error('taken back');
    });
    await expect(reset).rejects.toThrow('taken back');
  });

  it('P5: finds by name, code and branch within one’s own scope', async () => {
    world.clock.set('2026-11-20T02:00:00.000Z');
    const walk = await openCase(world, { on: '2026-01-05', name: 'Đặng Văn Ân' });
    for (const q of ['dang van an', 'Đặng', walk.code.toLowerCase()])
      expect(await page('secretary.1', `/tim?q=${encodeURIComponent(q)}`)).toContain(`/quan-chung/${walk.code}`);
    expect(textOf(await page('secretary.1', '/tim?q=phan+xuong+dong'))).toContain('Hồ sơ của Chi bộ Phân xưởng Đông');
    const other = await page('elsewhere.1', '/tim?q=dang');
    expect(other).not.toContain(walk.code);
    expect(textOf(other)).toContain('Thử ít chữ hơn');
    await page('secretary.1', '/tim');
  });
});
