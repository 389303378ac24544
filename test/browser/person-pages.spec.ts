import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, house } from './support/house.js';
import { sideways } from './support/watch.js';
import { narrow, phone, withBrowser } from './support/with-browser.js';

const school = 'truong.secretary.1';

describe('the pages of a case, in the browser', () => {
  const chrome = withBrowser();
  let home: House;
  let meeting: string;
  /** The first case at a step whose branch has a secretary who can sign in. */
  const at = async (stage: string): Promise<{ readonly code: string; readonly secretary: string }> => {
    const [found] = await home.rows<{ code: string; secretary: string }>(
      `SELECT c.code, a.login AS secretary FROM candidate c
         JOIN duty d ON d.unit_id = c.unit_id AND d.duty = 'secretary' JOIN account a ON a.person_id = d.person_id
        WHERE c.stage = ? ORDER BY a.login DESC, c.code`,
      [stage],
    );
    return found!;
  };
  beforeAll(async () => {
    home = await house();
    const [mine] = await home.rows<{ code: string }>(
      `SELECT c.code FROM candidate c JOIN duty d ON d.unit_id = c.unit_id JOIN account a ON a.person_id = d.person_id
        WHERE c.stage = 'branchMeeting' AND a.login = ?`,
      [school],
    );
    meeting = mine!.code;
  });
  afterAll(() => home.close());

  it('UX-6: whoever waits for opinions: the banner says the step, whom it waits for, the day and the days left', async () => {
    const { code, secretary } = await at('recordCertified');
    const page = await chrome.page(home, { login: secretary });
    await page.goto(`/quan-chung/${code}`);
    const banner = await page.locator('.banner').innerText();
    expect(banner).toMatch(/Bước \d+: Lý lịch đã chứng nhận/);
    expect(banner).toMatch(/Đang chờ: .+ – .+/);
    expect(banner).toMatch(/Hạn: \d\d\/\d\d\/\d{4} .*(?:còn|quá hạn) \d+ ngày/);
    expect(await page.locator('#viec-opinions + ul').innerText()).toMatch(/Đã xong.*Đã gửi, chờ trả lời/s);
  });

  it('UX-6: whoever waits for others: the banner says the step, whom he waits for, the day and the days left', async () => {
    const { code, secretary } = await at('verifying');
    const page = await chrome.page(home, { login: secretary });
    await page.goto(`/quan-chung/${code}`);
    const banner = await page.locator('.banner').innerText();
    expect(banner).toMatch(/Bước \d+: Thẩm tra lý lịch/);
    expect(banner).toMatch(/Đang chờ: .+ – .+/);
    expect(banner).toMatch(/Hạn: \d\d\/\d\d\/\d{4} .*(?:còn|quá hạn) \d+ ngày/);
  });

  it('UX-7: an act not yet allowed says the rule in words, its article, who must act, and leads to what mends it', async () => {
    const { code, secretary } = await at('verifying');
    const page = await chrome.page(home, { login: secretary });
    await page.goto(`/quan-chung/${code}`);
    const later = page.locator('.act-later').first();
    const words = await later.innerText();
    expect(words).toMatch(/Chưa được, vì .+/);
    expect(words).toMatch(/Căn cứ: .+\(quy định [\w.-]+\)/);
    const repair = page.locator('.act-later a[href*="/viec/"]').first();
    expect(await repair.count()).toBe(1);
    await repair.click();
    await page.waitForURL(new RegExp(`/quan-chung/${code}/viec/`));
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('UX-8: the plan: what if the branch meets on a day, and back from 19/5', async () => {
    const page = await chrome.page(home, { login: school, scripts: false });
    await page.goto(`/quan-chung/${meeting}/ke-hoach`);
    await page.selectOption('#can', 'ceremony.hold');
    await page.fill('#truoc', '19/5/2027');
    await page.locator('.plan-go button').click();
    await page.waitForURL(/truoc=/);
    const words = await page.locator('main').innerText();
    expect(words).toContain('cần xong "Tổ chức lễ kết nạp" chậm nhất ngày 19/05/2027');
    expect(await page.locator('table tbody tr').count()).toBeGreaterThan(5);
    expect(words).toContain('Chưa có bảng ngày nghỉ lễ sau năm');
    await page.fill('#ngay', '31/02/2027');
    await page.selectOption('#buoc', 'admission.decide');
    await page.locator('.plan-go button').click();
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect(await page.inputValue('#ngay')).toBe('31/02/2027');
    expect(await page.inputValue('#truoc')).toBe('19/5/2027');
  });

  it('UX-5: the pages of a case do not scroll sideways; the chart scrolls in its own frame', async () => {
    const page = await chrome.page(home, { login: school, size: narrow });
    for (const tail of ['/so-do', '/ke-hoach', '/giay-to', '/nhat-ky', '/han-che', '/in?purpose=caseWork']) {
      await page.goto(`/quan-chung/${meeting}${tail}`);
      expect([tail, await sideways(page)]).toEqual([tail, 0]);
    }
  });

  it.each([true, false])('UX-5: on a phone the chart opens where the case stands (scripts: %s)', async (scripts) => {
    const page = await chrome.page(home, { login: school, size: phone, scripts });
    await page.goto(`/quan-chung/${meeting}/so-do`);
    const [at, pane] = [page.locator('.chart-current'), page.locator('.chart-pane')];
    // Without a script the pane stands at its edge: a link leads to the step.
    if (!scripts) await page.locator('a[href="#dang-o"]').click();
    const [box, frame] = [(await at.boundingBox())!, (await pane.boundingBox())!];
    expect([box.x >= frame.x, box.x + box.width <= frame.x + frame.width]).toEqual([true, true]);
    expect([box.y >= frame.y, box.y + box.height <= frame.y + frame.height]).toEqual([true, true]);
  });

  it('a stage of the chart leads to its line of the list', async () => {
    const page = await chrome.page(home, { login: school });
    await page.goto(`/quan-chung/${meeting}/so-do`);
    await page.locator('.chart-current').click();
    await page.waitForURL(/#buoc-branchMeeting$/);
    expect(await page.locator('#buoc-branchMeeting').innerText()).toContain('đang ở đây');
  });
});
