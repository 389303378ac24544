// npm run test:print: what pages look like on paper, by the PDF that the browser makes of them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './debian-package.mjs';
import { install, main, Refusal } from './install.mjs';
import { jestAlone } from './jest-alone.mjs';

await main(async () => {
  install();
  const why = 'the tests of printed pages need it';
  try {
    ensureChromium();
    ensurePackages({
      ...{ what: 'pdftotext', why, packages: ['poppler-utils'] },
      isThere: () => spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0,
    });
    // Like Times New Roman, and with the Vietnamese letters that version 1 lacks.
    ensurePackages({
      ...{ what: 'Liberation Serif 2', why, packages: ['fonts-liberation2'] },
      isThere: () => existsSync('/usr/share/fonts/truetype/liberation2'),
    });
  } catch (error) {
    throw new Refusal(error.message);
  }
  process.exitCode = jestAlone('test/print/.*\\.print\\.ts$');
});
