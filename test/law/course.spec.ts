import { describe, expect, it } from '@jest/globals';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { addMonths } from '../../workflows/calendar/months.js';
import { addDays, legalDate } from '../../workflows/calendar/legal-date.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

/** At the course under QC1147 (1/12/2025): nothing recorded yet, on 2026-01-20. */
const atCourse = () => new Walk({ from: '2025-12-01' }).to('courseAssigned');
const learned = (attended: number, marks: [number, number], held = 50) =>
  atCourse()
    .does('course.attend', 5, { periodsHeld: held, periodsAttended: attended })
    .does('course.mark', 1, { marks })
    .does('course.pass', 1);

describe('QC1147-6: 80 % of the periods, a mean mark of 5.0, one essay more within three days', () => {
  it.each([
    [40, 50, true],
    [39, 50, false],
    [41, 51, true],
    [40, 51, false],
  ])('%i of %i periods', (attended, held, enough) => {
    const walk = learned(attended, [5, 5], held);
    expect(barsOf(walk.tries('certificate.issue', walk.on))).toEqual(enough ? [] : ['QC1147-6']);
  });

  it.each<[[number, number], boolean]>([
    [[5, 5], true],
    [[4, 6], true],
    [[4.5, 5.25], false],
    [[10, 0], true],
  ])('marks %j', (marks, enough) => {
    const walk = learned(50, marks);
    expect(barsOf(walk.tries('certificate.issue', walk.on))).toEqual(enough ? [] : ['QC1147-6']);
  });

  it('asks for attendance and mark to be recorded', () => {
    const walk = atCourse();
    expect(barsOf(walk.tries('certificate.issue', walk.on))).toEqual(['QC1147-6']);
    walk.does('course.attend', 1);
    expect(barsOf(walk.tries('certificate.issue', walk.on))).toEqual(['QC1147-6']);
    expect(barsOf(walk.tries('course.attend', walk.on, { periodsHeld: 50, periodsAttended: 51 }))).toEqual([
      'QC1147-6',
    ]);
  });

  const failed = () =>
    atCourse()
      .does('course.attend', 1)
      .does('course.mark', 1, { marks: [4, 5] });

  it('lets the essay be written once more on the third day, not on the fourth', () => {
    const walk = failed();
    const essay = (days: number) => {
      const essayOn = addDays(walk.on, days);
      return walk.tries('course.redo', essayOn, { essayOn });
    };
    expect(walk.deadlines().find(({ timer }) => timer === 'T-REDO')?.kind).toBe('right');
    expect([barsOf(essay(3)), barsOf(essay(4))]).toEqual([[], ['QC1147-6']]);
  });

  it('marks a second essay only once it was written, and never a third', () => {
    const walk = failed();
    const again = { attempt: 2, marks: [6, 6] } as const;
    expect(barsOf(walk.tries('course.mark', walk.on, { ...again, marks: [6, 6] }))).toEqual(['QC1147-6']);
    walk.does('course.redo', 2).does('course.mark', 0, { attempt: 2, marks: [6, 6] });
    expect(walk.deadlines().map(({ timer }) => timer)).not.toContain('T-REDO');
    expect(barsOf(walk.tries('course.mark', walk.on, { attempt: 2, marks: [9, 9] }))).toEqual(['QC1147-6']);
    expect(barsOf(walk.tries('course.mark', walk.on, { attempt: 1, marks: [9, 9] }))).toEqual(['QC1147-6']);
  });

  it('sends who fails back to the list, to be assigned again', () => {
    const walk = failed().does('course.fail', 10);
    expect([walk.stage, walk.facts.course]).toEqual(['sympathiser', null]);
    expect(walk.does('course.assign', 30).stage).toBe('courseAssigned');
  });

  it('is not asked before 1/12/2025', () => {
    const walk = new Walk({ from: '2025-01-06' }).to('courseAssigned');
    expect(outcomeOf(walk.tries('certificate.issue', '2025-04-01'))).toBe('accepted');
  });
});

describe('QC1147-5: who sends, and how many learn', () => {
  it('asks for the list of the commune committee since 1/12/2025', () => {
    const walk = new Walk({ from: '2025-09-01' }).to('sympathiser');
    expect(barsOf(walk.tries('course.assign', '2025-11-30', { list: undefined }))).toEqual([]);
    expect(barsOf(walk.tries('course.assign', '2025-12-01', { list: undefined }))).toEqual(['QC1147-5']);
  });

  it('tells of a class of 24 and never holds it against the person', () => {
    const walk = atCourse();
    expect(noticesOf(walk.tries('course.admit', walk.on, { learners: 24 }))).toEqual(['QC1147-5']);
    expect(noticesOf(walk.tries('course.admit', walk.on, { learners: 25 }))).toEqual([]);
  });
});

