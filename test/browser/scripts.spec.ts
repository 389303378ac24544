import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sent } from './support/all-pages.js';
import { type House, house } from './support/house.js';
import { openCases } from './support/open-cases.js';
import { withBrowser } from './support/with-browser.js';

const secretary = 'truong.secretary.1';

describe('what scripts add to pages', () => {
  const chrome = withBrowser();
  let home: House;
  let code: string;
  let pool: string;
  beforeAll(async () => {
    home = await house();
    await openCases(home, secretary, ['Đặng Thị Kiều', 'Quàng Văn Thủy']);
    const at = async (stage: string) => {
      const [row] = await home.rows<{ code: string }>(
        `SELECT c.code FROM candidate c JOIN duty d ON d.unit_id = c.unit_id JOIN account a ON a.person_id = d.person_id
          WHERE a.login = ? AND c.stage = ? ORDER BY c.code`,
        [secretary, stage],
      );
      return row!.code;
    };
    [code, pool] = [await at('branchMeeting'), await at('pool')];
  });
  afterAll(() => home.close());

  const list = async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.goto('/quan-chung');
    await page.evaluate('window.sameDocument = true');
    return page;
  };

  it('the list follows the typing: rows, number, steps and address, without another page and with the focus kept', async () => {
    const page = await list();
    await page.locator('#q').pressSequentially('dang thi kieu', { delay: 5 });
    await page.waitForURL(/q=dang\+thi\+kieu/);
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('tbody tr').innerText()).toContain('Đặng Thị Kiều');
    expect(await page.locator('#so-ho-so').innerText()).toBe('1 hồ sơ khớp với bộ lọc');
    // Leading on from here keeps what was typed.
    expect(await page.locator('#theo-buoc a').first().getAttribute('href')).toContain('q=dang');
    expect(await page.evaluate('[window.sameDocument, document.activeElement.id]')).toEqual([true, 'q']);
    await page.locator('#bo-loc a').click();
    await page.waitForURL((url) => url.pathname === '/quan-chung' && url.search === '');
  });

  it('the list follows the choice of a step', async () => {
    const page = await list();
    await page.selectOption('#stage', 'branchMeeting');
    await page.waitForURL(/stage=branchMeeting/);
    const steps = await page.locator('tbody tr td:nth-of-type(3)').allInnerTexts();
    expect(new Set(steps)).toEqual(new Set(['Chi bộ họp xét kết nạp']));
    expect(await page.evaluate('window.sameDocument')).toBe(true);
  });

  it('whoever was signed out meanwhile is led to sign in, not shown that page inside the list', async () => {
    const page = await list();
    await page.context().clearCookies();
    await page.locator('#q').fill('kieu');
    await page.waitForURL(/\/dang-nhap\?ve=/);
    expect(await page.locator('h1').innerText()).toBe('Đăng nhập');
  });

  it('a form of an act is kept as a draft while it is filled in, offered when it is opened again, and dropped', async () => {
    const page = await chrome.page(home, { login: secretary });
    const path = `/quan-chung/${code}/viec/absence.start`;
    await page.clock.install();
    await page.goto(path);
    await page.fill('[name=reason]', 'Đi học ngắn hạn');
    await page.clock.fastForward(3_500);
    const status = page.getByRole('status').filter({ hasText: /Đã lưu nháp lúc \d\d:\d\d/ });
    await status.waitFor();
    // Another page of the same person, later.
    await page.goto(path);
    expect(await page.inputValue('[name=reason]')).toBe('');
    await page.getByText('Tiếp tục bản nháp').click();
    await page.waitForURL(/nhap=tiep/);
    expect(await page.inputValue('[name=reason]')).toBe('Đi học ngắn hạn');
    await page.goto(path);
    await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
    await page.waitForURL((url) => url.pathname === path && url.search === '');
    await page.waitForSelector('#ban-nhap', { state: 'detached' });
    // Nobody else has seen any of it.
    expect(await home.rows('SELECT id FROM kept_form')).toEqual([]);
  });

  it('marks of an appraisal are kept while they are made, without a press, and stand there again', async () => {
    const [dossier] = await home.rows<{ code: string; login: string }>(
      `SELECT c.code, a.login FROM candidate c JOIN unit_place p ON p.unit_id = c.unit_id AND p.valid_to IS NULL
         JOIN unit_place o ON substr(p.path, 1, length(o.path)) = o.path AND o.valid_to IS NULL
         JOIN duty d ON d.unit_id = o.unit_id AND d.duty = 'organisationBoard' JOIN account a ON a.person_id = d.person_id
        WHERE c.stage = 'competentAuthority' ORDER BY c.code, a.login`,
    );
    const page = await chrome.page(home, { login: dossier!.login });
    await page.clock.install();
    await page.goto(`/tham-dinh/${dossier!.code}`);
    await page.check('[name="muc.order"][value=failed]');
    await page.fill('[name="ghiChu.order"]', 'Thiếu chữ ký');
    await page.clock.fastForward(3_500);
    await page
      .getByRole('status')
      .filter({ hasText: /Đã lưu nháp lúc \d\d:\d\d/ })
      .waitFor();
    await page.goto(`/tham-dinh/${dossier!.code}`);
    expect(await page.isChecked('[name="muc.order"][value=failed]')).toBe(true);
    expect(await page.inputValue('[name="ghiChu.order"]')).toBe('Thiếu chữ ký');
    await page.getByRole('button', { name: 'Bỏ phiếu đã lưu' }).click();
    await page.waitForSelector('[name="muc.order"]:not(:checked)');
    expect(await home.rows('SELECT case_id FROM appraisal_work')).toEqual([]);
  });

  it('whoever was signed out meanwhile keeps what he typed, and is told that no draft is kept', async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.clock.install();
    await page.goto(`/quan-chung/${code}/viec/absence.start`);
    await page.context().clearCookies();
    await page.fill('[name=reason]', 'Đi học ngắn hạn');
    await page.clock.fastForward(3_500);
    await page.getByRole('status').filter({ hasText: 'Chưa lưu được bản nháp' }).waitFor();
    expect(await page.inputValue('[name=reason]')).toBe('Đi học ngắn hạn');
    expect(new URL(page.url()).pathname).toMatch(/absence\.start$/);
  });

  it('people of a long list are found by name, by the keyboard alone, and the one chosen counts', async () => {
    await home.store.writer.write(async (tx) => {
      for (let n = 0; n < 15; n += 1) {
        const id = randomUUID();
        await tx.run('INSERT INTO person (id, name, name_key, sort_key, birth) VALUES (?, ?, ?, ?, ?)', [
          ...[id, `Tẩn Láo Tả ${n}`, `tan lao ta ${n}`, `ta ${n} tan lao`, '1980'],
        ]);
        await tx.run(
          `INSERT INTO member (person_id, unit_id, kind, valid_from)
           SELECT ?, unit_id, 'official', '2015-05-19' FROM candidate WHERE code = ?`,
          [id, pool],
        );
      }
    });
    const page = await chrome.page(home, { login: secretary });
    await page.goto(`/quan-chung/${pool}/viec/list.enter`);
    const box = page.getByLabel('tìm theo tên');
    await box.focus();
    await page.keyboard.type('tan lao ta 7', { delay: 5 });
    await page.getByRole('status').filter({ hasText: 'Tìm thấy 1.' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.evaluate('document.activeElement.name')).toBe('helper');
    await box.fill('khong co ai ten the');
    await page.getByRole('status').filter({ hasText: 'Không tìm thấy' }).waitFor();
    await box.fill('tan lao ta 7');
    await page.getByRole('status').filter({ hasText: 'Tìm thấy 1.' }).waitFor();
    await page.getByRole('radio', { name: 'Tẩn Láo Tả 7' }).check();
    await page.fill('#on', '16/11/2026');
    await page.fill('[name="resolution.number"]', '5-NQ/CB');
    await page.fill('[name="resolution.date"]', '16/11/2026');
    await page.fill('[name="resolution.issuer"]', 'Chi bộ');
    await page.fill('#helperTogetherSince', '5/1/2025');
    await sent(page, () => page.locator('.act-form button').last().click());
    expect(await page.locator('main').innerText()).toContain('Tẩn Láo Tả 7');
  });

  it('a branch among many is found by name and stays chosen', async () => {
    const [high] = await home.rows<{ login: string; name: string }>(
      `SELECT a.login, n.name FROM duty d JOIN account a ON a.person_id = d.person_id AND d.duty = 'grassroots'
         JOIN unit_place p ON p.parent_id = d.unit_id AND p.valid_to IS NULL JOIN unit u ON u.id = p.unit_id AND u.role = 'branch'
         JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL
        WHERE (SELECT count(*) FROM unit_place s WHERE s.parent_id = d.unit_id AND s.valid_to IS NULL) > 12
        ORDER BY a.login, n.name DESC LIMIT 1`,
    );
    const page = await chrome.page(home, { login: high!.login });
    await page.goto('/quan-chung/moi');
    await page.getByLabel('tìm theo tên').pressSequentially(high!.name, { delay: 5 });
    await page.getByRole('radio', { name: high!.name, exact: true }).first().check();
    // Sent with nothing else said, the form comes back with the branch that was chosen.
    await sent(page, () => page.locator('.act-form button').last().click());
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect(await page.locator('#unit option:checked').innerText()).toBe(high!.name);
  });

  it('the header tells how much is overdue or due within a week, and asks anew once that may have changed', async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.goto('/viec-cua-toi');
    const counts = await page
      .locator('.counts a[href="#qua-han"] strong, .counts a[href="#bay-ngay"] strong')
      .allInnerTexts();
    const due = counts.reduce((sum, text) => sum + Number(text), 0);
    const told = async () => Number.parseInt(await page.locator('#so-viec').innerText(), 10);
    expect([due > 0, await told()]).toEqual([true, due]);
    home.clock.advance({ minutes: 2 });
    const asked = page.waitForResponse(/\/viec-cua-toi\/so$/);
    await page.goto('/tai-khoan');
    expect((await asked).status()).toBe(200);
    expect(await told()).toBe(due);
  });

  it('a number that cannot be asked for anew stays as it was and is no fault', async () => {
    const page = await chrome.page(home, { login: secretary });
    await page.route('**/viec-cua-toi/so', (route) => route.abort());
    await page.goto('/viec-cua-toi');
    home.clock.advance({ minutes: 2 });
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/viec-cua-toi/so'));
    await page.goto('/tai-khoan');
    await failed;
    expect(Number.parseInt(await page.locator('#so-viec').innerText(), 10)).toBeGreaterThan(0);
  });

  it('without a script the box that looks for names is not there, and the list does', async () => {
    const page = await chrome.page(home, { login: secretary, scripts: false });
    await page.goto(`/quan-chung/${pool}/viec/list.enter`);
    expect(await page.getByLabel('tìm theo tên').isVisible()).toBe(false);
    expect(await page.locator('#helper option').count()).toBeGreaterThan(15);
  });

  it('a password can be shown, and is hidden again when the form is sent', async () => {
    const page = await chrome.page(home);
    await page.goto('/dang-nhap');
    await page.fill('#password', 'mua xuan');
    await page.getByRole('button', { name: 'Hiện mật khẩu' }).click();
    expect(await page.getAttribute('#password', 'type')).toBe('text');
    await page.getByRole('button', { name: 'Ẩn mật khẩu' }).click();
    expect(await page.getAttribute('#password', 'type')).toBe('password');
  });

  it('two minutes before the session ends for want of work a page says so, and can prolong it', async () => {
    const page = await chrome.page(home, { login: secretary });
    // Counted here, the number of the header is not asked for anew: that would count as work.
    await page.goto('/viec-cua-toi');
    await page.clock.install();
    await page.goto('/quan-chung');
    const warning = page.locator('.idle');
    const seconds = Number(await warning.getAttribute('data-seconds'));
    await page.clock.fastForward((seconds - 125) * 1000);
    expect(await warning.isVisible()).toBe(false);
    await page.clock.fastForward(10_000);
    expect(await warning.innerText()).toContain('Sau 2 phút nữa sẽ tự đăng xuất');
    await warning.getByRole('button', { name: 'Tiếp tục làm việc' }).click();
    await warning.waitFor({ state: 'hidden' });
    await page.clock.fastForward((seconds - 125) * 1000);
    expect(await warning.isVisible()).toBe(false);
    await page.clock.fastForward(130_000);
    expect(await warning.innerText()).toContain('Đã tự đăng xuất');
  });

  it('the summary of faults has the focus and leads to the box', async () => {
    const page = await chrome.page(home);
    await page.goto('/dang-nhap');
    await page.locator('form:has(#login) .govuk-button:not(.govuk-button--secondary)').click();
    await page.waitForSelector('.govuk-error-summary:focus');
    expect(await page.title()).toBe('Lỗi: Đăng nhập – Lộ Trình');
    await page.getByRole('link', { name: 'Nhập mật khẩu' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('password');
  });
});
