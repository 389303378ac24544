import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, part, textOf, titleOf } from '../support/html.js';
import { commandIn, hiddenIn, pageForms } from '../support/page-forms.js';

const path = '/xuat-du-lieu';
const first = 'organisationBoard.1';

describe('P6: a list taken out, on pages alone', () => {
  let world: CaseWorld;
  let code: string;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    code = (await openCase(world, { name: 'Vừ Thị Dợ' })).code;
  });
  afterAll(() => world.close());
  const { get, post } = pageForms(() => world);

  it('is asked for from the list, with its filter', async () => {
    const list = await get(first, '/quan-chung?q=vu');
    expect(linksOf(part(list.body, '<main', '</main>'))).toContain(`${path}?q=vu`);
    expect(linksOf((await get('secretary.1', '/quan-chung')).body).some((href) => href.startsWith(path))).toBe(false);
    const form = await get(first, `${path}?q=vu`);
    expect([form.status, faultsOf(form.body)]).toEqual([200, []]);
    expect(form.body).toMatch(/id="q"[^>]*value="vu"/);
  });

  it('is not drafted without saying what for, and what was chosen stays', async () => {
    const { status, body } = await get(first, `${path}?tiep=1&q=vu`);
    expect([status, faultsOf(body)]).toEqual([400, []]);
    expect(titleOf(body)).toMatch(/^Lỗi: /);
    expect(textOf(body)).toContain('Chọn mục đích xuất danh sách');
    expect(body).toMatch(/id="q"[^>]*value="vu"/);
  });

  it('is checked, drafted once, confirmed by another and fetched by the first', async () => {
    const check = await get(first, `${path}?tiep=1&q=vu&purpose=handover`);
    expect([check.status, faultsOf(check.body)]).toEqual([200, []]);
    const fields = { ...commandIn(check.body), q: 'vu' };
    for (const _ of [1, 2]) {
      const done = await post(first, `${path}?purpose=handover`, fields);
      expect([done.status, done.headers.get('location')]).toEqual([303, `${path}#da-soan`]);
    }
    const waiting = await get(first, path);
    const links = linksOf(part(waiting.body, 'id="da-soan"', '</main>'));
    expect([links.length, textOf(waiting.body).includes('Chờ xác nhận')]).toEqual([1, true]);
    const [word] = links;
    expect(textOf(waiting.body)).toContain('Chờ đồng chí khác xác nhận');
    const file = `${path}/${word!.split('/').at(-1)}/tep`;
    expect((await get(first, file)).status).toBe(409);

    const seen = await get('organisationBoard.2', word!);
    const hash = { ...commandIn(seen.body), hash: hiddenIn(seen.body, 'hash'), decision: 'confirm' };
    expect((await post('organisationBoard.2', word!, hash)).status).toBe(303);
    expect(linksOf(part((await get('organisationBoard.2', path)).body, 'id="da-soan"', '</main>'))).toEqual([word]);
    expect(linksOf(part((await get(first, path)).body, 'id="da-soan"', '</main>'))).toEqual([word, file]);
    const fetched = await get(first, file);
    expect([fetched.status, fetched.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(fetched.body).toContain(code);
  });
});
