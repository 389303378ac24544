import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openReading } from '../../src/database/sqlite-connection.js';
import { notesIn } from '../../src/log/tree/witness-file.js';
import { logWords } from '../../src/ui/words/log-words.js';
import { codes } from '../../verifier/verify.mjs';
import { sent } from './support/all-pages.js';
import { type House, house } from './support/house.js';
import { withBrowser } from './support/with-browser.js';

const inspector = 'truong.inspection.1';
/** Counted from nought; long before the last thousand, which every start looks at. */
const leaf = 41;

/** Changes one byte of the file: a digit in the body of one entry. */
function alter(databaseFile: string): void {
  const connection = openReading(databaseFile);
  const row = connection.prepare('SELECT body FROM entry WHERE leaf = ?').get(leaf) as { readonly body: string };
  connection.close();
  const body = Buffer.from(row.body);
  const file = readFileSync(databaseFile);
  const place = file.indexOf(body);
  expect([place > 0, file.indexOf(body, place + 1)]).toEqual([true, -1]);
  const digit = place + body.findLastIndex((byte) => byte >= 0x30 && byte <= 0x38);
  file[digit]! += 1;
  writeFileSync(databaseFile, file);
}

describe('UX-28: a log of which one byte was changed', () => {
  const chrome = withBrowser();
  let changed: House;
  beforeAll(async () => {
    changed = await house({}, alter);
  });
  afterAll(() => changed.close());

  it('shows the newest checkpoint as the witness has it, and names kind, code and first place of the fault', async () => {
    const page = await chrome.page(changed, { login: inspector });
    await page.goto('/kiem-tra/nhat-ky');
    const [size, root] = notesIn(readFileSync(changed.config.witnessFile, 'utf8')).at(-1)!.split('\n').slice(1);
    const shown = page.locator('section[aria-labelledby=diem-kiem-soat] tbody tr').first();
    expect((await shown.locator('th, td').first().innerText()).replaceAll('.', '')).toContain(size);
    const paper = Buffer.from(root!, 'base64').toString('hex').slice(0, 32);
    expect((await shown.locator('.fingerprint').innerText()).replaceAll(' ', '')).toBe(paper);

    await sent(page, () => page.getByRole('button', { name: logWords.vi.verify }).click());
    while (await page.getByText('Đang đối chiếu').isVisible()) await page.reload();
    const integrity = page.locator('section[aria-labelledby=toan-ven]');
    const told = await integrity.innerText();
    for (const words of [logWords.vi.broken, logWords.vi.stopped, 'nội dung mục đã bị sửa', 'altered'])
      expect(told).toContain(words);
    expect(told).toContain(logWords.vi.exit(codes.altered));
    expect(told).toContain(`mục thứ ${leaf + 1} của nhật ký`);
    // Nothing here mends it, and nothing is written any more.
    expect(await integrity.getByRole('button').allInnerTexts()).toEqual([logWords.vi.verify]);
    await expect(changed.store.writer.write((tx) => tx.run('DELETE FROM kept_form'))).rejects.toThrow('altered');
  });
});
