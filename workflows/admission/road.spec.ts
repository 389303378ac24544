import { describe, expect, it } from '@jest/globals';
import { vietnam } from '../calendar/holidays.js';
import { legalDate } from '../calendar/legal-date.js';
import { birthDate } from '../calendar/months.js';
import { begin } from '../kernel/chart.js';
import { plan } from '../kernel/plan.js';
import type { Conflict, Plan, PlannedStep, Planning } from '../kernel/plan-answer.js';
import type { Route, Setting } from '../kernel/setting.js';
import { vote } from './examples/papers.js';
import { unit } from './examples/unit.js';
import { Walk } from './examples/walk.js';
import type { Facts } from './facts.js';
import { admission } from './procedure.js';
import { admissionRoad } from './road.js';
import type { Hints } from './road-situation.js';
import type { Stage } from './stages.js';

const day = legalDate;

interface More extends Partial<Omit<Planning<Facts>, 'from' | 'to' | 'at'>>, Hints {
  readonly from?: string;
  readonly to?: string;
  readonly at?: Readonly<Record<string, string>>;
}

const planOf = ({ state, setting, on }: Pick<Walk, 'state' | 'setting' | 'on'>, more: More = {}): Plan =>
  plan(admission, admissionRoad, { state, setting, calendar: vietnam, from: on, ...more } as Planning<Facts> & Hints);

/** A case nobody has opened yet. */
const nobody = (setting: Setting = unit('A')) => ({ state: begin(admission), setting, on: day('2026-11-20') });

const stepOf = ({ steps }: Plan, id: string): PlannedStep => steps.find((each) => each.id === id)!;
const ahead = ({ steps }: Plan): string[] => steps.filter(({ status }) => status === 'ahead').map(({ id }) => id);
const daysOf = (planned: Plan, id: string) => {
  const { earliest, latest } = stepOf(planned, id);
  return [earliest, latest];
};

describe('from the day the branch meets', () => {
  const planned = planOf(new Walk({ from: '2024-09-20' }).to('dossierReady'), { at: { 'meeting.open': '2025-03-12' } });

  it('R24-4.3.1a, R24-4.1a: the ceremony may be that day, and at the latest when both limits are used in full', () => {
    // 60 working days, over Giỗ Tổ, 30/4, 1/5 and the Friday swapped for Saturday 26/4; then 30 from receipt.
    expect(daysOf(planned, 'admission.decide')).toEqual(['2025-03-12', '2025-06-09']);
    expect(daysOf(planned, 'ceremony.hold')).toEqual(['2025-03-12', '2025-07-21']);
    expect(stepOf(planned, 'ceremony.hold').latestBy).toMatchObject({
      kind: 'maximum',
      rule: 'R24-4.1a',
      cite: 'Quy định 232-QĐ/TW (20/1/2025), 4.1a',
      from: 'decision.receive',
      start: '2025-06-09',
      unit: 'workday',
      n: 30,
    });
  });

  it('CH-5.1p, R24-4.2.1, R24-4.2.1-d: twelve months, then from the next day on, thirty working days to propose', () => {
    expect(daysOf(planned, 'clock.probationEnded')).toEqual(['2026-03-12', '2026-07-21']);
    expect(daysOf(planned, 'recognition.meet')).toEqual(['2026-03-13', '2026-09-03']);
    expect(stepOf(planned, 'recognition.meet').earliestBy).toMatchObject({
      rule: 'R24-4.2.1-d',
      confidence: 'C2',
      from: 'clock.probationEnded',
      to: 'recognition.meet',
    });
  });

  it('says who acts, in which stage, under which article', () => {
    expect(stepOf(planned, 'admission.decide')).toMatchObject({
      step: 'admission.decide',
      stage: 'competentAuthority',
      by: 'competent',
      recordedBy: ['competent'],
      cite: 'Quy định 232-QĐ/TW (20/1/2025), 4.3.2',
      status: 'ahead',
      done: null,
    });
    expect(stepOf(planned, 'list.enter')).toMatchObject({
      status: 'done',
      done: '2024-10-10',
      earliest: null,
      latest: null,
    });
  });
});

