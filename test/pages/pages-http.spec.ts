import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, UseInterceptors } from '@nestjs/common';

import { bytesOf } from '../../src/auth/factor/base32.js';
import { DemoCodes } from '../../src/auth/demo-codes.js';
import { DEMO_SIGN_INS } from '../../src/auth/demo-sign-ins.js';
import { Requires } from '../../src/auth/requires.js';
import { SignInPageController } from '../../src/auth/sign-in.page.controller.js';
import { Problem } from '../../src/http/problem.js';
import { answerError } from '../../src/ui/answer-error.js';
import { HelpModule } from '../../src/help/help.module.js';
import { HelpPage } from '../../src/help/help.page.js';
import type { Config } from '../../src/config.js';
import { PageInterceptor } from '../../src/ui/page.interceptor.js';
import { Page } from '../../src/ui/page.js';
import { RefusedReaders } from '../../src/ui/refused-readers.js';
import { staticPath } from '../../src/ui/static-files.js';
import { UiModule } from '../../src/ui/ui.module.js';
import { type AuthWorld, authWorld, password } from '../support/auth-world.js';
import { faultsOf, textOf } from '../support/html.js';
import type { Answer } from '../support/serve.js';
import { signInView } from '../support/sample-views.js';

@Controller('kin')
@UseInterceptors(PageInterceptor)
class Inside {
  @Get()
  @Requires('signedIn')
  inside() {
    return new Page(HelpPage, null);
  }

  @Get('hong')
  @Requires('signedIn')
  broken() {
    throw Problem.unlawful([{ rule: 'CH-24.1' }]);
  }
}

const form = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => ({
  body: new URLSearchParams(fields).toString(),
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
});
const demoSecret = bytesOf(signInView().roles[0]!.secret);
const asPage = { Accept: 'text/html' };
const cookieOf = (answer: Answer) => /lotrinh=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';

