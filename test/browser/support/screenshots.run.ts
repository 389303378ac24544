import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allPages } from './all-pages.js';
import { type Houses, houses, seen } from './every-page.js';
import { desk, phone, withBrowser } from './with-browser.js';

const folder = process.env['LOTRINH_SCREENSHOTS'] ?? 'screenshots';
const only = process.env['LOTRINH_SCREENSHOTS_OF'] ?? '';

/** Not a test: run by `npm run screenshots`. */
describe('pictures', () => {
  const chrome = withBrowser();
  const pages = allPages.filter(({ name }) => name.startsWith(only));
  let at: Houses;
  beforeAll(async () => {
    if (only === '') rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    at = await houses();
  });
  afterAll(() => at.close());

  it.each(pages.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await seen(chrome, at, one, { theme, size: desk });
      for (const [size, { width, height }] of Object.entries({ desk, phone })) {
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: join(folder, `${one.name}-${theme}-${size}.png`), fullPage: true });
      }
    }
    expect(pages).toContain(one);
  });
});
