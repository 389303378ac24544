import { describe, expect, it } from '@jest/globals';
import { leftOut, paper, vote } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { addDays, legalDate } from '../../workflows/calendar/legal-date.js';
import { addWorkingDays } from '../../workflows/calendar/working-days.js';
import { vietnam } from '../../workflows/calendar/holidays.js';
import type { Route } from '../../workflows/kernel/setting.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

const voting = (route: Route = 'A', from = '2024-03-04') =>
  new Walk({ from, route }).to('competentAuthority').does('board.appraise', 1);

describe('G01-3.7a-1, R24-9.3.4: more than half of the standing committee', () => {
  it.each([
    [6, 11, 0, true],
    [5, 11, 0, false],
    [5, 10, 0, false],
    [6, 10, 0, true],
    [5, 10, 1, true],
    [5, 11, 1, false],
  ])('%i yes of %i, %i left out: %s', (yes, listed, excluded, enough) => {
    const walk = voting();
    const decision = walk.tries('admission.decide', walk.on, {
      vote: vote(yes, listed, leftOut(excluded, 'detained')),
    });
    expect(barsOf(decision)).toEqual(enough ? [] : ['G01-3.7a-1', 'R24-9.3.4']);
    if (!enough) expect(saidOf(decision, 'G01-3.7a-1')?.remedy).toEqual({ by: 'competent', act: 'admission.refuse' });
  });

  it('after the organisation body appraised, not before', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('competentAuthority');
    expect(outcomeOf(walk.tries('admission.decide', walk.on))).toBe('notHere');
    expect(walk.ahead().map(({ act }) => act)).toContain('admission.decide');
  });

  it('a refusal needs no appraisal, is told to the branch, and the road may be begun again', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('competentAuthority').does('admission.refuse', 1);
    expect(walk.stage).toBe('refused');
    expect(walk.deadlines()).toEqual([]);
    expect(walk.does('result.notify', 1).does('attempt.resume', 30).stage).toBe('sympathiser');
  });
});

describe('R24-4.3.2: the body that decides, by route and date', () => {
  const bodies = (walk: Walk) =>
    (['standingCommittee', 'standingMembersAndHeads'] as const).map((body) =>
      barsOf(walk.tries('admission.decide', walk.on, { body })),
    );

  it('G01-3.7b-1: standing members with the heads of boards directly under a central-direct committee (E)', () => {
    expect(bodies(voting('E'))).toEqual([['R24-4.3.2'], []]);
    const short = voting('E').tries('admission.decide', voting('E').on, { vote: vote(5, 11) });
    expect(barsOf(short)).toEqual(['G01-3.7b-1', 'R24-9.3.4']);
  });

  it.each(['A', 'C'] as const)('the standing committee on route %s', (route) => {
    expect(bodies(voting(route))).toEqual([[], ['R24-4.3.2']]);
  });

  it('D: the commune’s since 1/7/2025; under 208-QĐ/TW it is open whether so (A)', () => {
    const villageOn = (on: string) => {
      const walk = new Walk({ from: '2024-11-04', route: 'C' }).to('competentAuthority').does('board.appraise', 1);
      walk.setting = unit('D');
      return walk.tries('admission.decide', on);
    };
    expect(barsOf(villageOn('2025-06-30'))).toEqual(['R24-4.3.2']);
    expect(barsOf(villageOn('2025-07-01'))).toEqual([]);
    expect(noticesOf(villageOn('2026-04-07'))).toEqual([]);
    expect(noticesOf(villageOn('2026-04-08'))).toEqual(['R24-4.3.2']);
    expect(saidOf(villageOn('2026-07-26'), 'R24-4.3.2')).toMatchObject({ force: 'notice', confidence: 'A' });
  });

  it('F: the commune’s as the base itself since 208-QĐ/TW; read so already under 20-QĐ/TW (A)', () => {
    const walk = new Walk({ from: '2025-08-04', route: 'C' }).to('competentAuthority').does('board.appraise', 1);
    walk.setting = unit('F');
    const on = (date: string) => walk.tries('admission.decide', date);
    expect(barsOf(on('2026-04-07'))).toEqual(['R24-4.3.2']);
    expect(saidOf(on('2026-04-08'), 'R24-4.3.2')).toMatchObject({ force: 'notice', confidence: 'A' });
    expect(noticesOf(on('2026-07-26'))).toEqual([]);
  });

  it('bears no day to come: Party age and the limit of the ceremony run from it', () => {
    const walk = voting();
    const dated = (date: string) => barsOf(walk.tries('admission.decide', walk.on, { decision: paper(date) }));
    expect([dated(addDays(walk.on, 1)), dated(walk.on), dated(addDays(walk.on, -2))]).toEqual([['R24-4.3.2'], [], []]);
  });

  it('a committee without delegation votes, it does not decide', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('grassrootsCommittee');
    expect(barsOf(walk.tries('committee.decide', walk.on))).toEqual(['CH-23', 'R24-4.3.2']);
  });
});

