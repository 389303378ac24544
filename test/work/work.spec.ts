import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { CandidateView } from '../../src/candidates/views/candidate.view.js';
import type { WorkItem, WorkView } from '../../src/work/work.view.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, firstDay } from '../support/case-world.js';
import { faultsOf, textOf } from '../support/html.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('P2, what waits for whom, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  const work = async (login: string, query = ''): Promise<WorkView> => {
    const { status, body } = await world.ask(login, 'GET', `/api/v1/me/work${query}`);
    expect([status, body]).toMatchObject([200, { items: expect.any(Array) }]);
    return body;
  };
  const of = ({ items }: WorkView, walk: Walk): string[] =>
    items.filter(({ code }) => code === walk.code).map(({ section, act }) => `${section} ${act}`);
  const limits = async (walk: Walk) => {
    const { body } = await world.ask('secretary.1', 'GET', walk.path);
    return (body as CandidateView).deadlines;
  };
  const on = (day: string) => {
    world.clock.set(`${day}T02:00:00.000Z`);
  };

  it('is told by the limits and stages of one’s own cases, each to the desk whose act it is', async () => {
    on('2025-09-30');
    const walk = await (await openCase(world, { on: '2025-06-02', name: 'Vàng Thị Súa' })).to('verifying');
    on('2025-10-20');
    expect(of(await work('grassroots.1'), walk)).toContain('month verification.reply');
    expect(of(await work('secretary.1'), walk)).toContain('others verification.reply');
    expect(of(await work('elsewhere.1'), walk)).toEqual([]);
    const { items } = await work('grassroots.1', '?q=vang+thi+sua');
    expect(items[0]).toMatchObject({
      ...{ duty: 'grassroots', name: 'Vàng Thị Súa', cases: 1, opens: true, stage: { key: 'verifying' } },
      limit: { timer: 'T-VERIFY', due: '2025-11-10', unit: 'workday', left: 15 },
    });
    on('2025-11-06');
    expect(of(await work('grassroots.1'), walk)).toContain('week verification.reply');
  });

  it('reviews a list once for all of its names', async () => {
    on('2025-09-25');
    for (const name of ['Giàng A Một', 'Giàng A Hai', 'Giàng A Ba'])
      await (await openCase(world, { on: '2025-09-01', name })).to('sympathiser');
    on('2025-09-29');
    const { items } = await work('secretary.1', '?q=giang');
    const reviews = items.filter(({ act }) => act === 'list.review');
    expect(reviews.map(({ cases, section }) => [cases, section])).toEqual([[3, 'month']]);
    expect(items.filter(({ section, act }) => section === 'open' && act === 'course.assign')).toHaveLength(3);
  });

  it('is overdue until it is done, also after the clock has passed the limit', async () => {
    on('2026-11-20');
    const walk = await (await openCase(world, { on: '2025-01-06', name: 'Sùng Thị Dở' })).to('admissionDecided');
    await walk.records('secretary.1', 'decision.receive', walk.on);
    const due = walk.told.deadlines.find(({ timer }) => timer === 'T-CEREMONY')!.due!;
    on(due);
    expect(of(await work('secretary.1'), walk)).toContain('week ceremony.hold');
    world.clock.advance({ days: 3 });
    expect(of(await work('secretary.1'), walk)).toContain('overdue ceremony.hold');
    const owed = async () => (await limits(walk)).filter(({ timer }) => timer === 'T-CEREMONY');
    expect(await owed()).toMatchObject([{ due, left: expect.any(Number) }]);
    await world.sweeper.sweep();
    expect((await owed()).map(({ left }) => left! < 0)).toEqual([true]);
    const late = (await work('secretary.1')).items.find(
      ({ code, act }) => code === walk.code && act === 'ceremony.hold',
    )!;
    expect([late.section, late.stage.key, late.limit?.due]).toEqual(['overdue', 'ceremonyOverdue', due]);
    expect(of(await work('secretary.1'), walk).filter((one) => one.endsWith('ceremony.hold'))).toHaveLength(1);
    expect(late.limit!.left).toBeLessThan(0);
  });

  it('a duty owed beside the road is overdue until it is recorded, and gone then', async () => {
    on('2026-11-20');
    const walk = await (await openCase(world, { on: '2024-01-08', name: 'Hạng Thị Mỷ' })).to('probation');
    const due = walk.told.deadlines.find(({ timer }) => timer === 'T-MEMBERREC')!.due!;
    on(due);
    world.clock.advance({ days: 5 });
    await world.sweeper.sweep();
    expect(of(await work('secretary.1'), walk)).toContain('overdue memberRecord.file');
    // The list says so too: a limit that has passed is not left out of it.
    const listed = async () => {
      const list = await world.ask('secretary.1', 'GET', `/api/v1/candidates?q=${walk.code}`);
      return (list.body as { items: { due: { timer: string; due: string; left: number } | null }[] }).items[0]!.due;
    };
    expect(await listed()).toMatchObject({ timer: 'T-MEMBERREC', due });
    expect((await listed())!.left).toBeLessThan(0);
    const page = await world.ask('secretary.1', 'GET', `/quan-chung?q=${walk.code}`, {
      headers: { Accept: 'text/html' },
    });
    expect(page.body).toContain('quá hạn');
    const { body } = await world.ask('secretary.1', 'GET', walk.path);
    // So does the person's own page, by the act itself.
    const owed = (told: unknown) =>
      (told as { offers: { act: string; due?: string; overdue?: true }[] }).offers.find(
        ({ act }) => act === 'memberRecord.file',
      );
    expect(owed(body)).toMatchObject({ due, overdue: true });
    expect((await limits(walk)).find(({ timer }) => timer === 'T-MEMBERREC')).toMatchObject({ due });
    walk.told = { ...walk.told, revision: (body as { revision: number }).revision };
    await walk.records('secretary.1', 'memberRecord.file', world.clock.today());
    expect(owed((await world.ask('secretary.1', 'GET', walk.path)).body)?.overdue).toBeUndefined();
    expect((await limits(walk)).map(({ timer }) => timer)).not.toContain('T-MEMBERREC');
    expect(of(await work('secretary.1'), walk)).not.toContain('overdue memberRecord.file');
    expect((await listed())?.timer).not.toBe('T-MEMBERREC');
  });

  it('stands as a number in the header: kept for a minute, asked for anew after that and after anything was done', async () => {
    const html = { Accept: 'text/html' };
    const page = async (path: string) =>
      (await world.ask('secretary.1', 'GET', path, { headers: html })).body as string;
    const mark = (body: string) => /<span id="so-viec"[^>]*>(?:(\d+)<span)?/.exec(body)!;
    const asksAnew = (body: string) => mark(body)[0].includes('load delay');
    on('2026-11-20');
    const walk = await (await openCase(world, { on: '2024-01-08', name: 'Hạng Thị Chá' })).to('probation');
    on(walk.told.deadlines.find(({ timer }) => timer === 'T-MEMBERREC')!.due!);
    world.clock.advance({ minutes: 31 });
    const { totals } = await work('secretary.1');
    const due = String(totals.overdue + totals.week);
    expect(Number(due)).toBeGreaterThan(0);
    // Nothing is counted for a page: what is not known yet is asked for by the page itself.
    const before = await page('/quan-chung');
    expect([mark(before)[1], asksAnew(before), before.includes('live.js')]).toEqual([undefined, true, true]);
    expect(mark(await page('/viec-cua-toi/so'))[1]).toBe(due);
    const after = await page('/tai-khoan');
    expect([mark(after)[1], asksAnew(after), after.includes('live.js')]).toEqual([due, false, false]);
    world.clock.advance({ minutes: 2 });
    expect(asksAnew(await page('/tai-khoan'))).toBe(true);
    // The list of work counts for itself, and tells the header.
    expect(asksAnew(await page('/viec-cua-toi'))).toBe(false);
    const { status } = await world.ask('secretary.1', 'POST', '/tai-khoan/hien-thi', {
      ...{ body: 'theme=light', headers: { ...html, 'Content-Type': 'application/x-www-form-urlencoded' } },
    });
    const changed = await page('/tai-khoan');
    expect([status, mark(changed)[1], asksAnew(changed)]).toEqual([303, due, true]);
  });

  it('SEC-21: what one proposed waits for another, never for oneself', async () => {
    on('2026-11-20');
    const walk = await (await openCase(world, { on: '2026-01-05', name: 'Mùa A Chờ' })).to('branchMeeting');
    expect(of(await work('secretary.1'), walk)).toContain('open vote.record');
    const vote = await walk.records('secretary.1', 'vote.record', walk.on);
    expect(vote.outcome).toBe('proposed');
    expect(of(await work('secretary.1'), walk)).toContain('others vote.record');
    expect(of(await work('secretary.1'), walk)).not.toContain('confirm vote.record');
    expect(of(await work('secretary.2'), walk)).toContain('confirm vote.record');
    for (const login of ['secretary.1', 'secretary.2'])
      expect(of(await work(login), walk)).not.toContain('open vote.record');
    expect(of(await work('grassroots.1'), walk)).toContain('confirm vote.record');
    expect(of(await work('massOrganisation.1'), walk)).toEqual(['others vote.record']);
    expect((await work('secretary.2')).totals.confirm).toBe(1);
  });

  it('names no case to whoever keeps the machine, holds no duty, or is barred from it', async () => {
    for (const login of ['administrator.1', 'nobody.1', 'elsewhere.1'])
      expect([login, (await work(login)).items]).toEqual([login, []]);
    const { items } = await work('inspection.1');
    expect(new Set(items.map(({ section }) => section))).toEqual(new Set(['others']));
  });

  it('has the drafts that wait for another administrator', async () => {
    const grant = {
      person: world.personOf('nobody.1'),
      duty: 'secretary',
      unit: world.elsewhere,
      from: '2027-01-01',
    };
    expect((await world.ask('administrator.1', 'POST', '/api/v1/duties', { body: grant })).status).toBeLessThan(300);
    expect((await work('administrator.1')).drafts).toEqual([]);
    expect((await work('administrator.2')).drafts).toMatchObject([{ kind: 'administration', unit: null }]);
    expect((await work('secretary.2')).drafts).toEqual([]);
  });

  it('tells the nearest limit to whoever has nothing within thirty days', async () => {
    on('2027-11-01');
    const { items, totals } = await work('elsewhere.1');
    expect([items, totals.overdue]).toEqual([[], 0]);
    on('2027-10-01');
    const walk = await openCase(world, {
      on: '2027-10-01',
      unit: world.elsewhere,
      by: 'elsewhere.1',
      name: 'Lầu A Xa',
    });
    expect(of(await work('elsewhere.1'), walk)).toEqual(['open list.enter']);
  });

  it('reads as a page: verb, person, step, day; a reminder without names', async () => {
    on('2026-11-20');
    const { status, body } = await world.ask('secretary.1', 'GET', '/viec-cua-toi');
    expect(status).toBe(200);
    expect(faultsOf(body as string)).toEqual([]);
    const text = textOf(body);
    expect(text).toContain('Việc của tôi');
    expect(text).toMatch(/còn \d+ ngày|hôm nay|quá hạn/);
    const reminder = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(body)?.[1] ?? '';
    expect(reminder).toContain('Nhắc việc trên Lộ Trình');
    const names = (await work('secretary.1')).items.map((item: WorkItem) => item.name);
    for (const name of names) expect(reminder).not.toContain(name);
    expect((await world.ask('secretary.1', 'GET', '/viec-cua-toi?unit=%27')).status).toBe(400);
    expect((await world.ask('nobody.1', 'GET', '/')).headers.get('location')).toBe('/viec-cua-toi');
  });
});

describe('CH-23: a delegated grassroots committee', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite', 'B');
  });
  afterAll(() => world.close());

  it('is told to decide while its delegation holds, and to vote once that has ended', async () => {
    const walk = await (await openCase(world, { on: '2025-01-06' })).to('grassrootsCommittee');
    const told = async () => {
      const { body } = await world.ask('grassroots.1', 'GET', '/api/v1/me/work');
      const { items } = body as WorkView;
      return items.filter(({ code }) => code === walk.code).map(({ act }) => act);
    };
    expect(await told()).toEqual(['committee.decide']);
    const delegation = { paper: '07-QĐ/ĐU', from: '2015-01-01', to: firstDay };
    const body = { youthUnion: true, tradeUnion: true, centre: true, delegation };
    await world.store.writer.write((tx) =>
      world.organisations.setSetting(
        tx,
        world.units.commune,
        { route: 'B', instrument: '15-QĐ/TU', body },
        legalDate(firstDay),
      ),
    );
    expect(await told()).toEqual(['committee.vote']);
  });
});
