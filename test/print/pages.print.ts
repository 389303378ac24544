import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, house } from '../browser/support/house.js';
import { things, type Things } from '../browser/support/things.js';
import { withBrowser } from '../browser/support/with-browser.js';
import { printed } from './printed.js';

const a4 = { width: 210, height: 297 };
const secretary = 'truong.secretary.1';

describe('pages on paper', () => {
  const chrome = withBrowser();
  let home: House;
  let known: Things;
  beforeAll(async () => {
    home = await house();
    known = await things(home);
  });
  afterAll(() => home.close());

  it.each([
    ['the list', () => '/quan-chung', 'Quần chúng'],
    ['a person', () => `/quan-chung/${known.meeting}`, 'Chi bộ họp xét kết nạp'],
  ])('%s is on A4, without ways around, every letter whole, also from the dark theme', async (_, path, words) => {
    const page = await chrome.page(home, { login: secretary, theme: 'dark' });
    await page.goto(path());
    const { sheets, text } = await printed(page);
    // Upright, or across where a table is wide.
    expect(new Set(sheets.flatMap(({ width, height }) => [width, height]))).toEqual(new Set([a4.width, a4.height]));
    expect(text).toContain(words);
    for (const way of ['Đăng xuất', 'English', 'Đến nội dung chính', 'Trợ giúp']) expect(text).not.toContain(way);
    // Dark letters on white paper.
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).color')).toMatch(/^rgb\((?:\d|[1-4]\d), /);
  });

  it('UX-17: the tracking sheet is one or two sheets of A4 that say who printed it and what for; its code leads back', async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.goto(`/quan-chung/${known.meeting}/in`);
    await page.getByLabel('Giải quyết hồ sơ').check();
    await page.locator('main form button').click();
    await page.waitForURL(/purpose=caseWork/);
    const { sheets, text, codes } = await printed(page);
    expect(sheets.length).toBeLessThanOrEqual(2);
    expect(new Set(sheets.map((sheet) => JSON.stringify(sheet)))).toEqual(new Set([JSON.stringify(a4)]));
    expect(text).toMatch(/In lúc \d\d\/\d\d\/\d{4} \d\d:\d\d bởi .+, mục đích: Giải quyết hồ sơ\./);
    for (const way of ['Đăng xuất', 'English', 'Ctrl', 'Về hồ sơ']) expect(text).not.toContain(way);
    expect(codes).toEqual([`${home.url.replace(/\/$/, '')}/q/${known.meeting}`]);
    await page.goto(codes[0]!);
    const name = await page.locator('main').innerText();
    expect(name).not.toContain(known.meeting);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.waitForURL(`**/quan-chung/${known.meeting}`);
  });

  it('the chart of a case is on two sheets', async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.goto(`/quan-chung/${known.meeting}/so-do`);
    const { sheets, text } = await printed(page);
    expect(sheets).toHaveLength(2);
    for (const words of ['S00', 'S28', 'Đảng viên chính thức', 'Tờ 2/2']) expect(text).toContain(words);
  });
});
