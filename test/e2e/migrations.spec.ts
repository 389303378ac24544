import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limitsAltered, slicesNamed } from '../../workflows/editions/migration-plan.js';
import { admission } from '../../workflows/admission/procedure.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { MigrationRunner } from '../../src/editions/migration-runner.js';
import { historyOf, openCase, type Walk } from '../support/case-walk.js';
import { caseWorld, type CaseWorld } from '../support/case-world.js';
import { judgedFaults } from '../support/judged-faults.js';
import { dialects } from '../support/test-store.js';

const runs = '/api/v1/migrations';
const { law } = admission;
const to = law.on(legalDate('2026-07-26')).id;

interface Run {
  readonly id: string;
  readonly state: string;
  readonly hash: string;
  readonly progress: Readonly<Record<string, number>>;
  readonly totals: Readonly<Record<string, unknown>> | null;
  readonly items: readonly {
    readonly code: string;
    readonly state: string;
    readonly seq: number | null;
    readonly reason: string | null;
    readonly report: { readonly from: string; readonly kept: readonly { readonly timer: string }[] } | null;
  }[];
}

const plan = (more: object = {}) => ({
  ...{ from: 'E2025b', to, on: '2026-08-03', basis: 'Công văn 12-CV/TU' },
  keep: limitsAltered(admission, slicesNamed(law, 'E2025b'), to),
  ...more,
});

