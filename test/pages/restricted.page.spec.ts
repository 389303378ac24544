import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase } from '../support/case-walk.js';
import { caseWorld, type CaseWorld } from '../support/case-world.js';
import { faultsOf, part, textOf, titleOf } from '../support/html.js';

describe('restricted content of a case', () => {
  let world: CaseWorld;
  let code: string;
  const page = (login = 'secretary.1') =>
    world.ask(login, 'GET', `/quan-chung/${code}/han-che`, { headers: { Accept: 'text/html' } });
  const open = (fields: Readonly<Record<string, string>>, login = 'secretary.1') =>
    world.ask(login, 'POST', `/quan-chung/${code}/han-che`, {
      body: new URLSearchParams(fields).toString(),
      headers: {
        ...{ Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' },
        'Sec-Fetch-Site': 'same-origin',
      },
    });
  const entries = async (): Promise<string[]> => {
    const html: string = (await page()).body;
    return [...html.matchAll(/name="seq" value="(\d+)"/g)].map(([, seq]) => seq!);
  };
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    const walk = await (await openCase(world, { on: '2026-03-02' })).to('recordCertified');
    code = walk.path.split('/').at(-1)!;
  });
  afterAll(() => world.close());

  it('is closed: named, labelled, with nothing chosen beforehand', async () => {
    const { status, body } = await page();
    expect([status, faultsOf(body)]).toEqual([200, []]);
    expect(textOf(body)).toContain('Hạn chế Đã niêm phong:');
    expect(textOf(body)).toContain('Chưa có ai mở.');
    expect(body).not.toMatch(/\schecked/);
    expect(textOf(body)).not.toContain('Kiểm tra, giám sát');
  });

  it('opens for a purpose alone, which is kept, and then says who opened it last', async () => {
    const [seq = ''] = await entries();
    const silent = await open({ seq });
    expect(silent.status).toBe(400);
    expect(titleOf(silent.body)).toMatch(/^Lỗi: /);
    expect(textOf(silent.body)).toContain('Mục đích xem: chưa chọn');
    const { status, body } = await open({ seq, [`purpose-${seq}`]: 'verification' });
    expect([status, faultsOf(body)]).toEqual([200, []]);
    expect(textOf(body)).toContain('Nội dung đã mở');
    expect(textOf(part(body, `id="muc-${seq}"`, '</section>'))).toContain(
      'Mở gần nhất: Cán bộ Một, 20/11/2026 09:00, mục đích: Thẩm tra, xác minh.',
    );
    const later = part((await page('grassroots.1')).body, `id="muc-${seq}"`, '</section>');
    expect(textOf(later)).toContain('Mở gần nhất: Cán bộ Một');
    expect(later).not.toContain('Nội dung đã mở');
  });

  it('refuses a purpose that is not that of the duty, and who may not read it at all', async () => {
    const [seq = ''] = await entries();
    expect((await open({ seq, [`purpose-${seq}`]: 'inspection' })).status).toBe(403);
    expect((await open({ seq: '99999', 'purpose-99999': 'verification' })).status).toBe(404);
    expect((await page('subdivision.1')).status).toBe(403);
    expect((await page('elsewhere.1')).status).toBe(404);
  });
});