describe('across editions', () => {
  const ready = new Walk({ from: '2025-01-02' }).to('dossierReady');

  it.each([
    ['2025-06-30', '2025-09-24', 60, 'P', 'Quy định 232-QĐ/TW (20/1/2025), 4.3.1a'],
    ['2025-07-01', '2025-09-04', 45, 'C2T', 'Quy định 294-QĐ/TW (26/5/2025), 4.3.1a'],
  ])('CHG-01b: a vote on %s is decided by %s', (on, latest, n, confidence, cite) => {
    const decided = stepOf(planOf(ready, { at: { 'vote.record': on } }), 'admission.decide');
    expect(decided).toMatchObject({ latest, latestBy: { n, confidence, cite, start: on } });
  });

  it.each([
    ['2026-07-20', 'decision.receive', 'A'],
    ['2026-07-27', 'admission.decide', 'C2'],
  ])('CHG-03: the ceremony of a decision of %s counts from %s', (on, from, confidence) => {
    const walk = new Walk({ from: '2026-01-02' }).to('competentAuthority');
    const held = stepOf(
      planOf(walk, { at: { 'admission.decide': on, 'decision.receive': '2026-07-30' } }),
      'ceremony.hold',
    );
    expect(held.latestBy).toMatchObject({ rule: 'R24-4.1a', from, confidence, n: 30 });
  });

  it('CHG-01b: a decision wanted on a day moves the vote by the limit of the day the vote then has', () => {
    const wanted = (on: string) => stepOf(planOf(ready, { at: { 'admission.decide': on } }), 'vote.record').earliest;
    expect(wanted('2025-09-24')).toBe('2025-06-30');
    expect(wanted('2025-09-30')).toBe('2025-07-25');
  });

  it('QC1147-9: no limit for the certificate before the rule was there', () => {
    expect(stepOf(planOf(nobody(), { from: '2025-01-10' }), 'certificate.issue').latest).toBeNull();
    expect(stepOf(planOf(nobody(), { from: '2026-01-12' }), 'certificate.issue').latest).toBe('2026-01-27');
  });

  it('12.1: a commune decides from the edition that lets it', () => {
    const village = planOf(new Walk({ from: '2024-09-20', route: 'D' }).to('dossierReady'));
    expect(stepOf(village, 'admission.decide')).toMatchObject({
      earliest: '2025-07-01',
      earliestBy: { kind: 'minimum', rule: 'R24-4.3.2' },
    });
    // A vote too early would be decided too late.
    expect(stepOf(village, 'meeting.open').earliestBy).toMatchObject({ kind: 'maximum', rule: 'R24-4.3.1a' });
  });
});

