import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allPages, type SeenPage } from './all-pages.js';
import { type Houses, houses, seen } from './every-page.js';
import type { Things } from './things.js';
import { withBrowser } from './with-browser.js';

const folder = 'src/ui/static/pictures';

/** The part of a page that fits a guide: wide enough for a header of one line. */
const width = 1200;
const height = 760;

interface Picture {
  readonly page: string;
  /** Another case than the page's own: the first at this step. */
  readonly stage?: string;
  /** What stands at the top of the picture; the page's own top where left out. */
  readonly from?: string;
  readonly height?: number;
}

/** Which page stands behind the picture of a guide; a person still lacks something there, and is told what. */
const pictures: Readonly<Record<string, string | Picture>> = {
  'viec-cua-toi': { page: 'work', height: 1100 },
  nguoi: { page: 'person-branch-meeting', stage: 'applying', from: 'h1', height: 1700 },
  'ghi-viec': 'act-form',
  hop: 'meeting',
  'xac-nhan': 'proposal',
  'nhan-xet': 'helped',
  'phieu-nhan-xet': 'sheet',
  'gioi-thieu': 'nominations',
  'tham-dinh': 'appraisals',
  'tuan-thu': { page: 'compliance', height: 1300 },
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

  it.each(Object.entries(pictures))('%s', async (picture, of) => {
    const { page: name, stage, from, ...size } = typeof of === 'string' ? { page: of } : of;
    const found = allPages.find((page) => page.name === name);
    expect([name, found !== undefined]).toEqual([name, true]);
    const one = stage === undefined ? found! : { ...found!, path: caseAt(stage), login: secretaryOf(stage) };
    const page = await seen(chrome, at, one, { theme: 'light', size: { width, height, ...size } });
    if (from !== undefined) await page.evaluate(`document.querySelector('${from}').scrollIntoView()`);
    await page.screenshot({ path: join(folder, `${picture}.jpg`), type: 'jpeg', quality: 70 });
  });
});

const caseAt =
  (stage: string): SeenPage['path'] =>
  ({ at }) =>
    `/quan-chung/${at(stage).code}`;
const secretaryOf =
  (stage: string) =>
  ({ at }: Things): string =>
    at(stage).secretary;
