import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, house } from './support/house.js';
import { type Things, things } from './support/things.js';
import { nominate, sent } from './support/all-pages.js';
import { withBrowser } from './support/with-browser.js';

const login = 'truong.secretary.1';

describe('an act by its form, in the browser', () => {
  const chrome = withBrowser();
  let home: House;
  let known: Things;
  beforeAll(async () => {
    home = await house();
    known = await things(home);
  });
  afterAll(() => home.close());

  it('UX-11, UX-12: two wrong fields come back in words, the summary focused, everything kept', async () => {
    const page = await chrome.page(home, { login });
    await page.goto(`/quan-chung/${known.meeting}/viec/absence.start`);
    await page.fill('#on', '31/02/2026');
    await page.fill('[name=reason]', 'Đi học ngắn hạn');
    await sent(page, () => page.locator('.act-form button').last().click());
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect(await page.evaluate<string>('document.activeElement.className')).toContain('error-summary');
    const links = await page.locator('main [role=alert] a').allInnerTexts();
    expect(links).toEqual([
      'Ngày thực hiện: không phải là một ngày có thật; nhập như 15/11/2026',
      'Từ ngày: chưa nhập',
    ]);
    await page.locator('main [role=alert] a').last().click();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('from');
    expect(await page.inputValue('#on')).toBe('31/02/2026');
    expect(await page.inputValue('[name=reason]')).toBe('Đi học ngắn hạn');
    await page.fill('#on', '21/11/26');
    await page.fill('#from', '16/11/26');
    await sent(page, () => page.locator('.act-form button').last().click());
    expect(await page.locator('main [role=alert]').innerText()).toContain('phải là hôm nay hoặc trước hôm nay');
    expect(await page.inputValue('#from')).toBe('16/11/2026');
  });

  it('UX-11: a short date is echoed in full before anything is recorded', async () => {
    const page = await chrome.page(home, { login });
    await page.goto(`/quan-chung/${known.meeting}/viec/absence.start`);
    await page.fill('#on', '16/11/26');
    await page.fill('[name=from]', '5/9/26');
    await page.fill('[name=reason]', 'Đi học ngắn hạn');
    await sent(page, () => page.locator('.act-form button').last().click());
    expect(await page.locator('main').innerText()).toContain('05/09/2026, thứ Bảy');
  });

  it('UX-23: who was nominated in another unit is told by unit and day only, also without a script', async () => {
    const { name, birth, unit, on } = known.nominated;
    const [told] = await home.rows<{ code: string }>(
      'SELECT c.code FROM candidate c JOIN person p ON p.id = c.person_id WHERE p.name = ? LIMIT 1',
      [name],
    );
    for (const scripts of [true, false]) {
      const page = await chrome.page(home, { login: 'truong.youthUnion.1', scripts });
      await page.goto('/gioi-thieu');
      await page.locator('main a[href="/gioi-thieu/moi"]').click();
      await nominate(page, { name: name.toUpperCase(), birth });
      expect(await page.locator('main li').allInnerTexts()).toEqual([`${unit}: đã được giới thiệu ngày ${on}`]);
      const html = await page.content();
      for (const secret of [told!.code, '/quan-chung/2', '/quan-chung/3']) expect(html).not.toContain(secret);
      // Nothing typed is lost, whichever way is gone.
      await sent(page, () => page.getByRole('button', { name: 'Thay đổi' }).click());
      expect(await page.inputValue('#achievements')).toBe('Đoàn viên xuất sắc năm 2025');
    }
  });

  it('UX-2, UX-13: without a script, recorded once though sent again after going back', async () => {
    const page = await chrome.page(home, { login, scripts: false });
    await page.goto(`/quan-chung/${known.meeting}/viec/absence.start`);
    await page.fill('#on', '16/11/2026');
    await page.fill('[name=from]', '16/11/2026');
    await page.fill('[name=reason]', 'Đi học ngắn hạn');
    await sent(page, () => page.locator('.act-form button').last().click());
    const pairs = await page.evaluate<[string, string][]>(
      `[...document.querySelectorAll('main form input[type=hidden]')].map((box) => [box.name, box.value])`,
    );
    await sent(page, () => page.locator('main form button').first().click());
    const receipt = page.url();
    expect(receipt).toContain('/xong?so=');
    const again = await page.request.post(`/quan-chung/${known.meeting}/viec/absence.start`, {
      form: Object.fromEntries(pairs),
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      maxRedirects: 0,
    });
    expect([again.status(), new URL(again.headers()['location']!, receipt).href]).toEqual([303, receipt]);
  });

  it('UX-13: the reply is lost, and the button pressed twice more: one act', async () => {
    const page = await chrome.page(home, { login });
    await page.clock.install();
    await page.goto(`/quan-chung/${known.meeting}/viec/absence.start`);
    await page.fill('#on', '17/11/2026');
    await page.fill('[name=from]', '17/11/2026');
    await page.fill('[name=reason]', 'Đi công tác');
    await sent(page, () => page.locator('.act-form button').last().click());
    let lost = false;
    await page.route('**/viec/absence.start', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch({ maxRedirects: 0 });
      return route.abort('aborted');
    });
    const record = page.getByRole('button', { name: 'Ghi vào hồ sơ' });
    await Promise.all([page.waitForEvent('requestfailed'), record.click()]);
    // Within a second of the first press nothing is sent again.
    await page.clock.fastForward(2_000);
    await sent(page, () => record.dblclick());
    expect(page.url()).toContain('/xong?so=');
    const [{ acts } = { acts: 0 }] = await home.rows<{ acts: number }>(
      `SELECT count(*) AS acts FROM entry e JOIN candidate c ON c.id = e.chain
        WHERE c.code = ? AND e.type = 'absence.start' AND e.happened_on = '2026-11-17'`,
      [known.meeting],
    );
    expect(acts).toBe(1);
  });
});
