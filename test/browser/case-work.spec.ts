import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays } from '../../workflows/calendar/legal-date.js';
import { addMonths } from '../../workflows/calendar/months.js';
import { paper } from '../../workflows/admission/examples/papers.js';
import { bytesOf } from '../../src/auth/factor/base32.js';
import { codeAt, stepAt } from '../../src/auth/factor/totp.js';
import { demoSecret } from '../../src/demo/accounts.js';
import { dateText } from '../../src/ui/words/dates.js';
import { historyOf, openCase, type Walk } from '../support/case-walk.js';
import { sent } from './support/all-pages.js';
import { axeFaults } from './support/axe-faults.js';
import { fillIn } from './support/fill-in.js';
import { type Village, village } from './support/village.js';
import { withBrowser } from './support/with-browser.js';

const secretaries = ['secretary.1', 'secretary.2'] as const;

describe('work on a case, in the browser', () => {
  const chrome = withBrowser();
  let home: Village;
  beforeAll(async () => {
    // Here the committee of the company decides by delegation.
    home = await village('B', [...secretaries, 'grassroots.2', 'superior.1']);
  });
  afterAll(() => home.close());

  const walkTo = async (...[stage, options]: [Parameters<Walk['to']>[0], Parameters<typeof openCase>[1]?]) =>
    (await openCase(home, { on: '2025-09-01', ...options })).to(stage);
  const opened = (login: string, more: { lang?: 'vi' | 'en' } = {}) => chrome.page(home, { login, ...more });
  const forward = (page: Page) => sent(page, () => page.locator('main .act-form > button').last().click());
  const press = (page: Page, name: string | RegExp) =>
    sent(page, () => page.getByRole('button', { name, exact: typeof name === 'string' }).click());
  const text = (page: Page) => page.locator('main').innerText();
  /** Proves the second factor again, where that is asked. */
  const prove = async (page: Page) => {
    await page.waitForURL('**/xac-thuc-lai?**');
    await page.fill('#code', codeAt(bytesOf(demoSecret), stepAt(home.clock.now())));
    await sent(page, () => page.locator('main form button').first().click());
  };

  it('UX-7: an act not yet allowed: rule, article, who, earliest day; the repair link leads to where it is mended', async () => {
    const walk = await walkTo('recordCertified');
    const page = await opened('secretary.1');
    await page.goto(`/quan-chung/${walk.code}`);
    const later = page.locator('.act-later', { hasText: 'Hồ sơ đủ; chi ủy kiểm tra lại điều kiện' });
    expect(await later.innerText()).toMatch(/Chưa được, vì .+Căn cứ: .+\(quy định [\w.-]+\).+Người cần làm: .+/s);
    expect(await later.innerText()).toContain('CH-4.2b');
    await later.locator('a[href$="/viec/introduction.sign"]').click();
    await page.waitForURL('**/viec/introduction.sign');
    expect(await text(page)).not.toMatch(/không thuộc bước hiện tại|do nhiệm vụ khác ghi/);
    const on = addDays(walk.on, 3);
    await fillIn(page, {
      ...{
        on: dateText(on),
        introducer: home.members[0],
        official: 'true',
        togetherSince: dateText(addDays(on, -100)),
      },
      ...{
        togetherKind: 'labour',
        baseOrg: home.units.branch,
        replacement: 'false',
        report: 'Biết rõ quá trình phấn đấu',
      },
    });
    await forward(page);
    const refused = await text(page);
    expect(refused).toMatch(/Chưa được, vì .+Căn cứ: .+\(quy định R24-3\.2\.1\)/s);
    expect(refused).toContain(`Sớm nhất: ${dateText(addMonths(addDays(on, -100), 12))}`);
    await fillIn(page, { togetherSince: dateText(addDays(on, -500)) });
    await forward(page);
    await press(page, 'Ghi vào hồ sơ');
    await page.goto(`/quan-chung/${walk.code}`);
    expect(await later.innerText()).not.toContain('CH-4.2b');
  });

  it('UX-9: a late ceremony is recorded once it is known to be late, and the history says so', async () => {
    const walk = await walkTo('admissionDecided');
    await walk.records('secretary.1', 'decision.receive', addDays(walk.on, 2), { receivedOn: addDays(walk.on, 2) });
    await home.sweeper.sweep();
    const page = await opened('secretary.1');
    await page.goto(`/quan-chung/${walk.code}/viec/ceremony.hold`);
    await fillIn(page, { on: '20/11/2026', branch: home.units.branch, readBy: home.members[1] });
    await fillIn(page, { helper: home.members[0], oath: 'true', oneByOne: 'true' });
    await forward(page);
    expect(await text(page)).toMatch(/Được ghi nhận, nhưng cần khắc phục: .+R24-4\.1b.+Cách khắc phục: .+/s);
    await press(page, 'Ghi vào hồ sơ');
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect((await historyOf(walk)).map(({ act }) => act)).not.toContain('ceremony.hold');
    await page.check('#biet');
    await press(page, 'Ghi vào hồ sơ');
    expect(await page.locator('h1').innerText()).toContain('Đã ghi vào hồ sơ');
    await page.goto(`/quan-chung/${walk.code}`);
    const line = page.locator('tbody tr', { hasText: 'Tổ chức lễ kết nạp' });
    expect(await line.innerText()).toMatch(/Quá hạn, sai thứ tự .*R24-4\.1/s);
  });

  it('UX-9: an unconfirmed rule: the superior goes on with a reason and a paper, and the history says so', async () => {
    const walk = await walkTo('dossierReady');
    await walk.records('secretary.1', 'specialCase.declare', walk.on, { kind: 'businessOwner', papers: [] });
    await walk.to('grassrootsCommittee');
    const page = await opened('superior.1');
    await page.goto(`/quan-chung/${walk.code}/viec/committee.decide`);
    await fillIn(page, {
      on: dateText(walk.on),
      ...paperFields('delegation', '2015-01-01', '07-QĐ/ĐU'),
      delegationFrom: '01/01/2015',
      ...count('vote.', { listed: 15, present: 15, yes: 15 }),
      ...paperFields('decision', walk.on, '46-QĐ/ĐU'),
    });
    await forward(page);
    expect(await text(page)).toMatch(/Chưa được, vì .*HD08-1.*chưa xác nhận/s);
    await fillIn(page, { 'overrides.0.reason': '' });
    await forward(page);
    expect(await text(page)).toMatch(/Chưa được, vì .*HD08-1/s);
    await fillIn(page, {
      'overrides.0.reason': 'Cấp trên đồng ý bằng văn bản',
      ...paperFields('overrides.0.paper', walk.on, '99-CV/HU'),
    });
    await forward(page);
    expect(await page.title()).toMatch(/^Kiểm tra/);
    await press(page, 'Ghi vào hồ sơ');
    const waiting = await page.locator('main a[href^="/xac-nhan/"]').getAttribute('href');
    const second = await opened('grassroots.2');
    await second.goto(waiting!);
    await press(second, 'Xác nhận đúng nội dung này');
    await page.goto(`/quan-chung/${walk.code}`);
    const line = page.locator('tbody tr', { hasText: 'Cho qua, quy định chưa xác nhận' });
    expect(await line.first().innerText()).toContain('(HD08-1)');
  });

  it('UX-10: 6 of 9 are two thirds, 5 of 9 are not: while typed, and before it is recorded, in both languages', async () => {
    const walk = await walkTo('branchMeeting');
    const counted = { on: dateText(walk.on), ...count('vote.', { listed: 9, present: 9, yes: 6 }) };
    const page = await opened('secretary.1');
    await page.goto(`/quan-chung/${walk.code}`);
    const first = page.locator('.act-now a.govuk-button:not(.govuk-button--secondary)');
    expect(await first.getAttribute('href')).toMatch(/\/viec\/vote\.record$/);
    await first.click();
    await page.waitForURL('**/viec/vote.record');
    const live = page.locator('main .live-sum[role=status]');
    await fillIn(page, { ...counted, ...conclusions, ...paperFields('resolution', walk.on, '22-NQ/CB') });
    const enough = '6/9 tán thành, đạt (cần 3 × số tán thành ≥ 2 × tổng số)';
    const short = '5/9 tán thành, chưa đạt (cần 3 × số tán thành ≥ 2 × tổng số)';
    expect(await live.innerText()).toBe(`${enough}. Tổng số phiếu: 9; có mặt: 9.`);
    await forward(page);
    expect(await text(page)).toContain(enough);
    await press(page, 'Thay đổi');
    await fillIn(page, { 'vote.yes': '5', 'vote.no': '4' });
    expect(await live.innerText()).toContain(short);
    await forward(page);
    expect(await text(page)).toContain(short);
    expect(await text(page)).toContain('22-NQ/CB');

    const english = await opened('secretary.2', { lang: 'en' });
    await english.goto(`/quan-chung/${walk.code}/viec/vote.record`);
    await fillIn(english, counted);
    const sum = english.locator('main .live-sum[role=status]');
    expect(await sum.innerText()).toContain('6/9 in favour, reached (needs 3 × those in favour ≥ 2 × base)');
    await fillIn(english, { 'vote.yes': '5', 'vote.no': '4' });
    expect(await sum.innerText()).toContain('5/9 in favour, not reached (needs 3 × those in favour ≥ 2 × base)');
  });

  it('UX-10: an old proof of the second factor is asked for again; what was typed is kept and arrives', async () => {
    const walk = await walkTo('branchMeeting', { name: 'Lò Văn Pâng' });
    await walk.records('secretary.1', 'vote.record', walk.on);
    const page = await opened('secretary.2');
    await page.goto(`/xac-nhan/ho-so/${walk.code}/${walk.told.seq}`);
    home.clock.advance({ minutes: 6 });
    await page.locator('summary', { hasText: 'Không xác nhận' }).click();
    await page.fill('#reason', 'Số có mặt trong biên bản là 8, không phải 9');
    await sent(page, () => page.locator('form[action$="/tu-choi"] button').click());
    await prove(page);
    await page.waitForURL('**/tiep-tuc/**');
    await press(page, 'Tiếp tục');
    expect(await page.locator('h1').innerText()).toBe('Không được xác nhận');
    const last = (await historyOf(walk)).at(-1)!;
    expect([last.kind, last.act]).toEqual(['rejection', 'vote.record']);
  });

  it('UX-14: the second of two secretaries sees who recorded what and when, and goes on with what he typed', async () => {
    const walk = await openCase(home, { name: 'Giàng A Chu' });
    const [one, other] = await Promise.all(secretaries.map((login) => opened(login)));
    for (const page of [one!, other!]) {
      await page.goto(`/quan-chung/${walk.code}/viec/absence.start`);
      await fillIn(page, { on: '16/11/2026', from: '16/11/2026', reason: `Đi học, ${page === one ? 'một' : 'hai'}` });
    }
    await forward(one!);
    await press(one!, 'Ghi vào hồ sơ');
    await forward(other!);
    expect(await text(other!)).toMatch(/Ghi tạm vắng: ngày 16\/11\/2026; Cán bộ Một ghi lúc 20\/11\/2026 \d\d:\d\d/);
    expect(await other!.inputValue('[name=reason]')).toBe('Đi học, hai');
    const seen = other!.locator('a[href*="?lan="]');
    const aside = other!.context().waitForEvent('page');
    await seen.click();
    const case_ = await aside;
    await case_.waitForLoadState();
    expect(await case_.locator('main').innerText()).toMatch(/Hồ sơ đã thay đổi.*Cán bộ Một ghi lúc/s);
    await sent(other!, () => other!.getByRole('button', { name: 'Giữ nội dung của tôi và kiểm tra lại' }).click());
    expect(await text(other!)).toContain('Đi học, hai');
    await press(other!, 'Ghi vào hồ sơ');
    expect((await historyOf(walk)).filter(({ act }) => act === 'absence.start')).toHaveLength(2);
  });

  it('UX-15: three people in one meeting: two recorded, one refused with its reason; another confirms, the recorder cannot', async () => {
    const names = ['Vàng Thị Súa', 'Lò Văn Pâng', 'Giàng A Chu'];
    const walks: Walk[] = [];
    for (const name of names) walks.push(await walkTo('dossierReady', { name }));
    const page = await opened('secretary.1');
    await page.goto('/hop');
    for (const { code } of walks) await page.check(`main input[value="${code}"]`);
    await sent(page, () => page.getByRole('button', { name: 'Nhập kết quả hội nghị' }).first().click());
    const latest = walks
      .map(({ on }) => on)
      .sort()
      .at(-1)!;
    await fillIn(page, {
      ...{ on: dateText(latest), listed: '9', present: '9', form: 'ballot', formChosenByMeeting: 'true' },
      ...{ minutes: '07-BB/CB', issuer: 'Chi bộ Phân xưởng Đông' },
    });
    for (const [index, { code }] of walks.entries()) {
      const own = Object.entries(conclusions).map(([name, said]) => [`${code}.${name}`, said]);
      await fillIn(page, {
        [`${code}.number`]: `1${index}-NQ/CB`,
        ...(Object.fromEntries(own) as Record<string, string>),
      });
      const votes = { yes: 8, no: 1, invalid: 0 };
      for (const [name, many] of Object.entries(votes))
        if (index !== 2 || name !== 'no') await page.fill(`[name="${code}.vote.${name}"]`, String(many));
    }
    expect(await page.locator('main .live-sum[role=status]').allInnerTexts()).toEqual([
      expect.stringContaining('8/9 tán thành, đạt'),
      expect.stringContaining('8/9 tán thành, đạt'),
      expect.stringContaining('8/9 tán thành, đạt'),
    ]);
    await walks[0]!.records('secretary.2', 'absence.start', walks[0]!.on);
    await forward(page);
    const moved = /Chưa ghi được: Vàng Thị Súa.*Ghi tạm vắng: ngày .*; Cán bộ Hai ghi lúc 20\/11\/2026 \d\d:\d\d/s;
    expect([await text(page), await axeFaults(page)]).toEqual([expect.stringMatching(moved), []]);
    expect(await page.locator(`main a[href*="${walks[0]!.code}?lan="]`).count()).toBe(1);
    await press(page, 'Giữ nội dung của tôi và kiểm tra lại');
    expect(await text(page)).not.toContain('Chưa ghi được: Vàng Thị Súa');
    expect(await text(page)).toMatch(/Chưa ghi được: Giàng A Chu.*Không tán thành: chưa nhập/s);
    await press(page, 'Ghi kết quả 2 người');
    expect(await text(page)).toMatch(/Đã ghi một phần.*Chưa ghi, cần sửa.*Giàng A Chu.*Không tán thành: chưa nhập/s);
    const waiting = await page.locator('main a[href^="/xac-nhan/"]').first().getAttribute('href');
    await page.goto(waiting!);
    expect(await text(page)).toContain('8/9 tán thành, đạt');
    expect(await page.getByRole('button', { name: 'Xác nhận' }).count()).toBe(0);
    const second = await opened('secretary.2');
    await second.goto(waiting!);
    await press(second, /^Xác nhận/);
    expect(await second.locator('h1').innerText()).toContain('Đã xác nhận');
  });

  it('a meeting of a committee with power to decide: what is recorded is chosen, asked for whole, confirmed by another', async () => {
    const walk = await walkTo('grassrootsCommittee', { name: 'Tao Văn Ín' });
    const page = await opened('grassroots.1');
    await page.goto('/hop');
    await page.check(`main input[value="${walk.code}"]`);
    await press(page, 'Nhập kết quả hội nghị');
    const on = addDays(walk.on, 2);
    const { 'vote.form': form, ...totals } = count('vote.', { listed: 15, present: 14, yes: 12 });
    await fillIn(page, {
      ...{ on: dateText(on), form: form!, listed: '15', present: '14', minutes: '08-BB/ĐU' },
      [`${walk.code}.number`]: '46-QĐ/ĐU',
      ...Object.fromEntries(
        ['yes', 'no', 'invalid'].map((one) => [`${walk.code}.vote.${one}`, totals[`vote.${one}`]!]),
      ),
    });
    await forward(page);
    expect(await page.locator('main [role=alert]').innerText()).toContain('Tao Văn Ín: Kết quả ghi thành: chưa nhập');
    await press(page, 'Lưu nháp');
    await page.goto('/hop');
    const kept = /Hội nghị đảng ủy cơ sở: 1 người.*lưu nháp lúc \d\d:\d\d/s;
    expect([await text(page), await axeFaults(page)]).toEqual([expect.stringMatching(kept), []]);
    await sent(page, () => page.getByText('Tiếp tục bản nháp').click());
    expect(await page.inputValue('#minutes')).toBe('08-BB/ĐU');
    await fillIn(page, { [`${walk.code}.act`]: 'committee.decide' });
    expect(await page.locator('main .live-sum[role=status]').innerText()).toContain('12/15 tán thành, đạt');
    await forward(page);
    expect(await text(page)).toContain('Kết quả đã chọn cần thêm nội dung');
    await fillIn(page, { ...paperFields('delegation', '2015-01-01', '07-QĐ/ĐU'), delegationFrom: '01/01/2015' });
    await forward(page);
    expect(await text(page)).toMatch(/Văn bản ủy quyền: số\s+07-QĐ\/ĐU.*12\/15 tán thành, đạt/s);
    await press(page, 'Ghi kết quả 1 người');
    const second = await opened('grassroots.2');
    await second.goto((await page.locator('main a[href^="/xac-nhan/"]').getAttribute('href'))!);
    await press(second, 'Xác nhận đúng nội dung này');
    expect((await historyOf(walk)).at(-1)).toMatchObject({ kind: 'confirmation', act: 'committee.decide' });
  });

  it('UX-16: a wrong count is corrected from the history by one, confirmed by another, and both versions stay', async () => {
    const walk = await walkTo('branchMeeting', { name: 'Quàng Thị Lả' });
    await walk.records('secretary.1', 'vote.record', walk.on);
    await walk.confirms('secretary.2');
    const { seq } = walk.told;
    const page = await opened('secretary.1');
    await page.goto(`/quan-chung/${walk.code}`);
    await page.locator(`a[href$="/dinh-chinh/${seq}"]`).click();
    await page.waitForURL('**/dinh-chinh/**');
    await fillIn(page, { type: 'act.restate', 'restated.vote.yes': '7', 'restated.vote.no': '2' });
    await fillIn(page, {
      ...{ on: '20/11/2026', ground: 'typingError', reason: 'Biên bản kiểm phiếu ghi 7 tán thành, 2 không tán thành' },
      ...paperFields('paper', '2026-11-20', '31-CV/CB'),
    });
    await walk.records('secretary.2', 'absence.start', walk.on);
    await forward(page);
    expect(await text(page)).toContain(`Ghi tạm vắng: ngày ${dateText(walk.on)}; Cán bộ Hai ghi lúc`);
    expect(await page.inputValue('[name="restated.vote.yes"]')).toBe('7');
    await press(page, 'Giữ nội dung của tôi và kiểm tra lại');
    expect(await text(page)).toMatch(/Tác động của đính chính/);
    await press(page, 'Đề nghị đính chính');
    const proposal = page.url();
    expect(proposal).toContain('/xac-nhan/ho-so/');
    expect(await page.getByRole('button', { name: 'Xác nhận đúng nội dung này' }).count()).toBe(0);
    const second = await opened('grassroots.2');
    await second.goto(proposal);
    const versions = /Nội dung đã ghi.*Tán thành\s+9.*Nội dung đúng.*Tán thành\s+7/s;
    expect(await text(second)).toMatch(versions);
    await press(second, 'Xác nhận đúng nội dung này');
    expect(await second.locator('h1').innerText()).toContain('Đã xác nhận');
    await page.goto(`/quan-chung/${walk.code}/nhat-ky`);
    const row = (no: number) => page.locator('tbody tr').filter({ has: page.locator(`td:text-is("${no}")`) });
    expect(await row(seq).innerText()).toMatch(/đã đính chính bởi số \d+/);
    await row(seq + 3)
      .getByRole('link', { name: 'Đính chính một việc đã ghi' })
      .click();
    await page.waitForURL('**/xac-nhan/**');
    expect(await text(page)).toMatch(versions);
  });
});

const conclusions = Object.fromEntries(
  ['record', 'awareness', 'strengths', 'ability', 'relations'].map((one) => [`conclusions.${one}`, 'Tốt']),
);

const paperFields = (name: string, date: string, number: string): Readonly<Record<string, string>> => ({
  [`${name}.number`]: number,
  [`${name}.date`]: dateText(date),
  [`${name}.issuer`]: paper(date).issuer,
});

/** A secret ballot in which the rest said no. */
const count = (prefix: string, { listed, present, yes }: { listed: number; present: number; yes: number }) =>
  Object.fromEntries(
    Object.entries({ form: 'ballot', listed, present, yes, no: present - yes, invalid: 0 }).map(([name, value]) => [
      `${prefix}${name}`,
      String(value),
    ]),
  );
