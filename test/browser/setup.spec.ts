import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bytesOf } from '../../src/auth/factor/base32.js';
import { codeAt, stepAt } from '../../src/auth/factor/totp.js';
import { logWords } from '../../src/ui/words/log-words.js';
import { secondPersonWords } from '../../src/ui/words/second-person-words.js';
import { sent } from './support/all-pages.js';
import { type House, newHouse } from './support/house.js';
import { withBrowser } from './support/with-browser.js';

const passPhrase = 'mưa rào tháng bảy trên mái tôn';
/** The day on which the clock of the house stands. */
const today = '20/11/2026';

describe('P26: from an empty house to its first case', () => {
  const chrome = withBrowser();
  let home: House;
  beforeAll(async () => {
    home = await newHouse();
  });
  afterAll(() => home.close());

  const press = (page: Page, name: string) =>
    sent(page, () => page.locator('main').getByRole('button', { name, exact: true }).last().click());
  const follow = (page: Page, name: string) =>
    sent(page, () => page.locator('main').getByRole('link', { name }).first().click());
  const heading = (page: Page) => page.locator('h1').innerText();
  const told = (page: Page) => page.locator('main').innerText();

  /** The secret is told once; a code of it, and the recovery codes follow. */
  async function enrol(page: Page): Promise<void> {
    await press(page, 'Tạo khóa');
    const secret = (await page.locator('main code').first().innerText()).replaceAll(' ', '');
    await page.fill('#code', codeAt(bytesOf(secret), stepAt(home.clock.now())));
    await press(page, 'Xác nhận');
    expect(await page.locator('.recovery-codes li').count()).toBe(10);
    await follow(page, 'Tiếp tục');
  }
  async function signIn(page: Page, login: string, password: string): Promise<void> {
    await page.fill('#login', login);
    await page.fill('#password', password);
    await press(page, 'Đăng nhập');
  }
  /** Somebody comes with his slip: signs in, chooses a password of his own, enrols the second factor. */
  async function arrived({ login, password }: Slip): Promise<Page> {
    const page = await chrome.page(home);
    await page.goto('/');
    await signIn(page, login, password);
    expect(await heading(page)).toBe('Đổi mật khẩu');
    await page.fill('#oldPassword', password);
    await page.fill('#newPassword', passPhrase);
    await press(page, 'Đổi mật khẩu');
    await enrol(page);
    expect(await heading(page)).toBe('Việc của tôi');
    return page;
  }

  interface Slip {
    readonly login: string;
    readonly password: string;
  }
  /** An account for somebody new, and the slip that is handed over. */
  async function slipFor(page: Page, login: string, name: string): Promise<Slip> {
    await page.goto('/quan-tri/tai-khoan/moi');
    await page.fill('#login', login);
    await page.fill('#name', name);
    await page.fill('#birth', '1980');
    await press(page, 'Tạo tài khoản');
    expect(await heading(page)).toBe('Phiếu đăng nhập lần đầu');
    return { login, password: await page.locator('code.slip').innerText() };
  }
  const choose = async (page: Page, name: string, label: string) => {
    const option = page.locator(`${name} option`, { hasText: label });
    await page.selectOption(name, await option.getAttribute('value'));
  };
  /** The page of what was drafted, confirmed by another. */
  async function confirmed(by: Page, path: string): Promise<void> {
    await by.goto(path);
    await press(by, 'Xác nhận đúng nội dung này');
    expect(await told(by)).toContain('Đã xác nhận');
  }
  it('the code, two administrators, units, officers by four eyes, a setting, and a secretary opens a case', async () => {
    // Nobody is here: the door says so and leads on; whoever reads the code at the machine is the first.
    const first = await chrome.page(home);
    await first.goto('/');
    expect(await told(first)).toContain('Hệ thống chưa có tài khoản nào.');
    await follow(first, 'Lập người quản trị thứ nhất');
    await press(first, 'Lập tài khoản quản trị');
    expect(await told(first)).toContain('Mã khởi tạo: chưa nhập');
    const [code] = readFileSync(join(home.config.dataDirectory, 'first-start-code'), 'utf8').split('\n');
    const typed = { code: code!, name: 'Hoàng Văn Mẫu', birth: '5/9/1979', login: 'quan.tri.1', password: passPhrase };
    for (const [field, value] of Object.entries(typed)) await first.fill(`#${field}`, value);
    await press(first, 'Lập tài khoản quản trị');
    expect(await heading(first)).toBe('Đã lập người quản trị thứ nhất');
    await press(first, 'Đăng nhập');
    await signIn(first, 'quan.tri.1', passPhrase);
    await enrol(first);
    expect(await heading(first)).toBe('Quản trị hệ thống');

    // Alone he confirms nothing but the second administrator.
    await follow(first, 'Hai quản trị viên đăng nhập được');
    const slip = await slipFor(first, 'quan.tri.2', 'Lê Thị Hai');
    const unit = async (fields: Readonly<Record<string, string>>, role: string, place: string) => {
      await first.check(`[name=role][value=${role}]`);
      await first.selectOption('#place', place);
      for (const [field, value] of Object.entries(fields)) await first.fill(`#${field}`, value);
      await press(first, 'Lập đề nghị thêm đơn vị');
      return first.url();
    };
    await first.goto('/quan-tri/don-vi/moi');
    const top = { name: 'Đảng bộ xã Bản Mẫu', levelName: 'đảng bộ xã', openedOn: '1/7/2025' };
    const topDraft = await unit(top, 'grassroots', 'commune');
    expect(await told(first)).toContain(secondPersonWords.vi.own);
    expect(await first.locator('button[name=decision]').count()).toBe(0);
    await first.goto('/quan-tri');
    const waiting = first.locator('.govuk-task-list li', { hasText: /^Đơn vị cao nhất/ });
    expect(await waiting.innerText()).toContain('Chờ xác nhận');
    await follow(first, 'Hai quản trị viên đăng nhập được');
    await press(first, 'Lập đề nghị giao nhiệm vụ');
    expect(await told(first)).toContain(secondPersonWords.vi.alone);

    const second = await arrived(slip);
    await confirmed(second, topDraft);
    await first.goto('/quan-tri');
    await follow(first, 'Ban tổ chức của đơn vị cao nhất');
    await first.selectOption('#kind', 'organisationBoard');
    await first.fill('#name', 'Ban Xây dựng Đảng');
    await first.fill('#from', '1/7/2025');
    await press(first, 'Lập đề nghị thêm');
    await confirmed(second, first.url());

    // The first officers, each by two persons.
    const slips = [
      await slipFor(first, 'ban.1', 'Vàng A Một'),
      await slipFor(first, 'ban.2', 'Giàng Thị Hai'),
      await slipFor(first, 'bi.thu', 'Lò Văn Ba'),
    ] as const;
    for (const name of ['Vàng A Một', 'Giàng Thị Hai']) {
      await first.goto('/quan-tri');
      await follow(first, 'Cán bộ ban tổ chức');
      await choose(first, '#person', name);
      expect([await first.inputValue('#duty'), await first.inputValue('#from')]).toEqual(['organisationBoard', today]);
      await press(first, 'Lập đề nghị giao nhiệm vụ');
      await confirmed(second, first.url());
    }
    await first.goto('/quan-tri/don-vi');
    await follow(first, 'Đảng bộ xã Bản Mẫu');
    const topPage = new URL(first.url()).pathname;
    await press(first, 'Thêm đơn vị');
    const branch = { name: 'Chi bộ thôn Một', levelName: 'chi bộ', openedOn: '1/7/2025' };
    await confirmed(second, await unit(branch, 'branch', 'village'));
    await first.goto('/quan-tri/nhiem-vu/moi?don-vi=thon+mot&nhiem-vu=secretary');
    await choose(first, '#person', 'Lò Văn Ba');
    await choose(first, '#unit', 'Chi bộ thôn Một');
    await press(first, 'Lập đề nghị giao nhiệm vụ');
    await confirmed(second, first.url());

    // Without a setting nobody knows who decides: the secretary is told who has to act, and loses nothing.
    const secretary = await arrived(slips[2]);
    await secretary.goto('/quan-chung/moi');
    const person = { 'person.name': 'Tòng Thị Đầu', 'person.birth': '3/2/2001', on: today };
    for (const [field, value] of Object.entries(person)) await secretary.fill(`[name="${field}"]`, value);
    await choose(secretary, '[name=unit]', 'Chi bộ thôn Một');
    await secretary.check('[name=source][value=observation]');
    await press(secretary, 'Kiểm tra trước khi lập');
    expect(await told(secretary)).toContain('Ban tổ chức lập chế độ áp dụng cho đơn vị trước');
    expect(await secretary.inputValue('[name="person.name"]')).toBe('Tòng Thị Đầu');

    const [one, two] = [await arrived(slips[0]), await arrived(slips[1])];
    await one.goto(`${topPage}/che-do/moi`);
    await one.check('[name=route][value=D]');
    await one.fill('#from', '1/7/2025');
    await one.fill('#instrument', '12-HD/BTC');
    for (const name of ['youthUnion', 'tradeUnion', 'centre']) await one.check(`[name=${name}][value=true]`);
    await press(one, 'Lập dự thảo');
    await confirmed(two, one.url());
    await press(secretary, 'Kiểm tra trước khi lập');
    await press(secretary, 'Lập hồ sơ');
    expect(await told(secretary)).toContain('Lập hồ sơ theo dõi · Số 1');
    await first.goto('/quan-tri');
    expect(await told(first)).not.toContain('Việc cần làm trước khi dùng');

    // UX-28: what was entered of all that, looked through.
    await first.goto('/kiem-tra/nhat-ky');
    await press(first, logWords.vi.verify);
    expect(await told(first)).toContain(logWords.vi.whole);
    expect(await told(first)).toContain(logWords.vi.noFaults);
  });
});
