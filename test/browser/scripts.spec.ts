import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, house } from './support/house.js';
import { openCases } from './support/open-cases.js';
import { withBrowser } from './support/with-browser.js';

const secretary = 'truong.secretary.1';

describe('what scripts add to pages', () => {
  const chrome = withBrowser();
  let home: House;
  beforeAll(async () => {
    home = await house();
    await openCases(home, secretary, ['Đặng Thị Kiều', 'Quàng Văn Thủy']);
  });
  afterAll(() => home.close());

  const list = async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.goto('/quan-chung');
    await page.evaluate('window.sameDocument = true');
    return page;
  };

  it('the list follows the typing: rows, number, steps and address, without another page and with the focus kept', async () => {
    const page = await list();
    await page.locator('#q').pressSequentially('dang thi kieu', { delay: 5 });
    await page.waitForURL(/q=dang\+thi\+kieu/);
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('tbody tr').innerText()).toContain('Đặng Thị Kiều');
    expect(await page.locator('#so-ho-so').innerText()).toBe('1 hồ sơ khớp với bộ lọc');
    // Leading on from here keeps what was typed.
    expect(await page.locator('#theo-buoc a').first().getAttribute('href')).toContain('q=dang');
    expect(await page.evaluate('[window.sameDocument, document.activeElement.id]')).toEqual([true, 'q']);
    await page.locator('#bo-loc a').click();
    await page.waitForURL((url) => url.pathname === '/quan-chung' && url.search === '');
  });

  it('the list follows the choice of a step', async () => {
    const page = await list();
    await page.selectOption('#stage', 'branchMeeting');
    await page.waitForURL(/stage=branchMeeting/);
    const steps = await page.locator('tbody tr td:nth-of-type(3)').allInnerTexts();
    expect(new Set(steps)).toEqual(new Set(['Chi bộ họp xét kết nạp']));
    expect(await page.evaluate('window.sameDocument')).toBe(true);
  });

  it('whoever was signed out meanwhile is led to sign in, not shown that page inside the list', async () => {
    const page = await list();
    await page.context().clearCookies();
    await page.locator('#q').fill('kieu');
    await page.waitForURL(/\/dang-nhap\?ve=/);
    expect(await page.locator('h1').innerText()).toBe('Đăng nhập');
  });

  it('a password can be shown, and is hidden again when the form is sent', async () => {
    const page = await chrome.page(home);
    await page.goto('/dang-nhap');
    await page.fill('#password', 'mua xuan');
    await page.getByRole('button', { name: 'Hiện mật khẩu' }).click();
    expect(await page.getAttribute('#password', 'type')).toBe('text');
    await page.getByRole('button', { name: 'Ẩn mật khẩu' }).click();
    expect(await page.getAttribute('#password', 'type')).toBe('password');
  });

  it('two minutes before the session ends for want of work a page says so, and can prolong it', async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.clock.install();
    await page.goto('/quan-chung');
    const warning = page.locator('.idle');
    const seconds = Number(await warning.getAttribute('data-seconds'));
    await page.clock.fastForward((seconds - 125) * 1000);
    expect(await warning.isVisible()).toBe(false);
    await page.clock.fastForward(10_000);
    expect(await warning.innerText()).toContain('Sau 2 phút nữa sẽ tự đăng xuất');
    await warning.getByRole('button', { name: 'Tiếp tục làm việc' }).click();
    await warning.waitFor({ state: 'hidden' });
    await page.clock.fastForward((seconds - 125) * 1000);
    expect(await warning.isVisible()).toBe(false);
    await page.clock.fastForward(130_000);
    expect(await warning.innerText()).toContain('Đã tự đăng xuất');
  });

  it('the summary of faults has the focus and leads to the box', async () => {
    const page = await chrome.page(home);
    await page.goto('/dang-nhap');
    await page.locator('form:has(#login) .govuk-button:not(.govuk-button--secondary)').click();
    await page.waitForSelector('.govuk-error-summary:focus');
    expect(await page.title()).toBe('Lỗi: Đăng nhập – Lộ Trình');
    await page.getByRole('link', { name: 'Nhập mật khẩu' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('password');
  });
});
