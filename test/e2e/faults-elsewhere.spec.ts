import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, legalDate } from '../../workflows/calendar/legal-date.js';
import { assertSound } from '../../workflows/kernel/check.js';
import { example } from '../../workflows/admission/examples/example.js';
import { leftOut, vote } from '../../workflows/admission/examples/papers.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { newCaseCode } from '../../src/candidates/case-code.js';
import { cases, historyOf, openCase, type Told, Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, firstDay } from '../support/case-world.js';
import { faultsTold } from '../support/faults-told.js';
import { dialects, testAddress } from '../support/test-store.js';

/** Faults seen in comparable systems, each by its name. What we do not have yet is not here: files, reminders, an offline queue. */
describe.each(dialects)('faults of other systems that are none of ours, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  beforeEach(() => {
    world.clock.set(`${firstDay}T02:00:00.000Z`);
  });
  afterAll(async () => {
    expect(await world.faults()).toEqual([]);
    await world.close();
  });

  const due = ({ told }: Walk, timer: string) => told.deadlines.find((limit) => limit.timer === timer)?.due;
  const opened = (on = '2024-03-04') => openCase(world, { on });
  const on = (day: string) => {
    world.clock.set(`${day}T02:00:00.000Z`);
  };
  const siteEntries = (login: string) =>
    world.store.reader.all<{ type: string; body: string }>(
      "SELECT type, body FROM entry WHERE chain = 'site' AND kind = 'refusal' AND person_id = ? ORDER BY seq",
      [world.personOf(login)],
    );

  it('extending a term did not bind: here it moves the due day, and what passes with it', async () => {
    const walk = await (await opened('2026-01-05')).to('competentAuthority');
    const before = due(walk, 'T-DECIDE')!;
    await walk.records('competent.1', 'decision.extend', walk.on, { workingDays: 10 });
    const after = due(walk, 'T-DECIDE')!;
    expect(after > before).toBe(true);
    on(addDays(before, 1));
    await world.sweeper.sweep();
    expect((await historyOf(walk)).filter(({ act }) => act === 'clock.decisionDue')).toEqual([]);
    on(addDays(after, 1));
    await world.sweeper.sweep();
    expect((await historyOf(walk)).at(-1)).toMatchObject({ act: 'clock.decisionDue', on: addDays(after, 1) });
  });

  it('a date was kept in memory and never saved: here a case goes on after each restart, from an empty database', async () => {
    const at = await testAddress(dialect);
    const first = await caseWorld(dialect, 'A', { ...at, remove: () => Promise.resolve() });
    let told: Told = (await openCase(first, { on: '2024-03-04' })).told;
    await first.close();
    const stages: Stage[] = [
      'courseAssigned',
      'verifying',
      'recordCertified',
      'branchMeeting',
      'admissionDecided',
      'recognitionBranch',
      'official',
    ];
    let day = told.on;
    for (const stage of stages) {
      const again = await caseWorld(dialect, 'A', first);
      try {
        // What elapsed while it was down passes at its start: the case is read again, as anybody would.
        const { body } = await again.ask('secretary.1', 'GET', `${cases}/${told.code}`);
        const walk = await new Walk(again, { ...told, ...(body as Told) }, day).to(stage);
        ({ told, on: day } = walk);
        expect(await again.faults()).toEqual([]);
      } finally {
        await again.close();
      }
    }
    await at.remove();
  });

  it('365 days were taken for one year: here twelve months from 29 February end on 28 February', async () => {
    const walk = await (await opened('2023-07-21')).to('admissionDecided');
    expect(walk.on < '2024-02-29').toBe(true);
    await walk.records('secretary.1', 'decision.receive', '2024-02-20');
    const people = { branch: world.units.branch, readBy: world.members[1], helper: world.members[0] };
    const { stage } = await walk.records('secretary.1', 'ceremony.hold', '2024-02-29', people);
    expect(stage.key).toBe('probation');
    expect(due(walk, 'T-PROBATION')).toBe('2025-02-28');
    await world.sweeper.sweep();
    const ended = (await historyOf(walk)).find(({ act }) => act === 'clock.probationEnded');
    expect(ended?.on).toBe('2025-03-01');
  });

  it('an unknown rule was skipped: here it refuses to start', () => {
    const rules = new Map([...admission.rules].filter(([id]) => id !== 'CH-4.3b'));
    expect(() => {
      assertSound({ ...admission, rules });
    }).toThrow('names unknown rule CH-4.3b');
    expect(() => {
      assertSound(admission);
    }).not.toThrow();
  });

  it('the legal clock counted from typing: here late entry leaves the limit where the act put it', async () => {
    const dues: (string | null | undefined)[] = [];
    for (const typed of ['2026-01-10', '2026-01-31', '2026-11-20']) {
      on(typed);
      const walk = await opened('2026-01-05');
      await walk.records('secretary.1', 'list.enter', '2026-01-10', { helper: world.members[0] });
      dues.push(due(walk, 'T-LIST'));
    }
    expect(dues).toEqual(['2026-02-10', '2026-02-10', '2026-02-10']);
  });

  it('the action log was purged after 90 days: here it outlives the case', async () => {
    const walk = await (await opened()).to('applying');
    await walk.records('secretary.1', 'candidate.withdraw', walk.on);
    const before = await historyOf(walk);
    on('2036-11-20');
    await world.sweeper.sweep();
    expect(await historyOf(walk)).toEqual(before);
    expect((await world.ask('secretary.1', 'GET', walk.path)).status).toBe(200);
    await expect(world.store.writer.write((tx) => tx.run("DELETE FROM entry WHERE chain <> 'site'"))).rejects.toThrow();
    expect(await historyOf(walk)).toEqual(before);
  });

  it('a case was read by its id within "own" scope, and without signing in: here by neither', async () => {
    const walk = await opened();
    for (const path of ['', '/offers', '/plan', '/deadlines', '/history']) {
      expect((await world.ask('elsewhere.1', 'GET', walk.path + path)).status).toBe(404);
      expect((await world.send('GET', walk.path + path)).status).toBe(401);
    }
  });

  it('past the date nothing could be recorded: here a late step is recorded, marked late, with its remedy', async () => {
    const walk = await (await opened()).to('admissionDecided');
    await walk.records('secretary.1', 'decision.receive', walk.on);
    const late = addDays(due(walk, 'T-CEREMONY')!, 30);
    const people = { branch: world.units.branch, readBy: world.members[1], helper: world.members[0] };
    const { stage, lapses } = await walk.records('secretary.1', 'ceremony.hold', late, people);
    expect([stage.key, lapses.length > 0]).toEqual(['probation', true]);
    expect(lapses.every((lapse) => 'remedy' in lapse && 'cite' in lapse)).toBe(true);
    await walk.records('superior.1', 'ceremony.consent', late);
    expect(walk.stage).toBe('probation');
  });

  it("anybody could grant roles or act on others' cases: here administrators alone draft a right, and every write on a case asks for a duty over it", async () => {
    const { body } = await world.send('GET', '/api/v1/openapi.json');
    const writes = Object.entries((body as { paths: Record<string, object> }).paths).flatMap(([path, methods]) =>
      Object.keys(methods).flatMap((method) => (method === 'get' ? [] : [`${method} ${path}`])),
    );
    const walk = await opened();
    const asked = async (login: string, write: string): Promise<void> => {
      const [method, path] = write.split(' ') as [string, string];
      const address = path.replace('{code}', walk.code).replaceAll(/\{\w+\}/g, '01a1fe10-cd91-7a9e-a08f-bdd4e2956f08');
      const answer = await world.ask(login, method.toUpperCase(), address, { body: {}, revision: 1 });
      expect([write, login, answer.status]).toEqual([write, login, 403]);
    };
    const rights = writes.filter((one) => /\/(?:duties|accounts)\b/.test(one));
    expect(rights.length).toBeGreaterThan(8);
    for (const write of rights)
      for (const login of ['secretary.1', 'competent.1', 'inspection.1', 'nobody.1']) await asked(login, write);
    for (const write of writes.filter((one) => one.includes('candidates'))) await asked('nobody.1', write);
  });

  it("an edition's label was overwritten on a frozen dossier: here each act keeps the slice it was judged by, by number and date", async () => {
    const walk = await opened('2025-06-02');
    await walk.records('secretary.1', 'list.enter', '2025-06-10', { helper: world.members[0] });
    const before = await historyOf(walk);
    await walk.records('secretary.1', 'list.review', '2026-08-03');
    expect((await historyOf(walk)).slice(0, before.length)).toEqual(before);
    const ids = admission.law.slices.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(1).filter((id) => !/^\d+-QĐ\/TW:\d{4}-\d{2}-\d{2}/.test(id))).toEqual([]);
  });

  it('an unreadable date became "30 days left": here it is an error, and what cannot be reckoned has no number', async () => {
    const walk = await opened();
    for (const day of ['2026-02-30', '30/02/2026', '', 'soon']) {
      const body = { ...example('absence.start', '2026-02-02'), from: day };
      expect(faultsTold(await walk.sends('secretary.1', body))).toMatchObject([{ pointer: '/from' }]);
    }
  });

  it('rules of the database were open to all: here a route without a session answers nothing', async () => {
    const { body } = await world.send('GET', '/api/v1/openapi.json');
    const { paths } = body as { paths: Record<string, Record<string, { security?: object[] }>> };
    for (const [path, methods] of Object.entries(paths))
      for (const [method, { security }] of Object.entries(methods)) {
        if (security?.length === 0) continue;
        const { status } = await world.send(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x'));
        expect([method, path, status]).toEqual([method, path, 401]);
      }
  });

  it('status and admission date were edited in a grid: here nothing is written outside the machine', async () => {
    const walk = await opened();
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      for (const path of [cases, walk.path, `${walk.path}/acts`, `${walk.path}/history`])
        expect((await world.ask('secretary.1', method, path, { body: { stage: 'official' } })).status).toBe(405);
    for (const more of [{ stage: 'official' }, { status: 'done' }, { revision: 9 }, { decision: { on: '2026-02-02' } }])
      expect((await walk.sends('secretary.1', { ...example('absence.start', '2026-02-02'), ...more })).status).toBe(
        400,
      );
  });

  it('steps were jumped: here no act ahead is taken before its stage', async () => {
    const walk = await opened();
    for (const stage of [
      'sympathiser',
      'leaveToStart',
      'verifying',
      'dossierReady',
      'competentAuthority',
      'probation',
    ] as const) {
      await walk.to(stage);
      const { body } = await world.ask('secretary.1', 'GET', `${walk.path}/offers?on=${walk.on}`);
      const { ahead } = body as { ahead: { act: never; recordedBy: string[] }[] };
      const known = new Set(walk.told.offers.map(({ act }) => act));
      for (const { act, recordedBy } of ahead.filter((one) => !known.has(one.act))) {
        const answer = await walk.sends(
          recordedBy[0] === 'sponsor' ? 'secretary.1' : `${recordedBy[0]!}.1`,
          example(act, walk.on),
          { dry: true },
        );
        expect([stage, act, answer.status, (answer.body as { code: string }).code]).toEqual([
          stage,
          act,
          409,
          'not-here',
        ]);
      }
    }
  });

  it('the client named the role it acted in: here the session does, and nothing else', async () => {
    const walk = await (await opened()).to('competentAuthority');
    await walk.records('organisationBoard.1', 'board.appraise', walk.on);
    const decide = example('admission.decide', walk.on);
    const headers = { 'X-Role': 'competent', 'X-Duty': 'competent' };
    expect((await walk.sends('secretary.1', decide, { headers })).status).toBe(403);
    for (const more of [{ by: 'competent' }, { duty: 'competent' }, { actor: { duty: 'competent' } }])
      expect((await walk.sends('secretary.1', { ...decide, ...more })).status).toBe(400);
  });

  it('reminders came only in a window after the date: here a limit is shown before it ends, and a missed run catches up', async () => {
    const walk = await opened('2026-10-05');
    await walk.records('secretary.1', 'list.enter', '2026-10-25', { helper: world.members[0] });
    const { body } = await world.ask('secretary.1', 'GET', `${cases}?q=${walk.code}`);
    expect(body).toMatchObject({ items: [{ due: { timer: 'T-LIST', due: '2026-11-25', left: 5 } }] });
    on('2027-09-01');
    await world.sweeper.sweep();
    expect((await historyOf(walk)).at(-1)).toMatchObject({ act: 'clock.listReviewDue', on: '2026-11-26' });
  });

  it("today's date was fixed when the module was loaded: here the clock is asked each time", async () => {
    const walk = await opened();
    for (const today of ['2026-11-20', '2026-11-21', '2027-03-01']) {
      on(today);
      expect((await world.ask('secretary.1', 'GET', `${walk.path}/deadlines`)).body).toMatchObject({ on: today });
      const tomorrow = example('absence.start', addDays(legalDate(today), 1));
      expect((await walk.sends('secretary.1', tomorrow, { dry: true })).status).toBe(400);
      expect((await walk.sends('secretary.1', example('absence.start', today), { dry: true })).status).toBe(200);
    }
  });

  it("another unit's nominee opened by an id changed in the address: here 404 and an entry, the same as for one that is not there", async () => {
    const walk = await opened();
    const missing = newCaseCode();
    const before = (await siteEntries('elsewhere.1')).length;
    for (const code of [walk.code, missing]) {
      expect((await world.ask('elsewhere.1', 'GET', `${cases}/${code}`)).status).toBe(404);
      const body = example('absence.start', '2026-02-02');
      expect((await world.ask('elsewhere.1', 'POST', `${cases}/${code}/acts`, { body, revision: 1 })).status).toBe(404);
    }
    const entries = (await siteEntries('elsewhere.1')).slice(before);
    expect(entries.map(({ type, body }) => [type, (JSON.parse(body) as { facts: object }).facts])).toEqual(
      [walk.code, missing].flatMap((code) =>
        ['GET /api/v1/candidates/:code', 'POST /api/v1/candidates/:code/acts'].map((route) => [
          'not-found',
          { route, named: [code], rule: null },
        ]),
      ),
    );
  });

  it('a share of votes was compared as a rounded percentage: here 6 of 9 is enough and 5 of 9 is not, 67 of 101 not either', async () => {
    const stageAfter = async (yes: number, listed: number) => {
      const walk = await (await opened()).to('dossierReady');
      await walk.records('secretary.1', 'meeting.open', walk.on, { officialMembers: listed, present: listed });
      await walk.records('secretary.1', 'vote.record', walk.on, { vote: vote(yes, listed) });
      return (await walk.confirms('secretary.2')).stage.key;
    };
    expect(await stageAfter(6, 9)).toBe('grassrootsCommittee');
    expect(await stageAfter(5, 9)).toBe('branchBelowShare');
    // 66.34 %, rounded 66: two thirds of 101 are 67.33.
    expect(await stageAfter(67, 101)).toBe('branchBelowShare');
    expect(await stageAfter(68, 101)).toBe('grassrootsCommittee');
  });

  it('probationary members were counted in the electorate: here the base is official members, less those the law leaves out', async () => {
    const walk = await (await opened()).to('branchMeeting');
    // Nine official members; a vote of ten counts somebody who has none.
    expect(
      (await walk.sends('secretary.1', example('vote.record', walk.on, { vote: vote(8, 10) }), { dry: true })).status,
    ).toBe(422);
    const away = { ...vote(5, 9, leftOut(2)), present: 7, yes: 5, no: 2 };
    await walk.records('secretary.1', 'vote.record', walk.on, { vote: away });
    expect((await walk.confirms('secretary.2')).stage.key).toBe('grassrootsCommittee');
  });
});
