import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase, type Walk } from '../support/case-walk.js';
import { caseWorld, type CaseWorld } from '../support/case-world.js';
import { faultsOf, textOf, titleOf } from '../support/html.js';

describe('P11, the plan on a page', () => {
  let world: CaseWorld;
  let walk: Walk;
  const page = async (query = '', login = 'secretary.1') => {
    const address = `/quan-chung/${walk.path.split('/').at(-1)!}/ke-hoach${query}`;
    return world.ask(login, 'GET', address, { headers: { Accept: 'text/html' } });
  };
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    walk = await (await openCase(world, { on: '2026-03-02' })).to('dossierReady');
  });
  afterAll(() => world.close());

  it('UX-8: what if the branch meets on a day: first and last lawful days with who and article', async () => {
    const { status, body } = await page('?buoc=meeting.open&ngay=10/12/2026');
    expect(status).toBe(200);
    expect(faultsOf(body)).toEqual([]);
    const text = textOf(body);
    expect(text).toContain('Tính từ ngày 20/11/2026; nếu "Họp chi bộ xét kết nạp" làm ngày 10/12/2026.');
    expect(text).toMatch(
      /Tổ chức lễ kết nạp Có quyết định kết nạp 10\/12\/2026.* 30 ngày làm việc từ "Quyết định kết nạp"/,
    );
    expect(text).toContain('Cấp ủy có thẩm quyền');
  });

  it('UX-8: backwards from a wanted day; counts beyond the table of holidays are marked as estimates', async () => {
    const text = textOf((await page('?can=ceremony.hold&truoc=19-05-27')).body);
    expect(text).toContain('cần xong "Tổ chức lễ kết nạp" chậm nhất ngày 19/05/2027');
    expect(text).toContain('Kế hoạch này làm được.');
    expect(text).toContain('Chưa có bảng ngày nghỉ lễ sau năm');
    expect(text).toContain('ước tính');
    const late = textOf((await page('?can=ceremony.hold&truoc=1/12/2025')).body);
    expect(late).toContain('Kế hoạch này không làm được đúng quy định.');
  });

  it('UX-12: what is no day or no step comes back with what was typed and where it is wrong', async () => {
    const { status, body } = await page('?tu=31/02/2027&buoc=khong.co&ngay=1/1/2027');
    expect(status).toBe(400);
    expect(titleOf(body)).toMatch(/^Lỗi: /);
    expect(body).toContain('href="#tu"');
    expect(body).toContain('value="31/02/2027"');
    expect(textOf(body)).toContain('Nếu việc này: chưa chọn');
    expect(faultsOf(body)).toEqual([]);
  });

  it('UX-20: is not there for whoever may not read the case', async () => {
    expect((await page('', 'elsewhere.1')).status).toBe(404);
  });
});
