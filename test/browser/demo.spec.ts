import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Duty } from '../../workflows/kernel/duty.js';
import { duties } from '../../workflows/kernel/duty.js';
import { thingsToTry } from '../../src/demo/things-to-try.js';
import { routes } from '../access/routes.table.js';
import { type House, house } from './support/house.js';
import { things, type Things } from './support/things.js';
import { withBrowser } from './support/with-browser.js';

describe('the demo', () => {
  const chrome = withBrowser();
  let home: House;
  let known: Things;
  beforeAll(async () => {
    home = await house();
    known = await things(home);
  });
  afterAll(() => home.close());

  it.each(duties.filter((duty) => duty !== 'clock'))('proposes to %s three things that there are', (duty: Duty) => {
    const proposed = thingsToTry([duty]);
    expect(proposed).toHaveLength(3);
    const there = new Set(routes.map(({ route }) => route));
    expect(proposed.flatMap((one) => one.routes).filter((route) => !there.has(route))).toEqual([]);
    expect(proposed.map(({ href }) => `GET ${href}`).filter((route) => !there.has(route))).toEqual([]);
  });

  it('ticks a thing that was tried, for whoever tried it', async () => {
    const page = await chrome.page(home, { login: 'truong.secretary.1' });
    const card = page.locator('[aria-labelledby="nen-thu"]');
    const tell = async () => {
      await page.goto('/viec-cua-toi');
      return card.locator('li').allInnerTexts();
    };
    expect((await tell()).filter((line) => line.includes('Đã làm'))).toEqual([]);
    await page.goto(`/quan-chung/${known.meeting}`);
    expect((await tell()).filter((line) => line.includes('Đã làm'))).toEqual([expect.stringContaining('Mở hồ sơ')]);
    await page.goto('/tro-giup/quy-trinh');
    await page.goto('/viec-cua-toi');
    expect(await card.innerText()).toMatch(/Đã làm[^]*Đã làm/);
    const colleague = await chrome.page(home, { login: 'truong.secretary.2' });
    await colleague.goto('/viec-cua-toi');
    expect(await colleague.locator('[aria-labelledby="nen-thu"]').innerText()).not.toContain('Đã làm');
  });

  it('says on every page that its data is a sample', async () => {
    const page = await chrome.page(home, { login: 'truong.secretary.1' });
    for (const path of ['/viec-cua-toi', '/quan-chung', '/tro-giup', '/khong-co']) {
      await page.goto(path);
      expect([path, await page.locator('header').innerText()]).toEqual([
        path,
        expect.stringContaining('Dữ liệu mẫu, tên người hư cấu'),
      ]);
    }
  });
});
