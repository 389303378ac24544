import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, part, textOf, titleOf } from '../support/html.js';
import type { Answer } from '../support/serve.js';

const html = { Accept: 'text/html' };

/** A password of a slip; not the middle of an id that happens to have no 0 and no 1. */
const slipPassword = /(?<![\w-])(?:[a-z2-9]{4}-){4}[a-z2-9]{4}(?![\w-])/;

describe('P27: the pages of administrators', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());

  const get = async (path: string, login = 'administrator.1') => {
    const page: Answer = await world.ask(login, 'GET', path, { headers: html });
    if (page.status === 200) expect([path, faultsOf(page.body)]).toEqual([path, []]);
    return page;
  };
  const post = (path: string, fields: Readonly<Record<string, string>>, login = 'administrator.1'): Promise<Answer> =>
    world.ask(login, 'POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { ...html, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  /** Fills in a form as it stands and sends it. */
  const filled = async (path: string, fields: Readonly<Record<string, string>>, login?: string) => {
    const asked = await get(path, login);
    expect([path, asked.status]).toEqual([path, 200]);
    return post(path, { khoa: hidden(asked.body, 'khoa'), ...fields }, login);
  };
  const to = ({ status, headers, body }: Answer): string => {
    expect([status, status === 303 ? '' : textOf(body)]).toEqual([303, '']);
    return headers.get('location') ?? '';
  };
  /** The other administrator's word on a draft, as its page has it. */
  const settle = async (draft: string, decision = 'confirm', login = 'administrator.2') => {
    const { hash } = (await world.ask(login, 'GET', `/api/v1/drafts/${draft.split('/').at(-1)!}`)).body as {
      hash: string;
    };
    return post(draft, { hash, decision, ...(decision === 'reject' && { reason: 'Chưa có quyết định' }) }, login);
  };

  it('tells what is to be set up, what waits, and how the machine is', async () => {
    const page = await get('/quan-tri');
    expect(textOf(page.body)).toContain('Hai quản trị viên đăng nhập được Đã xong');
    expect(textOf(page.body)).toMatch(/Ban tổ chức của đơn vị cao nhất .* Chưa xong/);
    expect(linksOf(part(page.body, 'id="viec-dau"', '</section>'))).toEqual([
      expect.stringMatching(/^\/quan-tri\/don-vi\/[0-9a-f-]{36}\/to-chuc$/),
    ]);
    expect(textOf(page.body)).toMatch(/Ghi dữ liệu Tốt bình thường/);
    expect((await get('/quan-tri', 'secretary.1')).status).toBe(403);
  });

  it('gives a new account a password on a slip, once: pressed again the page has none', async () => {
    const path = '/quan-tri/tai-khoan/moi';
    const fields = {
      khoa: hidden((await get(path)).body, 'khoa'),
      login: 'can.bo.moi',
      name: 'Lò Thị Mẫu',
      birth: '1988',
    };
    const slip = await post(path, fields);
    expect([slip.status, faultsOf(slip.body), titleOf(slip.body)]).toEqual([
      ...[200, [], 'Phiếu đăng nhập lần đầu – can.bo.moi – Lộ Trình'],
    ]);
    const password = slipPassword.exec(String(slip.body))![0];
    expect(slip.headers.get('cache-control')).toContain('no-store');
    const again = await post(path, fields);
    expect([again.status, String(again.body).includes(password), textOf(again.body)]).toEqual([
      ...[200, false, expect.stringContaining('Mật khẩu đã hiện một lần')],
    ]);
    const made = await world.store.reader.all("SELECT id FROM account WHERE login = 'can.bo.moi'");
    expect(made).toHaveLength(1);
    const refused = await post(path, { login: 'x', name: 'Lò Thị Mẫu', birth: '31/02/1988' });
    expect([refused.status, faultsOf(refused.body)]).toEqual([400, []]);
    expect(refused.body).toContain('value="31/02/1988"');
  });

  it('grants a duty when another administrator confirms the very content, and ends it on a day', async () => {
    const person = world.personOf('nobody.1');
    const path = `/quan-tri/nhiem-vu/moi`;
    const asked = await get(`${path}?nguoi=${person}&don-vi=${world.units.branch}`);
    expect(asked.body).toContain(`<option value="${person}" selected>Người Không Việc · nobody.1</option>`);
    const grant = { person, duty: 'secretary', unit: world.units.branch, from: '20/11/2026' };
    const draft = to(await filled(path, grant));
    // The drafter finds no button, and is refused all the same.
    expect((await get(draft)).body).not.toContain(`method="post" action="${draft}"`);
    expect((await settle(draft, 'confirm', 'administrator.1')).status).toBe(403);
    expect(textOf((await get('/quan-tri', 'administrator.2')).body)).toContain('1 đề nghị của quản trị viên khác');
    expect((await settle(draft)).status).toBeLessThan(400);
    const held = await get(`/quan-tri/nhiem-vu?nguoi=${person}`);
    expect(textOf(held.body)).toContain('Bí thư, chi ủy chi bộ Chi bộ Phân xưởng Đông 20/11/2026');
    const [end] = linksOf(part(held.body, '<table', '</table>'));
    expect([titleOf(asked.body), titleOf((await get(end!)).body)]).toEqual([
      'Giao nhiệm vụ – Chi bộ Phân xưởng Đông – Lộ Trình',
      'Kết thúc nhiệm vụ – Bí thư, chi ủy chi bộ · Chi bộ Phân xưởng Đông – Lộ Trình',
    ]);
    expect((await filled(end!, { on: '19/11/2026', reason: 'Nghỉ' })).status).toBe(400);
    expect(to(await filled(end!, { on: '01/12/2026', reason: 'Nghỉ' }))).toContain('da=ket-thuc');
  });

  it('adds a unit and its board by two administrators, and drops what the other rejects', async () => {
    const unit = {
      ...{ role: 'branch', name: 'Chi bộ Phân xưởng Nam', levelName: 'chi bộ', place: 'enterprise' },
      ...{ parent: world.units.commune, openedOn: '1/11/2026' },
    };
    expect((await settle(to(await filled('/quan-tri/don-vi/moi', unit)))).status).toBeLessThan(400);
    const found = await get('/quan-tri/don-vi?q=phan+xuong+nam');
    const [made] = linksOf(part(found.body, '<tbody', '</tbody>'));
    expect(textOf((await get(made!)).body)).toMatch(
      /Chi bộ Chi bộ Phân xưởng Nam Vai trò Chi bộ Thành lập 01\/11\/2026/,
    );
    const board = { kind: 'organisationBoard', name: 'Ban Tổ chức Tỉnh ủy', from: '1/11/2026' };
    const at = `/quan-tri/don-vi/${world.units.province}`;
    const below = await get(`/quan-tri/don-vi/moi?tren=${world.units.commune}`);
    expect([titleOf(below.body), titleOf((await get(`${at}/to-chuc`)).body)]).toEqual([
      'Thêm đơn vị – Đảng bộ Công ty Hòa Bình – Lộ Trình',
      'Thêm cơ quan, đoàn thể – Đảng bộ tỉnh Nậm Sơn – Lộ Trình',
    ]);
    const rejected = to(await filled(`${at}/to-chuc`, { ...board, name: 'Ban Nào Đó' }));
    expect((await settle(rejected, 'reject')).status).toBeLessThan(400);
    expect(textOf((await get('/quan-tri/cho-xac-nhan')).body)).toContain('Không được đồng ý');
    await settle(to(await filled(`${at}/to-chuc`, board)));
    const page = textOf((await get(at)).body);
    expect([page.includes('Ban Tổ chức Tỉnh ủy'), page.includes('Ban Nào Đó')]).toEqual([true, false]);
  });

  it('locks, opens and resets with a reason; without a second factor the password comes with the second word', async () => {
    const [{ id }] = (await world.store.reader.all("SELECT id FROM account WHERE login = 'elsewhere.1'")) as [
      { id: string },
    ];
    const path = `/quan-tri/tai-khoan/${id}`;
    expect((await filled(`${path}/khoa`, {})).status).toBe(400);
    expect(textOf((await get(to(await filled(`${path}/khoa`, { reason: 'Nghỉ phép' })))).body)).toContain(
      'Khóa từ 20/11/2026',
    );
    expect(to(await filled(`${path}/mo-khoa`, { reason: 'Đi làm lại' }))).toBe(`${path}?da=mo-khoa`);
    expect(titleOf((await get(`${path}/dat-lai`)).body)).toBe('Đặt lại mật khẩu – elsewhere.1 – Lộ Trình');
    const draft = to(await filled(`${path}/dat-lai`, { reason: 'Mất điện thoại', secondFactor: 'true' }));
    const slip = await settle(draft);
    expect([slip.status, slip.body]).toEqual([200, expect.stringMatching(slipPassword)]);
    expect(textOf((await get(draft)).body)).not.toMatch(slipPassword);
    expect((await get(`${path}/xoa`)).status).toBe(404);
  });

  it('leads to no case and names nobody of one', async () => {
    for (const path of [
      '/quan-tri',
      '/quan-tri/tai-khoan',
      '/quan-tri/nhiem-vu',
      '/quan-tri/don-vi',
      '/quan-tri/cho-xac-nhan',
    ])
      expect([path, (await get(path)).body]).toEqual([path, expect.not.stringContaining('/quan-chung')]);
  });
});
