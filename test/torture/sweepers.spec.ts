import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { claimCase } from '../../src/candidates/case-file.js';
import type { Sweeper } from '../../src/candidates/limits/sweeper.js';
import { historyOf, openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';
import { counts } from '../support/torture.js';

/** On PostgreSQL two instances of the service; on SQLite there is one writer, and its sweeper turns twice at once. */
describe.each(dialects)('REL-13: sweepers at work together, on %s', (dialect) => {
  let world: CaseWorld;
  let twin: CaseWorld | null = null;
  let sweepers: readonly Sweeper[];
  beforeAll(async () => {
    world = await caseWorld(dialect);
    twin = dialect === 'postgres' ? await caseWorld(dialect, 'A', world) : null;
    sweepers = [world.sweeper, twin?.sweeper ?? world.sweeper, world.sweeper, twin?.sweeper ?? world.sweeper];
  });
  afterEach(async () => {
    expect(await world.faults()).toEqual([]);
  });
  afterAll(async () => {
    await twin?.close();
    await world.close();
  });

  const at = (day: string) => {
    world.clock.set(`${day}T02:00:00.000Z`);
  };
  /** Listed on 10/1/2026, to be reviewed until 10/2. */
  async function listed(): Promise<Walk> {
    const walk = await openCase(world, { on: '2026-01-05' });
    await walk.records('secretary.1', 'list.enter', '2026-01-10', { helper: world.members[0] });
    return walk;
  }
  const passings = async (walk: Walk) =>
    (await historyOf(walk)).filter(({ kind }) => kind === 'clock').map(({ act, on }) => `${act} ${on}`);
  const allSweep = () => Promise.all(sweepers.map((sweeper) => sweeper.sweep()));

  it('pass each limit once', async () => {
    at('2026-01-20');
    const walks = await Promise.all(Array.from({ length: counts(40, 400) }, () => listed()));
    at('2026-02-10');
    expect(await allSweep()).toEqual([0, 0, 0, 0]);
    at('2026-02-11');
    const moved = await allSweep();
    await world.sweeper.sweep();
    expect(moved.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(walks.length);
    for (const walk of walks) expect(await passings(walk)).toEqual(['clock.listReviewDue 2026-02-11']);
  }, 300_000);

  it('race with acts: each limit passes once, before the act or not at all', async () => {
    at('2026-01-20');
    const walks = await Promise.all(Array.from({ length: counts(24, 240) }, () => listed()));
    at('2026-02-20');
    const acts = walks.map(async (walk, index) => {
      // Half come in time for the limit, and are typed late; half come after it.
      const on = index % 2 === 0 ? '2026-02-05' : '2026-02-16';
      for (let revision = walk.told.revision; ;) {
        const answer = await walk.sends('secretary.1', example('list.review', on), { revision });
        if (answer.status === 200) return 'done';
        const { code, revision: now } = answer.body as { code: string; revision: number };
        if (code !== 'stale') return `${answer.status} ${JSON.stringify(answer.body)}`;
        revision = now;
      }
    });
    const [told] = await Promise.all([Promise.all(acts), allSweep()]);
    expect(new Set(told)).toEqual(new Set(['done']));
    await allSweep();
    for (const [index, walk] of walks.entries()) {
      const lines = await historyOf(walk);
      const annulled = new Set(lines.flatMap(({ annuls }) => annuls ?? []));
      const standing = lines.filter(({ kind, seq }) => kind === 'clock' && !annulled.has(seq));
      expect(standing.map(({ on }) => on)).toEqual(index % 2 === 0 ? [] : ['2026-02-11']);
    }
  }, 300_000);

  it('catch up after years in order, whichever of them comes first', async () => {
    at('2026-11-20');
    const walks = await Promise.all(
      Array.from({ length: 4 }, async () => (await openCase(world, { on: '2024-03-04' })).to('probation')),
    );
    const before = await Promise.all(walks.map(passings));
    await allSweep();
    await world.sweeper.sweep();
    for (const [index, walk] of walks.entries()) {
      const all = await passings(walk);
      expect(all.slice(0, before[index]!.length)).toEqual(before[index]);
      const days = all.map((line) => line.slice(-10));
      expect(days).toEqual([...days].sort());
      expect(all.slice(-3).map((line) => line.split(' ')[0])).toEqual([
        'clock.dutyDue',
        'clock.probationEnded',
        'clock.proposalDue',
      ]);
      expect(new Set(all).size).toBe(all.length);
    }
  }, 300_000);

  it('leave a backlog off where the service is told to stop, and go on with it (REL-16)', async () => {
    at('2026-01-20');
    const walks = await Promise.all(Array.from({ length: 5 }, () => listed()));
    await world.sweeper.sweep();
    at('2026-02-11');
    let asked = 0;
    await world.sweeper.work(() => (asked += 1) > 2);
    const done = async () => (await Promise.all(walks.map(passings))).filter((lines) => lines.length > 0).length;
    expect(await done()).toBe(2);
    await world.sweeper.work();
    expect(await done()).toBe(5);
  });

  it('pass over a case that an act holds, and come back to it', async () => {
    // On SQLite nobody holds a case: commands stand in line.
    if (!twin) return;
    at('2026-01-20');
    const [held, free] = [await listed(), await listed()];
    at('2026-02-11');
    let release = (): void => undefined;
    let locked = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const holding = world.store.writer.write(async (tx) => {
      await tx.all('SELECT id FROM candidate WHERE code = ? FOR UPDATE', [held.code]);
      locked();
      await released;
    });
    await isLocked;
    try {
      // Neither read while another moves it, nor waited for.
      const claimed = await twin.store.writer.write((tx) => claimCase(tx, held.code, world.clock.today()));
      expect(claimed).toBeNull();
      // Waiting for the act would never end here.
      await twin.sweeper.sweep();
      expect([await passings(held), await passings(free)]).toEqual([[], ['clock.listReviewDue 2026-02-11']]);
    } finally {
      release();
    }
    await holding;
    await twin.sweeper.sweep();
    expect(await passings(held)).toEqual(['clock.listReviewDue 2026-02-11']);
  });
});
