import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppraisalQueue, AppraisalView } from '../../src/appraisals/appraisal.view.js';
import { cases, historyOf, openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, part, textOf } from '../support/html.js';

describe('P21: dossiers at the body that decides', () => {
  let world: CaseWorld;
  let first: Walk;
  let second: Walk;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    second = await (await openCase(world, { on: '2026-02-02', name: 'Giàng A Páo' })).to('competentAuthority');
    first = await (await openCase(world, { on: '2026-01-05' })).to('competentAuthority');
    await openCase(world);
  });
  afterAll(() => world.close());

  const board = 'organisationBoard.1';
  const two = 'organisationBoard.2';
  const appraiser = () => `${cases}/${second.code}/appraiser`;
  /** Who is at the second dossier, told alike in the queue and with the dossier. */
  const workOn = async (login: string): Promise<AppraisalView['work']> => {
    const { work } = (await world.ask(login, 'GET', `${cases}/${second.code}/appraisal`)).body as AppraisalView;
    const { items } = await queue(login);
    expect(items.find(({ code }) => code === second.code)!.work).toEqual(work);
    return work;
  };
  const queue = async (login: string): Promise<AppraisalQueue> =>
    (await world.ask(login, 'GET', '/api/v1/appraisals')).body;
  const page = async (login: string, path: string, fields?: readonly (readonly [string, string])[]) => {
    const { status, body } = await world.ask(login, fields ? 'POST' : 'GET', path, {
      ...(fields && {
        body: new URLSearchParams(fields.map(([name, text]) => [name, text])).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
      }),
    });
    return { status, html: String(body) };
  };

  it('lists what waits by the day of receipt with the days left, to those who prepare and take the decision', async () => {
    for (const login of [board, 'competent.1']) {
      const { items, next } = await queue(login);
      expect([items.map(({ code }) => code), next]).toEqual([[first.code, second.code], null]);
      expect(items[0]).toMatchObject({ stage: 'competentAuthority', due: { timer: 'T-DECIDE' }, returned: false });
    }
    const short = await world.ask(board, 'GET', '/api/v1/appraisals?limit=1');
    expect(short.body).toMatchObject({ items: [{ code: first.code }], next: expect.any(String) });
    expect((await world.ask('secretary.1', 'GET', '/api/v1/appraisals')).status).toBe(403);
    expect((await page(board, '/tham-dinh')).html).toContain(`/tham-dinh/${first.code}`);
  });

  it('tells of a dossier what the house can tell by itself, and the acts it may lead to', async () => {
    const view = (await world.ask(board, 'GET', `${cases}/${first.code}/appraisal`)).body as AppraisalView;
    expect(view.compliance).toMatchObject({ barred: 0 });
    expect(view.votes.map(({ body, reached }) => [body, reached])).toEqual([
      ['branch', true],
      ['committee', true],
    ]);
    const mine = view.offers.filter((offer) => offer.mine).map(({ act }) => act);
    expect(mine).toEqual(expect.arrayContaining(['board.appraise', 'dossier.return']));
  });

  it('marks nothing beforehand', async () => {
    const { status, html } = await page(board, `/tham-dinh/${first.code}`);
    expect([status, faultsOf(html).filter((fault) => !fault.startsWith('script'))]).toEqual([200, []]);
    expect(part(html, '<main', '</main>')).not.toContain(' checked');
  });

  it('UX-24: a dossier returned with three items: the letter lists them, the act takes them, the secretary sees it', async () => {
    const failed = ['opinions', 'certificate', 'order'].map((item) => [`muc.${item}`, 'failed'] as const);
    const outcome = await page(board, `/tham-dinh/${first.code}`, [
      ...failed,
      ['muc.application', 'met'],
      ['ghiChu.certificate', 'Bản sao chưa chứng thực.'],
    ]);
    expect(outcome.status).toBe(200);
    const letter = part(outcome.html, '<ol>', '</ol>');
    expect(letter.match(/<li>/g)).toHaveLength(3);
    expect(textOf(letter)).toContain('Bản sao chưa chứng thực.');
    // Exactly what the page sends to the form of the act.
    const sent = hiddenOf(outcome.html, `/quan-chung/${first.code}/viec/dossier.return/kiem-tra`);
    expect(sent.filter(([name]) => name.startsWith('missing.'))).toHaveLength(3);
    const form = await page(board, `/quan-chung/${first.code}/viec/dossier.return/kiem-tra`, sent);
    expect(form.status).toBe(200);
    expect(form.html).toContain('Bản sao chưa chứng thực.');
    const whole: [string, string][] = [
      ...sent.filter(([name]) => name !== 'sua'),
      ...([
        ['on', '20/11/2026'],
        ['to', world.units.branch],
        ['voteStands', 'true'],
      ] as [string, string][]),
    ];
    const recorded = await page(board, `/quan-chung/${first.code}/viec/dossier.return`, whole);
    expect([recorded.status, recorded.html.slice(0, 300)]).toEqual([303, '']);
    const line = (await historyOf(first)).at(-1)!;
    expect(line.act).toBe('dossier.return');
    expect((await queue(board)).items[0]).toMatchObject({ code: first.code, returned: true });
    const opened = await world.ask('secretary.1', 'POST', `${cases}/${first.code}/disclosures`, {
      body: { seq: line.seq, purpose: 'caseWork' },
    });
    expect(JSON.stringify(opened.body)).toContain('Bản sao chưa chứng thực.');
    const { offers } = (await world.ask('secretary.1', 'GET', `${cases}/${first.code}`)).body as AppraisalView;
    expect(offers.find(({ act }) => act === 'dossier.resubmit')).toMatchObject({ mine: true });
    // The secretary finds it on his own list, and on the case whom it waits for.
    const work = await page('secretary.1', '/viec-cua-toi');
    const mine = textOf(part(work.html, 'aria-labelledby="lam-duoc"', '</section>'));
    expect(mine).toContain('Nộp lại hồ sơ đã bổ sung');
    const banner = part(
      (await page('secretary.1', `/quan-chung/${first.code}`)).html,
      '<section class="banner"',
      '</section>',
    );
    expect(textOf(banner)).toContain('Đang chờ: Bí thư, chi ủy chi bộ');
  });

  it('waits, in the list too, for the unit that decides and not for the branch', async () => {
    const { items } = (await world.ask(board, 'GET', cases)).body as {
      readonly items: readonly { readonly code: string; readonly stage: { readonly waitingFor: object } }[];
    };
    const seen = (await world.ask(board, 'GET', `${cases}/${second.code}`)).body as AppraisalView;
    const above = { duty: 'competent', unit: 'Đảng bộ Khu công nghiệp' };
    expect([items.find(({ code }) => code === second.code)!.stage, seen.stage]).toEqual([
      expect.objectContaining({ waitingFor: above }),
      expect.objectContaining({ waitingFor: above }),
    ]);
  });

  it('brings the marks back to be changed, and is in English too', async () => {
    const marked = [
      ['muc.order', 'failed'],
      ['ghiChu.order', 'Thiếu chữ ký'],
      ['sua', '1'],
    ] as const;
    const { html } = await page(board, `/tham-dinh/${second.code}?lang=en`, marked);
    expect(html).toContain('Thiếu chữ ký');
    expect(html).toMatch(/name="muc\.order"[^>]*value="failed"[^>]*checked/);
    expect(textOf(html)).toContain('Checked by the system');
  });

  it('loses nothing of a note that is too long: the checklist comes back with it', async () => {
    const note = `Thiếu ${'x'.repeat(300)}`;
    const sent = [['muc.order', 'failed'] as const, ['ghiChu.order', note] as const];
    const { status, html } = await page(board, `/tham-dinh/${second.code}`, sent);
    expect([status, html.includes(`value="${note}"`)]).toEqual([400, true]);
    expect(textOf(html)).toContain('Ghi chú: Trình tự, thủ tục: quá dài');
  });

  it('keeps the marks for whoever marks, and shows them to no other; as they come back they fill the letter', async () => {
    const path = `/tham-dinh/${second.code}`;
    const marks = [
      ['muc.order', 'failed'],
      ['ghiChu.order', 'Thiếu chữ ký trang 3'],
      ['muc.record', 'met'],
    ] as const;
    // The board marked this one above.
    expect((await page(board, `${path}/bo`, [])).status).toBe(303);
    expect((await page(two, `${path}/nhap`, [...marks, ['luu', '1']])).status).toBe(303);
    expect((await workOn(two))!.mine).toBe(true);
    world.clock.advance({ minutes: 30 });
    const back = await page(two, path);
    expect(textOf(back.html)).toContain('đã lưu lúc 09:00');
    expect(marksOn(back.html)).toEqual([...marks].sort());
    const outcome = await page(two, path, marksOn(back.html));
    expect(textOf(part(outcome.html, '<ol>', '</ol>'))).toBe('Trình tự, thủ tục: Thiếu chữ ký trang 3');
    expect(textOf((await page(two, path)).html)).toContain('đã lưu lúc 09:30');
    for (const login of [board, 'competent.1'])
      expect((await page(login, path)).html).not.toContain('Thiếu chữ ký trang 3');
    const kept = await world.store.reader.all<{ data: Buffer }>('SELECT data FROM kept_form');
    expect(kept.some(({ data }) => data.includes('Thiếu chữ ký'))).toBe(false);

    expect((await page(two, `${path}/bo`, [])).status).toBe(303);
    expect(marksOn((await page(two, path)).html)).toEqual([]);
    // Nothing marked keeps nothing, and nobody is at it.
    expect(await page(two, `${path}/nhap`, [['ghiChu.order', ' ']])).toEqual({ status: 200, html: '' });
    expect(await workOn(board)).toBeNull();
  });

  it('tells the board who appraises since when; another takes it over by a press, and the first sees who', async () => {
    const path = `/tham-dinh/${second.code}`;
    world.clock.set('2026-11-20T07:05:00.000Z');
    expect(await page(board, `${path}/nhap`, [['muc.order', 'met']])).toEqual({
      ...{ status: 200, html: 'Đã lưu nháp lúc 14:05' },
    });
    const [first, other] = [board, two].map((login) => ({ id: world.personOf(login), name: expect.any(String) }));
    const begun = { by: first, since: '2026-11-20T07:05:00.000Z', from: null, fromMe: false };
    expect([await workOn(board), await workOn(two)]).toEqual([
      { ...begun, mine: true },
      { ...begun, mine: false },
    ]);
    const { name } = (await workOn(two))!.by;
    expect(textOf((await page(two, '/tham-dinh')).html)).toContain(`đ/c ${name} đang thẩm định từ 14:05`);
    const banner = part((await page(two, path)).html, 'nguoi-tham-dinh', '</form>');
    expect(textOf(`<i ${banner}`)).toContain(`đ/c ${name} đang thẩm định từ 14:05`);

    // Advice, no lock: the other marks and puts together as before, and it is still the first who is at it.
    expect((await page(two, `${path}/nhap`, [['muc.order', 'failed']])).status).toBe(200);
    expect((await page(two, path, [['muc.order', 'failed']])).status).toBe(200);
    expect((await workOn(board))!.mine).toBe(true);

    world.clock.advance({ minutes: 10 });
    expect((await page(two, `${path}/nhan`, hiddenOf((await page(two, path)).html, `${path}/nhan`))).status).toBe(303);
    expect(await workOn(board)).toEqual({
      ...{ by: other, since: '2026-11-20T07:15:00.000Z', mine: false, from: first, fromMe: true },
    });
    const seen = textOf((await page(board, path)).html);
    expect(seen).toContain(`đ/c ${(await workOn(board))!.by.name} đã nhận thẩm định thay từ 14:15`);
    expect(marksOn((await page(board, path)).html)).toEqual([['muc.order', 'met']]);

    // Who saw somebody else at it than is there now is told so, by the API and the page.
    const late = await world.ask('competent.1', 'PUT', appraiser(), { body: { since: begun.since } });
    expect([late.status, late.body]).toEqual([409, expect.objectContaining({ code: 'appraised-by-another' })]);
    const refused = await page('competent.1', `${path}/nhan`, [['tu', begun.since]]);
    expect([refused.status, textOf(refused.html)]).toEqual([
      409,
      expect.stringContaining('Người khác vừa nhận thẩm định hồ sơ này'),
    ]);
    expect((await world.ask(board, 'DELETE', appraiser())).status).toBe(204);
    expect((await workOn(two))!.mine).toBe(true);
    expect((await world.ask(two, 'DELETE', appraiser())).status).toBe(204);
    expect(await workOn(two)).toBeNull();
    // A secretary may not appraise; to a board of another place the dossier is not there.
    const away = { duty: 'organisationBoard', unitId: world.elsewhere, from: '2015-01-01' } as never;
    await world.account('board.away', await world.person('Cán bộ Nơi Khác'), away);
    for (const [login, status] of [
      ['secretary.1', 403],
      ['board.away', 404],
    ] as const)
      for (const method of ['PUT', 'DELETE'])
        expect((await world.ask(login, method, appraiser(), { ...(method === 'PUT' && { body: {} }) })).status).toBe(
          status,
        );
    expect((await queue('board.away')).items).toEqual([]);
  });

  it('says so no more on the next day, after the act it leads to, nor of somebody who may not appraise', async () => {
    const take = async () => {
      world.clock.advance({ minutes: 1 });
      const { status, body } = await world.ask(two, 'PUT', appraiser(), { body: {} });
      expect([status, body]).toEqual([200, expect.objectContaining({ mine: true })]);
    };
    await take();
    world.clock.set('2026-11-20T16:59:00.000Z');
    expect(await workOn(board)).not.toBeNull();
    world.clock.set('2026-11-20T17:00:00.000Z');
    expect(await workOn(board)).toBeNull();

    await take();
    // He may leave it too, with nothing marked.
    expect((await page(two, `/tham-dinh/${second.code}`)).html).toContain('Thôi thẩm định</button>');
    expect((await page(two, `/tham-dinh/${second.code}/nhap`, [['muc.order', 'failed']])).status).toBe(200);
    world.clock.advance({ minutes: 1 });
    await second.records(board, 'dossier.return', '2026-11-20', { to: world.units.branch });
    expect(await workOn(board)).toBeNull();
    // Marks of an appraisal that is over do not come back for the next one.
    expect(marksOn((await page(two, `/tham-dinh/${second.code}`)).html)).toEqual([]);

    await take();
    const declared = await world.ask(two, 'POST', '/api/v1/me/conflicts', { body: { code: second.code } });
    expect([declared.status, await workOn(board)]).toEqual([200, null]);
    expect((await world.ask(two, 'PUT', appraiser(), { body: {} })).status).toBe(404);
  });

  it('is not there for a case elsewhere on its road, nor for one who may not', async () => {
    const other = await openCase(world);
    expect((await page(board, `/tham-dinh/${other.code}`)).status).toBe(404);
    expect((await page('secretary.1', `/tham-dinh/${second.code}`)).status).toBe(403);
  });
});

/** The hidden fields of the form that leads to an address. */
function hiddenOf(html: string, action: string): [string, string][] {
  const form = part(html, `action="${action}"`, '</form>');
  return [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ]);
}

/** What is marked and noted on a checklist, as its form would send it. */
function marksOn(html: string): (readonly [string, string])[] {
  const form = part(html, 'aria-labelledby="phieu"', '</section>');
  const value = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return [...form.matchAll(/<input[^>]*>/g)]
    .filter(([tag]) => (tag.includes('type="radio"') ? tag.includes(' checked') : value(tag, 'value') !== ''))
    .map(([tag]) => [value(tag, 'name'), value(tag, 'value')] as const)
    .sort();
}
