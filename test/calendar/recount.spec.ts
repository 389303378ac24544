import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addWorkingDays } from '../../workflows/calendar/working-days.js';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { confirmedAmendments, standing } from '../../src/calendar/amendment.js';
import { CalendarService } from '../../src/calendar/calendar.service.js';
import { Recount } from '../../src/candidates/limits/recount.js';
import { amended, dayOff, dayWorked, seatBoard, year2028 } from '../support/calendar-board.js';
import { historyOf, openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

interface LimitRow {
  readonly timer: string;
  readonly subject: string;
  readonly due_on: LegalDate | null;
  readonly state: string;
  readonly calendar_revision: number;
}

describe.each(dialects)('limits when the table of working days changes, on %s', (dialect) => {
  let world: CaseWorld;
  let recount: Recount;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    recount = world.app.get(Recount, { strict: false });
    await seatBoard(world);
  });
  afterEach(async () => {
    // Whatever a test amended is withdrawn, so that the next one starts from the shipped table.
    for (const { id } of standing(await confirmedAmendments(world.store.reader)).reverse())
      await amended(world, { withdraws: id });
    await world.sweeper.work();
    expect(await world.faults()).toEqual([]);
  });
  afterAll(() => world.close());

  const limits = (walk: Walk, timer: string) =>
    world.store.reader.all<LimitRow>(
      `SELECT d.timer, d.subject, d.due_on, d.state, d.calendar_revision FROM deadline d JOIN candidate c ON c.id = d.case_id
        WHERE c.code = ? AND d.timer = ? ORDER BY d.activation_seq, d.subject`,
      [walk.code, timer],
    );
  const dueOf = async (walk: Walk, timer: string) => (await limits(walk, timer)).map(({ due_on }) => due_on);
  const revision = async (): Promise<number> =>
    (await world.app.get(CalendarService, { strict: false }).in(world.store.reader)).revision;
  const at = (day: string) => {
    world.clock.set(`${day}T02:00:00.000Z`);
  };
  /** A case that waits for the answers on three people, asked on 29/9/2025: thirty working days, until 10/11. */
  async function verifying(): Promise<Walk> {
    at('2025-10-01');
    return (await openCase(world, { on: '2025-06-02' })).to('verifying');
  }
  const last = async (walk: Walk) => {
    const line = (await historyOf(walk)).at(-1)!;
    walk.told = { ...walk.told, revision: line.seq };
    return line as unknown as {
      seq: number;
      kind: string;
      act: string;
      on: string;
      facts: { moved: object[]; papers: object[]; revision: object };
    };
  };

  it('move by a day that is declared free, visibly, and back when the paper is withdrawn', async () => {
    const walk = await verifying();
    expect(await dueOf(walk, 'T-VERIFY')).toEqual(['2025-11-10', '2025-11-10', '2025-11-10']);
    const before = walk.told.revision;
    const declared = await amended(world, { days: [dayOff('2025-10-17')] });
    // Until the next turn nothing has moved; the row says by which table it was counted.
    expect(await dueOf(walk, 'T-VERIFY')).toEqual(['2025-11-10', '2025-11-10', '2025-11-10']);
    expect(await recount.run()).toBeGreaterThanOrEqual(1);
    expect(await dueOf(walk, 'T-VERIFY')).toEqual(['2025-11-11', '2025-11-11', '2025-11-11']);
    const line = await last(walk);
    expect(line).toMatchObject({ kind: 'calendar', act: 'calendar.recount', seq: before + 1, on: '2025-10-01' });
    expect(line.facts.moved).toEqual(
      ['candidate', 'father', 'mother'].map((subject) => ({
        ...{ timer: 'T-VERIFY', subject, anchor: '2025-09-29', from: '2025-11-10', to: '2025-11-11' },
      })),
    );
    expect(line.facts.papers).toMatchObject([{ document: '10065/VPCP-KGVX', effectiveOn: '2024-01-02' }]);
    expect(await world.faults()).toEqual([]);

    await amended(world, { withdraws: declared.id });
    await recount.run();
    expect(await dueOf(walk, 'T-VERIFY')).toEqual(['2025-11-10', '2025-11-10', '2025-11-10']);
    expect((await last(walk)).facts.moved).toContainEqual(
      expect.objectContaining({ from: '2025-11-11', to: '2025-11-10' }),
    );
    // Nothing is left to count, and nothing is told twice.
    expect(await recount.run()).toBe(0);
  });

  it('count a Saturday that is worked', async () => {
    const walk = await verifying();
    const swap = await amended(world, { days: [dayWorked('2025-10-18'), dayWorked('2025-10-25')] });
    await recount.run();
    expect(await dueOf(walk, 'T-VERIFY')).toEqual(['2025-11-06', '2025-11-06', '2025-11-06']);
    await amended(world, { withdraws: swap.id });
    await recount.run();
  });

  it('stay where the day lies outside them, without an entry, and know the table they were counted by', async () => {
    const walk = await verifying();
    await amended(world, { days: [dayOff('2025-12-15')] });
    await recount.run();
    expect((await last(walk)).kind).toBe('act');
    const counted = await limits(walk, 'T-VERIFY');
    expect(new Set(counted.map((row) => row.calendar_revision))).toEqual(new Set([await revision()]));
  });

  it('stay passed, and what was judged stays judged', async () => {
    const walk = await verifying();
    at('2025-11-12');
    await world.sweeper.sweep();
    const passed = await limits(walk, 'T-VERIFY');
    expect(passed.map(({ state, due_on }) => [state, due_on])).toEqual(Array(3).fill(['passed', '2025-11-10']));
    const history = await historyOf(walk);
    const free = await amended(world, { days: [dayOff('2025-10-20'), dayOff('2025-10-21'), dayOff('2025-10-22')] });
    await world.sweeper.work();
    expect(await limits(walk, 'T-VERIFY')).toEqual(passed);
    expect((await historyOf(walk)).map(({ hash }) => hash)).toEqual(history.map(({ hash }) => hash));
    await amended(world, { withdraws: free.id });
    await world.sweeper.work();
  });

  it('pass by the table as it is known now: a limit that was moved on passes later', async () => {
    const walk = await verifying();
    const free = await amended(world, { days: [dayOff('2025-10-20')] });
    at('2025-11-11');
    await world.sweeper.work();
    expect((await limits(walk, 'T-VERIFY')).map(({ state }) => state)).toEqual(Array(3).fill('running'));
    at('2025-11-12');
    await world.sweeper.work();
    const clock = (await historyOf(walk)).filter(({ act }) => act === 'clock.verificationDue');
    expect(clock.map(({ on }) => on)).toEqual(Array(3).fill('2025-11-12'));
    await amended(world, { withdraws: free.id });
    await world.sweeper.work();
  });

  it('of an act recorded after the change are counted by the new table at once', async () => {
    at('2025-10-01');
    const free = await amended(world, { days: [dayOff('2025-10-17')] });
    const walk = await (await openCase(world, { on: '2025-06-02' })).to('verifying');
    expect(await dueOf(walk, 'T-VERIFY')).toEqual(['2025-11-11', '2025-11-11', '2025-11-11']);
    expect(walk.told.deadlines.find(({ timer }) => timer === 'T-VERIFY')?.due).toBe('2025-11-11');
    await amended(world, { withdraws: free.id });
    await recount.run();
  });

  it('over Tết 2026 move with a day more of it', async () => {
    at('2026-02-06');
    const walk = await (await openCase(world, { on: '2025-07-20' })).to('competentAuthority');
    const [due] = await dueOf(walk, 'T-DECIDE');
    expect(due! > '2026-02-20').toBe(true);
    const tet = await amended(world, { days: [dayOff('2026-02-13')] });
    await recount.run();
    expect(await dueOf(walk, 'T-DECIDE')).toEqual([addWorkingDays(vietnam, due!, 1)]);
    await amended(world, { withdraws: tet.id });
    await recount.run();
    expect(await dueOf(walk, 'T-DECIDE')).toEqual([due]);
  });

  it('that could not be counted become countable with the year, and uncountable again without it', async () => {
    at('2027-12-29');
    const walk = await (await openCase(world, { on: '2026-04-20' })).to('probation');
    await world.sweeper.work();
    expect(await dueOf(walk, 'T-PROPOSE')).toEqual([null]);
    const year = await amended(world, year2028);
    await world.sweeper.work();
    const [due] = await dueOf(walk, 'T-PROPOSE');
    expect(due).toMatch(/^2028-/);
    expect((await last(walk)).facts.moved).toEqual([
      expect.objectContaining({ timer: 'T-PROPOSE', from: null, to: due }),
    ]);
    await amended(world, { withdraws: year.id });
    await world.sweeper.work();
    expect(await dueOf(walk, 'T-PROPOSE')).toEqual([null]);
    await amended(world, year2028);
    await world.sweeper.work();
    expect(await dueOf(walk, 'T-PROPOSE')).toEqual([due]);
    at(due!);
    await world.sweeper.work();
    expect((await limits(walk, 'T-PROPOSE'))[0]!.state).toBe('running');
    at(addWorkingDays({ ...vietnam, to: 2028 }, due!, 2));
    await world.sweeper.work();
    expect((await limits(walk, 'T-PROPOSE'))[0]!.state).toBe('passed');
  });

  it('are counted once by two instances at work together, and by neither over an act', async () => {
    const twin = await caseWorld(dialect, 'A', dialect === 'postgres' ? world : undefined);
    const other = dialect === 'postgres' ? twin.app.get(Recount, { strict: false }) : recount;
    const walks = await Promise.all(Array.from({ length: 8 }, () => verifying()));
    await amended(world, { days: [dayOff('2025-10-24')] });
    const acts = walks
      .slice(0, 4)
      .map((walk) => walk.sends('secretary.1', { type: 'absence.start', on: '2025-10-01', reason: 'x' }));
    await Promise.all([recount.run(), other.run(), ...acts]);
    // What an act held meanwhile is counted by the next turn.
    await recount.run();
    for (const walk of walks) {
      expect(await dueOf(walk, 'T-VERIFY')).toEqual(['2025-11-11', '2025-11-11', '2025-11-11']);
      expect((await historyOf(walk)).filter(({ kind }) => kind === 'calendar')).toHaveLength(1);
    }
    await twin.close();
  }, 60_000);
});