describe('what must pass before', () => {
  const young = planOf(nobody(), { from: '2025-01-10', birth: birthDate('2008-05') });

  it('R24-1.1.1: eighteen by month on the day the branch meets', () => {
    expect(stepOf(young, 'meeting.open')).toMatchObject({
      earliest: '2026-05-01',
      earliestBy: { kind: 'minimum', rule: 'R24-1.1.1', to: 'meeting.open' },
    });
    expect(stepOf(young, 'vote.record').earliestBy).toMatchObject({ rule: 'R24-1.1.1', to: 'meeting.open' });
  });

  it('G01-5.4a: a dossier made too early would no longer be fresh', () => {
    expect(stepOf(young, 'record.seal')).toMatchObject({
      earliest: '2025-05-01',
      earliestBy: { kind: 'validity', rule: 'G01-5.4a', to: 'meeting.open' },
    });
    expect(stepOf(young, 'application.write').earliest).toBe('2025-01-10');
  });

  it('R24-3.2.1: twelve months together, from the helper named or the one meant', () => {
    const meant = planOf(nobody(), { birth: birthDate('1999-05'), togetherSince: day('2026-03-15') });
    expect(stepOf(meant, 'introduction.sign')).toMatchObject({
      earliest: '2027-03-15',
      earliestBy: { rule: 'R24-3.2.1', start: '2026-03-15', unit: 'month', n: 12 },
    });
    const named = new Walk({
      from: '2026-06-01',
      saying: { 'list.enter': { helperTogetherSince: day('2025-12-31') } },
    });
    expect(stepOf(planOf(named.to('sympathiser')), 'introduction.sign').earliest).toBe('2026-12-31');
    const replaced = named.does('helper.replace', 1);
    expect(stepOf(planOf(replaced), 'introduction.sign').earliest).toBe(replaced.on);
  });

  it('13.6: twelve months from 29 February end on the 28th', () => {
    const walk = new Walk({ from: '2023-07-01' }).to('admissionDecided');
    const planned = planOf(walk, { at: { 'ceremony.hold': '2024-02-29' } });
    expect(daysOf(planned, 'clock.probationEnded')).toEqual(['2025-02-28', '2025-02-28']);
    expect(stepOf(planned, 'recognition.meet').earliest).toBe('2025-03-01');
  });

  it('names what the plan turns on and nobody has told', () => {
    expect(planOf(nobody(unit('B', { delegation: null }))).warnings).toMatchObject([
      { kind: 'unknown', rule: 'R24-1.1.1', remedy: { by: 'secretary', act: 'application.write' } },
      { kind: 'unknown', rule: 'R24-3.2.1', remedy: { by: 'secretary', act: 'list.enter' } },
      { kind: 'unknown', rule: 'CH-23', remedy: { by: 'superior', paper: 'delegation' } },
    ]);
    const told = planOf(nobody(), { birth: birthDate('1999-05'), togetherSince: day('2020-01-01') });
    expect(told.warnings).toEqual([]);
    const yearOnly = new Walk({
      from: '2026-01-02',
      saying: { 'application.write': { birthDate: birthDate('1999') } },
    });
    expect(planOf(yearOnly.to('applying')).warnings).toMatchObject([
      { rule: 'R24-1.1.1', remedy: { paper: 'birthMonth' }, cite: 'Quy định 20-QĐ/TW (08/4/2026), 1.1.1' },
    ]);
  });
});

