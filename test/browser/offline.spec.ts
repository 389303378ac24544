import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bytesOf } from '../../src/auth/factor/base32.js';
import { codeAt, stepAt } from '../../src/auth/factor/totp.js';
import { demoPassPhrase, demoSecret } from '../../src/demo/accounts.js';
import { sent } from './support/all-pages.js';
import { axeFaults } from './support/axe-faults.js';
import { type House, house } from './support/house.js';
import { phone, withBrowser } from './support/with-browser.js';

const remark = 'Hoàn thành việc được giao đúng hạn';

describe('the helper’s sheet without a network', () => {
  const chrome = withBrowser();
  let home: House;
  let helper: string;
  let codes: string[];
  beforeAll(async () => {
    home = await house();
    const [busiest] = await home.rows<{ login: string }>(
      `SELECT a.login FROM candidate c
         JOIN duty d ON d.case_id = c.id AND d.duty = 'sponsor' AND d.person_id = json_extract(c.context, '$.helper.person')
         JOIN account a ON a.person_id = d.person_id
        WHERE c.status = 'active' AND c.stage IN ('sympathiser', 'applying', 'verifying', 'dossierReady', 'branchMeeting', 'probation')
        GROUP BY a.login ORDER BY count(*) DESC, a.login LIMIT 1`,
    );
    helper = busiest!.login;
  });
  afterAll(() => home.close());

  /** A phone of one's own, switched on. */
  async function ownPhone(): Promise<Page> {
    const page = await chrome.page(home, { login: helper, size: phone });
    await page.goto('/nhan-xet');
    codes = await page.evaluate<string[]>(
      "[...document.querySelectorAll('[data-code]')].map((one) => one.dataset.code)",
    );
    await page.check('[name=may-rieng]');
    await page.click('[data-module=ngoai-tuyen] form button');
    await page.waitForSelector('[data-module=ngoai-tuyen][data-state=on]');
    return page;
  }

  async function write(page: Page, code: string, more: { readonly grades?: boolean } = {}): Promise<void> {
    const before = await waiting(page);
    await page.selectOption('#ho-so', code);
    await page.fill('#on', '18/11/2026');
    if (more.grades !== false)
      for (const question of ['awareness', 'conduct', 'ability', 'relations'])
        await page.check(`[type=radio][name="grade.${question}"][value=fair]`);
    await page.fill('textarea[name="remark.ability"]', remark);
    await page.click('text=Lưu nhận xét');
    await page.locator('[data-list] > li').nth(before).waitFor();
  }

  const waiting = (page: Page) => page.locator('[data-list] > li').count();
  const reports = async (code: string) =>
    (
      await home.rows(
        `SELECT e.seq FROM entry e JOIN candidate c ON c.id = e.chain
          WHERE c.code = ? AND e.type = 'help.report' AND e.happened_on = '2026-11-18'`,
        [code],
      )
    ).length;

  /** Everything the browser keeps for us, as text: what is encrypted is no text. */
  const keptBy = (page: Page) =>
    page.evaluate<string>(`(async () => {
      const told = [JSON.stringify({ ...localStorage })];
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); });
        for (const store of db.objectStoreNames) {
          const all = await new Promise((done) => { const asked = db.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); });
          for (const value of all) told.push(value.data ? new TextDecoder().decode(value.data) : Object.keys(value).join());
        }
        db.close();
      }
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) told.push(request.url, await (await cache.match(request)).text());
      }
      return told.join('\\n');
    })()`);

  it('UX-18: opens offline after a reload, keeps two notes nobody can read, and each arrives once', async () => {
    const page = await ownPhone();
    const context = page.context();
    const [first, second] = codes as [string, string];
    await context.setOffline(true);
    await page.reload();
    await page.waitForSelector('#ho-so option:nth-child(2)', { state: 'attached' });
    expect(await page.locator('h1').innerText()).toBe('Nhận xét khi không có mạng');
    await write(page, first);
    await write(page, second);
    const kept = await keptBy(page);
    for (const secret of [remark, first, 'Sùng', 'Bùi']) expect(kept).not.toContain(secret);
    expect(await axeFaults(page)).toEqual([]);

    // The first reply is lost on its way: the note was recorded, and the phone does not know.
    let lost = false;
    await context.route('**/nhan-xet/moi', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    const failed = context.waitForEvent('requestfailed', (request) => request.url().endsWith('/nhan-xet/moi'));
    await context.setOffline(false);
    await failed;
    await page.goto('/nhan-xet/ngoai-tuyen');
    await page.locator('.said', { hasText: 'Đã gửi 2 nhận xét.' }).waitFor();
    expect(await waiting(page)).toBe(0);
    expect(lost).toBe(true);
    expect([await reports(first), await reports(second)]).toEqual([1, 1]);
  });

  it('UX-18: a note the service refuses opens with its faults and everything typed', async () => {
    const page = await ownPhone();
    await page.context().setOffline(true);
    await page.goto('/nhan-xet');
    await page.waitForSelector('#ho-so option:nth-child(2)', { state: 'attached' });
    await write(page, codes[0]!, { grades: false });
    await page.context().setOffline(false);
    await page.click('text=Mở để xem lỗi và sửa');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect(await page.locator('main').innerText()).toContain('Nhận thức chính trị: chưa nhập');
    expect(await page.inputValue('textarea[name="remark.ability"]')).toBe(remark);
  });

  it('UX-19: whoever signs out with notes unsent is warned, and nothing stays behind', async () => {
    const page = await ownPhone();
    const context = page.context();
    await context.setOffline(true);
    await page.reload();
    await page.waitForSelector('#ho-so option:nth-child(2)', { state: 'attached' });
    await write(page, codes.at(-1)!);
    await context.route('**/nhan-xet/moi', (route) => route.abort());
    await context.setOffline(false);
    await page.goto('/nhan-xet');

    const told: string[] = [];
    let leaves = false;
    page.on('dialog', (dialog) => {
      told.push(dialog.message());
      void (leaves ? dialog.accept() : dialog.dismiss());
    });
    const asked = page.waitForEvent('dialog');
    await page.click('text=Đăng xuất');
    await asked;
    expect(told).toEqual([expect.stringContaining('Còn 1 nhận xét lưu trên máy này chưa gửi')]);
    expect(new URL(page.url()).pathname).toBe('/nhan-xet');
    leaves = true;
    await page.click('text=Đăng xuất');
    await page.waitForURL('**/dang-nhap');
    expect(told).toHaveLength(2);
    expect(await keptBy(page)).toBe('{}');
    expect(await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(0);
  });

  it('UX-19: on a machine that several people use nothing of an earlier one stays, and it cannot be switched on', async () => {
    const earlier = await ownPhone();
    const context = earlier.context();
    await context.setOffline(true);
    await earlier.reload();
    await earlier.waitForSelector('#ho-so option:nth-child(2)', { state: 'attached' });
    await write(earlier, codes.at(-1)!);
    await earlier.close();
    await context.clearCookies();
    await context.setOffline(false);
    const page = await context.newPage();

    await page.goto('/dang-nhap');
    await page.fill('#login', helper);
    await page.fill('#password', demoPassPhrase);
    await page.fill('#code', codeAt(bytesOf(demoSecret), stepAt(home.clock.now())));
    await page.check('[name=may-chung]');
    await sent(page, () => page.locator('form:has(#login) .govuk-button').last().click());
    expect(await page.locator('header .shared').innerText()).toContain('máy dùng chung');
    // The worker goes last: some pictures later nothing is left, or something stays for good.
    await page.evaluate(`(async () => {
      for (let n = 0; n < 600 && (await navigator.serviceWorker.getRegistrations()).length > 0; n += 1)
        await new Promise((next) => requestAnimationFrame(next));
    })()`);
    await page.goto('/nhan-xet');
    expect(await keptBy(page)).toBe('{}');
    expect(await page.locator('main').innerText()).toContain('không bật được việc viết khi không có mạng');
    expect(await page.locator('[data-module=ngoai-tuyen]').count()).toBe(0);
    await page.goto('/tai-khoan');
    const line = page.locator('tr', { hasText: 'Phiên này' });
    expect(await line.innerText()).toContain('máy dùng chung');
    expect(await line.innerText()).toMatch(/20\/11\/2026.*13:00/);
  });
});