describe('QC1147-7, QC1147-9: late marks, claims and certificates are lapses', () => {
  it('marks in three days', () => {
    const walk = atCourse();
    const marked = (on: string) => lapsesOf(walk.tries('course.mark', on, { essayOn: legalDate('2026-01-25') }));
    expect([marked('2026-01-28'), marked('2026-01-29')]).toEqual([[], ['QC1147-7']]);
  });

  it('a second marking two points apart needs a dialogue; under half a point nothing changes', () => {
    const walk = atCourse()
      .does('course.attend', 1)
      .does('course.mark', 1, { marks: [6, 6] });
    const again = (newMark: number, dialogue = false) => walk.tries('course.remark', walk.on, { newMark, dialogue });
    expect(lapsesOf(again(8))).toEqual(['QC1147-7']);
    expect(lapsesOf(again(8, true))).toEqual([]);
    expect(lapsesOf(again(7.75))).toEqual([]);
    const mark = (newMark: number) => {
      const decision = again(newMark);
      return decision.outcome === 'accepted' && decision.step.next.facts.course?.mark;
    };
    expect([mark(6.25), mark(6.5), mark(5.5)]).toEqual([6, 6.5, 5.5]);
  });

  it('the certificate in fifteen plain days from the director’s decision; its lateness is explained', () => {
    const walk = learned(50, [8, 8]);
    const issued = (certificateOn: string) => ({
      directorDecisionOn: legalDate('2026-01-22'),
      certificateOn: legalDate(certificateOn),
    });
    expect(lapsesOf(walk.tries('certificate.issue', '2026-02-10', issued('2026-02-06')))).toEqual([]);
    walk.doesOn('certificate.issue', '2026-02-10', issued('2026-02-07'));
    expect(walk.facts.lapses.map(({ rule }) => rule)).toEqual(['QC1147-9']);
    walk.does('delay.explain', 1, { timer: 'T-CERTISSUE' });
    expect(walk.facts.lapses).toEqual([]);
  });
});

describe('G01-3.1: who issues the certificate', () => {
  const issues = (on: string, issuer: 'district' | 'commune' | 'committee', centre = true) => {
    const walk = new Walk({ from: '2025-03-03' }).to('courseAssigned');
    walk.setting = unit('A', { centre });
    return barsOf(walk.tries('certificate.issue', on, { issuer }));
  };

  it('is the district’s centre until 06-HD/TW of 9/6/2025, the commune’s from then on', () => {
    expect([issues('2025-06-08', 'district'), issues('2025-06-08', 'commune')]).toEqual([[], ['G01-3.1']]);
    expect([issues('2025-06-09', 'district'), issues('2025-06-09', 'commune')]).toEqual([['G01-3.1'], []]);
  });

  it('is the committee competent to admit where there is no centre', () => {
    expect(issues('2025-06-09', 'committee', false)).toEqual([]);
    expect(issues('2025-06-09', 'committee')).toEqual(['G01-3.1']);
    expect(issues('2025-06-09', 'commune', false)).toEqual(['G01-3.1']);
  });

  it('is not of a day to come, which would lengthen its life', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('courseAssigned');
    const issued = (date: string) =>
      barsOf(walk.tries('certificate.issue', '2024-06-10', { certificateOn: legalDate(date) }));
    expect([issued('2024-06-10'), issued('2024-06-11')]).toEqual([[], ['G01-3.1']]);
  });
});