describe('backwards from a wanted day', () => {
  const ready = new Walk({ from: '2026-06-01' }).to('dossierReady');

  it('R24-4.1a, R24-4.3.1a: on 19 May neither decided nor met too early, nor later than that day', () => {
    const planned = planOf(ready, { to: '2027-05-19' });
    expect(planned).toMatchObject({ target: 'ceremony.hold', to: '2027-05-19', feasible: true, conflicts: [] });
    expect(daysOf(planned, 'ceremony.hold')).toEqual(['2027-05-19', '2027-05-19']);
    // Thirty working days before 19 May, over Giỗ Tổ, 30/4 and 3/5; forty-five before that.
    expect(daysOf(planned, 'admission.decide')).toEqual(['2027-04-02', '2027-05-19']);
    expect(stepOf(planned, 'admission.decide').earliestBy).toMatchObject({ rule: 'R24-4.1a', to: 'ceremony.hold' });
    expect(daysOf(planned, 'meeting.open')).toEqual(['2027-01-22', '2027-05-19']);
    expect(stepOf(planned, 'meeting.open').latestBy).toMatchObject({ kind: 'wanted', to: 'ceremony.hold' });
  });

  it('or earlier: then nothing is too early', () => {
    const planned = planOf(ready, { to: '2026-12-31', orEarlier: true });
    expect(daysOf(planned, 'ceremony.hold')).toEqual([ready.on, '2026-12-31']);
    expect(daysOf(planned, 'admission.decide')).toEqual([ready.on, '2026-12-31']);
  });

  it('for another step: recognition on 3 February, so the ceremony a year and a day before', () => {
    const walk = new Walk({ from: '2026-01-02' }).to('admissionDecided');
    const planned = planOf(walk, { to: '2028-02-03', target: 'recognition.meet' });
    expect(stepOf(planned, 'ceremony.hold').latest).toBe('2027-02-02');
    expect(stepOf(planned, 'ceremony.hold').latestBy).toMatchObject({ kind: 'minimum', rule: 'CH-5.1p' });
  });

  it('says which step cannot be so early, by which rule, and who mends it', () => {
    const planned = planOf(nobody(), {
      birth: birthDate('1999-05'),
      togetherSince: day('2026-03-15'),
      to: '2027-02-03',
    });
    expect(planned.feasible).toBe(false);
    expect(planned.conflicts).toEqual([
      expect.objectContaining({
        kind: 'afterWanted',
        step: 'introduction.sign',
        wanted: '2027-02-03',
        earliest: '2027-03-15',
        latest: '2027-02-03',
        earliestBy: expect.objectContaining({ rule: 'R24-3.2.1', cite: 'Quy định 294-QĐ/TW (26/5/2025), 3.2.1' }),
        remedy: expect.objectContaining({ act: 'introduction.sign' }),
      }),
    ]);
    expect(daysOf(planned, 'application.write')).toEqual(['2026-11-20', '2027-02-03']);
  });

  it('says when the wanted day lies before the plan begins, when its step is done, and when there is none', () => {
    const kinds = (more: More) => planOf(ready, more).conflicts.map(({ kind, step }) => [kind, step]);
    expect(kinds({ to: '2025-01-01' })).toEqual([['afterWanted', 'ceremony.hold']]);
    expect(kinds({ to: '2027-01-01', target: 'list.enter' })).toEqual([['done', 'list.enter']]);
    expect(kinds({ to: '2027-01-01', target: 'sky.fall' })).toEqual([['notOnRoad', 'sky.fall']]);
    expect(kinds({ at: { 'list.enter': '2027-01-01' } })).toEqual([['done', 'list.enter']]);
  });

  it('warns of fewer working days than steps, without a conflict', () => {
    const planned = planOf(ready, { from: '2026-12-28', to: '2026-12-31' });
    expect(planned.feasible).toBe(true);
    expect(planned.warnings).toEqual([
      { kind: 'fewWorkingDays', step: 'ceremony.hold', remaining: 3, steps: 7, needed: 0 },
    ]);
  });
});

