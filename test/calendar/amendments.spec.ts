import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  amended,
  amendments,
  confirms,
  dayOff,
  dayWorked,
  drafts,
  paper,
  seatBoard,
  type ToldAmendment,
  year2028,
} from '../support/calendar-board.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('the table of working days, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    await seatBoard(world);
  });
  afterAll(() => world.close());

  const year = async (asked: string) => {
    const answer = await world.ask('secretary.1', 'GET', `/api/v1/calendar${asked}`);
    expect(answer.status).toBe(200);
    return answer.body as {
      year: number;
      revision: number;
      to: number;
      covered: boolean;
      workingDays: number | null;
      days: {
        date: string;
        kind: string;
        source: { document: string };
        confirmed: boolean;
        amendment: string | null;
      }[];
    };
  };
  const faults = (body: object) => (body as { errors?: { pointer: string; code: string }[] }).errors;

  it('is told year by year, each day with its paper', async () => {
    expect(await year('')).toMatchObject({ year: 2026, covered: true, workingDays: 249 });
    expect((await year('?year=2024')).days.filter(({ kind }) => kind === 'work')).toMatchObject([
      { date: '2024-05-04', source: { document: '2450/VPCP-KGVX' }, confirmed: true, amendment: null },
    ]);
    expect((await year('?year=2027')).days.filter(({ confirmed }) => !confirmed).map(({ date }) => date)).toEqual([
      '2027-04-16',
      '2027-05-03',
    ]);
    expect(await year('?year=2028')).toMatchObject({ covered: false, workingDays: null, days: [], to: 2027 });
    for (const wrong of ['28', '2028x', '1899', '2201', '2028&year=2029'])
      expect((await world.ask('secretary.1', 'GET', `/api/v1/calendar?year=${wrong}`)).status).toBe(400);
  });

  it('is changed by nobody but the board of a top unit', async () => {
    for (const login of [
      'secretary.1',
      'competent.1',
      'central.1',
      'administrator.1',
      'organisationBoard.1',
      'inspection.1',
    ]) {
      const { status, body } = await drafts(world, paper({ days: [dayOff('2026-12-14')] }), login);
      expect([login, status, body]).toMatchObject([
        login,
        403,
        { rule: 'SEC-14', by: ['organisationBoard'], detail: expect.stringContaining('top unit') },
      ]);
    }
  });

  it('is not changed by a draft; its author is not his own second person', async () => {
    const before = await year('');
    const { status, body: draft } = await drafts(world, paper({ days: [dayOff('2026-12-14')] }));
    expect([status, draft]).toMatchObject([201, { no: null, state: 'draft' }]);
    expect(await year('')).toEqual(before);
    const own = await confirms(world, draft, 'board.1');
    expect([own.status, own.body]).toMatchObject([
      403,
      { rule: 'SEC-21', detail: expect.stringContaining('Another person') },
    ]);
    const lower = await confirms(world, draft, 'organisationBoard.1');
    expect(lower.status).toBe(403);
    const other = await confirms(world, { ...(draft as object), hash: '0'.repeat(64) } as never);
    expect([other.status, other.body]).toMatchObject([409, { code: 'not-waiting' }]);
    expect((await confirms(world, { id: 'nothing', hash: '0'.repeat(64) } as never)).status).toBe(404);

    const confirmed = await confirms(world, draft);
    expect([confirmed.status, confirmed.body]).toMatchObject([200, { no: 1, state: 'confirmed' }]);
    expect(await year('')).toMatchObject({ revision: before.revision + 1, workingDays: before.workingDays! - 1 });
    expect((await confirms(world, draft)).status).toBe(409);
  });

  it('gives a repeat under the same key the same answer, and nothing twice', async () => {
    const body = paper({ days: [dayOff('2026-12-15')] });
    const send = () => world.ask('board.1', 'POST', amendments, { body, key: 'amendment-once' });
    const [first, again] = [await send(), await send()];
    expect([again.body, again.headers.get('Idempotency-Replayed')]).toEqual([first.body, 'true']);
    const other = await world.ask('board.1', 'POST', amendments, {
      body: { ...body, document: 'x' },
      key: 'amendment-once',
    });
    expect(other.status).toBe(422);
    expect((await world.ask('board.1', 'POST', amendments, { body, key: null })).status).toBe(400);
  });

  it('is refused by another with a reason, once, and changes no day', async () => {
    const before = await year('');
    const draft = (await drafts(world, paper({ days: [dayOff('2026-12-18')] }))).body as ToldAmendment;
    const rejects = (login: string, body: object) =>
      world.ask(login, 'POST', `${amendments}/${draft.id}/rejection`, { body: { hash: draft.hash, ...body } });
    expect((await rejects('board.2', {})).status).toBe(400);
    expect((await rejects('board.1', { reason: 'Thôi' })).body).toMatchObject({ rule: 'SEC-21' });
    expect((await rejects('organisationBoard.1', { reason: 'Thôi' })).status).toBe(403);
    const rejected = { by: world.personOf('board.2'), at: world.clock.now(), reason: 'Chưa có công điện' };
    const { status, body } = await rejects('board.2', { reason: 'Chưa có công điện' });
    expect([status, body]).toMatchObject([200, { no: null, state: 'rejected', rejected, confirmed: null }]);
    expect((await confirms(world, draft)).status).toBe(409);
    expect((await rejects('board.2', { reason: 'Lần nữa' })).status).toBe(409);
    expect(await year('')).toEqual(before);
  });

  it('waits for the day from which the paper is in force', async () => {
    const { body: draft } = await drafts(world, paper({ effectiveOn: '2026-11-21', days: [dayOff('2026-12-16')] }));
    const early = await confirms(world, draft);
    expect([early.status, early.body]).toMatchObject([409, { code: 'not-in-force', on: '2026-11-21' }]);
    world.clock.advance({ days: 1 });
    expect((await confirms(world, draft)).status).toBe(200);
    world.clock.advance({ days: -1 });
  });

  it.each<[string, object, string, string]>([
    ['neither days nor a withdrawal', {}, '', 'oneChange'],
    ['both', { days: [dayOff('2026-12-17')], withdraws: 'a' }, '', 'oneChange'],
    ['a year without days', { year: 2028, withdraws: 'a' }, '/year', 'withoutDays'],
    ['an empty list', { days: [] }, '/days', 'arrayMinSize'],
    ['a day that does not exist', { days: [dayOff('2026-02-30')] }, '/days/0/date', 'isLegalDate'],
    ['another kind', { days: [{ date: '2026-12-17', kind: 'half', name: 'x' }] }, '/days/0/kind', 'isIn'],
    ['a day twice', { days: [dayOff('2026-12-17'), dayOff('2026-12-17')] }, '/days/1/date', 'twice'],
    ['a Sunday off', { days: [dayOff('2026-12-20')] }, '/days/0/date', 'alreadySo'],
    ['a Thursday worked', { days: [dayWorked('2026-12-17')] }, '/days/0/date', 'alreadySo'],
    ['a day of a year not known', { days: [dayOff('2028-01-03')] }, '/days/0/date', 'outside'],
    ['a year too far', { ...year2028, year: 2029 }, '/year', 'notNext'],
    ['a year that is known', { ...year2028, year: 2027 }, '/year', 'notNext'],
    [
      'a year without the first of May',
      { year: 2028, days: year2028.days.filter(({ date }) => date !== '2028-05-01') },
      '/days',
      'holidayMissing',
    ],
    ['a withdrawal of nothing', { withdraws: 'a' }, '/withdraws', 'notStanding'],
    ['an unknown field', { days: [dayOff('2026-12-17')], no: 1 }, '/no', 'unknownField'],
  ])('refuses %s', async (_, more, pointer, code) => {
    const answer = await drafts(world, paper(more));
    expect(answer.status).toBe(400);
    expect(faults(answer.body)).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('accepts the paper of a day that was inferred until now', async () => {
    const { id } = await amended(world, { days: [dayOff('2027-05-03')] });
    expect((await year('?year=2027')).days.find(({ date }) => date === '2027-05-03')).toMatchObject({
      ...{ confirmed: true, amendment: id },
    });
  });

  it('reaches a further year, which is withdrawn before those it stands on', async () => {
    const first = await amended(world, year2028);
    expect(await year('?year=2028')).toMatchObject({ covered: true, workingDays: 250 });
    const days = ['2029-01-01', '2029-02-12', '2029-04-30', '2029-05-01'].map(dayOff);
    const second = await amended(world, { year: 2029, days });
    const { status, body } = await drafts(world, paper({ withdraws: first.id }));
    expect([status, faults(body)]).toMatchObject([400, [{ code: 'laterYear' }]]);
    await amended(world, { withdraws: second.id });
    await amended(world, { withdraws: first.id });
    expect(await year('?year=2028')).toMatchObject({ covered: false, to: 2027 });
    expect((await drafts(world, paper({ withdraws: first.id }))).status).toBe(400);
  });

  it('does not take a draft that no longer fits', async () => {
    const [one, two] = await Promise.all([1, 2].map(async () => (await drafts(world, paper(year2028))).body));
    expect((await confirms(world, one!)).status).toBe(200);
    const late = await confirms(world, two!);
    expect([late.status, late.body]).toMatchObject([409, { code: 'table-changed' }]);
    await amended(world, { withdraws: (one as unknown as { id: string }).id });
  });

  it('numbers two that are confirmed at once one after the other', async () => {
    const both = await Promise.all(
      ['2026-12-21', '2026-12-22'].map(async (date) => (await drafts(world, paper({ days: [dayOff(date)] }))).body),
    );
    const told = await Promise.all(both.map((draft) => confirms(world, draft)));
    expect(told.map(({ status }) => status)).toEqual([200, 200]);
    const [a, b] = told.map(({ body }) => (body as { no: number }).no).sort((x, y) => x - y);
    expect(b).toBe(a! + 1);
  });

  it('is told by the log alone, and pages by key', async () => {
    const seen: { id: string; no: number | null; document: string }[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await world.ask('secretary.1', 'GET', `${amendments}?limit=3${next && `&after=${next}`}`);
      const page = body as { items: typeof seen; next: string | null };
      seen.push(...page.items);
      next = page.next;
    }
    expect(seen.map(({ id }) => id)).toEqual([...new Set(seen.map(({ id }) => id))].sort().reverse());
    const rows = await world.store.reader.all<{ type: string; body: string }>(
      "SELECT type, body FROM entry WHERE chain = 'site' AND kind = 'configuration' AND type LIKE 'calendar.%' ORDER BY seq",
    );
    const drafted = new Map<string, object>();
    const numbered: [number, string][] = [];
    for (const { type, body } of rows) {
      const { facts } = JSON.parse(body) as { facts: { amendment: string; no: number } };
      if (type === 'calendar.draft') drafted.set(facts.amendment, facts);
      else if (type === 'calendar.confirm') numbered.push([facts.no, facts.amendment]);
    }
    expect(numbered.map(([no]) => no)).toEqual(numbered.map((_, index) => index + 1));
    expect(
      seen
        .filter(({ no }) => no !== null)
        .map(({ no, id }) => [no, id])
        .sort((a, b) => Number(a[0]) - Number(b[0])),
    ).toEqual(numbered);
    for (const told of seen)
      expect(told).toMatchObject({ document: (drafted.get(told.id) as { document: string }).document });
  });

  it('can neither be rewritten nor removed, not even below the service', async () => {
    for (const sql of [
      "UPDATE calendar_amendment SET body = '{}'",
      'UPDATE calendar_amendment SET no = 99 WHERE no = 1',
      "UPDATE calendar_amendment SET rejected_reason = 'Khác' WHERE rejected_by IS NOT NULL",
      'UPDATE calendar_amendment SET rejected_by = NULL, rejected_at = NULL, rejected_reason = NULL WHERE no IS NULL',
      'DELETE FROM calendar_amendment',
    ])
      await expect(world.store.writer.write((tx) => tx.run(sql))).rejects.toThrow();
  });
});