describe('CH-23, G01-3.7a-2: a delegated grassroots committee (route B)', () => {
  const delegated = (from: string, to: string | null) => {
    const walk = new Walk({ from: '2024-03-04', route: 'B' }).to('grassrootsCommittee');
    walk.setting = unit('B', { delegation: { paper: '07-QĐ/HU', from, to } });
    return walk;
  };
  const on = '2024-09-10';

  it('decides while the delegation holds: its first day, not its end', () => {
    expect(barsOf(delegated(on, null).tries('committee.decide', on))).toEqual([]);
    expect(barsOf(delegated('2024-09-11', null).tries('committee.decide', on))).toEqual(['CH-23']);
    expect(barsOf(delegated('2024-01-01', on).tries('committee.decide', on))).toEqual(['CH-23']);
    expect(barsOf(delegated('2024-01-01', '2024-09-11').tries('committee.decide', on))).toEqual([]);
    expect(barsOf(delegated('2024-01-01', on).tries('committee.refuse', on))).toEqual(['CH-23']);
  });

  it('asks the same of the paper that the act names', () => {
    const said = (delegationFrom: string, delegationTo?: string) =>
      barsOf(
        delegated('2024-01-01', null).tries('committee.decide', on, {
          delegationFrom: legalDate(delegationFrom),
          ...(delegationTo && { delegationTo: legalDate(delegationTo) }),
        }),
      );
    expect([said('2024-09-11'), said('2024-01-01', on), said(on, '2024-09-11')]).toEqual([['CH-23'], ['CH-23'], []]);
  });

  it.each([
    [10, 15, 0, []],
    [9, 15, 0, ['G01-3.7a-2']],
    [9, 15, 2, []],
    [8, 15, 2, ['G01-3.7a-2']],
  ])('%i yes of %i, %i left out: two thirds of all', (yes, listed, excluded, bars) => {
    const walk = delegated('2024-01-01', null);
    const decision = walk.tries('committee.decide', on, { vote: vote(yes, listed, leftOut(excluded)) });
    expect(barsOf(decision)).toEqual(bars);
  });

  it('CHG-06: under 208-QĐ/TW its standing committee; the share was not found, so half is told and never a bar (A)', () => {
    const walk = new Walk({ from: '2026-03-16', route: 'B' }).to('grassrootsCommittee');
    expect(walk.on > '2026-07-26').toBe(true);
    const half = walk.tries('committee.decide', walk.on, { vote: vote(5, 10) });
    expect(saidOf(half, 'G01-3.7a-2')).toMatchObject({ force: 'notice', confidence: 'A' });
    expect(noticesOf(walk.tries('committee.decide', walk.on, { vote: vote(6, 10) }))).toEqual([]);
  });

  it('short, it votes and reports; the direct superior decides (A)', () => {
    const walk = delegated('2024-01-01', null).does('committee.vote', 1, { vote: vote(9, 15) });
    walk.does('result.report', 1).does('board.appraise', 1).does('admission.decide', 1);
    expect(walk.stage).toBe('admissionDecided');
  });

  it('G01-3.6d: with two thirds it decides at once and sends nothing up, as long as the delegation holds', () => {
    const reached = (from: string, to: string | null) =>
      barsOf(delegated(from, to).tries('committee.vote', on, { vote: vote(10, 15) }));
    expect([reached('2024-01-01', null), reached('2024-01-01', on), reached('2024-09-11', null)]).toEqual([
      ['G01-3.6d'],
      [],
      [],
    ]);
    const decision = delegated('2024-01-01', null).tries('committee.vote', on, { vote: vote(10, 15) });
    expect(saidOf(decision, 'G01-3.6d')?.remedy).toEqual({ by: 'grassroots', act: 'committee.decide' });
    const elsewhere = new Walk({ from: '2024-03-04' }).to('grassrootsCommittee');
    expect(barsOf(elsewhere.tries('committee.vote', on, { vote: vote(10, 15) }))).toEqual([]);
    // Who of a delegated committee decides under 208-QĐ/TW is read from a changed article: passed on purpose (CHG-06).
    const later = new Walk({ from: '2026-03-16', route: 'B' }).to('grassrootsCommittee');
    const told = saidOf(later.tries('committee.vote', later.on, { vote: vote(10, 15) }), 'G01-3.6d');
    expect(told).toMatchObject({ force: 'bar', confidence: 'A', overridableBy: ['superior', 'competent'] });
  });

  it('tells, before anything is recorded, which of the two acts is the way', () => {
    const told = (route: 'A' | 'B') => {
      const walk = new Walk({ from: '2024-03-04', route }).to('grassrootsCommittee');
      const { unmet } = walk.offers().find(({ act }) => act === 'committee.vote')!;
      return unmet.map(({ rule, force }) => `${rule} ${force}`);
    };
    expect([told('A'), told('B')]).toEqual([[], ['G01-3.6d notice']]);
  });

  it('refuses by an act of its own', () => {
    expect(delegated('2024-01-01', null).does('committee.refuse', 1).stage).toBe('refused');
  });
});