describe('windows that cannot be kept', () => {
  it('G01-5.4b: a certificate runs out before the person is of age', () => {
    const saying = { 'application.write': { birthDate: birthDate('2012-01') } };
    const walk = new Walk({ from: '2024-09-20', saying }).to('applying');
    const [conflict, ...more] = planOf(walk).conflicts as [Conflict];
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({
      kind: 'closed',
      step: 'meeting.open',
      earliest: '2030-01-01',
      earliestBy: { rule: 'R24-1.1.1' },
      latest: '2029-12-18',
      latestBy: { kind: 'validity', rule: 'G01-5.4b', unit: 'month', n: 60 },
      remedy: { by: 'secretary', act: 'course.assign' },
    });
  });

  it('R24-1.1.2: past sixty only with consent, given before the decision', () => {
    const saying = { 'application.write': { birthDate: birthDate('1966-08') } };
    const walk = new Walk({ from: '2026-01-02', introduction: 'two', saying }).to('recordSealed');
    expect(stepOf(planOf(walk), 'meeting.open').latest).toBe('2026-08-31');
    expect(planOf(walk, { at: { 'meeting.open': '2026-09-01' } }).conflicts).toMatchObject([
      { kind: 'closed', latest: '2026-08-31', remedy: { by: 'central', act: 'consent.grant', paper: 'over60' } },
    ]);
    const over = planOf(walk, { from: '2026-09-01' });
    expect(over.conflicts).toEqual([]);
    expect(stepOf(over, 'consent.grant@over60')).toMatchObject({ by: 'central', status: 'ahead' });
  });

  it('CH-23: a delegation ends before the committee can decide', () => {
    const setting = unit('B', { delegation: { paper: '07-QĐ/HU', from: '2021-01-01', to: '2026-12-01' } });
    const walk = new Walk({ from: '2026-05-02', setting }).to('grassrootsCommittee');
    expect(stepOf(planOf(walk), 'committee.decide').latest).toBe('2026-11-30');
    const closed = (step: string) => ({ kind: 'closed', step, latest: '2026-11-30', latestBy: { rule: 'CH-23' } });
    expect(planOf(walk, { from: '2026-12-01' }).conflicts).toMatchObject([
      closed('committee.decide'),
      closed('recognition.resolve'),
    ]);
    // That nobody will be there to recognise a year later does not hinder the ceremony.
    expect(planOf(walk, { to: '2026-11-30' })).toMatchObject({
      feasible: true,
      conflicts: [closed('recognition.resolve')],
    });
  });

  it('R24-4.3.1a: a limit that has passed leaves a late step, no conflict', () => {
    const walk = new Walk({ from: '2025-03-03' }).to('competentAuthority');
    const planned = planOf(walk, { from: '2026-02-02' });
    expect(planned.feasible).toBe(true);
    expect(stepOf(planned, 'admission.decide')).toMatchObject({
      late: true,
      earliest: '2026-02-02',
      latestBy: { rule: 'R24-4.3.1a' },
    });
  });

  it('R24-4.3.1a: two wanted days further apart than the limit leave a late step, both days kept', () => {
    const walk = new Walk({ from: '2026-01-02' }).to('dossierReady');
    const planned = planOf(walk, { at: { 'vote.record': '2026-09-01', 'admission.decide': '2027-02-03' } });
    expect(planned).toMatchObject({ feasible: true, conflicts: [] });
    expect(daysOf(planned, 'vote.record')[0]).toBe('2026-09-01');
    expect(stepOf(planned, 'admission.decide')).toMatchObject({ earliest: '2027-02-03', late: true });
  });

  it('R24-4.3.1b: an extension granted moves the limit', () => {
    const walk = new Walk({ from: '2026-01-02' }).to('competentAuthority');
    const before = stepOf(planOf(walk), 'admission.decide').latestBy;
    const after = stepOf(planOf(walk.does('decision.extend', 1, { workingDays: 10 })), 'admission.decide').latestBy;
    expect([before?.n, after?.n]).toEqual([45, 55]);
  });

  it('G01-5.4a: an expired dossier is renewed on the road, and is fresh from then', () => {
    const walk = new Walk({ from: '2025-03-03' }).to('recordCertified');
    const planned = planOf(walk, { from: '2026-10-01' });
    expect(planned.conflicts).toEqual([]);
    expect(stepOf(planned, 'dossier.renew')).toMatchObject({ status: 'ahead', earliest: '2026-10-01' });
    expect(stepOf(planned, 'meeting.open').latest).toBe('2027-10-01');
  });

  it('R24-4.1b: after the limit the ceremony waits for consent and is late no more', () => {
    const walk = new Walk({ from: '2025-03-03' }).to('admissionDecided').does('decision.receive', 1);
    const planned = planOf(walk, { from: '2026-02-02' });
    expect(ahead(planned).slice(0, 2)).toEqual(['ceremony.consent', 'ceremony.hold']);
    expect(stepOf(planned, 'ceremony.hold')).toMatchObject({ late: false, latest: null });
    const agreed = new Walk({ from: '2025-03-03' }).to('admissionDecided').does('decision.receive', 1);
    expect(stepOf(planOf(agreed), 'ceremony.hold').latest).not.toBeNull();
    expect(stepOf(planOf(agreed.does('ceremony.consent', 1)), 'ceremony.hold').latest).toBeNull();
  });
});

