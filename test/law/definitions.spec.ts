import { describe, expect, it } from '@jest/globals';
import { vote } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf } from '../support/verdict.js';

/** Rules that forbid nothing by themselves: what the chart does because of them. */

const from = '2024-03-04';
const at = (...[stage]: Parameters<Walk['to']>) => new Walk({ from }).to(stage);
const timers = (walk: Walk) => walk.deadlines().map(({ timer }) => timer);

describe('before the branch', () => {
  it('K38-1.1b: a superior reviews the list as the branch does; late, it is a lapse for all', () => {
    const walk = at('sympathiser');
    const due = walk.deadlines().find(({ timer }) => timer === 'T-LIST')!.due!;
    expect(due).toBe('2024-04-24');
    expect(lapsesOf(walk.tries('list.review', due, {}, ['superior']))).toEqual([]);
    expect(lapsesOf(walk.tries('list.review', '2024-04-25', {}, ['superior']))).toEqual(['K38-1.1d-1']);
  });

  it('K38-1.3: a union resolves to introduce as soon as someone is observed; its resolution counts later', () => {
    const walk = at('pool').does('union.resolve', 1);
    expect(walk.to('sympathiser').facts.union?.on).toBe('2024-03-05');
  });

  it('G01-3.2: no dossier without an application', () => {
    const early = at('leaveToStart').tries('dossier.complete', '2024-08-01');
    expect(barsOf(early)).toContain('G01-3.2');
    const ready = at('recordCertified');
    expect(barsOf(ready.tries('dossier.complete', ready.on))).toEqual([]);
  });

  it('G01-6.1: a special case is declared from the list on; it opens a track and closes none', () => {
    const walk = at('sympathiser').does('specialCase.declare', 1, { kind: 'believer' });
    expect([walk.stage, walk.facts.special.believer?.on]).toEqual(['sympathiser', walk.on]);
    expect(outcomeOf(walk.tries('course.assign', walk.on))).toBe('accepted');
  });

  it('UNI-2: the Youth Union introduces up to thirty by itself, to thirty-five on request, not after', () => {
    const told = (years: number) => {
      const birth = `${2024 - years}-01`;
      const walk = new Walk({ from, saying: { 'application.write': { birthDate: birth as never } } });
      return noticesOf(walk.to('recordCertified').tries('dossier.complete', walk.on)).includes('L-ROUTE');
    };
    expect([30, 31, 35, 36].map(told)).toEqual([false, false, false, true]);
  });
});

describe('the record', () => {
  it('DATE-1: the date of birth is told in the application and by no later act', () => {
    const walk = at('verifying');
    const { birthDate } = walk.facts.application!;
    expect(outcomeOf(walk.tries('application.write', walk.on, { birthDate: '1990-01' as never }))).toBe('notHere');
    expect(walk.to('official').facts.application!.birthDate).toBe(birthDate);
  });

  it('R24-3.3: at each conclusion it is told that the list of disqualifying cases was not found', () => {
    const walk = at('verifying');
    expect(noticesOf(walk.tries('political.raise', walk.on))).toEqual([]);
    walk.does('political.raise', 1);
    expect(noticesOf(walk.tries('political.conclude', walk.on))).toEqual(['R24-3.3']);
    expect(noticesOf(walk.tries('political.conclude', walk.on, { conclusion: 'notMet' }))).toEqual(['R24-3.3']);
  });

  it('R58-2: no fact about parents who left bars a conclusion that standards are met', () => {
    const walk = at('verifying').does('political.raise', 1).does('political.conclude', 1);
    expect([walk.stage, walk.facts.political?.conclusion]).toEqual(['verifying', 'met']);
  });

  it('K38-24b: the body above is asked where a row is unclear or overdue, never before', () => {
    const walk = at('recordSealed').does('verification.request', 1);
    const asks = () => outcomeOf(walk.tries('verification.escalate', walk.on, {}, ['organisationBoard']));
    expect(asks()).toBe('notHere');
    walk.does('verification.reply', 1, { row: 'father', result: 'incomplete' });
    expect(asks()).toBe('accepted');
  });

  it('K38-26b: where there is no grassroots committee its superior certifies', () => {
    const walk = new Walk({ from, setting: unit('C') }).to('verifying');
    for (const row of ['candidate', 'father', 'mother']) walk.does('verification.reply', 1, { row });
    walk.does('record.comment', 1);
    expect(outcomeOf(walk.tries('record.certify', walk.on, {}, ['superior']))).toBe('accepted');
    expect(outcomeOf(walk.tries('record.certify', walk.on, {}, ['secretary']))).toBe('notYours');
  });

  it('G01-3.5-t: an opinion asked for has no limit', () => {
    const walk = at('recordSealed');
    const before = timers(walk);
    expect(timers(walk.does('opinion.request', 0))).toEqual(before);
  });
});