describe('pages over HTTP', () => {
  let world: AuthWorld;
  beforeAll(async () => {
    world = await authWorld(
      {
        imports: [UiModule, HelpModule],
        controllers: [SignInPageController, Inside],
        providers: [{ provide: DEMO_SIGN_INS, useValue: signInView().roles }, DemoCodes],
      },
      { errorPage: answerError({ demo: true, readers: () => world.app.get(RefusedReaders, { strict: false }) }) },
    );
    const unitId = await world.unit('Chi bộ Bản Mai');
    await world.user('bithu', { duty: 'secretary', unitId, from: '2026-01-01' as never });
    await world.factor('bithu', demoSecret);
  });
  afterAll(() => world.close());

  const signIn = (fields: Readonly<Record<string, string>>, headers = {}) =>
    world.send('POST', '/dang-nhap', form(fields, headers));
  /** As the button of a role card does, half a minute after whatever was before: each code is good once. */
  const byCard = (login: string, more: Readonly<Record<string, string>> = {}) => {
    world.clock.advance({ milliseconds: 30_000 });
    return signIn({ login, password, vai: '1', ...more });
  };
  const signedIn = async () => ({ ...asPage, Cookie: cookieOf(await byCard('bithu')) });

  it('answers a page as HTML that no cache keeps', async () => {
    const answer = await world.send('GET', '/dang-nhap');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(faultsOf(answer.body)).toEqual([]);
    expect(textOf(answer.body)).toContain('Vào thử theo vai trò');
  });

  it('signs in by a form, goes where the reader wanted, and knows the name', async () => {
    const answer = await byCard(' BiThu ', { ve: '/kin' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/kin']);
    const page = await world.send('GET', '/kin', { headers: { ...asPage, Cookie: cookieOf(answer) } });
    expect(page.status).toBe(200);
    expect(textOf(page.body)).toContain('bithu');
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/dang-xuat'])(
    'does not go to %s after signing in',
    async (ve) => {
      expect((await byCard('bithu', { ve })).headers.get('location')).toBe('/');
    },
  );

  it('tells a wrong password and an unknown account alike, with the form again', async () => {
    const wrong = await signIn({ login: 'bithu', password: 'sai' });
    const unknown = await signIn({ login: 'khong-co', password: 'sai' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const same = (answer: Answer) => (answer.body as string).replaceAll(/bithu|khong-co/g, '');
    expect(same(wrong)).toBe(same(unknown));
    expect(textOf(wrong.body)).toContain('Tài khoản, mật khẩu hoặc mã xác thực chưa đúng');
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it('asks again for what is missing, and stands bodies that are no form', async () => {
    expect((await signIn({ login: '' })).status).toBe(400);
    expect((await world.send('POST', '/dang-nhap')).status).toBe(400);
    expect((await signIn({ login: 'x'.repeat(500), password: 'y' })).status).toBe(401);
    const twice = { body: 'login=a&login=b&password=c', headers: form({}).headers };
    expect((await world.send('POST', '/dang-nhap', twice)).status).toBe(400);
  });

  it('refuses a form that came from another site', async () => {
    const answer = await signIn({ login: 'bithu', password }, { 'Sec-Fetch-Site': 'cross-site', ...asPage });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('signs out: the session ends, also when it has ended already', async () => {
    const headers = await signedIn();
    const same = { ...headers, 'Sec-Fetch-Site': 'same-origin' };
    expect((await world.send('POST', '/dang-xuat', { headers: same })).headers.get('location')).toBe('/dang-nhap');
    expect((await world.send('GET', '/kin', { headers })).status).toBe(303);
    expect((await world.send('POST', '/dang-xuat', { headers: same })).status).toBe(303);
  });

  it('sends somebody unknown to sign in and back', async () => {
    const answer = await world.send('GET', '/kin?q=a%20b', { headers: asPage });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/dang-nhap?ve=%2Fkin%3Fq%3Da%2520b']);
    const page = await world.send('GET', answer.headers.get('location')!);
    expect(page.body).toContain('<input type="hidden" name="ve" value="/kin?q=a%20b"/>');
  });

  it('answers a program with a problem, not with a page', async () => {
    const answer = await world.send('GET', '/kin', { headers: { Accept: 'application/json' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('draws refusals as pages in words', async () => {
    const missing = await world.send('GET', '/khong-co', { headers: asPage });
    expect(missing.status).toBe(404);
    expect(faultsOf(missing.body)).toEqual([]);
    const headers = await signedIn();
    const unlawful = await world.send('GET', '/kin/hong', { headers });
    expect(unlawful.status).toBe(422);
    expect(textOf(unlawful.body)).toContain('Chưa được, vì chi bộ phải có ít nhất 3 đảng viên chính thức. (CH-24.1)');
  });

  it('keeps the header of whoever is signed in on a refusal, also at an address that leads nowhere', async () => {
    const shown = async (path: string, headers: Readonly<Record<string, string>>) => {
      const { body } = await world.send('GET', path, { headers });
      return ['Đăng xuất', 'Việc của tôi', 'bithu'].map((text) => textOf(body).includes(text));
    };
    const headers = await signedIn();
    for (const path of ['/khong-co', '/kin/hong', '/kin/khong-co'])
      expect([path, ...(await shown(path, headers))]).toEqual([path, true, true, true]);
    expect(await shown('/khong-co', asPage)).toEqual([false, false, false]);
    await world.send('POST', '/dang-xuat', { headers: { ...headers, 'Sec-Fetch-Site': 'same-origin' } });
    expect(await shown('/khong-co', headers)).toEqual([false, false, false]);
  });

  it('draws a page even for an address whose query cannot be read', async () => {
    const answer = await world.send('GET', '/dang-nhap?ve=%E0', { headers: asPage });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  });

  it('speaks the language asked for and remembers it', async () => {
    const asked = await world.send('GET', '/tro-giup?lang=en');
    expect(asked.body).toContain('<html lang="en"');
    expect(asked.headers.get('set-cookie')).toMatch(/^lang=en; Max-Age=31536000; Path=\/;.* HttpOnly; SameSite=Lax$/);
    const later = await world.send('GET', '/tro-giup', { headers: { Cookie: 'a=b; lang=en; theme=dark; text=125' } });
    expect(later.body).toContain('<html lang="en" data-theme="dark" data-text="125"');
    const odd = await world.send('GET', '/tro-giup?lang=xx', { headers: { Cookie: 'lang=yy; theme=%22; text=900' } });
    expect(odd.body).toContain('<html lang="vi">');
    expect(odd.headers.get('set-cookie')).toBeNull();
  });

  it('zips a page for those who understand it, and is the same page for others', async () => {
    const asked = (encoding: string) =>
      world.send('GET', '/dang-nhap', { headers: { ...asPage, 'Accept-Encoding': encoding } });
    const [zipped, plain] = [await asked('gzip, br'), await asked('identity')];
    expect([zipped.headers.get('content-encoding'), zipped.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding']);
    expect(Number(zipped.headers.get('content-length'))).toBeLessThan((plain.body as string).length / 2);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(zipped.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(zipped.body).toBe(plain.body);
    const refused = await world.send('GET', '/khong-co', { headers: { ...asPage, 'Accept-Encoding': 'gzip' } });
    expect([refused.status, refused.headers.get('content-encoding')]).toEqual([404, 'gzip']);
  });

  it('serves the stylesheet for ever under its hash, zipped where that is understood', async () => {
    const plain = await world.send('GET', staticPath('theme.css'), { headers: { 'Accept-Encoding': 'identity' } });
    expect([plain.status, plain.headers.get('content-type'), plain.headers.get('cache-control')]).toEqual([
      200,
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    const zipped = await world.send('GET', staticPath('theme.css'), { headers: { 'Accept-Encoding': 'gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.body).toBe(plain.body);
    for (const path of [
      '/static/0000000000000000/theme.css',
      staticPath('theme.css').replace('theme', 'other'),
      '/static/x/..%2F..%2Fpackage.json',
    ]) {
      expect((await world.send('GET', path)).status).toBe(404);
    }
  });

  it('fills in a code of the demo that is still good when the page has been read and the password judged', async () => {
    const past = Date.parse(world.clock.now()) % 30_000;
    // Five seconds before the next code.
    world.clock.advance({ milliseconds: 10 * 60_000 + 25_000 - past });
    const codes = new DemoCodes(world.store.reader, world.clock, { profile: 'demo' } as Config, signInView().roles);
    const code = await codes.forLogin('bithu');
    world.clock.advance({ milliseconds: 20_000 });
    expect((await signIn({ login: 'bithu', password, code: code! })).status).toBe(303);
  });

  it('leads everybody from the bare address to what waits for him', async () => {
    const place = async (headers: Record<string, string>) =>
      (await world.send('GET', '/', { headers })).headers.get('location');
    expect(await place(asPage)).toBe('/dang-nhap?ve=%2F');
    expect(await place(await signedIn())).toBe('/viec-cua-toi');
    await world.user('quantri', { duty: 'administrator', from: '2026-01-01' as never });
    await world.factor('quantri', demoSecret);
    const administrator = await byCard('quantri');
    expect(await place({ ...asPage, Cookie: cookieOf(administrator) })).toBe('/viec-cua-toi');
  });
});

describe('the real profile', () => {
  let world: AuthWorld;
  beforeAll(async () => {
    world = await authWorld(
      {
        controllers: [SignInPageController],
        providers: [{ provide: DEMO_SIGN_INS, useValue: signInView().roles }, DemoCodes],
      },
      { profile: 'real' },
    );
  });
  afterAll(() => world.close());

  it('shows no known sign-ins and no demo banner, whatever is provided', async () => {
    const { body } = await world.send('GET', '/dang-nhap');
    expect(body).not.toContain('bon mua hoa ban');
    expect(textOf(body)).not.toContain('Dữ liệu mẫu');
  });
});