describe.each(dialects)('live cases cross to a later slice, on %s', (dialect) => {
  let world: CaseWorld;
  let cases: Record<'early' | 'late' | 'acting' | 'elsewhere', Walk>;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    const since = legalDate('2015-01-01');
    for (const n of [1, 2])
      await world.account(`top.${n}`, await world.person(`Ban Tổ chức ${n === 1 ? 'Một' : 'Hai'}`), {
        ...{ duty: 'organisationBoard', unitId: world.units.province, from: since },
      });
    world.clock.set('2026-03-20T02:00:00.000Z');
    const opened = (name: string, on: string) => openCase(world, { on, name });
    cases = {
      early: await opened('Lò Thị Một', '2026-01-05'),
      late: await opened('Lò Thị Hai', '2026-02-02'),
      acting: await opened('Lò Thị Ba', '2026-03-02'),
      elsewhere: await openCase(world, { unit: world.elsewhere, by: 'elsewhere.1', on: '2026-03-03' }),
    };
    await hold(1);
    world.clock.set('2026-08-03T02:00:00.000Z');
  });
  const hold = (seq: number | null) =>
    world.store.writer.write((tx) =>
      tx.run('UPDATE candidate SET held_seq = ? WHERE code = ?', [seq, cases.elsewhere.code]),
    );
  afterAll(() => world.close());

  const drafts = async (body: object, login = 'top.1') => world.ask(login, 'POST', runs, { body });
  const read = async (id: string, query = '') => {
    await world.app.get(MigrationRunner, { strict: false }).idle();
    return (await world.ask('top.2', 'GET', `${runs}/${id}${query}`)).body as Run;
  };
  let run: Run;

  it('by nobody but the organisation board of the top unit', async () => {
    for (const login of ['secretary.1', 'organisationBoard.1', 'inspection.1'])
      expect([login, (await drafts(plan(), login)).status]).toEqual([login, 403]);
    // A unit that is no top one, and one that is not there, are told alike (SEC-16).
    for (const unit of [world.units.superior, 'khong-co'])
      expect((await drafts(plan({ unit }))).body).toMatchObject({ code: 'not-found' });
  });

  it('by a plan that is whole, or told everything that is wrong with it', async () => {
    const wrong: [object, string, string][] = [
      [{ keep: [] }, '/keep', 'missing'],
      [{ from: 'E1999' }, '/from', 'unknown'],
      [{ from: 'E2026b' }, '/to', 'notLater'],
      [{ on: '2026-07-01' }, '/on', 'notInForce'],
      [{ on: '2026-08-04' }, '/on', 'future'],
      [{ basis: '' }, '/basis', 'minLength'],
    ];
    for (const [more, pointer, code] of wrong) {
      const { status, body } = await drafts(plan(more));
      const errors = (body as { errors: object[] }).errors;
      expect([status, errors[0]]).toEqual([400, expect.objectContaining({ pointer, code })]);
    }
  });

  it('shows how many people stand in which slice to those who may read a run, and nothing of it to others', async () => {
    const told = async (login: string) => {
      const { body } = await world.ask(login, 'GET', '/api/v1/editions');
      const { items } = body as { items: { edition: string; cases: number | null }[] };
      return items.filter(({ cases: some }) => some !== 0).map(({ edition, cases: some }) => [edition, some]);
    };
    expect(await told('top.1')).toEqual([['E2025b', 4]]);
    expect(new Set((await told('secretary.1')).map(([, some]) => some))).toEqual(new Set([null]));
    const from = (query: string) => world.ask('secretary.1', 'GET', `/api/v1/editions/changes?${query}`);
    const { body } = await from(`from=E2025b&to=${encodeURIComponent(to)}`);
    expect(body).toMatchObject({ to, limits: plan().keep });
    const rules = (body as { rules: { rule: string; relation: string; changes: { id: string }[] }[] }).rules;
    expect(rules.find(({ rule }) => rule === 'R24-1.2.1')).toMatchObject({
      ...{ relation: 'wider', changes: [{ id: 'CHG-02', paper: '208-QĐ/TW', since: '2026-07-26' }] },
    });
    for (const [query, parameter, code] of [
      ['', 'from', 'unknown'],
      [`from=E1999&to=${encodeURIComponent(to)}`, 'from', 'unknown'],
      ['from=E2025b&to=E2026b', 'to', 'unknown'],
      [`from=E2026b&to=${encodeURIComponent(to)}`, 'to', 'notLater'],
    ] as const)
      expect([query, (await from(query)).body]).toMatchObject([query, { status: 400, errors: [{ parameter, code }] }]);
  });

  it('is tried dry first: nothing moves, every case is foreseen, and the sum is told', async () => {
    const drafted = await drafts(plan());
    expect(drafted.status).toBe(200);
    run = await read((drafted.body as Run).id);
    expect(run).toMatchObject({ state: 'surveyed', progress: { cases: 4, foreseen: 3, skipped: 1, crossed: 0 } });
    expect(run.totals).toMatchObject({ cases: 4, crossing: 3, skipped: 1, limitsMove: 0, reasons: { held: 1 } });
    expect(run.items.map(({ code }) => code).sort()).toEqual(
      Object.values(cases)
        .map(({ code }) => code)
        .sort(),
    );
    for (const walk of Object.values(cases))
      expect((await historyOf(walk, 'grassroots.1').catch(() => [])).some(({ act }) => act === 'edition.cross')).toBe(
        false,
      );
  });

  it('is confirmed by a second person, for exactly what was foreseen', async () => {
    const confirm = (login: string, hash: string) =>
      world.ask(login, 'POST', `${runs}/${run.id}/confirmation`, { body: { hash } });
    expect((await confirm('top.1', run.hash)).body).toMatchObject({ code: 'forbidden', rule: 'SEC-21' });
    expect((await confirm('top.2', '0'.repeat(64))).body).toMatchObject({ code: 'not-waiting' });
    expect((await confirm('organisationBoard.1', run.hash)).status).toBe(404);
    // One case crosses by an act of its own between the dry run and the confirmation.
    cases.acting.on = legalDate('2026-07-20');
    await cases.acting.to('sympathiser');
    expect((await confirm('top.2', run.hash)).body).toMatchObject({ state: 'applying' });
    run = await read(run.id);
    expect((await confirm('top.2', run.hash)).status).toBe(409);
  });

  it('each by one entry, its limits as they were; who had crossed by an act is done already', async () => {
    expect(run.state).toBe('applied');
    const of = (walk: Walk) => run.items.find(({ code }) => code === walk.code)!;
    expect(of(cases.early)).toMatchObject({ state: 'crossed', seq: expect.any(Number) });
    expect(of(cases.acting)).toMatchObject({ state: 'doneAlready', seq: null });
    expect(of(cases.elsewhere)).toMatchObject({ state: 'skipped', reason: 'held' });
    const history = await historyOf(cases.early);
    const crossings = history.filter(({ act }) => act === 'edition.cross');
    expect(crossings).toHaveLength(1);
    expect(crossings[0]).toMatchObject({ kind: 'crossing', slice: to, facts: { run: run.id, to } });
    const seen = await world.ask('secretary.1', 'GET', cases.early.path);
    expect(seen.body).toMatchObject({ edition: { key: 'E2026b', label: to }, revision: crossings[0]!.seq });
    await hold(null);
    expect(await world.faults()).toEqual([]);
    expect(await judgedFaults(world.store.reader)).toEqual([]);
  });

  it('SEC-06: the log was signed with the second word in it, before the first case crossed', async () => {
    const leavesOf = async (which: string) => {
      const rows = await world.store.reader.all<{ leaf: number | null }>(`SELECT leaf FROM entry WHERE ${which}`);
      return rows.map(({ leaf }) => leaf ?? Infinity);
    };
    const confirmed = Math.min(...(await leavesOf("type = 'migration.confirm'")));
    const crossings = await leavesOf(`kind = 'crossing' AND body LIKE '%${run.id}%'`);
    expect(crossings).not.toEqual([]);
    const sizes = await world.store.reader.all<{ size: number }>('SELECT size FROM checkpoint');
    const between = sizes.filter(({ size }) => size > confirmed && size <= Math.min(...crossings));
    expect(between).not.toEqual([]);
  });

  it('a second run finds what is left; the list tells the latest first', async () => {
    const { id } = (await drafts(plan())).body as Run;
    expect(await read(id)).toMatchObject({ state: 'surveyed', progress: { cases: 1, foreseen: 1 } });
    const { items } = (await world.ask('inspection.1', 'GET', runs)).body as { items: Run[] };
    expect(items.map((one) => one.id)).toEqual([id, run.id]);
    expect((await world.ask('secretary.1', 'GET', runs)).status).toBe(403);
    expect((await world.ask('top.1', 'GET', `${runs}/${run.id}?state=crossed&limit=1`)).body).toMatchObject({
      items: [expect.objectContaining({ state: 'crossed' })],
      next: expect.any(String),
    });
    expect((await world.ask('top.1', 'GET', `${runs}/${run.id}?state=x`)).status).toBe(400);
    expect((await world.ask('top.1', 'GET', `${runs}/nothing`)).status).toBe(404);
  });

  it('is refused by a second person with a reason, and then nobody confirms it', async () => {
    const { id } = (await drafts(plan())).body as Run;
    const { hash } = await read(id);
    const settle = (how: string, login: string, body: object) =>
      world.ask(login, 'POST', `${runs}/${id}/${how}`, { body: { hash, ...body } });
    expect((await settle('rejection', 'top.2', {})).status).toBe(400);
    expect((await settle('rejection', 'top.1', { reason: 'Thôi' })).body).toMatchObject({ rule: 'SEC-21' });
    expect((await settle('rejection', 'top.2', { hash: '0'.repeat(64), reason: 'Thôi' })).status).toBe(409);
    const rejected = { by: world.personOf('top.2'), at: world.clock.now(), reason: 'Chưa đến lúc' };
    const { body } = await settle('rejection', 'top.2', { reason: 'Chưa đến lúc' });
    expect(body).toMatchObject({ state: 'rejected', rejected, confirmed: null });
    expect(await read(id)).toMatchObject({ state: 'rejected', rejected, progress: { crossed: 0 } });
    expect((await settle('confirmation', 'top.2', {})).status).toBe(409);
    expect((await settle('rejection', 'top.2', { reason: 'Lần nữa' })).status).toBe(409);
  });
});
