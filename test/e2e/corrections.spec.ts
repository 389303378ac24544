import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '../../workflows/calendar/legal-date.js';
import { example } from '../../workflows/admission/examples/example.js';
import { paper, vote } from '../../workflows/admission/examples/papers.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { historyOf, openCase, type Line, type Told, toldBy, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, firstDay } from '../support/case-world.js';
import { textOf } from '../support/html.js';
import { judgedFaults } from '../support/judged-faults.js';
import type { Answer } from '../support/serve.js';
import { tablePrint } from '../support/table-dump.js';
import { dialects } from '../support/test-store.js';

interface Impact {
  readonly acts: readonly { entry: number; act: string; verdict: string; settled: string | null; canStand?: boolean }[];
  readonly clock: { readonly gone: readonly object[]; readonly appeared: readonly object[] };
  readonly deadlines: readonly { timer: string; from: string | null; to: string | null }[];
  readonly stage: { readonly from: Stage; readonly to: Stage };
  readonly undecided: readonly number[];
}

describe.each(dialects)('corrections of a case, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  beforeEach(() => {
    world.clock.set(`${firstDay}T02:00:00.000Z`);
  });
  const judged = new Map<string, number>();
  // Whatever a test did: the row, its limits, its hold and its pins are what the log alone leads to, the chain is whole,
  // and every entry is judged again as it was.
  afterEach(async () => {
    expect(await world.faults()).toEqual([]);
    expect(await judgedFaults(world.store.reader, judged)).toEqual([]);
  });
  afterAll(() => world.close());

  const why = {
    ground: 'typingError',
    reason: 'Ghi nhầm ngày trong sổ họp',
    paper: paper('2026-11-16', '31-CV/BTC', 'Ban Tổ chức'),
  };
  const correction = (type: string, more: object): object => ({ type, on: '2026-11-17', ...why, ...more });
  const asks = (
    walk: Walk,
    login: string,
    body: object,
    { dry = false, revision = walk.told.revision, key = randomUUID() } = {},
  ) => world.ask(login, 'POST', `${walk.path}/corrections${dry ? '?dry=1' : ''}`, { body, revision, key });
  const confirms = (walk: Walk, login: string, named: { seq: number; hash: string } = walk.told.pending.at(-1)!) =>
    world.ask(login, 'POST', `${walk.path}/confirmations`, {
      body: { seq: named.seq, hash: named.hash },
      revision: walk.told.revision,
    });
  const impactOf = (answer: Answer): Impact => (answer.body as { impact: Impact }).impact;
  /** Proposes and has it confirmed at once. */
  async function corrects(walk: Walk, body: object, [first, second] = ['grassroots.1', 'grassroots.2']): Promise<Told> {
    walk.told = toldBy(await asks(walk, first, body));
    return (walk.told = toldBy(await confirms(walk, second)));
  }
  const seqOf = async (walk: Walk, act: string): Promise<number> =>
    (await historyOf(walk)).findLast((line) => line.act === act && line.kind !== 'proposal')!.seq;
  const lineOf = async (walk: Walk, seq: number): Promise<Line & { corrected: object | null }> =>
    (await historyOf(walk))[seq - 1] as Line & { corrected: object | null };
  const row = async ({ code }: Walk) =>
    (await world.store.reader.all<Record<string, unknown>>('SELECT * FROM candidate WHERE code = ?', [code]))[0]!;
  const standing = ({
    value,
    context,
    stage,
    stage_since,
    slice_id,
    status,
    held_seq,
    pins,
  }: Record<string, unknown>) => ({
    ...{ value, context, stage, stage_since, slice_id, status, held_seq, pins },
  });

  const limits = async (walk: Walk) =>
    (
      await world.store.reader.all<{ timer: string; subject: string; due_on: string }>(
        "SELECT timer, subject, due_on FROM deadline WHERE state = 'running' AND case_id = ? ORDER BY timer, subject",
        [(await row(walk))['id']],
      )
    ).map(({ timer, subject, due_on }) => `${timer}/${subject} ${due_on}`);
  /** Every limit that is past has passed. */
  const swept = async (walk: Walk): Promise<void> => {
    await world.sweeper.sweep();
    walk.told = { ...walk.told, revision: (await row(walk))['revision'] as number };
  };

  const at = async (stage: Stage, on = '2024-03-04'): Promise<Walk> => (await openCase(world, { on })).to(stage);

  describe('an act annulled', () => {
    it('leaves the case as it stood before the act: state, limits, stage', async () => {
      const walk = await at('dossierReady', '2026-05-04');
      await swept(walk);
      const before = [standing(await row(walk)), await limits(walk)];
      await walk.records('secretary.1', 'meeting.open', '2026-11-16');
      expect([standing(await row(walk)), await limits(walk)]).not.toEqual(before);
      const told = await corrects(walk, correction('act.annul', { entry: walk.told.seq }));
      expect(told).toMatchObject({
        outcome: 'recorded',
        act: 'act.annul',
        stage: { key: 'dossierReady' },
        pending: [],
      });
      expect([standing(await row(walk)), await limits(walk)]).toEqual(before);
      expect(told.offers.find(({ act }) => act === 'meeting.open')).toBeDefined();
    });

    it('stays readable, marked with the entry that annulled it and why; the road forgets it', async () => {
      const walk = await at('branchMeeting');
      const seq = await seqOf(walk, 'meeting.open');
      const facts = (await lineOf(walk, seq)).facts;
      const { seq: by } = await corrects(walk, correction('act.annul', { entry: seq, ground: 'notHeld' }));
      const line = await lineOf(walk, seq);
      expect([line.facts, line.corrected]).toEqual([facts, { by, how: 'annulled', ground: 'notHeld' }]);
      const correcting = await lineOf(walk, by);
      expect(correcting).toMatchObject({ kind: 'correction', act: 'act.annul', annuls: seq, facts: { entry: seq } });
      expect(JSON.stringify(correcting)).not.toContain(why.reason);
      const page = await world.ask('secretary.1', 'GET', walk.path);
      const { road, history } = page.body as {
        road: { stage: string; on?: string }[];
        history: { seq: number; corrected?: object }[];
      };
      expect(road.find(({ stage }) => stage === 'branchMeeting')).not.toHaveProperty('on');
      expect(history.find((one) => one.seq === seq)?.corrected).toMatchObject({ how: 'annulled', by });
    });

    it('can be done again the right way, and be corrected once more', async () => {
      const walk = await at('branchMeeting');
      await corrects(walk, correction('act.annul', { entry: await seqOf(walk, 'meeting.open') }));
      await walk.records('secretary.1', 'meeting.open', walk.on);
      await walk.to('grassrootsCommittee');
      const entry = await seqOf(walk, 'vote.record');
      const told = await corrects(walk, correction('act.annul', { entry }));
      expect(told.stage.key).toBe('branchMeeting');
    });

    it('is not the act that opened the case, nor an act of the clock, nor what is not there', async () => {
      const walk = await at('applying');
      const clock = (await historyOf(walk)).find(({ kind }) => kind === 'clock')!.seq;
      for (const entry of [1, clock, 900]) {
        const answer = await asks(walk, 'grassroots.1', correction('act.annul', { entry }));
        expect([answer.status, answer.body]).toMatchObject([409, { code: 'not-correctable', entry }]);
      }
    });
  });

  describe('an act restated', () => {
    it('counts from its true day: the limits it started end elsewhere, old and new facts stand side by side', async () => {
      const walk = await at('grassrootsCommittee', '2025-08-04');
      const seq = await seqOf(walk, 'vote.record');
      const { on } = await lineOf(walk, seq);
      const later = addDays(on, 1);
      const body = correction('act.restate', { entry: seq, restated: { on: later } });
      const dry = await asks(walk, 'grassroots.1', body, { dry: true });
      expect(impactOf(dry).acts[0]).toMatchObject({
        entry: seq,
        act: 'vote.record',
        on: later,
        verdict: 'otherDeadline',
      });
      const told = await corrects(walk, body);
      expect((await lineOf(walk, seq)).on).toBe(on);
      expect(await lineOf(walk, told.seq)).toMatchObject({ facts: { restated: { on: later }, entry: seq } });
      expect(told.stage.since).toBe(later);
    });

    it('with the facts it has changes nothing', async () => {
      const walk = await at('branchMeeting', '2026-05-04');
      await swept(walk);
      const before = [standing(await row(walk)), await limits(walk)];
      const seq = await seqOf(walk, 'meeting.open');
      const { on, facts } = await lineOf(walk, seq);
      await corrects(walk, correction('act.restate', { entry: seq, restated: { on, present: facts['present'] } }));
      expect([standing(await row(walk)), await limits(walk)]).toEqual(before);
    });

    it('of a vote leads where its true count leads', async () => {
      const walk = await at('branchMeeting');
      await walk.records('secretary.1', 'vote.record', walk.on);
      await walk.confirms('secretary.2');
      const { officialMembers } = (await lineOf(walk, await seqOf(walk, 'meeting.open'))).facts as {
        officialMembers: number;
      };
      const body = correction('act.restate', {
        entry: await seqOf(walk, 'vote.record'),
        restated: { vote: vote(Math.floor(officialMembers / 2), officialMembers) },
      });
      expect((await corrects(walk, body)).stage.key).toBe('branchBelowShare');
    });

    it('moves the day on which the case was opened', async () => {
      const walk = await openCase(world, { on: '2026-01-05' });
      await corrects(walk, correction('act.restate', { entry: 1, restated: { on: '2026-01-06' } }));
      expect((await row(walk))['opened_on']).toBe('2026-01-06');
    });

    it.each([
      ['an unknown field', { thừa: 1 }, '/restated/thừa'],
      ['a wrong value', { present: -1 }, '/restated/present'],
      ['another type of act', { type: 'vote.record' }, '/restated/type'],
      ['a day to come', { on: '2026-12-24' }, '/restated/on'],
      ['sealed text', { note: 'khác' }, '/restated/note'],
      ['nothing', {}, '/restated'],
    ])('is refused with %s', async (_, restated, pointer) => {
      const walk = await at('branchMeeting');
      const body = correction('act.restate', { entry: await seqOf(walk, 'meeting.open'), restated });
      const answer = await asks(walk, 'grassroots.1', body);
      expect(answer.status).toBe(400);
      expect((answer.body as { errors: { pointer: string }[] }).errors.map((one) => one.pointer)).toContain(pointer);
    });
  });

  describe('acts after it that would no longer be lawful', () => {
    const annulling = async () => {
      const walk = await at('grassrootsCommittee');
      return { walk, entry: await seqOf(walk, 'opinion.summarise') };
    };

    it('are told each with its rules, and nothing is proposed until somebody says what becomes of each', async () => {
      const { walk, entry } = await annulling();
      const dry = impactOf(await asks(walk, 'grassroots.1', correction('act.annul', { entry }), { dry: true }));
      const unlawful = dry.acts.filter(({ verdict }) => verdict === 'notLawful');
      expect(unlawful.map(({ act }) => act)).toContain('dossier.complete');
      const answer = await asks(walk, 'grassroots.1', correction('act.annul', { entry }));
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'undecided' }]);
      const { undecided } = answer.body as { undecided: { entry: number; unmet: { rule: string; cite: string }[] }[] };
      expect(undecided.map((one) => one.entry)).toEqual(dry.undecided);
      expect(undecided[0]!.unmet[0]).toMatchObject({
        rule: expect.any(String),
        cite: expect.stringContaining('01-HD'),
      });
    });

    it('stand despite, with a reason and two names, where that is said', async () => {
      const { walk, entry } = await annulling();
      const before = await row(walk);
      const { undecided } = impactOf(
        await asks(walk, 'grassroots.1', correction('act.annul', { entry }), { dry: true }),
      );
      const others = undecided.map((other) => ({ entry: other, settled: 'standing', reason: 'Cấp ủy đồng ý giữ' }));
      const told = await corrects(walk, correction('act.annul', { entry, others }));
      expect((await row(walk))['value']).toEqual(before['value']);
      for (const other of undecided)
        expect((await lineOf(walk, other)).corrected).toMatchObject({ by: told.seq, how: 'standing' });
    });

    it('are annulled too, where that is said', async () => {
      const { walk, entry } = await annulling();
      let others: object[] = [];
      for (let left: readonly number[] = [0]; left.length > 0;) {
        left = impactOf(
          await asks(walk, 'grassroots.1', correction('act.annul', { entry, others }), { dry: true }),
        ).undecided;
        others = [...others, ...left.map((other) => ({ entry: other, settled: 'annulled', reason: 'Làm lại' }))];
      }
      const told = await corrects(walk, correction('act.annul', { entry, others }));
      expect(told.stage.key).toBe('recordCertified');
    });

    it('are not spoken of where they stay lawful', async () => {
      const walk = await at('branchMeeting');
      const others = [{ entry: await seqOf(walk, 'dossier.complete'), settled: 'standing', reason: 'thừa' }];
      const answer = await asks(
        walk,
        'grassroots.1',
        correction('act.annul', { entry: await seqOf(walk, 'meeting.open'), others }),
      );
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'needless' }]);
    });
  });

  describe('two persons', () => {
    const proposed = async (login = 'secretary.1') => {
      const walk = await at('branchMeeting');
      const before = standing(await row(walk));
      walk.told = toldBy(
        await asks(walk, login, correction('act.annul', { entry: await seqOf(walk, 'meeting.open') })),
      );
      expect([walk.told.outcome, standing(await row(walk))]).toEqual(['proposed', before]);
      return walk;
    };

    it('whoever proposed it does not confirm it', async () => {
      const walk = await proposed('grassroots.1');
      const answer = await confirms(walk, 'grassroots.1');
      expect([answer.status, answer.body]).toMatchObject([403, { code: 'forbidden', rule: 'SEC-21' }]);
    });

    it('the branch alone does not correct its record: the committee above confirms', async () => {
      const walk = await proposed();
      const answer = await confirms(walk, 'secretary.2');
      expect([answer.status, answer.body]).toMatchObject([
        403,
        { code: 'not-yours', by: ['grassroots', 'organisationBoard', 'competent'] },
      ]);
      expect((await confirms(walk, 'organisationBoard.1')).status).toBe(200);
      walk.told = { ...walk.told, revision: walk.told.revision + 1 };
    });

    it('another hash than the one shown confirms nothing', async () => {
      const walk = await proposed();
      const { seq } = walk.told.pending.at(-1)!;
      const answer = await confirms(walk, 'grassroots.1', { seq, hash: '0'.repeat(64) });
      expect([answer.status, answer.body]).toMatchObject([409, { code: 'not-waiting' }]);
    });

    it('it may be dropped, and the list tells what waits, was made and was dropped', async () => {
      const walk = await proposed();
      const list = async () =>
        ((await world.ask('secretary.1', 'GET', `${walk.path}/corrections`)).body as { items: object[] }).items;
      expect(await list()).toMatchObject([
        { act: 'act.annul', state: 'waiting', hash: walk.told.hash, sealed: ['reason'] },
      ]);
      const { seq, hash } = walk.told.pending[0]!;
      await world.ask('grassroots.1', 'POST', `${walk.path}/rejections`, {
        body: { seq, hash },
        revision: walk.told.revision,
      });
      expect(await list()).toMatchObject([{ state: 'dropped', hash: null, settledBy: seq + 1 }]);
    });

    it('it is thought through again when it is confirmed: acts recorded meanwhile are judged too', async () => {
      const walk = await proposed();
      const { seq, hash } = walk.told.pending[0]!;
      await walk.records('secretary.1', 'vote.record', walk.on);
      walk.told = toldBy(await confirms(walk, 'secretary.2'));
      const answer = await confirms(walk, 'grassroots.1', { seq, hash });
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'undecided' }]);
    });

    it.each(['sponsor.1', 'massOrganisation.1', 'politicalCentre.1', 'inspection.1', 'nobody.1', 'elsewhere.1'])(
      '%s corrects nothing',
      async (login) => {
        const walk = await at('applying');
        const answer = await asks(walk, login, correction('act.annul', { entry: 2 }));
        expect([403, 404]).toContain(answer.status);
      },
    );
  });

  it('a dry run changes nothing at all', async () => {
    const walk = await at('grassrootsCommittee');
    const before = await tablePrint(world.store, ['session', 'entry', 'chain_head', 'read_of']);
    const answer = await asks(
      walk,
      'grassroots.1',
      correction('act.annul', { entry: await seqOf(walk, 'opinion.summarise') }),
      { dry: true },
    );
    expect([answer.status, (answer.body as { outcome: string }).outcome]).toEqual([200, 'impact']);
    expect(await tablePrint(world.store, ['session', 'entry', 'chain_head', 'read_of'])).toEqual(before);
  });

  it('sent again under its key it has the same answer and no second effect', async () => {
    const walk = await at('branchMeeting');
    const key = randomUUID();
    const body = correction('act.annul', { entry: await seqOf(walk, 'meeting.open') });
    const first = await asks(walk, 'grassroots.1', body, { key });
    const again = await asks(walk, 'grassroots.1', body, { key });
    expect([again.body, again.headers.get('Idempotency-Replayed')]).toEqual([first.body, 'true']);
    const stale = await asks(walk, 'grassroots.1', body);
    expect([stale.status, stale.body]).toMatchObject([409, { code: 'stale' }]);
  });

  describe('a case on hold', () => {
    const desks = ['grassroots', 'organisationBoard', 'competent'];
    it('accepts no act, told with the entry that holds it, until it is taken up again; its limits run on', async () => {
      const walk = await openCase(world, { on: '2026-01-05' });
      await walk.records('secretary.1', 'list.enter', '2026-09-10', { helper: world.members[0] });
      const { seq } = await corrects(walk, correction('case.hold', { ground: 'order' }));
      const refused = await walk.sends('secretary.1', example('absence.start', '2026-09-11'));
      expect([refused.status, refused.body]).toMatchObject([409, { code: 'held', entry: seq }]);
      expect(
        ((await world.ask('secretary.1', 'GET', `${walk.path}/offers`)).body as { offers: object[] }).offers,
      ).toEqual([]);
      expect(refused.body).toMatchObject({ act: 'case.resume', by: expect.arrayContaining(['secretary', 'central']) });
      const held = { entry: seq, since: '2026-11-17', resume: { act: 'case.resume', confirm: desks } };
      const view = (await world.ask('secretary.1', 'GET', walk.path)).body;
      expect(view).toMatchObject({ status: 'held', held, offers: [], ahead: [] });
      const plan = (await world.ask('secretary.1', 'GET', `${walk.path}/plan`)).body;
      expect(plan).toMatchObject({ feasible: false, held });
      const page = await world.ask('secretary.1', 'GET', `/quan-chung/${walk.code}`, {
        headers: { Accept: 'text/html' },
      });
      expect(textOf(page.body)).toContain('Tạm dừng từ 17/11/2026. Cho làm tiếp: ');
      await world.sweeper.sweep();
      const [last] = (await historyOf(walk)).slice(-1);
      expect(last).toMatchObject({ kind: 'clock', act: 'clock.listReviewDue', on: '2026-10-11' });
      walk.told = { ...walk.told, revision: last!.seq };
      await corrects(walk, correction('case.resume', { ground: 'order', paper: undefined }));
      const again = (await world.ask('secretary.1', 'GET', walk.path)).body as { held: null; offers: object[] };
      expect([again.held, again.offers.length > 0]).toEqual([null, true]);
      expect((await walk.records('secretary.1', 'absence.start', '2026-10-20')).outcome).toBe('recorded');
    });

    it('does not confirm acts either, is not held twice, and not taken up where it is not held', async () => {
      const walk = await at('branchMeeting');
      await walk.records('secretary.1', 'vote.record', walk.on);
      const waiting = walk.told.pending[0]!;
      await corrects(walk, correction('case.hold', { ground: 'order' }));
      expect((await confirms(walk, 'secretary.2', waiting)).body).toMatchObject({ code: 'held' });
      expect((await asks(walk, 'grassroots.1', correction('case.hold', {}))).body).toMatchObject({ code: 'held' });
      await corrects(walk, correction('case.resume', {}));
      expect((await asks(walk, 'grassroots.1', correction('case.resume', {}))).body).toMatchObject({
        code: 'not-held',
      });
      walk.told = toldBy(await confirms(walk, 'secretary.2', waiting));
      expect(walk.stage).toBe('grassrootsCommittee');
    });
  });

  describe('by warrant of the superior committee', () => {
    const board: [string, string] = ['organisationBoard.1', 'competent.1'];

    it('a case is at the stage it names, with the facts it had, and goes on from there', async () => {
      const walk = await at('branchMeeting');
      const told = await corrects(walk, correction('case.move', { stage: 'dossierReady' }), board);
      expect(told.stage).toMatchObject({ key: 'dossierReady', since: '2026-11-17' });
      const back = await corrects(walk, correction('act.annul', { entry: told.seq }));
      expect(back.stage.key).toBe('branchMeeting');
    });

    it.each(['nowhere', 'unopened', 'constructor'])('there is no stage called %s', async (stage) => {
      const walk = await at('branchMeeting');
      const answer = await asks(walk, board[0], correction('case.move', { stage }));
      expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ pointer: '/stage' }] }]);
    });

    it('is not the branch’s nor the grassroots committee’s to propose', async () => {
      const walk = await at('applying');
      for (const login of ['secretary.1', 'grassroots.1'])
        expect((await asks(walk, login, correction('case.move', { stage: 'pool' }))).body).toMatchObject({
          code: 'not-yours',
        });
    });

    it('a case never existed: out of the list, without limits, closed to acts; reopened it stands where it stood', async () => {
      const walk = await openCase(world, { on: '2026-01-05', name: 'Giàng Thị Nhầm' });
      await walk.records('secretary.1', 'list.enter', '2026-11-10', { helper: world.members[0] });
      const before = standing(await row(walk));
      const told = await corrects(walk, correction('case.void', { ground: 'wrongCase' }), board);
      expect([told.deadlines, told.offers, (await row(walk))['status']]).toEqual([[], [], 'void']);
      const list = async () =>
        (
          (await world.ask('secretary.1', 'GET', `/api/v1/candidates?q=${encodeURIComponent('Giàng Thị Nhầm')}`))
            .body as { total: number }
        ).total;
      expect(await list()).toBe(0);
      expect((await walk.sends('secretary.1', example('absence.start', '2026-11-12'))).body).toMatchObject({
        code: 'void',
      });
      expect((await asks(walk, board[0], correction('case.hold', {}))).body).toMatchObject({ code: 'void' });
      await corrects(walk, correction('case.reopen', {}), board);
      expect([standing(await row(walk)), await list()]).toEqual([before, 1]);
    });

    it('a case that was over goes on at the stage it names', async () => {
      const walk = await openCase(world, { on: '2026-01-05' });
      await walk.records('secretary.1', 'candidate.withdraw', '2026-02-02');
      expect((await row(walk))['status']).toBe('done');
      expect((await asks(walk, board[0], correction('case.reopen', {}))).status).toBe(400);
      expect((await corrects(walk, correction('case.reopen', { stage: 'pool' }), board)).stage.key).toBe('pool');
      expect((await asks(walk, board[0], correction('case.reopen', { stage: 'pool' }))).body).toMatchObject({
        code: 'not-closed',
      });
      expect((await row(walk))['status']).toBe('active');
    });
  });

  describe('a pinned edition (12.2)', () => {
    const old = '24-QĐ/TW:2021-07-30+12-HD/BTCTW:2022-01-18';
    const decideBy = ({ deadlines }: Told) => deadlines.find(({ timer }) => timer === 'T-DECIDE')?.due;

    it('judges the next vote and its limit by the slice chosen; other cases go by the date', async () => {
      const plain = await (await openCase(world, { on: '2025-03-03' })).to('branchMeeting');
      const chosen = await (await openCase(world, { on: '2025-03-03' })).to('branchMeeting');
      await corrects(chosen, correction('edition.pin', { on: chosen.on, slice: old }), [
        'organisationBoard.1',
        'competent.1',
      ]);
      const votes = async (walk: Walk) => {
        await walk.records('secretary.1', 'vote.record', walk.on);
        return walk.confirms('secretary.2');
      };
      const [byDate, byPin] = [await votes(plain), await votes(chosen)];
      expect([byDate.on, decideBy(byPin)]).not.toEqual([byPin.on, decideBy(byDate)]);
      expect((await historyOf(chosen)).at(-1)!.slice).toBe(old);
      expect((await world.ask('secretary.1', 'GET', chosen.path)).body).toMatchObject({ pinned: old });
      // Replay keeps it: another correction judges the vote by the pinned slice still.
      const { impact } = (
        await asks(
          chosen,
          'grassroots.1',
          correction('act.restate', { entry: await seqOf(chosen, 'meeting.open'), restated: { on: chosen.on } }),
          { dry: true },
        )
      ).body as { impact: Impact };
      expect(impact.deadlines).toEqual([]);
      await corrects(chosen, correction('edition.pin', {}), ['organisationBoard.1', 'competent.1']);
      expect((await world.ask('secretary.1', 'GET', chosen.path)).body).toMatchObject({ pinned: null });
    });

    it('is a slice that the law has', async () => {
      const walk = await at('applying');
      const answer = await asks(walk, 'organisationBoard.1', correction('edition.pin', { slice: '99-QĐ/TW' }));
      expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ pointer: '/slice' }] }]);
    });
  });

  it('an annulment and an act at once: exactly one wins, the other is told that the case moved on', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const walk = await at('branchMeeting');
      walk.told = toldBy(
        await asks(walk, 'grassroots.1', correction('act.annul', { entry: await seqOf(walk, 'meeting.open') })),
      );
      const answers = await Promise.all([
        confirms(walk, 'grassroots.2'),
        walk.sends('secretary.1', example('meeting.adjourn', walk.on)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await world.faults()).toEqual([]);
    }
  });
});
