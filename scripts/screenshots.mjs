// npm run screenshots [-- name]: a picture of every page (or of those whose name begins so), in both themes, on a desk
// and on a phone, into screenshots/.
import { ensureChromium } from './chromium.mjs';
import { install, main, Refusal } from './install.mjs';
import { jestAlone } from './jest-alone.mjs';

await main(async () => {
  install();
  try {
    ensureChromium();
  } catch (error) {
    throw new Refusal(error.message);
  }
  const guides = process.argv[2] === '--guides';
  process.exitCode = guides
    ? jestAlone('test/browser/support/guide-pictures\\.run\\.ts$')
    : jestAlone('test/browser/support/screenshots\\.run\\.ts$', { LOTRINH_SCREENSHOTS_OF: process.argv[2] ?? '' });
  if (process.exitCode === 0) console.log(`Pictures are in ${guides ? 'src/ui/static/pictures' : 'screenshots'}/.`);
});
