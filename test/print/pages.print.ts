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
    expect(new Set(sheets.map((sheet) => JSON.stringify(sheet)))).toEqual(new Set([JSON.stringify(a4)]));
    expect(text).toContain(words);
    for (const way of ['Đăng xuất', 'English', 'Đến nội dung chính', 'Trợ giúp']) expect(text).not.toContain(way);
    // Dark letters on white paper.
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).color')).toMatch(/^rgb\((?:\d|[1-4]\d), /);
  });
});
