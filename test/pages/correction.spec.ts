import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, textOf } from '../support/html.js';
import { commandIn, hiddenIn, pageForms } from '../support/page-forms.js';

describe('P15: a recorded act is corrected', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());
  const { get, post } = pageForms(() => world);

  /** What the boxes of a page hold, as they would be sent unchanged. */
  const boxes = (page: string, under: string): Record<string, string> =>
    Object.fromEntries(
      [...page.matchAll(/<input (?![^>]*type="(?:hidden|radio)")[^>]*>/g)].flatMap(([tag]) => {
        const name = / name="([^"]*)"/.exec(tag)?.[1] ?? '';
        const value = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
        return name.startsWith(under) && value !== '' ? [[name, value]] : [];
      }),
    );
  const why = {
    ...{ on: '20/11/2026', ground: 'typingError', reason: 'Ghi nhầm số hợp lệ' },
    ...{ 'paper.number': '5-TB/CB', 'paper.date': '19/11/2026', 'paper.issuer': 'Chi bộ' },
  };

  it('restates a wrong count: impact shown, a second person confirms, both versions stay (UX-16)', async () => {
    const walk = await openCase(world);
    await walk.records('secretary.1', 'list.enter', '2026-02-02', { helper: world.members[0] });
    const path = `/quan-chung/${walk.code}/dinh-chinh/2`;
    const page = await get('secretary.1', path);
    expect([page.status, faultsOf(page.body)]).toEqual([200, []]);
    expect(textOf(page.body)).toContain('12-NQ/CB');
    const fields = {
      ...boxes(page.body, 'restated.'),
      'restated.helper': world.members[0],
      type: 'act.restate',
      ...why,
    };
    const unchanged = await post('secretary.1', `${path}/kiem-tra`, { ...fields, ...commandIn(page.body) });
    expect([unchanged.status, faultsOf(unchanged.body)]).toEqual([400, []]);

    const right = { ...fields, 'restated.resolution.number': '13-NQ/CB', ...commandIn(page.body) };
    const check = await post('secretary.1', `${path}/kiem-tra`, right);
    expect([check.status, faultsOf(check.body)]).toEqual([200, []]);
    expect(textOf(check.body)).toContain('13-NQ/CB');
    expect(textOf(check.body)).toContain('Hồ sơ vẫn ở bước');
    const proposed = await post('secretary.1', path, right);
    const proposal = proposed.headers.get('location')!;
    expect([proposed.status, proposal]).toEqual([303, `/xac-nhan/ho-so/${walk.code}/3`]);

    const seen = await get('grassroots.1', proposal);
    expect([seen.status, faultsOf(seen.body)]).toEqual([200, []]);
    expect(textOf(seen.body)).toContain('13-NQ/CB');
    const word = { ...commandIn(seen.body), hash: hiddenIn(seen.body, 'hash') };
    expect((await post('grassroots.1', `${proposal}/xac-nhan`, word)).status).toBe(303);
    const [now, before] = await Promise.all([
      get('secretary.1', path),
      world.ask('secretary.1', 'GET', walk.path + '/history'),
    ]);
    expect(textOf(now.body)).toContain('13-NQ/CB');
    expect(JSON.stringify(before.body)).toContain('12-NQ/CB');
    expect(await world.faults()).toEqual([]);
  });

  it('asks for reason and paper, and what is wrong at its field', async () => {
    const walk = await openCase(world);
    await walk.records('secretary.1', 'list.enter', '2026-02-02', { helper: world.members[0] });
    const path = `/quan-chung/${walk.code}/dinh-chinh/2`;
    const command = commandIn((await get('secretary.1', path)).body);
    const { reason: _, ...rest } = why;
    const page = await post('secretary.1', `${path}/kiem-tra`, {
      ...command,
      ...rest,
      type: 'act.annul',
      'paper.number': '',
    });
    expect([page.status, faultsOf(page.body)]).toEqual([400, []]);
    expect(textOf(page.body)).toContain('Lý do: chưa nhập');
    expect(page.body).toContain('href="#paper.number"');
    expect((await get('elsewhere.1', path)).status).toBe(404);
    expect((await get('secretary.1', `/quan-chung/${walk.code}/dinh-chinh/99`)).status).toBeGreaterThanOrEqual(400);
  });

  it('tells who moved the case meanwhile, keeps what was typed, and is checked again by one press (UX-14)', async () => {
    const walk = await openCase(world);
    await walk.records('secretary.1', 'list.enter', '2026-02-02', { helper: world.members[0] });
    const path = `/quan-chung/${walk.code}/dinh-chinh/2`;
    const page = await get('secretary.1', path);
    const typed = {
      ...{ ...boxes(page.body, 'restated.'), 'restated.helper': world.members[0], type: 'act.restate', ...why },
      'restated.resolution.number': '13-NQ/CB',
    };
    // Half way it is kept as a draft, which reads nothing of the case.
    const reads = async () =>
      (await world.store.reader.all<{ n: number }>("SELECT count(*) AS n FROM entry WHERE kind = 'read'"))[0]!.n;
    const before = await reads();
    const saved = await post('secretary.1', `${path}/nhap`, { ...typed, ...commandIn(page.body), luu: '1' });
    expect(await reads()).toBe(before);
    const draft = (await get('secretary.1', saved.headers.get('location')!)).body as string;
    expect([saved.status, draft.includes('value="13-NQ/CB"'), commandIn(draft)]).toEqual([
      303,
      true,
      commandIn(page.body),
    ]);
    expect(textOf((await get('secretary.1', path)).body)).toContain('Tiếp tục bản nháp');
    expect((await post('secretary.1', `${path}/bo-nhap`, {})).headers.get('location')).toBe(path);
    expect(textOf((await get('secretary.1', path)).body)).not.toContain('Tiếp tục bản nháp');
    await walk.records('secretary.2', 'absence.start', '2026-02-03');
    const late = await post('secretary.1', `${path}/kiem-tra`, { ...typed, ...commandIn(page.body) });
    expect([late.status, faultsOf(late.body)]).toEqual([409, []]);
    expect(textOf(late.body)).toContain('Ghi tạm vắng: ngày 03/02/2026; Cán bộ Hai ghi lúc');
    expect(textOf(late.body)).toContain('Giữ nội dung của tôi và kiểm tra lại');
    expect(late.body).toContain(`href="/quan-chung/${walk.code}?lan=2"`);
    expect(late.body).toContain('value="13-NQ/CB"');
    const command = commandIn(late.body);
    expect([command.lan, command.khoa === hiddenIn(page.body, 'khoa')]).toEqual(['3', false]);
    const again = await post('secretary.1', `${path}/kiem-tra`, { ...typed, ...command });
    expect([again.status, textOf(again.body).includes('Tác động của đính chính')]).toEqual([200, true]);
  });

  it('loses nothing where another annulled the act meanwhile', async () => {
    const walk = await openCase(world);
    await walk.records('secretary.1', 'absence.start', '2026-02-03');
    const path = `/quan-chung/${walk.code}/dinh-chinh/2`;
    const page = await get('secretary.1', path);
    const annul = { ...why, type: 'act.annul', ...commandIn((await get('secretary.2', path)).body) };
    const proposal = (await post('secretary.2', path, annul)).headers.get('location')!;
    const seen = await get('grassroots.1', proposal);
    const word = { ...commandIn(seen.body), hash: hiddenIn(seen.body, 'hash') };
    expect((await post('grassroots.1', `${proposal}/xac-nhan`, word)).status).toBe(303);
    let command = commandIn(page.body);
    const reason = 'Ngày đi học ghi nhầm một tuần';
    for (const told of [/Hủy một việc đã ghi: .*Cán bộ Hai ghi lúc/, /Số này không phải việc sửa được/]) {
      const late = await post('secretary.1', `${path}/kiem-tra`, { ...why, type: 'act.annul', reason, ...command });
      expect([late.status, textOf(late.body)]).toEqual([409, expect.stringMatching(told)]);
      expect(late.body).toContain(reason);
      command = commandIn(late.body);
    }
    expect((await get('secretary.1', path)).status).toBe(409);
  });
});
