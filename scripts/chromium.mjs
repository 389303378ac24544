// The browser of the page tests: Debian's, or the one LOTRINH_CHROMIUM names.
import { existsSync } from 'node:fs';
import { ensurePackages } from './debian-package.mjs';

export const chromiumPath = () => process.env.LOTRINH_CHROMIUM || '/usr/bin/chromium';

/** With a font that has all Vietnamese letters: without one, pictures and prints show boxes. */
export function ensureChromium() {
  if (process.env.LOTRINH_CHROMIUM && !existsSync(chromiumPath())) {
    throw new Error(`LOTRINH_CHROMIUM names ${chromiumPath()}, which is not there.`);
  }
  ensurePackages({
    what: 'Chromium',
    why: 'the tests of the pages need it (or name another Chromium or Chrome in LOTRINH_CHROMIUM)',
    packages: ['chromium', 'fonts-liberation2'],
    isThere: () => existsSync(chromiumPath()),
  });
}