describe('human work', () => {
  const ready = new Walk({ from: '2026-01-02' }).to('dossierReady');

  it('counts for nothing unless said, and is shown', () => {
    const workDays = { 'committee.vote': 10, 'admission.decide': 5 };
    expect(planOf(ready)).toMatchObject({ workDays: {} });
    const planned = planOf(ready, { workDays });
    expect(planned.workDays).toEqual(workDays);
    expect(stepOf(planned, 'committee.vote')).toMatchObject({
      workDays: 10,
      earliestBy: { kind: 'work', from: 'vote.record', unit: 'workday', n: 10 },
    });
    expect(stepOf(planned, 'board.appraise').earliest).toBe(stepOf(planned, 'committee.vote').earliest);
  });

  it('that outlasts a limit makes the step late; a paper that runs out meanwhile is a conflict', () => {
    const slow = planOf(ready, { workDays: { 'committee.vote': 40, 'admission.decide': 20 } });
    expect(slow).toMatchObject({ feasible: true });
    expect(stepOf(slow, 'admission.decide')).toMatchObject({ late: true, latestBy: { rule: 'R24-4.3.1a' } });
    const sealed = new Walk({ from: '2026-01-02' }).to('applying');
    const [conflict] = planOf(sealed, { workDays: { 'dossier.complete': 300 } }).conflicts as [Conflict];
    expect(conflict).toMatchObject({ kind: 'tooLong', step: 'dossier.complete', latestBy: { rule: 'G01-5.4a' } });
  });

  it('too much of it before a wanted day is a warning: the law would allow the day', () => {
    const planned = planOf(ready, { from: '2026-11-20', to: '2026-12-31', workDays: { 'committee.vote': 40 } });
    expect(planned).toMatchObject({ feasible: true, warnings: [{ remaining: 28, steps: 7, needed: 40 }] });
    expect(stepOf(planned, 'committee.vote').latest).toBe('2026-12-31');
  });
});

describe('beyond the table of holidays', () => {
  it('days are estimates and say so; nothing is refused', () => {
    const planned = planOf(new Walk({ from: '2026-06-01' }).to('dossierReady'));
    const marks = planned.steps.filter(({ marked }) => marked).map(({ id }) => id);
    expect(marks).toContain('recognition.decide');
    expect(marks).not.toContain('ceremony.hold');
    expect(stepOf(planned, 'recognition.decide').latest).toMatch(/^2028-/);
  });
});

