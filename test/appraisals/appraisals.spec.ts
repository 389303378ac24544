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
