import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grounds } from '../../src/erasures/new-erasure.js';
import { deskChoices } from '../../src/ui/words/desk-fields.js';
import { newCaseCode } from '../../src/candidates/case-code.js';
import { type CaseWorld, caseWorld, firstDay } from '../support/case-world.js';
import { openCase } from '../support/case-walk.js';
import { faultsOf, part, textOf } from '../support/html.js';
import { commandIn, hiddenIn, pageForms } from '../support/page-forms.js';
import type { Answer } from '../support/serve.js';

describe('P13: what administrators and boards draft', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());
  const { get, post } = pageForms(() => world);
  const drafted = async (login: string, path: string, body: object): Promise<string> => {
    const answer: Answer = await world.ask(login, 'POST', `/api/v1/${path}`, { body });
    expect([answer.status, answer.body]).toEqual([expect.any(Number), expect.objectContaining({ state: 'waiting' })]);
    return (answer.body as { readonly id: string }).id;
  };
  const duty = async (person: string) =>
    drafted('administrator.1', 'duties', { person, duty: 'secretary', unit: world.units.branch, from: firstDay });
  const word = (page: Answer, decision: 'confirm' | 'reject', more: object = {}) => ({
    ...{ ...commandIn(page.body), hash: hiddenIn(page.body, 'hash'), decision },
    ...more,
  });

  it('shows a duty with everybody by name; the other administrator confirms it', async () => {
    const path = `/xac-nhan/quan-tri/${await duty(world.members[1])}`;
    const own = await get('administrator.1', path);
    expect([own.status, faultsOf(own.body)]).toEqual([200, []]);
    expect(textOf(own.body)).toContain('cần một đồng chí khác xác nhận');
    expect(own.body).not.toContain('name="decision"');
    const seen = await get('administrator.2', path);
    expect([seen.status, faultsOf(seen.body)]).toEqual([200, []]);
    expect(textOf(seen.body)).toContain('Tao Thị Hai');
    expect(textOf(seen.body)).toContain('Chi bộ Phân xưởng Đông');
    expect(textOf(seen.body)).toContain('Bí thư, chi ủy chi bộ');
    const done = await post('administrator.2', path, word(seen, 'confirm'));
    expect([done.status, done.headers.get('location')]).toEqual([303, path]);
    expect(textOf((await get('administrator.1', path)).body)).toContain('Đã xác nhận');
  });

  it('is refused with a reason that stands in the log', async () => {
    const path = `/xac-nhan/quan-tri/${await duty(world.members[2])}`;
    const seen = await get('administrator.2', path);
    const mute = await post('administrator.2', path, word(seen, 'reject'));
    expect([mute.status, faultsOf(mute.body)]).toEqual([400, []]);
    expect(textOf(mute.body)).toContain('Lý do không xác nhận: chưa nhập');
    const done = await post('administrator.2', path, word(mute, 'reject', { reason: 'Chưa có quyết định' }));
    expect(done.status).toBe(303);
    expect(textOf((await get('administrator.2', path)).body)).toContain('Không được xác nhận');
    const rows = await world.store.reader.all(
      "SELECT seq FROM entry WHERE type = 'draft.reject' AND body LIKE '%Chưa có quyết định%'",
    );
    expect(rows).toHaveLength(1);
    // Told on its own page, and for thirty days to whoever drafted it among what waits.
    expect(textOf((await get('administrator.1', path)).body)).toContain('Lý do không xác nhận Chưa có quyết định');
    const own = async (login: string) =>
      textOf(part((await get(login, '/quan-tri/cho-xac-nhan')).body, 'trong 30 ngày qua', '</table>'));
    const who = /Cán bộ \w+/.source;
    expect(await own('administrator.1')).toMatch(
      new RegExp(`Giao nhiệm vụ ${who}.* 20/11/2026 09:00 Chưa có quyết định`),
    );
    expect(await own('administrator.2')).toBe('');
    const now = world.clock.now();
    world.clock.advance({ days: 30 });
    expect(await own('administrator.1')).toContain('Chưa có quyết định');
    world.clock.advance({ days: 1 });
    expect(await own('administrator.1')).toBe('');
    world.clock.set(now);
  });

  it('is void once its content is another', async () => {
    const id = await duty(world.members[0]);
    const seen = await get('administrator.2', `/xac-nhan/quan-tri/${id}`);
    await world.store.writer.write((tx) =>
      tx.run("UPDATE draft SET content = replace(content, 'secretary', 'competent') WHERE id = ?", [id]),
    );
    const done = await post('administrator.2', `/xac-nhan/quan-tri/${id}`, word(seen, 'confirm'));
    expect([done.status, faultsOf(done.body)]).toEqual([409, []]);
    expect(textOf(done.body)).toContain('Nội dung đang lưu không còn đúng với nội dung đã ghi');
  });

  it('draws the slip of an account once with the confirmation, and never again', async () => {
    const draft: Answer = await world.ask('administrator.1', 'POST', '/api/v1/accounts', {
      body: { login: 'tao.hai', person: world.members[1] },
    });
    const path = `/xac-nhan/quan-tri/${(draft.body as { draft: { id: string } }).draft.id}`;
    const said = word(await get('administrator.2', path), 'confirm');
    const done = await post('administrator.2', path, said);
    expect([done.status, faultsOf(done.body)]).toEqual([200, []]);
    const [, secret] = /<code class="slip">([^<]{8,})<\/code>/.exec(done.body)!;
    expect(textOf(done.body)).toContain('Phiếu đăng nhập lần đầu');
    expect(textOf(done.body)).toContain('tao.hai');
    const again = await post('administrator.2', path, said);
    expect([again.status, textOf(again.body)]).toEqual([200, expect.stringContaining('Mật khẩu đã hiện một lần')]);
    const settled = await get('administrator.2', path);
    for (const page of [again, settled]) expect(page.body).not.toContain(secret!);
    expect(textOf(settled.body)).toContain('Tài khoản cho người đã có trong hệ thống');
    expect(textOf(settled.body)).not.toContain('account.add');
  });

  it('shows the setting of a unit to its second person', async () => {
    const body = {
      from: firstDay,
      route: 'A',
      instrument: '20-QĐ/TU',
      youthUnion: true,
      tradeUnion: false,
      centre: true,
    };
    const id = await drafted('organisationBoard.1', `units/${world.units.branch}/settings`, body);
    const path = `/xac-nhan/thiet-lap/${id}`;
    const seen = await get('competent.1', path);
    expect([seen.status, faultsOf(seen.body)]).toEqual([200, []]);
    expect(textOf(seen.body)).toContain('20-QĐ/TU');
    expect((await get('elsewhere.1', path)).status).toBe(404);
    expect((await post('competent.1', path, word(seen, 'confirm'))).headers.get('location')).toBe(path);
    expect(textOf((await get('organisationBoard.1', path)).body)).toContain('Đã xác nhận');
  });

  it('tells the drafter of a setting, and no other reader of the unit, who refused it and why', async () => {
    const body = { from: '2026-12-01', route: 'A', instrument: '22-QĐ/TU' };
    const unions = { youthUnion: true, tradeUnion: false, centre: true };
    const id = await drafted('organisationBoard.1', `units/${world.units.branch}/settings`, { ...body, ...unions });
    const path = `/xac-nhan/thiet-lap/${id}`;
    const said = word(await get('competent.1', path), 'reject', { reason: 'Chưa có ý kiến của tỉnh' });
    expect((await post('competent.1', path, said)).status).toBe(303);
    expect(textOf((await get('organisationBoard.1', path)).body)).toContain('Chưa có ý kiến của tỉnh');
    const page = `/quan-tri/don-vi/${world.units.branch}/che-do`;
    const drafts = textOf((await get('organisationBoard.1', page)).body);
    expect(drafts).toMatch(/Không được đồng ý Cán bộ \S+, 20\/11\/2026 09:00 Lý do: Chưa có ý kiến của tỉnh/);
    for (const login of ['competent.1', 'secretary.1'])
      expect(textOf((await get(login, page)).body)).not.toContain('Chưa có ý kiến của tỉnh');
  });

  it('tells whoever drafted an erasure why it was refused', async () => {
    const walk = await openCase(world, { on: '2026-01-05', name: 'Giàng Thị Mỷ' });
    await walk.records('secretary.1', 'candidate.withdraw', '2026-11-02');
    const [{ person }] = (await world.store.reader.all('SELECT person_id AS person FROM candidate WHERE code = ?', [
      walk.code,
    ])) as [{ person: string }];
    const id = await drafted('organisationBoard.1', `people/${person}/erasure`, { ground: 'order', paper: '3-QĐ/TA' });
    const path = `/xac-nhan/xoa/${id}`;
    const said = word(await get('organisationBoard.2', path), 'reject', { reason: 'Thiếu văn bản' });
    expect((await post('organisationBoard.2', path, said)).status).toBe(303);
    expect(textOf((await get('organisationBoard.1', path)).body)).toContain('Lý do không xác nhận Thiếu văn bản');
  });

  it('takes the proposal of an erasure on the page of a case that is over, each ground in words', async () => {
    const walk = await openCase(world, { on: '2026-01-05', name: 'Lò Thị Mẩy' });
    const path = `/quan-chung/${walk.code}/xoa`;
    const paper = { ...commandIn((await get('organisationBoard.1', path)).body), ground: 'ownRequest', paper: '5-ĐN' };
    const early = await post('organisationBoard.1', path, paper);
    expect([early.status, faultsOf(early.body), textOf(early.body)]).toEqual([
      ...[409, []],
      expect.stringContaining('Hồ sơ đang được giải quyết'),
    ]);
    expect((await get('organisationBoard.1', `/quan-chung/${walk.code}`)).body).not.toContain(path);
    await walk.records('secretary.1', 'candidate.withdraw', '2026-11-02');
    expect((await get('organisationBoard.1', `/quan-chung/${walk.code}`)).body).toContain(`href="${path}"`);
    expect((await get('secretary.1', `/quan-chung/${walk.code}`)).body).not.toContain(path);
    const form = await get('organisationBoard.1', path);
    expect([form.status, faultsOf(form.body)]).toEqual([200, []]);
    for (const ground of grounds) expect(deskChoices['erasure.draft.ground']?.[ground]?.en).toBeDefined();
    const mute = await post('organisationBoard.1', path, { ...commandIn(form.body), ground: 'ownRequest' });
    expect([mute.status, faultsOf(mute.body)]).toEqual([400, []]);
    const done = await post('organisationBoard.1', path, { ...paper, ...commandIn(form.body) });
    const waits = done.headers.get('location')!;
    expect([done.status, waits]).toEqual([303, expect.stringMatching(/^\/xac-nhan\/xoa\/[\w-]+$/)]);
    const seen = await get('organisationBoard.2', waits);
    expect(textOf(seen.body)).toMatch(/Lò Thị Mẩy Lý do xóa người đó yêu cầu xóa Văn bản làm căn cứ 5-ĐN/);
    const again = await get('organisationBoard.2', path);
    expect([again.status, again.headers.get('location')]).toEqual([303, waits]);
    expect((await post('organisationBoard.2', waits, word(seen, 'confirm'))).status).toBe(303);
    expect((await get('organisationBoard.1', `/quan-chung/${walk.code}`)).body).not.toContain('Lò Thị Mẩy');
  });

  it('takes one’s own word that a case is not for one, looked through first; a code of nobody is answered alike', async () => {
    const walk = await openCase(world, { on: '2026-01-05' });
    const path = '/tai-khoan/tranh';
    const way = `${path}?ho-so=${walk.code}`;
    expect((await get('secretary.1', `/quan-chung/${walk.code}`)).body).toContain(`href="${way}"`);
    expect((await get('secretary.1', '/tai-khoan')).body).toContain(`href="${path}"`);
    const form = await get('secretary.1', way);
    expect([form.status, faultsOf(form.body), form.body]).toEqual([
      ...[200, []],
      expect.stringContaining(`value="${walk.code}"`),
    ]);
    const mute = await post('secretary.1', `${path}/kiem-tra`, { ...commandIn(form.body), code: 'Sùng' });
    expect([mute.status, faultsOf(mute.body), textOf(mute.body)]).toEqual([
      ...[400, []],
      expect.stringContaining('Mã hồ sơ: '),
    ]);
    const said = { ...commandIn(form.body), code: walk.code.toLowerCase() };
    const check = await post('secretary.1', `${path}/kiem-tra`, said);
    expect([check.status, faultsOf(check.body), textOf(check.body)]).toEqual([
      ...[200, []],
      expect.stringContaining('không còn thấy hồ sơ này'),
    ]);
    expect((await get('secretary.1', `/quan-chung/${walk.code}`)).status).toBe(200);
    const code = newCaseCode();
    const nobodys = await post('secretary.1', `${path}/kiem-tra`, { ...said, code });
    expect(textOf(nobodys.body).replaceAll(code, walk.code)).toBe(textOf(check.body));
    for (const _ of ['once', 'pressed again']) {
      const done = await post('secretary.1', path, said);
      expect([done.status, done.headers.get('location')]).toEqual([303, '/tai-khoan?xong=tranh']);
    }
    expect(textOf((await get('secretary.1', '/tai-khoan?xong=tranh')).body)).toContain('phải tránh hồ sơ đã khai');
    expect((await get('secretary.1', `/quan-chung/${walk.code}`)).status).toBe(404);
    const kept = await get('secretary.2', `/quan-chung/${walk.code}/tranh`);
    expect(textOf(kept.body)).toMatch(/Tự khai phải tránh Tự khai/);
  });

  it('lists a relative on the page of the case, looked through first; the end is drafted there for another', async () => {
    const walk = await openCase(world, { on: '2026-01-05' });
    const path = `/quan-chung/${walk.code}/tranh`;
    const listed = async () => {
      const answer = await world.ask('secretary.1', 'GET', `${walk.path}/conflicts`);
      return (answer.body as { readonly items: readonly object[] }).items;
    };
    expect((await get('secretary.1', `/quan-chung/${walk.code}`)).body).toContain(`href="${path}"`);
    expect(textOf((await get('secretary.1', path)).body)).toContain('Chưa ghi ai');
    const form = await get('secretary.1', `${path}/moi?nguoi=tao+hai`);
    expect([form.status, faultsOf(form.body)]).toEqual([200, []]);
    expect(String(form.body).match(/<option value="[^"]+"/g)).toEqual([`<option value="${world.members[1]}"`]);

    const said = { khoa: hiddenIn(form.body, 'khoa'), person: world.members[1], basis: '2-KNĐ, dòng 4' };
    const mute = await post('secretary.1', `${path}/moi/kiem-tra`, said);
    expect([mute.status, faultsOf(mute.body), String(mute.body).includes('value="2-KNĐ, dòng 4"')]).toEqual([
      400,
      [],
      true,
    ]);
    const check = await post('secretary.1', `${path}/moi/kiem-tra`, { ...said, kind: 'sibling' });
    expect([check.status, faultsOf(check.body)]).toEqual([200, []]);
    expect(textOf(check.body)).toMatch(/Tao Thị Hai .*Anh, chị, em ruột .*2-KNĐ, dòng 4/);
    expect(await listed()).toEqual([]);
    const sent = { ...said, khoa: hiddenIn(check.body, 'khoa'), kind: hiddenIn(check.body, 'kind') };
    for (const _ of ['once', 'pressed again']) {
      const done = await post('secretary.1', `${path}/moi`, sent);
      expect([done.status, done.headers.get('location')]).toEqual([303, `${path}?da=ghi`]);
    }
    expect(await listed()).toHaveLength(1);
    const twice = await post('secretary.1', `${path}/moi/kiem-tra`, { ...sent, khoa: 'mot-khoa-khac' });
    expect([twice.status, textOf(twice.body)]).toEqual([409, expect.stringContaining('Quan hệ này đã được ghi')]);

    const seen = await get('inspection.1', path);
    expect([faultsOf(seen.body), textOf(seen.body)]).toEqual([[], expect.stringContaining('Tao Thị Hai')]);
    for (const way of [`${path}/moi`, '/ket-thuc']) expect(seen.body).not.toContain(way);
    expect((await get('sponsor.1', path)).status).toBeGreaterThanOrEqual(403);

    const [, end] = new RegExp(`href="(${path}/[^"]+/ket-thuc)"`).exec((await get('secretary.1', path)).body)!;
    const ending = { ...commandIn((await get('secretary.1', end!)).body), to: '20/11/2026', basis: '12-CV/CB' };
    const late = await post('secretary.1', `${end!}/kiem-tra`, { ...ending, to: '21/11/2026' });
    expect([late.status, faultsOf(late.body)]).toEqual([400, []]);
    const checked = await post('secretary.1', `${end!}/kiem-tra`, ending);
    expect(textOf(checked.body)).toContain('Chờ đồng chí khác xác nhận');
    const drawn = await post('secretary.1', end!, ending);
    const waits = drawn.headers.get('location')!;
    expect([drawn.status, waits]).toEqual([303, expect.stringMatching(/^\/xac-nhan\/tranh\/[\w-]+$/)]);
    const second = await get('secretary.2', waits);
    expect(textOf(second.body)).toContain('Quan hệ anh, chị, em ruột');
    expect(textOf((await get('secretary.1', path)).body)).toContain('Chờ xác nhận kết thúc');
    await post('secretary.2', waits, word(second, 'confirm'));
    expect(textOf((await get('secretary.1', path)).body)).toContain('đã hết từ 20/11/2026 Cán bộ');
  });
});