describe('the road', () => {
  it.each<[Route, Partial<Setting>, string[]]>([
    ['A', {}, ['committee.vote', 'board.appraise', 'admission.decide']],
    ['A', { subdivision: true }, ['subdivision.appraise', 'committee.vote', 'board.appraise', 'admission.decide']],
    ['A', { grassroots: false }, ['board.appraise', 'admission.decide']],
    ['B', {}, ['committee.decide']],
    ['B', { subdivision: true }, ['subdivision.appraise', 'committee.decide']],
    ['C', {}, ['board.appraise', 'admission.decide']],
    ['D', {}, ['board.appraise', 'admission.decide']],
    ['E', {}, ['committee.vote', 'board.appraise', 'admission.decide']],
    ['F', { subdivision: true }, ['board.appraise', 'admission.decide']],
  ])('6.4: route %s %j leads from the vote over %j to the decision', (route, more, between) => {
    const ids = ahead(planOf(nobody(unit(route, more))));
    expect(ids.slice(ids.indexOf('vote.record') + 1, ids.indexOf('decision.receive'))).toEqual(between);
  });

  it.each([
    [{ youthUnion: true }, '2000-01', true],
    [{ youthUnion: false, tradeUnion: true }, '2000-01', true],
    [{ youthUnion: false, tradeUnion: false }, '2000-01', false],
    [{ youthUnion: true }, '1980-01', false],
  ])('CH-4.1, L-ROUTE: with %j, born %s, a union resolves: %s', (more, birth, union) => {
    const planned = planOf(nobody(unit('A', more)), { birth: birthDate(birth) });
    expect(ahead(planned).includes('union.resolve')).toBe(union);
  });

  const stages: readonly Stage[] = [
    'pool',
    'sympathiser',
    'courseAssigned',
    'courseCertified',
    'leaveToStart',
    'applying',
    'recordSealed',
    'verifying',
    'recordCertified',
    'dossierReady',
    'branchMeeting',
    'subdivisionAppraisal',
    'grassrootsCommittee',
    'competentAuthority',
    'admissionDecided',
    'probation',
    'recognitionPreparing',
    'recognitionBranch',
    'recognitionSubdivision',
    'recognitionGrassroots',
    'recognitionCompetent',
    'recognised',
    'official',
  ];
  const elsewhere: Readonly<Record<Route, RegExp>> = {
    A: /^$/,
    B: /ompetent/,
    C: /ubdivision|rassroots/,
    D: /ubdivision|rassroots/,
    E: /^$/,
    F: /ubdivision|rassroots/,
  };

  it.each<Route>(['A', 'B', 'C', 'D', 'E', 'F'])(
    'route %s: in every stage the steps due now are offered now',
    (route) => {
      const walk = new Walk({
        from: route === 'F' ? '2025-12-01' : '2025-01-20',
        setting: unit(route, { subdivision: true }),
      });
      const { setting, calendar } = walk;
      for (const stage of stages.filter((each) => !elsewhere[route].test(each))) {
        walk.to(stage);
        const { state, on: from } = walk;
        const { milestones } = admissionRoad.lay({ state, setting, from, law: admission.law, calendar });
        const waiting = milestones.filter(({ done, act }) => done === null && !act.startsWith('clock.'));
        const open = new Set(milestones.filter(({ done }) => done === null).map(({ id }) => id));
        const due = waiting
          .filter(({ waitsFor }) => !waitsFor.some((earlier) => open.has(earlier)))
          .map(({ act }) => act);
        const offered = walk.offers().map(({ act }) => act);
        expect([stage, due.filter((act) => !offered.includes(act))]).toEqual([stage, []]);
        expect([stage, due.length > 0]).toEqual([stage, stage !== 'official']);
      }
    },
  );

  it('goes on from a result below the share, a deadlock and a refusal by their own acts', () => {
    const below = new Walk({ from: '2026-01-02' }).to('branchMeeting');
    below.does('vote.record', 0, { vote: vote(5, 9) });
    expect(ahead(planOf(below)).slice(0, 2)).toEqual(['result.report', 'committee.vote']);

    const deadlocked = new Walk({ from: '2024-01-02' }).to('recognitionBranch');
    for (const days of [0, 7, 7]) deadlocked.does('recognition.vote', days, { vote: vote(5, 9) });
    expect(ahead(planOf(deadlocked))).toEqual(['deadlock.resolve', 'recognition.announce']);

    const refused = new Walk({ from: '2026-01-02' }).to('competentAuthority').does('admission.refuse', 3);
    expect(ahead(planOf(refused)).slice(0, 3)).toEqual(['attempt.resume', 'procedure.allow', 'application.write']);
    expect(stepOf(planOf(refused), 'certificate.issue').status).toBe('done');
  });

  it('ends where a case is over', () => {
    const walk = new Walk({ from: '2026-01-02' }).to('sympathiser').does('candidate.withdraw', 1);
    expect(planOf(walk)).toMatchObject({ steps: [], feasible: true });
    expect(planOf(walk, { to: '2026-12-31' }).conflicts).toMatchObject([{ kind: 'notOnRoad', step: 'ceremony.hold' }]);
  });

  it('needs a day to begin from', () => {
    const { state, setting } = nobody();
    expect(() => plan(admission, admissionRoad, { state, setting, calendar: vietnam })).toThrow(/begin from/);
  });
});