describe('R24-4.3.1a: 60 working days from the branch’s resolution, 45 since 294-QĐ/TW', () => {
  /** At the vote of the standing committee; the branch resolved on a day. */
  const resolved = (on: string) => {
    const walk = new Walk({ from: '2024-12-02', route: 'C' }).to('dossierReady').doesOn('meeting.open', on);
    return walk.does('vote.record').does('board.appraise', 5);
  };
  const due = (walk: Walk) => walk.deadlines().find(({ timer }) => timer === 'T-DECIDE')?.due;

  it.each([
    ['2025-06-30', 60],
    ['2025-07-01', 45],
  ])('a branch that resolved on %s: %i working days, whatever is in force when they end', (on, days) => {
    const walk = resolved(on);
    const last = addWorkingDays(vietnam, legalDate(on), days);
    expect(due(walk)).toBe(last);
    const decided = (date: string) => lapsesOf(walk.tries('admission.decide', date));
    expect([decided(last), decided(addWorkingDays(vietnam, last, 1))]).toEqual([[], ['R24-4.3.1a']]);
  });

  it('is in time on its day, a lapse on the next', () => {
    const walk = resolved('2025-07-01');
    expect(due(walk)).toBe('2025-09-04');
    expect(lapsesOf(walk.tries('admission.decide', '2025-09-04'))).toEqual([]);
    const late = walk.tries('admission.decide', '2025-09-05');
    expect([outcomeOf(late), lapsesOf(late)]).toEqual(['accepted', ['R24-4.3.1a']]);
    expect(late.outcome === 'accepted' && late.passed.map(({ act }) => [act.type, act.on])).toContainEqual([
      'clock.decisionDue',
      '2025-09-05',
    ]);
  });

  it('late, the committee answers for it: the lapse is closed by the explanation of that limit only', () => {
    const walk = resolved('2025-07-01').doesOn('admission.decide', '2025-09-05');
    walk.does('delay.explain', 1, { timer: 'T-RECOG' });
    expect(walk.facts.lapses).toEqual([{ rule: 'R24-4.3.1a', on: '2025-09-05' }]);
    walk.does('delay.explain', 1, { timer: 'T-DECIDE' });
    expect(walk.facts.lapses).toEqual([]);
  });

  it('under the texts of 2026 the number was not found: 45, told as a reading (A)', () => {
    const walk = new Walk({ from: '2025-12-22', route: 'C' }).to('competentAuthority').does('board.appraise', 1);
    const limit = due(walk)!;
    const after = addWorkingDays(vietnam, limit, 1);
    expect(saidOf(walk.tries('admission.decide', after), 'R24-4.3.1a')).toMatchObject({
      confidence: 'A',
      force: 'lapse',
    });
  });
});

