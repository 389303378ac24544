import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coldLoad } from './support/cold-load.js';
import { type House, house } from './support/house.js';
import { openCases } from './support/open-cases.js';
import { things } from './support/things.js';
import { phone, withBrowser } from './support/with-browser.js';

const secretary = 'truong.secretary.1';

describe('UX-3: what a page costs the first time', () => {
  const chrome = withBrowser();
  let home: House;
  let person: string;
  beforeAll(async () => {
    home = await house();
    ({ meeting: person } = await things(home));
    // A page of the list is full.
    await openCases(
      home,
      secretary,
      Array.from({ length: 50 }, (_, index) => `Nguyễn Thị Hồng ${given[index % 5]!}`),
    );
  });
  afterAll(() => home.close());

  it.each([
    ['the list', () => '/quan-chung', 'main tbody tr'],
    ['a person', () => `/quan-chung/${person}`, 'main h1'],
  ])('%s: 60 kB and 8 requests at most', async (_, path, usableAt) => {
    const page = await chrome.page(home, { login: secretary, size: phone });
    const { requests, gzip } = await coldLoad(page, path(), usableAt, false);
    expect(requests).toBeLessThanOrEqual(8);
    expect(gzip.document).toBeLessThanOrEqual(15_000);
    expect(gzip.stylesheet).toBeLessThanOrEqual(16_000);
    expect(gzip.script).toBeLessThanOrEqual(25_000);
    expect(gzip.all).toBeLessThanOrEqual(60_000);
  });

  it('the list is usable within 2.5 s at 400 kbit/s, 400 ms and a sixth of the processor', async () => {
    const times: number[] = [];
    // The line is slow by decree, the processor also by its neighbours: one quiet moment in five is asked for.
    while (times.length < 5 && !times.some((time) => time <= 2500)) {
      const page = await chrome.page(home, { login: secretary, size: phone });
      times.push((await coldLoad(page, '/quan-chung', 'main tbody tr', true)).usable);
      await page.close();
    }
    expect(Math.min(...times)).toBeLessThanOrEqual(2500);
  });
});

const given = ['Hoa', 'Lan', 'Hương', 'Thảo', 'Ngọc'];
