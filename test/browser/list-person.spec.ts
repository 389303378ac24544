import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bytesOf } from '../../src/auth/factor/base32.js';
import { codeAt, stepAt } from '../../src/auth/factor/totp.js';
import { demoPassPhrase, demoSecret } from '../../src/demo/accounts.js';
import { fillIn } from './support/fill-in.js';
import { type House, house } from './support/house.js';
import { openCases } from './support/open-cases.js';
import { sideways } from './support/watch.js';
import { narrow, phone, withBrowser } from './support/with-browser.js';

const secretary = 'truong.secretary.1';

describe('the list and a person, in the browser', () => {
  const chrome = withBrowser();
  let home: House;
  let code: string;
  let elsewhere: string;
  beforeAll(async () => {
    home = await house();
    const own = `SELECT d.unit_id FROM duty d JOIN account a ON a.person_id = d.person_id WHERE a.login = ?`;
    const [mine] = await home.rows<{ code: string }>(
      `SELECT code FROM candidate WHERE stage = 'branchMeeting' AND unit_id IN (${own})`,
      [secretary],
    );
    code = mine!.code;
    const [other] = await home.rows<{ code: string }>(
      `SELECT code FROM candidate WHERE status = 'active' AND unit_id NOT IN (${own}) LIMIT 1`,
      [secretary],
    );
    elsewhere = other!.code;
  });
  afterAll(() => home.close());

  it('UX-1: the branch secretary is at work after one choice, told that the data is a sample', async () => {
    const page = await chrome.page(home);
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/dang-nhap');
    await page.locator(`form:has(input[value="${secretary}"]) button`).click();
    await page.waitForURL((url) => ['/viec-cua-toi', '/quan-chung'].includes(url.pathname));
    expect(await page.locator('header').innerText()).toContain('Dữ liệu mẫu, tên người hư cấu');
    expect(await page.locator('h1').innerText()).toBe('Việc của tôi');
  });

  it('UX-2: without JavaScript: sign in with the second factor, filter, open a person, record an assessment', async () => {
    const [helped] = await home.rows<{ code: string; login: string }>(
      `SELECT c.code, a.login FROM candidate c JOIN duty d ON d.case_id = c.id AND d.duty = 'sponsor'
         JOIN account a ON a.person_id = d.person_id
        WHERE c.status = 'active' AND c.stage = 'leaveToStart' AND a.login LIKE 'truong.sponsor%'`,
    );
    const { code: theirs, login: helper } = helped!;
    const page = await chrome.page(home, { scripts: false });
    await page.goto('/quan-chung');
    await page.fill('#login', helper);
    await page.fill('#password', demoPassPhrase);
    await page.fill('#code', codeAt(bytesOf(demoSecret), stepAt(home.clock.now())));
    await page.locator('form:has(#login) button[type=submit], form:has(#login) button:not([type])').first().click();
    await page.waitForURL('**/quan-chung');
    await page.selectOption('#stage', 'leaveToStart');
    await page.locator('form[role=search] button').first().click();
    await page.waitForURL(/stage=leaveToStart/);
    await page.locator(`main a[href$="/${theirs}"]`).click();
    await page.waitForURL(`**/quan-chung/${theirs}`);
    expect(await page.title()).toBe(`Hồ sơ – ${theirs} – Lộ Trình`);
    await page.locator('main a[href$="/viec/help.report"]').click();
    await page.waitForURL('**/viec/help.report');
    await fillIn(page, { on: '20/11/2026', periodFrom: '01/10/2026', periodTo: '31/10/2026' });
    await fillIn(page, { assessment: 'Hoàn thành việc được giao' });
    await page.locator('main .act-form > button').last().click();
    await page.waitForURL('**/kiem-tra');
    await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await page.waitForURL('**/xong?so=*');
    expect(await page.locator('h1').innerText()).toContain('Đã ghi vào hồ sơ');
  });

  it.each(['vi', 'en'] as const)(
    'UX-4: names are found whatever their marks, and stand by given name (%s)',
    async (lang) => {
      const made = [
        'Đặng Văn An',
        'Nguyễn Thị Hòa',
        'Lò Thị Hoà',
        'Vì Văn Ẳng',
        'Trần Văn Ân',
        'Lầu A Đức',
        'Bùi Thị Uyên',
        'Lê Văn Ưng',
        'Ka Dung',
      ];
      const login = lang === 'vi' ? 'congty.secretary.1' : 'ban.secretary.1';
      await openCases(home, login, made);
      const page = await chrome.page(home, { login, lang });
      const found = async (q: string) => {
        await page.goto(`/quan-chung?q=${encodeURIComponent(q)}`);
        return names(page);
      };
      expect(await found('dang van an')).toEqual(['Đặng Văn An']);
      expect(await found('Đặng')).toContain('Đặng Văn An');
      expect(await found('hoa')).toEqual(expect.arrayContaining(['Nguyễn Thị Hòa', 'Lò Thị Hoà']));
      await page.goto('/quan-chung');
      const given = (await names(page)).filter((name) => made.includes(name));
      const byGivenName = [
        ...['Đặng Văn An', 'Vì Văn Ẳng', 'Trần Văn Ân', 'Ka Dung', 'Lầu A Đức', 'Bùi Thị Uyên', 'Lê Văn Ưng'],
      ];
      expect(given.filter((name) => byGivenName.includes(name))).toEqual(byGivenName);
    },
  );

  it.each([
    ['a phone', phone],
    ['320 px', narrow],
  ])('UX-5: on %s nothing scrolls sideways and lines are cards', async (_, size) => {
    const page = await chrome.page(home, { login: 'truong.organisationBoard.1', size });
    for (const path of ['/quan-chung', `/quan-chung/${code}`, '/tro-giup']) {
      await page.goto(path);
      expect([path, await sideways(page)]).toEqual([path, 0]);
    }
    await page.goto('/quan-chung');
    expect(await page.evaluate('getComputedStyle(document.querySelector("main tbody td")).display')).not.toBe(
      'table-cell',
    );
  });

  it('UX-6: a person’s page says the step, whom it waits for, until when and how many working days are left', async () => {
    const [waiting] = await home.rows<{ code: string; login: string }>(
      `SELECT c.code, a.login FROM candidate c
         JOIN deadline d ON d.case_id = c.id AND d.state = 'running' AND d.unit = 'workday'
         JOIN duty h ON h.unit_id = c.unit_id AND h.duty = 'secretary' JOIN account a ON a.person_id = h.person_id
        WHERE c.status = 'active' LIMIT 1`,
    );
    const page = await chrome.page(home, { login: waiting!.login });
    const answer = await page.goto(`/quan-chung/${waiting!.code}`);
    expect(answer!.status()).toBe(200);
    const banner = await page.locator('section.banner').innerText();
    expect(banner).toMatch(/Bước \d+/);
    expect(banner).toMatch(/Đang chờ: \S/);
    expect(banner).toMatch(/\d{2}\/\d{2}\/\d{4}/);
    expect(banner).toMatch(/ngày làm việc|quá hạn|hôm nay/i);
  });

  it('UX-20: the person of another branch is as missing as nobody', async () => {
    const page = await chrome.page(home, { login: secretary });
    const told = async (path: string) => {
      const answer = await page.goto(path);
      return { status: answer!.status(), title: await page.title(), text: await page.locator('body').innerText() };
    };
    const missing = await told('/quan-chung/23456789A');
    expect(missing.status).toBe(404);
    expect(await told(`/quan-chung/${elsewhere}`)).toEqual(missing);
    // Nor does the address tell whether it could lead anywhere.
    expect(await told('/khong-co-trang-nay')).toEqual(missing);
    expect(missing.text).toContain('Đăng xuất');
  });
});

/** The names of the list, down the page. */
const names = (page: Page): Promise<string[]> => page.locator('main tbody a[href^="/quan-chung/"]').allInnerTexts();
