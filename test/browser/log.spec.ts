import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openReading } from '../../src/database/sqlite-connection.js';
import { notesIn } from '../../src/log/tree/witness-file.js';
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

describe('UX-28: the log looked through', () => {
  const chrome = withBrowser();
  let home: House;
  let changed: House;
  beforeAll(async () => {
    [home, changed] = [await house(), await house({}, alter)];
  });
  afterAll(() => Promise.all([home.close(), changed.close()]));

  /** The page of the log after everything was looked at. */
  async function verified(at: House): Promise<Page> {
    const page = await chrome.page(at, { login: inspector });
    await page.goto('/kiem-tra/nhat-ky');
    await sent(page, () => page.getByRole('button', { name: 'Đối chiếu toàn bộ nhật ký' }).click());
    while (await page.getByText('Đang đối chiếu').isVisible()) await page.reload();
    return page;
  }
  const integrity = (page: Page) => page.locator('section[aria-labelledby=toan-ven]');

  it('is whole, and shows the newest checkpoint as the witness has it', async () => {
    const page = await verified(home);
    expect(await integrity(page).innerText()).toContain('Nhật ký toàn vẹn, chưa thấy lỗi.');
    const [size, root] = notesIn(readFileSync(home.config.witnessFile, 'utf8')).at(-1)!.split('\n').slice(1);
    const shown = page.locator('section[aria-labelledby=diem-kiem-soat] tbody tr').first();
    expect((await shown.locator('th, td').first().innerText()).replaceAll('.', '')).toContain(size);
    const paper = Buffer.from(root!, 'base64').toString('hex').slice(0, 32);
    expect((await shown.locator('.fingerprint').innerText()).replaceAll(' ', '')).toBe(paper);
  });

  it('names kind, code and first place of one byte that was changed, and mends nothing', async () => {
    const page = await verified(changed);
    const told = await integrity(page).innerText();
    for (const words of [
      'Nhật ký không toàn vẹn',
      'nội dung mục đã bị sửa',
      'altered',
      'mã 10 của bộ kiểm tra độc lập',
    ])
      expect(told).toContain(words);
    expect(told).toContain(`mục thứ ${leaf + 1} của nhật ký`);
    expect(told).toContain('Hệ thống đã ngừng ghi');
    expect(await integrity(page).getByRole('button').allInnerTexts()).toEqual(['Đối chiếu toàn bộ nhật ký']);
    await expect(changed.store.writer.write((tx) => tx.run('DELETE FROM kept_form'))).rejects.toThrow('altered');
  });
});
