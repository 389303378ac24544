import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase, type Walk } from '../support/case-walk.js';
import { caseWorld, type CaseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, part, textOf } from '../support/html.js';

describe('the pages of a case that only tell', () => {
  let world: CaseWorld;
  let walk: Walk;
  let code: string;
  const page = (path: string, login = 'secretary.1') =>
    world.ask(login, 'GET', `/quan-chung/${code}${path}`, { headers: { Accept: 'text/html' } });
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    walk = await (await openCase(world, { on: '2026-03-02' })).to('branchMeeting');
    code = walk.path.split('/').at(-1)!;
  });
  afterAll(() => world.close());

  it('the log tells every entry with both its days, latest first, and its pages join without a gap', async () => {
    const { status, body } = await page('/nhat-ky');
    expect(status).toBe(200);
    expect(faultsOf(body)).toEqual([]);
    const numbers = (html: string) =>
      [...html.matchAll(/<td[^>]*data-label="Số">(\d+)</g)].map(([, seq]) => Number(seq));
    const first = numbers(body);
    expect(first).toEqual([...first].sort((a, b) => b - a));
    const older = await page('/nhat-ky?truoc=6');
    expect(numbers(older.body)).toEqual([5, 4, 3, 2, 1]);
    const newer = linksOf(older.body).find((href) => href.includes('truoc='))!;
    expect(numbers((await page(newer.slice(newer.indexOf('/nhat-ky')))).body)).toContain(6);
    expect(textOf(body)).toContain('Ngày thực hiện');
    expect(textOf(body)).toContain('Ngày ghi');
    // A paper that an act calls the proposal of a branch is none that waits for a second person.
    expect(`${textOf(body)} ${textOf(older.body)}`).not.toContain('[object');
  });

  it('the chart shows the path of the case as it was walked', async () => {
    const { status, body } = await page('/so-do');
    expect([status, faultsOf(body)]).toEqual([200, []]);
    expect(textOf(body)).toMatch(/S11 Chi bộ họp xét kết nạp ● đang ở đây/);
    expect(textOf(body)).toMatch(/S10 Hồ sơ đủ ✓ đã qua/);
    expect(textOf(body)).toMatch(/S17 Có quyết định kết nạp → phía trước/);
    expect(textOf(body)).toMatch(/S13 Đảng ủy bộ phận thẩm định ⊘ không đi qua/);
  });

  it('UX-14: the person page says what came in since the revision the reader saw', async () => {
    expect(textOf((await page('?lan=1')).body)).toMatch(/Có \d+ mục mới từ lần xem trước\. Mới nhất: /);
    expect(textOf((await page('')).body)).not.toContain('mục mới từ lần xem trước');
  });

  it('the papers stand by step with form, making, state and what the log knows was received', async () => {
    const { status, body } = await page('/giay-to');
    expect([status, faultsOf(body)]).toEqual([200, []]);
    const text = textOf(body);
    expect(text).toContain('Được cho làm thủ tục Đơn xin vào Đảng Tình trạng Đã xong Mẫu 1-KNĐ Cách làm Viết tay');
    expect(text).toMatch(
      /Giấy chứng nhận lớp nhận thức về Đảng Tình trạng Đã xong .*Đã nhận Số .+ ghi ngày 20\/11\/2026 bởi/,
    );
    expect(body).not.toContain('type="file"');
    // Done, so that no guide is offered; nothing is ever filled in beforehand.
    expect(text).not.toContain('Gợi ý để viết tay');
  });

  it('a paper that is not there leads to the act that records it, whoever may do that', async () => {
    const early = await (await openCase(world, { on: '2026-03-02', name: 'Sùng A Lử' })).to('applying');
    const acts = async (login: string) => {
      const path = `/quan-chung/${early.code}/giay-to`;
      const { body } = await world.ask(login, 'GET', path, { headers: { Accept: 'text/html' } });
      return linksOf(part(body, '<article class="paper" id="giay-record"', '</article>'));
    };
    expect(await acts('secretary.1')).toEqual([`/quan-chung/${early.code}/viec/record.declare`]);
    expect(await acts('inspection.1')).toEqual([]);
  });

  it('UX-20: none of them is there for somebody else', async () => {
    for (const path of ['/nhat-ky', '/so-do', '/giay-to']) expect((await page(path, 'elsewhere.1')).status).toBe(404);
  });
});
