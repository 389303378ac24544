import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, house } from './support/house.js';
import { sideways } from './support/watch.js';
import { narrow, phone, withBrowser } from './support/with-browser.js';

const secretary = 'truong.secretary.1';

describe('the work and one’s own account, in the browser', () => {
  const chrome = withBrowser();
  let home: House;
  beforeAll(async () => {
    home = await house();
  });
  afterAll(() => home.close());

  it('UX-1: the work is the first page: verb, person, day; each person opens by one press', async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.goto('/');
    await page.waitForURL('**/viec-cua-toi');
    expect(await page.title()).toBe('Việc của tôi – Lộ Trình');
    expect(await page.locator('#qua-han ~ table tbody tr').first().innerText()).toMatch(/quá hạn \d+ ngày/);
    await page.locator('main table a[href^="/quan-chung/"]:not([href*="/viec/"])').first().click();
    await page.waitForURL(/\/quan-chung\/[0-9A-Z]{9}$/);
  });

  it.each([narrow, phone])('UX-5: nothing scrolls sideways at %p, with the largest text too', async (size) => {
    const page = await chrome.page(home, { login: secretary, size });
    await page.context().addCookies([{ name: 'text', value: '125', url: home.url }]);
    for (const path of ['/viec-cua-toi', '/tai-khoan', '/tai-khoan/mat-khau', '/tai-khoan/lich', '/tim?q=a']) {
      await page.goto(path);
      expect([path, await sideways(page)]).toEqual([path, 0]);
    }
  });

  it('UX-12: two wrong fields: “Lỗi:” in the title, the summary has the focus, each line leads to its box', async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.goto('/tai-khoan/mat-khau');
    await page.locator('main form button[type=submit]').click();
    await page.waitForLoadState();
    expect(await page.title()).toMatch(/^Lỗi: Đổi mật khẩu/);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
    await page.locator('.govuk-error-summary a').nth(1).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('newPassword');
  });

  it('shows dark and larger text after one form, without a script; the reminder can be marked by hand', async () => {
    const page = await chrome.page(home, { login: secretary, scripts: false });
    await page.goto('/tai-khoan');
    await page.locator('input[name=theme][value=dark]').check();
    await page.locator('input[name=size][value="125"]').check();
    await page.locator('form[action="/tai-khoan/hien-thi"] button').click();
    await page.waitForURL('**/tai-khoan?xong=hien-thi');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goto('/viec-cua-toi');
    expect(await page.locator('html').getAttribute('data-text')).toBe('125');
    await page.locator('summary').last().click();
    expect(await page.locator('#loi-nhac').inputValue()).toMatch(
      /^Nhắc việc trên Lộ Trình, ngày \d\d\/\d\d\/\d{4}:\n- Hồ sơ /,
    );
  });
});
