import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseWorld, caseWorld, firstDay } from '../support/case-world.js';
import { faultsOf, textOf } from '../support/html.js';
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
});