describe('G01-5.4b: sixty months from the certificate to the branch meeting', () => {
  /** A dossier ready with a certificate of a day; the papers of the dossier are fresh. */
  const certified = (certificateOn: string) =>
    new Walk({ from: '2024-03-04', saying: { 'certificate.issue': { certificateOn: legalDate(certificateOn) } } });

  it('is fresh on the day five years later, and expired on the next', () => {
    const walk = certified('2019-09-10').to('dossierReady');
    expect(outcomeOf(walk.tries('meeting.open', '2024-09-10'))).toBe('accepted');
    const late = walk.tries('meeting.open', '2024-09-11');
    expect([outcomeOf(late), late.outcome === 'refused' && late.stage]).toEqual(['notHere', 'recordCertified']);
    walk.waits('2024-09-11');
    expect([walk.stage, walk.facts.certificate?.expiredOn]).toEqual(['recordCertified', '2024-09-11']);
    expect(barsOf(walk.tries('dossier.complete', walk.on))).toEqual(['G01-5.4b']);
  });

  it('G01-5.4b-x: of 15/1/2020 it has expired for 3/2/2025', () => {
    const walk = certified('2020-01-15').to('dossierReady').waits('2025-02-03');
    expect(walk.stage).toBe('recordCertified');
  });

  it('sends S03 back to the course, and lets the dossier learn again in place', () => {
    const early = certified('2019-06-20').to('courseCertified').waits('2024-06-21');
    expect([early.stage, early.facts.course?.assignedOn]).toEqual(['courseAssigned', '2024-06-21']);

    const later = certified('2019-09-10').to('dossierReady').waits('2024-09-11');
    expect(outcomeOf(later.tries('course.attend', later.on))).toBe('notHere');
    later.does('course.assign', 1).does('course.attend', 5).does('course.mark', 1).does('certificate.issue', 3);
    expect(later.does('dossier.complete', 1).stage).toBe('dossierReady');
    expect(outcomeOf(later.tries('meeting.open', later.on))).toBe('accepted');
  });

  it('is not tested again at a second meeting (A)', () => {
    const walk = certified('2019-09-10').to('dossierReady').doesOn('meeting.open', '2024-09-10');
    const { vote } = walk.example('vote.record');
    walk.does('vote.record', 0, { vote: { ...vote, yes: 5, no: 4 } });
    expect(outcomeOf(walk.tries('meeting.open', '2024-10-10'))).toBe('accepted');
  });

  it('runs on where the meeting was put off without a vote', () => {
    const walk = certified('2019-09-10').to('dossierReady').doesOn('meeting.open', '2024-09-10');
    walk.doesOn('meeting.adjourn', '2024-09-10').waits('2024-09-11');
    expect(walk.stage).toBe('recordCertified');
  });
});

describe('QC1147-10: a certificate revoked counts as missing', () => {
  it.each([
    ['courseCertified', 'courseAssigned'],
    ['leaveToStart', 'courseAssigned'],
    ['verifying', 'verifying'],
    ['dossierReady', 'recordCertified'],
  ] as const)('in %s: leads to %s', (stage, then) => {
    const walk = new Walk({ from: '2025-12-01' }).to(stage).does('certificate.revoke', 1);
    expect([walk.stage, walk.facts.certificate?.revokedOn]).toEqual([then, walk.on]);
    expect(barsOf(walk.tries('certificate.reissue', walk.on))).toEqual(['QC1147-10']);
  });

  it('lets the course be taken and certified again', () => {
    const walk = new Walk({ from: '2025-12-01' }).to('courseCertified').does('certificate.revoke', 1);
    walk.does('course.attend', 5).does('course.mark', 1).does('certificate.issue', 2);
    expect([walk.stage, walk.facts.certificate?.revokedOn]).toEqual(['courseCertified', null]);
  });

  it('bars the dossier', () => {
    const walk = new Walk({ from: '2025-12-01' }).to('recordCertified').does('certificate.revoke', 0);
    expect(barsOf(walk.tries('dossier.complete', walk.on))).toEqual(['G01-3.1']);
  });

  it('a lost one is copied at any later stage; its life does not begin again', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation');
    const { on } = walk.facts.certificate!;
    walk.does('certificate.reissue', 1, { reason: 'printingFault', newNumber: '7/2025' });
    expect(walk.facts.certificate).toMatchObject({ number: '7/2025', on });
  });
});

describe('S01 again after a refusal: a certificate still fresh asks for no second course', () => {
  it('until its sixty months are over', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('verifying').does('record.certify', 1, { eligible: false });
    walk.does('attempt.resume', 10);
    expect([walk.stage, outcomeOf(walk.tries('procedure.allow', walk.on))]).toEqual(['sympathiser', 'accepted']);
    const over = addMonths(walk.facts.certificate!.on, 60);
    expect(barsOf(walk.tries('procedure.allow', over))).toEqual([]);
    walk.waits(`${over.slice(0, 4)}-12-31`);
    expect(barsOf(walk.tries('procedure.allow', walk.on))).toEqual(['G01-5.4b']);
    const fresh = new Walk({ from: '2024-03-04' }).to('sympathiser');
    expect(saidOf(fresh.tries('procedure.allow', fresh.on), 'G01-3.1')).toMatchObject({
      remedy: { act: 'course.assign' },
    });
  });
});
