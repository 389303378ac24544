import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newCaseCode } from '../../src/candidates/case-code.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, textOf } from '../support/html.js';

const asForm = { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' };
type Fields = Readonly<Record<string, string>>;

/** Every field of the form on a page, with its value: what a browser would send. */
function fieldsIn(html: string, action: string): [string, string][] {
  const start = html.indexOf(`<form method="post" action="${action}"`);
  const form = html.slice(start, html.indexOf('</form>', start));
  const text = (raw: string) =>
    raw.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [...form.matchAll(/<input([^>]*)>/g)].flatMap(([, tag = '']) => {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    return attribute('type') === 'hidden'
      ? [[attribute('name')!, text(attribute('value') ?? '')] as [string, string]]
      : [];
  });
}

describe('UX-15: one branch meeting about three people', () => {
  let world: CaseWorld;
  let walks: Walk[];
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    walks = [];
    for (const name of ['Vàng Thị Súa', 'Lò Văn Pâng', 'Giàng A Chu']) {
      const walk = await openCase(world, { on: '2025-09-01', name });
      await walk.to('dossierReady');
      walks.push(walk);
    }
  }, 60_000);
  afterAll(() => world.close());

  const get = (path: string, login = 'secretary.1') =>
    world.ask(login, 'GET', path, { headers: { Accept: 'text/html' } });
  const post = (path: string, fields: readonly (readonly [string, string])[], login = 'secretary.1') =>
    world.ask(login, 'POST', path, {
      headers: asForm,
      body: new URLSearchParams(fields as [string, string][]).toString(),
    });
  const codes = () => walks.map(({ code }) => code);
  const opened = async () => {
    const { body } = await get(
      `/hop/chi-bo?${codes()
        .map((code) => `ho-so=${code}`)
        .join('&')}`,
    );
    return fieldsIn(body, '/hop/chi-bo/kiem-tra');
  };
  const shared = (): Fields => ({
    ...{ on: dayOf(walks), listed: '3', present: '3', form: 'ballot', formChosenByMeeting: 'true' },
    ...{ minutes: '07-BB/CB', issuer: 'Chi bộ Phân xưởng Đông', absent: '' },
  });
  const result = (code: string, yes: string, number: string): Fields => ({
    ...{
      [`${code}.vote.yes`]: yes,
      [`${code}.vote.no`]: yes === '' ? '' : String(3 - Number(yes)),
      [`${code}.vote.invalid`]: '0',
    },
    [`${code}.number`]: number,
    ...Object.fromEntries(
      ['record', 'awareness', 'strengths', 'ability', 'relations'].map((one) => [`${code}.conclusions.${one}`, 'Tốt']),
    ),
  });
  const entries = (type: string, kind: string) =>
    world.store.reader.all<{ body: string }>('SELECT body FROM entry WHERE type = ? AND kind = ?', [type, kind]);

  it('shows those who can be considered fifty at a time, by name', async () => {
    const [row] = await world.store.reader.all<Record<string, unknown>>('SELECT * FROM candidate WHERE code = ?', [
      walks[2]!.code,
    ]);
    const ids = Array.from({ length: 49 }, () => randomUUID());
    await world.store.writer.write(async (tx) => {
      for (const id of ids) {
        const copy = { ...row, id, code: newCaseCode() };
        const marks = Object.keys(copy).map(() => '?');
        await tx.run(
          `INSERT INTO candidate (${Object.keys(copy).join(', ')}) VALUES (${marks.join(', ')})`,
          Object.values(copy),
        );
      }
    });
    const count = (html: string) => html.match(/type="checkbox"/g)?.length ?? 0;
    const first = (await get('/hop')).body as string;
    const next = /name="trang" value="([^"]+)"/.exec(first)![1]!;
    const key = /type="checkbox"[^>]* name="(chi-bo\.[^"]+)"|name="(chi-bo\.[^"]+)" type="checkbox"/.exec(first)!;
    const group = key[1] ?? key[2]!;
    const two = (await get(`/hop?sau=${next}`)).body as string;
    expect([count(first), count(two), faultsOf(first), faultsOf(two)]).toEqual([50, 2, [], []]);
    expect([textOf(first).includes('Vàng Thị Súa'), textOf(two).includes('Giàng A Chu')]).toEqual([false, false]);
    expect(textOf(two)).toContain('Vàng Thị Súa');

    // Ticked on one page, turned, ticked on the other: one meeting about both, and no name in any address.
    const [on2, on1] = [codes()[0]!, codes()[2]!];
    const turned = await post('/hop', [
      [group, on1],
      ['trang', next],
    ]);
    const address = turned.headers.get('location')!;
    expect([turned.status, address]).toEqual([303, `/hop?sau=${next}&${group}=${on1}`]);
    const second = (await get(address)).body as string;
    expect([count(second), faultsOf(second)]).toEqual([3, []]);
    expect(textOf(second)).toMatch(/Đã chọn ở trang khác Giàng A Chu/);
    expect(second.match(/<input[^>]* checked[^>]*>/g)).toEqual([expect.stringContaining(`value="${on1}"`)]);
    const meeting = await post('/hop', [
      [group, on1],
      [group, on2],
      ['hop', group],
    ]);
    expect([meeting.status, meeting.headers.get('location')]).toEqual([303, `/hop/chi-bo?ho-so=${on1}&ho-so=${on2}`]);
    const back = await post('/hop', [
      [group, on1],
      [group, on2],
      ['trang', ''],
    ]);
    expect(back.headers.get('location')).toBe(`/hop?${group}=${on1}.${on2}`);
    const copies = /value="([0-9A-Z]{9})"/g;
    const all = [...first.matchAll(copies)].map(([, code]) => code!).filter((code) => code !== next);
    for (const [ticked, why] of [
      [[], 'Chọn ít nhất một người'],
      [[...all, next, on2], 'nhiều nhất 50 người'],
    ] as const) {
      const refused = await post('/hop', [...ticked.map((code) => [group, code] as const), ['hop', group]]);
      expect([refused.status, faultsOf(refused.body), textOf(refused.body)]).toEqual([
        400,
        [],
        expect.stringContaining(why),
      ]);
      expect(String(refused.body).match(/<input[^>]* checked[^>]*>/g)?.length ?? 0).toBe(new Set(ticked).size);
    }
    await world.store.writer.write((tx) =>
      tx.run(`DELETE FROM candidate WHERE id IN (${ids.map(() => '?').join(', ')})`, ids),
    );
  });

  it('lists whom the branch can consider, and nobody to whom it is not open', async () => {
    const { status, body } = await get('/hop');
    expect([status, faultsOf(body)]).toEqual([200, []]);
    expect(textOf(body)).toContain('Hội nghị chi bộ: Chi bộ Phân xưởng Đông');
    for (const name of ['Vàng Thị Súa', 'Lò Văn Pâng', 'Giàng A Chu']) expect(textOf(body)).toContain(name);
    expect(textOf((await get('/hop', 'elsewhere.1')).body)).toContain('Hiện không có ai cần đưa ra hội nghị');
    expect((await get(`/hop/chi-bo?ho-so=${codes()[0]!}`, 'elsewhere.1')).status).toBe(404);
  });

  it('comes back whole where what is shared is wrong', async () => {
    const { status, body } = await post('/hop/chi-bo/kiem-tra', [
      ...(await opened()),
      ...Object.entries({ ...shared(), listed: 'ba', ...result(codes()[0]!, '3', '11-NQ/CB') }),
    ]);
    expect([status, faultsOf(body)]).toEqual([400, []]);
    expect(body).toMatch(/<a href="#listed">Tổng số đảng viên, ủy viên được triệu tập: phải là số nguyên<\/a>/);
    expect(body).toContain('value="11-NQ/CB"');
    expect(await entries('meeting.open', 'act')).toEqual([]);
  });

  it('takes one more line for somebody left out without losing a word', async () => {
    const { status, body } = await post('/hop/chi-bo/kiem-tra', [
      ...(await opened()),
      ...Object.entries({ ...shared(), them: 'excluded' }),
    ]);
    expect(status).toBe(200);
    expect(body).toContain('id="excluded.0.person"');
    expect(body).toContain('value="07-BB/CB"');
    expect(textOf(body)).toContain('Tao Thị Hai');
    expect(body).toContain('<option value="exemptAbsent"');
  });

  it('UX-14: says who moved a case meanwhile, keeps everything typed, and is checked again by one press', async () => {
    const [first, second, third] = codes() as [string, string, string];
    const fields = [
      ...(await opened()),
      ...Object.entries({ ...shared(), ...result(first, '3', '11-NQ/CB'), ...result(second, '1', '12-NQ/CB') }),
      ...Object.entries(result(third, '2', '13-NQ/CB')),
    ];
    const lan = fields.find(([name]) => name === `${first}.lan`)![1];
    await walks[0]!.records('secretary.2', 'absence.start', walks[0]!.on);
    const told = /Chưa ghi được: Vàng Thị Súa.*Ghi tạm vắng: ngày [\d/]+; Cán bộ Hai ghi lúc/;
    const late = await post('/hop/chi-bo/kiem-tra', fields);
    expect([late.status, faultsOf(late.body), textOf(late.body)]).toEqual([200, [], expect.stringMatching(told)]);
    expect(late.body).toContain(`href="/quan-chung/${first}?lan=${lan}"`);
    expect(textOf(late.body)).toContain('Ghi kết quả 2 người');
    // Of the form that is corrected too: it is made from what is there now.
    for (const button of [[], [['sua', '1'] as const]]) {
      const again = fieldsIn(late.body, '/hop/chi-bo/kiem-tra');
      expect(Object.fromEntries(again)).toMatchObject({ [`${first}.number`]: '11-NQ/CB', minutes: '07-BB/CB' });
      expect(again.find(([name]) => name === `${first}.lan`)![1]).toBe(String(Number(lan) + 1));
      const page = await post('/hop/chi-bo/kiem-tra', [...again, ...button]);
      expect([page.status, textOf(page.body).includes('Ghi kết quả 3 người')]).toEqual([200, button.length === 0]);
      expect(page.body).toContain('value="11-NQ/CB"');
    }
    // Whoever goes on without a look is told on the receipt.
    const receipt = await post(
      '/hop/chi-bo',
      fields.filter(([name]) => !name.startsWith(second) && name !== 'ho-so').concat([['ho-so', first]]),
    );
    expect([receipt.status, textOf(receipt.body)]).toEqual([
      409,
      expect.stringMatching(/Vàng Thị Súa.*Cán bộ Hai ghi lúc/),
    ]);
    const checked = await post('/hop/chi-bo/kiem-tra', fieldsIn(receipt.body, '/hop/chi-bo/kiem-tra'));
    expect(textOf(checked.body)).toContain('Ghi kết quả 1 người');
  });

  it('keeps a draft of it, without a script too, for the one who types it alone; it is gone on with, or dropped', async () => {
    const [first] = codes() as [string];
    const form = await opened();
    const typed = [...form, ...Object.entries({ ...shared(), ...result(first, '3', '11-NQ/CB') })];
    const saved = await post('/hop/chi-bo/nhap', typed);
    expect([saved.status, textOf(saved.body)]).toEqual([200, expect.stringMatching(/^Đã lưu nháp lúc \d\d:\d\d$/)]);
    const pressed = await post('/hop/chi-bo/nhap', [...typed, ['luu', '1']]);
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/hop/chi-bo?nhap=tiep']);
    const draft = await get('/hop/chi-bo?nhap=tiep');
    const html = draft.body as string;
    expect([draft.status, faultsOf(html)]).toEqual([200, []]);
    for (const value of ['11-NQ/CB', '07-BB/CB']) expect(draft.body).toContain(`value="${value}"`);
    expect(fieldsIn(draft.body, '/hop/chi-bo/kiem-tra')).toEqual(form);
    expect(textOf(draft.body)).toContain('Đã lưu nháp lúc');
    const there = /Bản nháp .*Hội nghị chi bộ: 3 người .*lưu nháp lúc \d\d:\d\d/;
    expect(textOf((await get('/hop')).body)).toMatch(there);
    for (const login of ['secretary.2', 'grassroots.1'])
      expect(textOf((await get('/hop', login)).body)).not.toContain('Bản nháp');
    expect((await post('/hop/chi-bo/nhap', typed, 'grassroots.1')).status).toBe(404);
    const another = [...form, ['minutes', '99-BB/CB'] as const];
    await post('/hop/chi-bo/nhap', another, 'secretary.2');
    expect((await get('/hop/chi-bo?nhap=tiep')).body).toContain('value="07-BB/CB"');
    const kept = await world.store.reader.all<{ data: Buffer }>('SELECT data FROM kept_form');
    expect(kept.map(({ data }) => data.includes('-BB/CB'))).toEqual([false, false]);
    await post('/hop/chi-bo/bo-nhap', another, 'secretary.2');
    const anew = `/hop/chi-bo?ho-so=${first}`;
    const empty = (await get(anew)).body as string;
    expect(textOf(empty)).toContain('Tiếp tục bản nháp');
    expect(empty).not.toContain('07-BB/CB');
    // What is typed now does not take its place by itself.
    expect([html, empty].map((page) => page.includes('data-hx-post="/hop/chi-bo/nhap"'))).toEqual([true, false]);
    expect(textOf(empty)).toMatch(/“Lưu nháp” sẽ thay bản nháp lúc \d\d:\d\d/);
    const dropped = await post('/hop/chi-bo/bo-nhap', fieldsIn(empty, '/hop/chi-bo/bo-nhap'));
    expect([dropped.status, dropped.headers.get('location')]).toEqual([303, anew]);
    expect(await world.store.reader.all('SELECT id FROM kept_form')).toEqual([]);
  });

  it('leaves out whom a case took beyond reach, by code, and keeps the rest', async () => {
    const away = await openCase(world, { name: 'Lý A Páo', unit: world.elsewhere, by: 'elsewhere.1' });
    const fields = [
      ...(await opened()),
      ...Object.entries({ ...shared(), 'ho-so': away.code, [`${away.code}.votes`]: 'vote.record' }),
      ...Object.entries(result(codes()[0]!, '3', '11-NQ/CB')),
    ];
    for (const path of ['/hop/chi-bo/kiem-tra', '/hop/chi-bo']) {
      const { status, body } = await post(path, fields);
      expect([status, faultsOf(body), textOf(body)]).toEqual([409, [], expect.stringContaining(`Hồ sơ ${away.code}:`)]);
      expect(textOf(body)).not.toContain('Lý A Páo');
      for (const value of ['11-NQ/CB', '07-BB/CB']) expect(body).toContain(`value="${value}"`);
    }
    expect((await post('/hop/chi-bo', [['ho-so', away.code]])).status).toBe(404);
  });

  it('shows the sum of the law for each, records two, refuses the third with its reason and keeps what was typed', async () => {
    const [first, second, third] = codes() as [string, string, string];
    const fields = [
      ...(await opened()),
      ...Object.entries({ ...shared(), ...result(first, '3', '11-NQ/CB'), ...result(second, '1', '12-NQ/CB') }),
      ...Object.entries({ ...result(third, '2', '13-NQ/CB'), [`${third}.vote.no`]: '' }),
    ];
    const check = await post('/hop/chi-bo/kiem-tra', fields);
    expect([check.status, faultsOf(check.body)]).toEqual([200, []]);
    const text = textOf(check.body);
    expect(text).toContain('3/3 tán thành, đạt (cần 3 × số tán thành ≥ 2 × tổng số)');
    expect(text).toContain('1/3 tán thành, chưa đạt (cần 3 × số tán thành ≥ 2 × tổng số)');
    expect(text).toContain('Chưa ghi được: Giàng A Chu');
    expect(text).toContain('Không tán thành: chưa nhập');
    expect(text).toContain('Ghi kết quả 2 người');
    expect(await entries('vote.record', 'proposal')).toEqual([]);

    const confirmed = fieldsIn(check.body, '/hop/chi-bo');
    await post('/hop/chi-bo/nhap', fields);
    for (const _ of [1, 2]) {
      const { status, body } = await post('/hop/chi-bo', confirmed);
      expect([status, faultsOf(body)]).toEqual([200, []]);
      expect(textOf(body)).toMatch(
        /Đã ghi một phần.*Vàng Thị Súa: .*Chờ đồng chí khác xác nhận.*Lò Văn Pâng: .*Chưa ghi, cần sửa Giàng A Chu Không tán thành: chưa nhập/,
      );
      expect(await entries('vote.record', 'proposal')).toHaveLength(2);
      expect(await entries('meeting.open', 'act')).toHaveLength(2);
    }
    // Of what is recorded no draft stays, of the rest one does.
    const left = (await get('/hop/chi-bo?nhap=tiep')).body as string;
    expect([left.includes('13-NQ/CB'), left.includes('11-NQ/CB')]).toEqual([true, false]);
    const receipt = await post('/hop/chi-bo', confirmed);
    const kept = fieldsIn(receipt.body, '/hop/chi-bo/kiem-tra');
    const form = await post('/hop/chi-bo/kiem-tra', kept);
    expect([form.status, faultsOf(form.body)]).toEqual([200, []]);
    expect(form.body).toContain('value="13-NQ/CB"');
    expect(form.body).toContain('value="07-BB/CB"');
    expect(textOf(form.body)).not.toContain('Vàng Thị Súa');
    const mended = kept.filter(([name]) => name !== 'sua' && name !== `${third}.vote.no`);
    const done = await post('/hop/chi-bo', [...mended, [`${third}.vote.no`, '1']]);
    expect(done.status).toBe(303);
    const path = done.headers.get('location')!;
    expect(await world.store.reader.all('SELECT id FROM kept_form')).toEqual([]);
    expect(path).toMatch(new RegExp(`^/hop/chi-bo/xong\\?ghi=${third}\\.\\d+$`));
    const last = await get(path);
    expect([last.status, faultsOf(last.body)]).toEqual([200, []]);
    expect(textOf(last.body)).toMatch(/Đã ghi kết quả hội nghị.*Giàng A Chu: .*Chờ đồng chí khác xác nhận/);
    // Records acts in the case and does not read it: of another's entry not even its name.
    expect((await get(`/quan-chung/${third}/viec/nomination.make`, 'massOrganisation.1')).status).toBe(200);
    expect((await get(path, 'massOrganisation.1')).status).toBe(404);
  });

  it('is one entry for each person, whose count another confirms and not whoever recorded it', async () => {
    const [proposal] = await entries('vote.record', 'proposal');
    expect(JSON.parse(proposal!.body)).toMatchObject({
      facts: {
        vote: { listed: 3, excluded: [], present: 3, yes: 3, no: 0, invalid: 0 },
        docs: [{ number: '07-BB/CB' }],
      },
    });
    const [waiting] = await world.store.reader.all<{ code: string; revision: number; pending: string }>(
      'SELECT code, revision, pending FROM candidate WHERE code = ?',
      [codes()[0]],
    );
    const [{ seq, hash }] = JSON.parse(waiting!.pending) as [{ seq: number; hash: string }];
    const confirm = (login: string) =>
      world.ask(login, 'POST', `/api/v1/candidates/${waiting!.code}/confirmations`, {
        body: { seq, hash },
        revision: waiting!.revision,
      });
    expect((await confirm('secretary.1')).status).toBe(403);
    const form = await opened();
    expect((await confirm('secretary.2')).status).toBe(200);
    // A form that was open meanwhile is not lost with the step it was about.
    const [first] = codes() as [string];
    const late = await post('/hop/chi-bo/kiem-tra', [
      ...form,
      ...Object.entries({
        ...shared(),
        ...codes().reduce<Fields>((all, code) => ({ ...all, ...result(code, '2', '14-NQ/CB') }), {}),
      }),
    ]);
    expect([late.status, textOf(late.body)]).toEqual([
      200,
      expect.stringMatching(/Chưa ghi được: Vàng Thị Súa.*Cán bộ Hai ghi lúc/),
    ]);
    const again = await post('/hop/chi-bo/kiem-tra', fieldsIn(late.body, '/hop/chi-bo/kiem-tra'));
    expect(textOf(again.body)).toMatch(/Chưa ghi được: Vàng Thị Súa.*Việc này không thuộc bước hiện tại/);
    expect((await get(`/hop/chi-bo?ho-so=${first}`)).status).toBe(404);
    expect(textOf((await get('/hop')).body)).toContain('Đang chờ đồng chí khác xác nhận');
  });
});

/** A day on which all three are ready: the latest their dossiers reached, as people write it. */
function dayOf(walks: readonly Walk[]): string {
  const latest = walks
    .map(({ on }) => String(on))
    .sort()
    .at(-1)!;
  return latest.split('-').reverse().join('/');
}
