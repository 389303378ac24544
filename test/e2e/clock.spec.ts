import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { example } from '../../workflows/admission/examples/example.js';
import { historyOf, openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, firstDay } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

describe('two instances of the service over one PostgreSQL', () => {
  it('let each limit pass once, both sweeping while people act', async () => {
    const one = await caseWorld('postgres');
    one.clock.set('2026-01-20T02:00:00.000Z');
    const other = await caseWorld('postgres', 'A', one);
    const walks: Walk[] = [];
    for (let n = 0; n < 40; n += 1) {
      const walk = await openCase(one, { on: '2026-01-05' });
      await walk.records('secretary.1', 'list.enter', '2026-01-10', { helper: one.members[0] });
      walks.push(walk);
    }
    one.clock.set('2026-03-10T02:00:00.000Z');
    const acting = walks.slice(0, 10).map((walk) => walk.sends('secretary.1', example('absence.start', '2026-03-09')));
    const [answers] = await Promise.all([
      Promise.all(acting),
      one.sweeper.sweep(),
      other.sweeper.sweep(),
      one.sweeper.sweep(),
      other.sweeper.sweep(),
    ]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const passed = await one.store.reader.all<{ chain: string; times: number }>(
      "SELECT chain, count(*) AS times FROM entry WHERE kind = 'clock' GROUP BY chain",
    );
    expect(passed.map(({ times }) => times)).toEqual(walks.map(() => 1));
    expect(await one.faults()).toEqual([]);
    await other.close();
    await one.close();
  }, 60_000);
});

describe.each(dialects)('limits that pass, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  beforeEach(() => {
    world.clock.set(`${firstDay}T02:00:00.000Z`);
  });
  // Whatever a test did, the log alone rebuilds every case and its limits.
  afterEach(async () => {
    expect(await world.faults()).toEqual([]);
  });
  afterAll(() => world.close());

  /** On the list since 10 January: the monthly review is due on 10 February. */
  async function listed(): Promise<Walk> {
    const walk = await openCase(world, { on: '2026-01-05' });
    await walk.records('secretary.1', 'list.enter', '2026-01-10', { helper: world.members[0] });
    return walk;
  }
  const told = async (walk: Walk) => (await historyOf(walk)).map(({ kind, act, on }) => `${kind} ${act} ${on}`);
  const row = async ({ code }: Walk) =>
    (
      await world.store.reader.all<{ stage: string; revision: number; context: string; slice_id: string }>(
        'SELECT stage, revision, context, slice_id FROM candidate WHERE code = ?',
        [code],
      )
    )[0]!;

  describe('an act dated after a limit', () => {
    it('lets it pass first: an entry of its own, dated the day after the last lawful day', async () => {
      const walk = await listed();
      const { passed, revision } = await walk.records('secretary.1', 'absence.start', '2026-04-01');
      expect(passed).toEqual([{ act: 'clock.listReviewDue', on: '2026-02-11' }]);
      expect(revision).toBe(4);
      expect(await told(walk)).toEqual([
        'start case.open 2026-01-05',
        'act list.enter 2026-01-10',
        'clock clock.listReviewDue 2026-02-11',
        'act absence.start 2026-04-01',
      ]);
      const [, , clock] = await historyOf(walk);
      expect(clock!.by).toEqual({ person: null, duty: 'clock', unit: null });
    });

    it('on the last lawful day itself lets nothing pass', async () => {
      const walk = await listed();
      expect((await walk.records('secretary.1', 'list.review', '2026-02-10')).passed).toEqual([]);
    });

    it('lets several pass in the order of their days', async () => {
      const walk = await (await openCase(world, { on: '2024-03-04' })).to('verifying');
      const { passed } = await walk.records('secretary.1', 'help.report', '2025-12-01');
      const days = passed.map(({ on }) => on);
      expect(passed.map(({ act }) => act)).toEqual([
        ...Array.from({ length: 3 }, () => 'clock.verificationDue'),
        'clock.dossierExpired',
      ]);
      expect(days).toEqual([...days].sort());
      const lines = (await historyOf(walk)).filter(({ kind }) => kind === 'clock');
      expect(lines.slice(-4).map(({ act, on }) => ({ act, on }))).toEqual(passed);
    });

    it('that is refused lets nothing pass: not even the limits are written', async () => {
      const walk = await listed();
      const refused = await walk.sends('secretary.1', { type: 'absence.end', on: '2026-05-04', nobody: 1 });
      const notHere = await walk.sends('secretary.1', {
        type: 'card.hand',
        on: '2026-05-04',
        cardNumber: '1',
        handedOn: '2026-05-04',
      });
      expect([refused.status, notHere.status]).toEqual([400, 409]);
      expect((await row(walk)).revision).toBe(2);
    });
  });

  describe('the sweeper', () => {
    it('passes what is due once, and nothing the second time', async () => {
      const walk = await listed();
      await world.sweeper.sweep();
      const lines = await told(walk);
      expect(lines.slice(2)).toEqual(['clock clock.listReviewDue 2026-02-11']);
      expect(await world.sweeper.sweep()).toBe(0);
      expect(await told(walk)).toEqual(lines);
    });

    it('lets nothing pass before its day is over in Việt Nam', async () => {
      const walk = await listed();
      world.clock.set('2026-02-10T16:59:59.999Z');
      await world.sweeper.sweep();
      expect((await row(walk)).revision).toBe(2);
      world.clock.set('2026-02-10T17:00:00.000Z');
      await world.sweeper.sweep();
      expect((await row(walk)).revision).toBe(3);
    });

    it('catches up after an outage of years: all that passed, in order, none twice', async () => {
      world.clock.set('2024-05-01T02:00:00.000Z');
      const walk = await (await openCase(world, { on: '2024-03-04' })).to('sympathiser');
      world.clock.set('2026-11-20T02:00:00.000Z');
      await world.sweeper.sweep();
      expect((await told(walk)).filter((line) => line.startsWith('clock'))).toEqual([
        'clock clock.listReviewDue 2024-04-17',
      ]);
      const member = await (await openCase(world, { on: '2024-03-04' })).to('probation');
      await world.sweeper.sweep();
      const passed = (await historyOf(member)).filter(({ kind }) => kind === 'clock');
      expect(passed.map(({ act }) => act).slice(-3)).toEqual([
        'clock.dutyDue',
        'clock.probationEnded',
        'clock.proposalDue',
      ]);
      expect(passed.map(({ on }) => on)).toEqual(passed.map(({ on }) => on).sort());
      expect((await row(member)).stage).toBe('recognitionPreparing');
    });

    it('takes more than one turn of cases in one go', async () => {
      world.clock.set('2026-01-20T02:00:00.000Z');
      const walks = await Promise.all(Array.from({ length: 60 }, () => listed()));
      world.clock.set('2026-03-01T02:00:00.000Z');
      expect(await world.sweeper.sweep()).toBeGreaterThanOrEqual(60);
      for (const walk of walks) expect((await row(walk)).revision).toBe(3);
    }, 30_000);

    it('passes the limits of every other case where the unit of one is no more', async () => {
      const closing = await world.store.writer.write((tx) =>
        world.organisations.create(tx, {
          ...{ role: 'branch', name: 'Chi bộ sắp giải thể', levelName: 'chi bộ', parentId: world.units.commune },
          ...{ place: 'enterprise', hardship: false, openedOn: legalDate('2020-01-01'), source: null },
        }),
      );
      await world.duty({
        ...{
          personId: world.personOf('secretary.1'),
          duty: 'secretary',
          unitId: closing,
          from: legalDate('2020-01-01'),
        },
      });
      const stuck = await openCase(world, { on: '2026-01-05', unit: closing });
      await stuck.records('secretary.1', 'list.enter', '2026-01-10', { helper: world.members[0] });
      const others = await Promise.all([listed(), listed()]);
      await world.store.writer.write((tx) => world.organisations.close(tx, closing, legalDate('2026-01-20')));
      await world.sweeper.sweep();
      for (const walk of others) expect((await row(walk)).revision).toBe(3);
      expect((await row(stuck)).revision).toBe(2);
    });
  });

  describe('a human act dated before a limit that was let pass', () => {
    it('takes the passing back, visibly, and is judged as if it had been typed in time', async () => {
      const walk = await listed();
      await world.sweeper.sweep();
      walk.told = { ...walk.told, revision: 3 };
      const reviewed = await walk.records('secretary.1', 'list.review', '2026-02-05');
      expect(reviewed.deadlines.find(({ timer }) => timer === 'T-LIST')?.due).toBe('2026-03-05');
      const lines = await historyOf(walk);
      expect(lines.map(({ act, annuls }) => [act, annuls])).toEqual([
        ['case.open', null],
        ['list.enter', null],
        ['clock.listReviewDue', null],
        ['list.review', 3],
      ]);
      await world.sweeper.sweep();
      expect((await told(walk)).at(-1)).toBe('clock clock.listReviewDue 2026-03-06');
    });

    it('that does not meet the limit leaves it running, and it passes again', async () => {
      const walk = await listed();
      await world.sweeper.sweep();
      walk.told = { ...walk.told, revision: 3 };
      const away = await walk.records('secretary.1', 'absence.start', '2026-02-03');
      expect(away.deadlines.find(({ timer }) => timer === 'T-LIST')?.due).toBe('2026-02-10');
      expect(await world.faults()).toEqual([]);
      await world.sweeper.sweep();
      expect((await told(walk)).slice(-2)).toEqual([
        'act absence.start 2026-02-03',
        'clock clock.listReviewDue 2026-02-11',
      ]);
    });

    it('brings the case back to the stage that the limit had ended', async () => {
      const walk = await (await openCase(world, { on: '2024-03-04' })).to('admissionDecided');
      const decided = walk.on;
      await walk.records('secretary.1', 'decision.receive', decided);
      await world.sweeper.sweep();
      expect((await row(walk)).stage).toBe('ceremonyOverdue');
      walk.told = { ...walk.told, revision: (await row(walk)).revision };
      const held = await walk.records('secretary.1', 'ceremony.hold', decided, {
        branch: world.units.branch,
        readBy: world.members[1],
        helper: world.members[0],
      });
      expect([held.stage.key, held.lapses]).toEqual(['probation', []]);
      expect((await historyOf(walk)).at(-1)!.annuls).not.toBeNull();
    });

    it('takes back no more than the limits dated after it', async () => {
      const walk = await (await openCase(world, { on: '2024-03-04' })).to('probation');
      await world.sweeper.sweep();
      const before = await historyOf(walk);
      const ended = before.find(({ act }) => act === 'clock.probationEnded')!;
      walk.told = { ...walk.told, revision: before.length };
      await walk.records('secretary.1', 'memberRecord.file', ended.on);
      const { annuls } = (await historyOf(walk)).at(-1)!;
      expect(before[annuls! - 1]!.act).toBe('clock.proposalDue');
      expect((await row(walk)).stage).toBe('recognitionPreparing');
    });

    it('leaves standing what a person recorded after the limit', async () => {
      const walk = await listed();
      await walk.records('secretary.1', 'absence.start', '2026-05-04');
      await walk.records('secretary.1', 'help.report', '2026-02-03');
      expect((await historyOf(walk)).at(-1)!.annuls).toBeNull();
    });

    it('is confirmed by a second person who comes after the limit was let pass', async () => {
      const walk = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
      const open = await world.ask('secretary.1', 'GET', walk.path);
      expect(open.status).toBe(200);
      const proposed = await walk.records('secretary.1', 'vote.record', walk.on);
      expect(proposed.outcome).toBe('proposed');
      await world.sweeper.sweep();
      walk.told = { ...walk.told, revision: (await row(walk)).revision };
      expect((await walk.confirms('secretary.2')).stage.key).toBe('grassrootsCommittee');
    });
  });

  describe('late typing', () => {
    /** The same acts on the same days, typed each in the evening of its day, or all of them today. */
    async function lived(until: Parameters<Walk['to']>[0], inTime: boolean): Promise<Walk> {
      if (inTime) world.clock.set('2025-06-02T12:00:00.000Z');
      const walk = await openCase(world, { on: '2025-06-02' });
      const sends = walk.sends.bind(walk);
      if (inTime) {
        walk.sends = async (login, body, sent) => {
          world.clock.set(`${(body as { on: string }).on}T12:00:00.000Z`);
          await world.sweeper.sweep();
          return sends(login, body, { ...sent, revision: (await row(walk)).revision });
        };
      }
      return walk.to(until);
    }
    const limits = (walk: Walk) =>
      world.store.reader.all(
        `SELECT timer, subject, anchor_on, budget, due_on, d.state FROM deadline d JOIN candidate c ON c.id = d.case_id
          WHERE c.code = ? ORDER BY timer, subject, anchor_on`,
        [walk.code],
      );
    const known = async (walk: Walk) => {
      const { stage, context, slice_id } = await row(walk);
      // Papers are numbered as they come.
      return { stage, slice_id, facts: context.replaceAll(/"number":"[^"]*"/g, '') };
    };

    it.each(['verifying', 'competentAuthority', 'probation'] as const)(
      'leaves facts, limits and eligibility as they are, up to %s',
      async (stage) => {
        const evening = await lived(stage, true);
        const facts = [await known(evening), await limits(evening)];
        const asked = async (walk: Walk) => {
          const answer = await world.ask('secretary.1', 'GET', `${walk.path}/offers?on=${walk.on}`);
          return (answer.body as { offers: unknown }).offers;
        };
        const offers = await asked(evening);
        world.clock.set(`${firstDay}T12:00:00.000Z`);
        const late = await lived(stage, false);
        expect([await known(late), await limits(late)]).toEqual(facts);
        expect(await asked(late)).toEqual(offers);
      },
      60_000,
    );
  });

  describe('days before the first edition that was read whole', () => {
    it('are kept as facts and not judged: neither a helper whom nobody knows nor one who was no member stops them', async () => {
      const walk = await openCase(world, { on: '2020-05-04' });
      await walk.records('secretary.1', 'list.enter', '2020-05-18', { helper: 'nobody-we-know' });
      const [line] = (await historyOf(walk)).slice(-1);
      expect([line!.slice, line!.facts]).toMatchObject(['trước 28/9/2021', { helper: 'nobody-we-know' }]);
      expect(await world.store.reader.all('SELECT id FROM duty WHERE person_id = ?', ['nobody-we-know'])).toEqual([]);
      await walk.records('secretary.1', 'helper.replace', '2020-06-01', {
        old: 'nobody-we-know',
        new: world.personOf('nobody.1'),
      });
      expect((await world.ask('nobody.1', 'GET', walk.path)).status).toBe(200);
    });
  });

  describe('an edition that ends', () => {
    it('is crossed by an entry of its own before the first act judged by the next', async () => {
      const walk = await openCase(world, { on: '2025-06-02' });
      await walk.records('secretary.1', 'list.enter', '2025-07-03', { helper: world.members[0] });
      const lines = await historyOf(walk);
      expect(lines.map(({ kind, act, on, slice }) => [kind, act, on, slice])).toEqual([
        ['start', 'case.open', '2025-06-02', '232-QĐ/TW:2025-01-20'],
        ['crossing', 'edition.cross', '2025-07-03', '294-QĐ/TW:2025-05-26'],
        ['act', 'list.enter', '2025-07-03', '294-QĐ/TW:2025-05-26'],
      ]);
      expect(lines[1]!.facts).toEqual({ from: '232-QĐ/TW:2025-01-20', to: '294-QĐ/TW:2025-05-26' });
    });

    it('still judges an act of its own days that is typed after the crossing', async () => {
      const walk = await openCase(world, { on: '2025-06-02' });
      await walk.records('secretary.1', 'list.enter', '2025-06-10', { helper: world.members[0] });
      await walk.records('secretary.1', 'list.review', '2025-07-03');
      await walk.records('secretary.1', 'help.report', '2025-06-20');
      const last = (await historyOf(walk)).at(-1)!;
      expect([last.kind, last.slice]).toEqual(['act', '232-QĐ/TW:2025-01-20+06-HD/TW:2025-06-09']);
      expect((await row(walk)).slice_id).toBe('294-QĐ/TW:2025-05-26');
    });

    it('is crossed by a limit that passes in the next one', async () => {
      const walk = await openCase(world, { on: '2025-06-02' });
      await walk.records('secretary.1', 'list.enter', '2025-06-15', { helper: world.members[0] });
      await world.sweeper.sweep();
      expect((await told(walk)).slice(-2)).toEqual([
        'crossing edition.cross 2025-07-16',
        'clock clock.listReviewDue 2025-07-16',
      ]);
    });
  });
});
