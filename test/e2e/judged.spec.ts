import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rejudge, type Rejudged } from '../../workflows/kernel/rejudge.js';
import { paper } from '../../workflows/admission/examples/papers.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { calendarHistory } from '../../src/calendar/calendar-history.js';
import { logOf, storedCase, storedLimits } from '../../src/candidates/history/case-log.js';
import { judgeAgain, replayAgain } from '../../src/candidates/history/judge-again.js';
import { recordedSteps } from '../../src/candidates/history/recorded-steps.js';
import type { Entry } from '../../src/log/entry.js';
import { amended, dayOff, seatBoard } from '../support/calendar-board.js';
import { historyOf, openCase, type Told, toldBy, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, firstDay } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

const board: [string, string] = ['organisationBoard.1', 'competent.1'];
const old = '24-QĐ/TW:2021-07-30+12-HD/BTCTW:2022-01-18';

describe.each(dialects)('a corrected case judged again by its log, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  const why = { ground: 'typingError', reason: 'Ghi nhầm trong sổ', paper: paper('2026-11-16', '31-CV/BTC', 'Ban') };
  async function corrects(walk: Walk, type: string, more: object = {}, by = ['grassroots.1', 'grassroots.2']) {
    const body = { type, on: '2026-11-17', ...why, ...more };
    const { revision } = walk.told;
    walk.told = toldBy(await world.ask(by[0]!, 'POST', `${walk.path}/corrections`, { body, revision }));
    return walk.confirms(by[1]!);
  }
  const at = async (stage: Stage, on = '2024-03-04'): Promise<Walk> => (await openCase(world, { on })).to(stage);
  const seqOf = async (walk: Walk, act: string): Promise<number> =>
    (await historyOf(walk)).findLast((line) => line.act === act && line.kind !== 'proposal')!.seq;
  const undecided = async (walk: Walk, body: object): Promise<number[]> => {
    const { revision } = walk.told;
    const answer = await world.ask('grassroots.1', 'POST', `${walk.path}/corrections?dry=1`, {
      body: { type: 'act.annul', on: '2026-11-17', ...why, ...body },
      revision,
    });
    return (answer.body as { impact: { undecided: number[] } }).impact.undecided;
  };
  const swept = async (walk: Walk): Promise<Walk> => {
    await world.sweeper.sweep();
    walk.told = { ...walk.told, revision: (await historyOf(walk)).at(-1)!.seq };
    return walk;
  };

  /** Judged by a log changed as told; the chain is not asked here. */
  async function judged({ code }: Walk, change: (entry: Entry) => Entry = (entry) => entry): Promise<Rejudged[]> {
    const { reader } = world.store;
    const stored = (await storedCase(reader, code))!;
    const log = await logOf(reader, stored);
    if ('fault' in log) throw new Error(`the chain is ${log.fault.fault}`);
    const entries = (JSON.parse(JSON.stringify(log.entries)) as Entry[]).map(change);
    const limits = await storedLimits(reader, stored);
    return rejudge({ procedure: admission, limits }, recordedSteps(entries, await calendarHistory(reader)));
  }
  const differing = (all: readonly Rejudged[]) =>
    all.flatMap(({ seq, differences }) => differences.map(({ what }) => `${seq} ${what}`));
  const same = async (walk: Walk): Promise<Rejudged[]> => {
    const { reader } = world.store;
    const stored = (await storedCase(reader, walk.code))!;
    const calendarAt = await calendarHistory(reader);
    const looked = await judgeAgain(reader, stored, calendarAt);
    if ('fault' in looked) throw new Error(looked.fault.fault);
    expect(looked.found.filter(({ differences }) => differences.length > 0)).toEqual([]);
    expect(await replayAgain(reader, stored, calendarAt)).toEqual({ found: [] });
    return [...looked.found];
  };
  const becameOf = (all: readonly Rejudged[], seq: number) => all.find((one) => one.seq === seq)?.became;

  describe('an annulment with acts that stand despite', () => {
    let walk: Walk;
    let entry: number;
    let standing: readonly number[];
    let told: Told;
    beforeAll(async () => {
      walk = await at('branchMeeting');
      entry = await seqOf(walk, 'opinion.summarise');
      standing = await undecided(walk, { entry });
      const others = standing.map((other) => ({ entry: other, settled: 'standing', reason: 'Cấp ủy giữ' }));
      told = await corrects(walk, 'act.annul', { entry, others });
      await walk.to('grassrootsCommittee');
    });
    const by = () => told.seq;

    it('is the same, and tells of each entry what became of it by which', async () => {
      const all = await same(walk);
      expect(standing.length).toBeGreaterThan(0);
      expect(becameOf(all, entry)).toEqual({ how: 'annulled', by: by(), reason: by() - 1 });
      for (const seq of standing) expect(becameOf(all, seq)).toEqual({ how: 'standing', by: by(), reason: by() - 1 });
      expect(becameOf(all, 1)).toBeNull();
    });

    it.each<[string, (entry: Entry) => object, string]>([
      ['another act annulled', ({ facts }) => ({ facts: { ...facts, entry: 2 } }), 'facts'],
      ['acts of which nothing was said', ({ facts }) => ({ facts: { ...facts, others: [] } }), 'outcome'],
      ['another place', () => ({ to: { pool: 'open' } }), 'to'],
      ['no second person', (one) => ({ actor: { ...one.actor, duty: 'secretary' } }), 'second'],
      [
        'another history',
        ({ facts }) => ({ facts: { ...facts, history: (facts as { history: [] }).history.slice(0, -1) } }),
        'standing',
      ],
      ['a history that cannot be read', ({ facts }) => ({ facts: { ...facts, history: [9999] } }), 'outcome'],
    ])('a planted difference is named: %s', async (_, change, what) => {
      const all = await judged(walk, (one) => (one.seq === by() ? { ...one, ...change(one) } : one));
      expect(differing(all)).toContain(`${by()} ${what}`);
    });

    it('a fact planted in an act after it is named there', async () => {
      const proposal = (await seqOf(walk, 'vote.record')) - 1;
      const vote = { form: 'ballot', listed: 9, excluded: [], present: 9, yes: 1, no: 8, invalid: 0 };
      const all = await judged(walk, (one) => (one.seq === proposal ? { ...one, facts: { ...one.facts, vote } } : one));
      expect(differing(all)).toContain(`${proposal + 1} to`);
      expect(differing(all).filter((one) => Number(one.split(' ')[0]) < proposal)).toEqual([]);
    });
  });

  it('an act restated: the same; other facts than were confirmed are named', async () => {
    const walk = await at('dossierReady', '2026-05-04');
    await walk.records('secretary.1', 'meeting.open', '2026-11-16');
    const { seq: entry } = walk.told;
    const { seq: by } = await corrects(walk, 'act.restate', { entry, restated: { on: '2026-11-13' } });
    expect(becameOf(await same(walk), entry)).toEqual({ how: 'restated', by, reason: by - 1 });
    const all = await judged(walk, (one) =>
      one.seq === by - 1 ? { ...one, facts: { ...one.facts, restated: { on: '2026-11-12' } } } : one,
    );
    expect(differing(all)).toEqual([`${by} facts`]);
    const other = JSON.stringify({ restated: { on: '2026-11-12' } }).slice(1, -1);
    const both = await judged(walk, (one) =>
      one.seq >= by - 1
        ? (JSON.parse(JSON.stringify(one).replaceAll('"restated":{"on":"2026-11-13"}', other)) as Entry)
        : one,
    );
    expect(differing(both)).toContain(`${by} standing`);
  });

  it('limits that an annulled act ended run again from its correction on', async () => {
    const walk = await swept(await at('dossierReady', '2026-05-04'));
    await walk.records('secretary.1', 'meeting.open', '2026-11-16');
    const { seq } = await corrects(walk, 'act.annul', { entry: walk.told.seq });
    const stored = (await storedCase(world.store.reader, walk.code))!;
    expect(
      (await storedLimits(world.store.reader, stored)).some(({ opened, closed }) => opened === seq || closed === seq),
    ).toBe(true);
    await same(walk);
    await walk.records('secretary.1', 'meeting.open', '2026-11-17');
    await same(walk);
    const here = '(SELECT id FROM candidate WHERE code = ?)';
    await world.store.writer.write((tx) =>
      tx.run(`UPDATE deadline SET due_on = '2031-01-01' WHERE case_id = ${here}`, [walk.code]),
    );
    expect(differing(await judged(walk)).some((one) => one.endsWith(' limits'))).toBe(true);
  });

  it('hold and resume: the same; an act within a hold is named', async () => {
    const walk = await at('applying');
    const { seq } = await corrects(walk, 'case.hold');
    await corrects(walk, 'case.resume');
    await walk.to('recordSealed');
    await same(walk);
    const last = walk.told.seq;
    const all = await judged(walk, (one) => (one.seq === seq + 2 ? { ...one, type: 'case.hold' } : one));
    expect(differing(all)).toEqual(expect.arrayContaining([`${seq + 2} outcome`, `${last} outcome`]));
  });

  it('a warrant’s place is taken as given, and annulled; another place than it names is named', async () => {
    const walk = await at('branchMeeting');
    const moved = await corrects(walk, 'case.move', { stage: 'dossierReady' }, board);
    await same(walk);
    const all = await judged(walk, (one) => (one.seq === moved.seq ? { ...one, to: one.from } : one));
    expect(differing(all)).toContain(`${moved.seq} to`);
    const { seq: by } = await corrects(walk, 'act.annul', { entry: moved.seq });
    expect(becameOf(await same(walk), moved.seq)).toEqual({ how: 'annulled', by, reason: by - 1 });
    const none = await judged(walk, (one) =>
      one.seq === moved.seq - 1 ? { ...one, actor: { ...one.actor, duty: 'secretary' } } : one,
    );
    expect(differing(none)).toEqual([`${moved.seq - 1} outcome`, `${moved.seq} outcome`]);
  });

  it('void and reopened: the same; an act while it was void is named', async () => {
    const walk = await swept(await at('applying', '2026-03-02'));
    const { seq } = await corrects(walk, 'case.void', { ground: 'wrongCase' }, board);
    await same(walk);
    await corrects(walk, 'case.reopen', {}, board);
    await same(walk);
    const all = await judged(walk, (one) => (one.seq === seq + 2 ? { ...one, type: 'case.hold' } : one));
    expect(differing(all)).toContain(`${seq + 2} outcome`);
    const over = await openCase(world, { on: '2026-01-05' });
    await over.records('secretary.1', 'candidate.withdraw', '2026-02-02');
    await corrects(over, 'case.reopen', { stage: 'pool' }, board);
    await same(over);
  });

  it('pins are those of the log, whatever the row says; without its entry the slice is named', async () => {
    const walk = await at('branchMeeting', '2025-03-03');
    const { seq } = await corrects(walk, 'edition.pin', { on: walk.on, slice: old }, board);
    await walk.records('secretary.1', 'vote.record', walk.on);
    await walk.confirms('secretary.2');
    await same(walk);
    const vote = walk.told.seq;
    await corrects(walk, 'edition.pin', {}, board);
    await same(walk);
    const all = await judged(walk, (one) =>
      one.seq === seq ? { ...one, facts: { ...one.facts, slice: undefined } } : one,
    );
    expect(differing(all)).toEqual(expect.arrayContaining([`${seq} facts`, `${vote - 1} slice`, `${vote} slice`]));
    await world.store.writer.write((tx) => tx.run('UPDATE candidate SET pins = NULL WHERE code = ?', [walk.code]));
    const stored = (await storedCase(world.store.reader, walk.code))!;
    const calendarAt = await calendarHistory(world.store.reader);
    expect(await judgeAgain(world.store.reader, stored, calendarAt)).toEqual({ found: await judged(walk) });
    expect(await replayAgain(world.store.reader, stored, calendarAt)).toMatchObject({ found: [{ what: 'pins' }] });
  });

  it('a crossing to a later slice: the same; to another slice it is named', async () => {
    const walk = await at('probation', '2024-12-02');
    const { seq } = (await historyOf(walk)).find(({ kind }) => kind === 'crossing')!;
    expect((await same(walk)).find((one) => one.seq === seq)).toMatchObject({ kind: 'crossing', differences: [] });
    const last = admission.law.slices.at(-1)!.id;
    const all = await judged(walk, (one) => (one.seq === seq ? { ...one, edition: last } : one));
    expect(differing(all)).toContain(`${seq} slice`);
  });

  it('limits counted anew by a changed table: the same; another day than the table gives is named', async () => {
    await seatBoard(world);
    world.clock.set('2025-10-01T02:00:00.000Z');
    const walk = await at('verifying', '2025-06-02');
    world.clock.set('2025-10-01T03:00:00.000Z');
    await amended(world, { days: [dayOff('2025-10-20')] });
    world.clock.set('2025-10-01T04:00:00.000Z');
    await world.sweeper.work();
    const { seq, kind } = (await historyOf(walk)).at(-1)!;
    expect([kind, (await same(walk)).at(-1)?.seq]).toEqual(['calendar', seq]);
    const all = await judged(walk, (one) =>
      one.seq === seq ? (JSON.parse(JSON.stringify(one).replaceAll('2025-11-11', '2025-11-12')) as Entry) : one,
    );
    expect(differing(all)).toEqual([`${seq} limits`]);
    world.clock.set(`${firstDay}T02:00:00.000Z`);
  });
});