describe('in the grassroots committee', () => {
  it('G01-3.6c: a sub-divisional committee that came between must appraise first', () => {
    const walk = at('grassrootsCommittee');
    expect(barsOf(walk.tries('committee.vote', walk.on))).toEqual([]);
    walk.setting = unit('A', { subdivision: true });
    expect(barsOf(walk.tries('committee.vote', walk.on))).toEqual(['G01-3.6c']);
  });

  it('G01-3.6d: two thirds of fifteen are ten; with nine it is told and reported', () => {
    const walk = at('grassrootsCommittee');
    const told = (yes: number) => noticesOf(walk.tries('committee.vote', walk.on, { vote: vote(yes, 15) }));
    expect(told(10)).toEqual([]);
    expect(told(9)).toEqual(expect.arrayContaining(['G01-3.6d', 'G01-5.1b']));
  });
});

describe('from the decision on', () => {
  it('R24-4.3.1c: the result is told to the branch, yes or no; a late body explains', () => {
    for (const stage of ['admissionDecided', 'refused'] as const) {
      const walk = at('competentAuthority');
      if (stage === 'refused') walk.does('admission.refuse', 1);
      else walk.to(stage);
      expect(outcomeOf(walk.tries('result.notify', walk.on, {}, ['competent']))).toBe('accepted');
    }
    const late = at('competentAuthority').waits('2025-06-02');
    expect(outcomeOf(late.does('delay.explain', 0).tries('admission.refuse', late.on))).toBe('accepted');
  });

  it('CH-5.1: the ceremony is the day of joining: twelve months run from it', () => {
    const walk = at('probation');
    const probation = walk.deadlines().find(({ timer }) => timer === 'T-PROBATION')!;
    expect(probation.anchor).toBe(walk.facts.ceremony!.on);
  });

  it('R24-4.5.1: the day of the decision is kept, whatever day the ceremony and recognition have', () => {
    const walk = at('admissionDecided');
    const decidedOn = walk.on;
    expect(walk.to('official').facts.decision!.on).toBe(decidedOn);
    expect(walk.facts.officialOn).not.toBe(decidedOn);
  });

  it('R296-2: discipline by itself does not bar recognition', () => {
    const walk = at('probation').does('discipline.record', 5);
    expect(walk.to('recognised').facts.disciplinedOn).not.toBeNull();
  });
});

describe('R24-3.5.1c, R24-3.5.4: who comes back walks the whole road, twelve months anew', () => {
  const exit = { leftOn: legalDate('2018-05-01'), ground: 'left', timesReadmitted: 0 } as const;
  const back = (day = from) =>
    new Walk({ from: day, saying: { 'application.write': { kind: 'readmission', exit } } })
      .to('verifying')
      .does('consent.grant', 0, { matter: 'readmission' });

  it('through every stage of the ordinary road', () => {
    const walk = back();
    const through = (['dossierReady', 'competentAuthority', 'probation', 'recognised'] as const).map(
      (stage) => walk.to(stage).stage,
    );
    expect(through.at(-1)).toBe('recognised');
  });

  it.each([
    ['2024-02-29', '2025-02-28', '2025-03-01'],
    ['2024-03-31', '2025-03-31', '2025-04-01'],
  ])('joined again on %s: recognition not on %s, but on %s', (joined, last, next) => {
    const walk = back('2023-03-06').to('admissionDecided');
    walk.doesOn('decision.receive', joined).doesOn('ceremony.hold', joined);
    expect(barsOf(walk.tries('recognition.meet', last))).toContain('R24-3.5.4');
    expect(barsOf(walk.tries('recognition.meet', next))).not.toContain('R24-3.5.4');
  });
});