describe('R24-4.3.1b: one extension, of 30 working days at most, of 15 since 294-QĐ/TW', () => {
  const resolved = (on: string) =>
    new Walk({ from: '2024-12-02', route: 'C' })
      .to('dossierReady')
      .doesOn('meeting.open', on)
      .does('vote.record')
      .does('board.appraise', 5);
  const due = (walk: Walk) => walk.deadlines().find(({ timer }) => timer === 'T-DECIDE')?.due;

  it.each([
    ['2025-06-30', 60, 30],
    ['2025-07-01', 45, 15],
  ])('of a limit begun on %s', (on, days, most) => {
    const extends_ = (workingDays: number) => resolved(on).tries('decision.extend', '2025-07-15', { workingDays });
    expect([lapsesOf(extends_(most)), lapsesOf(extends_(most + 1))]).toEqual([[], ['R24-4.3.1b']]);
    const longest = resolved(on).doesOn('decision.extend', '2025-07-15', { workingDays: most + 20 });
    expect(due(longest)).toBe(addWorkingDays(vietnam, legalDate(on), days + most));
  });

  it('once: a second one is a lapse and moves nothing', () => {
    const walk = resolved('2025-07-01').doesOn('decision.extend', '2025-07-15', { workingDays: 5 });
    const once = due(walk);
    walk.does('decision.extend', 1, { workingDays: 5 });
    expect([due(walk), walk.facts.lapses.map(({ rule }) => rule)]).toEqual([once, ['R24-4.3.1b']]);
  });

  it('not after the limit has passed', () => {
    const walk = resolved('2025-07-01').doesOn('decision.extend', '2025-09-05', { workingDays: 15 });
    expect([walk.facts.extension, walk.facts.lapses.map(({ rule }) => rule)]).toEqual([null, ['R24-4.3.1b']]);
    expect(lapsesOf(walk.tries('admission.decide', '2025-09-08'))).toEqual(['R24-4.3.1a']);
  });

  it('carries the decision in time', () => {
    const walk = resolved('2025-07-01').doesOn('decision.extend', '2025-09-04', { workingDays: 15 });
    expect(due(walk)).toBe('2025-09-25');
    expect(lapsesOf(walk.tries('admission.decide', '2025-09-25'))).toEqual([]);
    expect(lapsesOf(walk.tries('admission.decide', '2025-09-26'))).toEqual(['R24-4.3.1a']);
  });
});

describe('G01-3.6c: the sub-division is not passed over, and vetoes nothing', () => {
  const above = () =>
    new Walk({ from: '2024-03-04', setting: unit('A', { subdivision: true }) }).to('subdivisionAppraisal');
  it.each(['for', 'against', 'reserved'] as const)('%s', (view) => {
    const walk = above();
    expect(outcomeOf(walk.tries('committee.vote', walk.on))).toBe('notHere');
    expect(walk.does('subdivision.appraise', 1, { view }).stage).toBe('grassrootsCommittee');
    expect(barsOf(walk.tries('committee.vote', walk.on))).toEqual([]);
  });
});

describe('L-SEND, L-DEC: Hà Nội’s own, only where switched on', () => {
  const local = (option: string, stage: 'grassrootsCommittee' | 'competentAuthority') =>
    new Walk({ from: '2024-03-04', setting: unit('A', { options: [option] }) }).to(stage);

  it('L-SEND: five working days for the branch, twenty-five for the committee; late is a lapse', () => {
    const walk = local('L-SEND', 'grassrootsCommittee');
    const limits = walk.deadlines().filter(({ timer }) => timer === 'T-SEND');
    expect(limits.map(({ subject, budget }) => [subject, budget])).toEqual([
      ['branch', 5],
      ['grassroots', 25],
    ]);
    const sent = (on: string) => lapsesOf(walk.tries('dossier.send', on, { sentOn: legalDate(on) }));
    const last = limits[0]!.due!;
    expect([sent(last), sent(addWorkingDays(vietnam, last, 1))]).toEqual([[], ['L-SEND']]);
    walk.doesOn('dossier.send', last, { sentOn: last });
    expect(
      walk
        .deadlines()
        .filter(({ timer }) => timer === 'T-SEND')
        .map(({ subject }) => subject),
    ).toEqual(['grassroots']);
  });

  it('elsewhere no such limit runs', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('grassrootsCommittee');
    expect(walk.deadlines().map(({ timer }) => timer)).not.toContain('T-SEND');
    expect(lapsesOf(walk.tries('dossier.send', '2024-12-02'))).not.toContain('L-SEND');
  });

  it('L-DEC: tells of a raised card', () => {
    const walk = local('L-DEC', 'competentAuthority').does('board.appraise', 1);
    const byCard = { vote: { ...vote(9, 11), form: 'card' as const } };
    expect(noticesOf(walk.tries('admission.decide', walk.on, byCard))).toEqual(['L-DEC']);
    expect(noticesOf(voting().tries('admission.decide', voting().on, byCard))).toEqual([]);
  });
});
