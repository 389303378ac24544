import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allPages } from './all-pages.js';
import { type Houses, houses, seen } from './every-page.js';
import { withBrowser } from './with-browser.js';

const folder = 'src/ui/static/pictures';

/** The part of a page that fits a guide. */
const frame = { width: 1100, height: 720 };

/** Which page stands behind the picture of a guide. */
const pictures: Readonly<Record<string, string>> = {
  'viec-cua-toi': 'work',
  nguoi: 'person-branch-meeting',
  'ghi-viec': 'act-form',
  hop: 'meeting',
  'xac-nhan': 'proposal',
  'nhan-xet': 'helped',
  'phieu-nhan-xet': 'sheet',
  'gioi-thieu': 'nominations',
  'tham-dinh': 'appraisals',
  'tuan-thu': 'compliance',
  'nhat-ky': 'log',
  'quan-tri': 'admin',
};

/** Not a test: run by `npm run pictures`. */
describe('pictures of the guides', () => {
  const chrome = withBrowser();
  let at: Houses;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    at = await houses();
  });
  afterAll(() => at.close());

  it.each(Object.entries(pictures))('%s', async (picture, name) => {
    const one = allPages.find((page) => page.name === name);
    expect([name, one !== undefined]).toEqual([name, true]);
    const page = await seen(chrome, at, one!, { theme: 'light', size: frame });
    await page.screenshot({ path: join(folder, `${picture}.jpg`), type: 'jpeg', quality: 70 });
  });
});
