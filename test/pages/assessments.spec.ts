import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, textOf } from '../support/html.js';

const page = { Accept: 'text/html' };
const asForm = { ...page, 'Content-Type': 'application/x-www-form-urlencoded' };
const filled = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ on: '5/11/2026', quarter: '2026-4', need: 'Giao thêm việc', khoa: 'khoa-cua-to-nay-1' },
  ...{ 'grade.awareness': 'good', 'grade.conduct': 'fair', 'grade.ability': 'met', 'grade.relations': 'notMet' },
  ...{ 'remark.awareness': 'Học đầy đủ', 'remark.conduct': '', 'remark.ability': '', 'remark.relations': 'Ít nói' },
  ...more,
});

describe('the helper and his assessments', () => {
  let world: CaseWorld;
  let walk: Walk;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    walk = await openCase(world, { on: '2026-01-05', name: 'Vàng Thị Súa' });
    await walk.to('sympathiser');
  });
  afterAll(() => world.close());

  const get = (login: string, path: string) => world.ask(login, 'GET', path, { headers: page });
  const post = (path: string, fields: Readonly<Record<string, string>>, login = 'sponsor.1') =>
    world.ask(login, 'POST', path, { headers: asForm, body: new URLSearchParams(fields).toString() });
  const sent = () =>
    world.store.reader.all<{ body: string }>("SELECT body FROM entry WHERE type = 'help.report' AND kind = 'act'");
  const words = async (login: string, path: string) => textOf((await get(login, path)).body);

  it('sees whom he helps and what he owes, and nobody else sees them there', async () => {
    const { status, body } = await get('sponsor.1', '/nhan-xet');
    expect([status, faultsOf(body)]).toEqual([200, []]);
    expect(textOf(body)).toMatch(/Vàng Thị Súa .*Quý IV\/2026 Chưa gửi Viết nhận xét/);
    expect(await words('secretary.1', '/nhan-xet')).toContain('Chưa được phân công giúp đỡ ai');
    expect((await get('secretary.1', `/nhan-xet/moi?ho-so=${walk.code}`)).status).toBe(404);
  });

  it('is offered no opinion: nothing is chosen and no sentence stands there', async () => {
    const { body } = await get('sponsor.1', `/nhan-xet/moi?ho-so=${walk.code}&ky=2026-4`);
    expect(faultsOf(body)).toEqual([]);
    expect(body).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
    expect([...(body as string).matchAll(/<textarea[^>]*>([^<]*)/g)].map(([, text]) => text!.trim()).join('')).toBe('');
  });

  it('keeps everything typed and names each fault at its field', async () => {
    const wrong = filled({
      'ho-so': walk.code,
      on: '31/02/2026',
      'grade.ability': '',
      'remark.awareness': 'ă'.repeat(301),
    });
    const { status, body } = await post('/nhan-xet/moi/kiem-tra', wrong);
    expect([status, faultsOf(body)]).toEqual([400, []]);
    expect(textOf(body)).toContain('Ngày nhận xét: không phải là một ngày có thật');
    expect(body).toMatch(/<a href="#grade.ability">Năng lực và kết quả công việc: chưa nhập<\/a>/);
    expect(body).toContain('ă'.repeat(301));
    expect(body).toContain('value="31/02/2026"');
    expect(body).toMatch(/<title>Lỗi: /);
    expect(await sent()).toEqual([]);
  });

  it('is refused a day to come in the words of the field', async () => {
    const { status, body } = await post('/nhan-xet/moi/kiem-tra', filled({ 'ho-so': walk.code, on: '25/11/2026' }));
    expect(status).toBe(400);
    expect(textOf(body)).toContain('Ngày nhận xét: phải là hôm nay hoặc trước hôm nay');
  });

  it('checks, may go back with everything typed, and sends it once however often it is pressed', async () => {
    const fields = filled({ 'ho-so': walk.code });
    const check = await post('/nhan-xet/moi/kiem-tra', fields);
    expect([check.status, faultsOf(check.body)]).toEqual([200, []]);
    expect(textOf(check.body)).toMatch(/Ngày nhận xét 05\/11\/2026 Kỳ Quý IV\/2026 Nhận thức chính trị Tốt Học đầy đủ/);
    expect(check.body).toContain('name="khoa" value="khoa-cua-to-nay-1"');
    expect(await sent()).toEqual([]);
    const back = await post('/nhan-xet/moi/kiem-tra', { ...fields, sua: '1' });
    expect(back.body).toContain('Học đầy đủ</textarea>');
    for (const _ of [1, 2]) {
      const { status, headers } = await post('/nhan-xet/moi', fields);
      expect([status, headers.get('location')]).toEqual([303, `/nhan-xet/da-gui/${walk.code}`]);
    }
    const [entry, ...more] = await sent();
    expect(more).toEqual([]);
    expect(JSON.parse(entry!.body)).toMatchObject({
      facts: { periodFrom: '2026-10-01', periodTo: '2026-11-05' },
      actor: { duty: 'sponsor', person: world.members[0] },
    });
    expect(await words('sponsor.1', `/nhan-xet/da-gui/${walk.code}`)).toContain('Đã gửi nhận xét');
    expect(await words('sponsor.1', '/nhan-xet')).toContain('Đã gửi ngày 05/11/2026');
  });

  it('are read by quarter, a quarter without one says so, and the reading is an entry', async () => {
    const { status, body } = await get('secretary.1', `/quan-chung/${walk.code}/nhan-xet`);
    expect([status, faultsOf(body)]).toEqual([200, []]);
    const text = textOf(body);
    expect(text).toMatch(/Quý IV\/2026 Lò Văn Một nhận xét ngày 05\/11\/2026/);
    expect(text).toContain('Quan hệ quần chúng Chưa đạt yêu cầu Ít nói');
    expect(text).toMatch(/Quý III\/2026 Chưa có/);
    const [read] = await world.store.reader.all<{ body: string }>(
      "SELECT body FROM entry WHERE chain = 'site' AND type = 'value.read' ORDER BY seq DESC LIMIT 1",
    );
    expect(JSON.parse(read!.body)).toMatchObject({
      actor: { person: world.personOf('secretary.1') },
      purpose: 'caseWork',
      facts: { values: [{ field: 'assessment' }] },
    });
    expect((await get('elsewhere.1', `/quan-chung/${walk.code}/nhan-xet`)).status).toBe(404);
  });

  it('are in English where that is asked for, the answers too', async () => {
    const text = await words('secretary.1', `/quan-chung/${walk.code}/nhan-xet?lang=en`);
    expect(text).toContain('Quarter IV/2026');
    expect(text).toContain('Relations with people Does not yet meet it Ít nói');
  });
});
