import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { dayAfter } from '../../workflows/calendar/legal-date.js';
import { addMonths } from '../../workflows/calendar/months.js';
import { barsOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

const certified = () => new Walk({ from: '2024-03-04' }).to('recordCertified');

describe('CH-4.3a, G01-8.1: the branch committee checks again', () => {
  it.each(['conditions', 'introducers', 'union', 'opinions', 'record'] as const)('%s', (point) => {
    const walk = certified();
    const { checked } = walk.example('dossier.complete');
    expect(barsOf(walk.tries('dossier.complete', walk.on, { checked: { ...checked, [point]: false } }))).toEqual([
      'CH-4.3a',
    ]);
  });

  it('a dossier whose record is certified, and not before', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('verifying');
    expect(barsOf(walk.tries('dossier.complete', walk.on))).toContain('G01-8.1');
    expect(barsOf(certified().tries('dossier.complete', certified().on))).toEqual([]);
  });
});

describe('G01-3.5a, G01-3.5b, G01-3.5c: opinions', () => {
  const gathering = () => new Walk({ from: '2024-03-04', introduction: 'two' }).to('verifying');
  const asks = (walk: Walk, capacity: 'residence' | 'organisation' | 'both' | 'employer') =>
    walk.does('opinion.request', 1, { row: capacity, capacity });
  const hears = (walk: Walk, capacity: 'residence' | 'organisation' | 'both' | 'employer') =>
    asks(walk, capacity).does('opinion.receive', 1, { row: capacity });
  const afresh = () => {
    const walk = new Walk({ from: '2024-03-04' }).to('applying');
    walk.does('record.declare').does('record.seal');
    return walk;
  };
  const unmet = (walk: Walk, rule: string) => saidOf(walk.tries('dossier.complete', walk.on), rule);

  it('the residence answers, then a synthesis is written', () => {
    const walk = afresh();
    expect(unmet(walk, 'G01-3.5b')?.remedy).toMatchObject({ paper: 'residence' });
    expect(barsOf(walk.tries('opinion.summarise', walk.on))).toEqual(['G01-3.5b']);
    asks(walk, 'residence');
    expect(unmet(walk, 'G01-3.5b')?.remedy).toMatchObject({ paper: 'residence' });
    walk.does('opinion.receive', 1, { row: 'residence' });
    expect(unmet(walk, 'G01-3.5b')?.remedy).toMatchObject({ act: 'opinion.summarise' });
    walk.does('opinion.summarise', 1);
    expect(unmet(walk, 'G01-3.5b')).toBeUndefined();
  });

  it('one opinion in both capacities is enough, and told (A)', () => {
    const walk = asks(afresh(), 'both');
    expect(noticesOf(walk.tries('opinion.receive', walk.on, { row: 'both' }))).toEqual(['G01-3.5-s']);
    walk.does('opinion.receive', 0, { row: 'both' }).does('opinion.summarise');
    expect([unmet(walk, 'G01-3.5a'), unmet(walk, 'G01-3.5b')]).toEqual([undefined, undefined]);
  });

  it('a person may record why the residence need not answer; it is told, the rule of it was not found', () => {
    const walk = afresh();
    expect(noticesOf(walk.tries('opinion.exempt', walk.on))).toEqual(['G01-3.5c']);
    walk.does('opinion.exempt').does('opinion.summarise');
    expect(unmet(walk, 'G01-3.5b')).toBeUndefined();
  });

  it('the organisations of which he is a member answer too', () => {
    const walk = afresh();
    expect(unmet(walk, 'G01-3.5a')).toMatchObject({ remedy: { paper: 'organisation' } });
    asks(walk, 'organisation');
    expect(unmet(walk, 'G01-3.5a')).toMatchObject({ detail: { waiting: 1 } });
    walk.does('opinion.receive', 0, { row: 'organisation' });
    expect(unmet(walk, 'G01-3.5a')).toBeUndefined();
    const noMember = gathering();
    expect(unmet(noMember, 'G01-3.5a')).toBeUndefined();
  });

  it('an answer needs a question', () => {
    const walk = afresh();
    expect(barsOf(walk.tries('opinion.receive', walk.on, { row: 'nobody-asked' }))).toEqual(['G01-3.5a']);
    expect(outcomeOf(hears(walk, 'employer').tries('opinion.receive', walk.on, { row: 'employer' }))).toBe('accepted');
  });
});

describe('G01-5.4a: twelve months since the dossier was made', () => {
  const ready = () => new Walk({ from: '2024-03-04' }).to('dossierReady');

  it('is fresh on the day a year later; on the next it goes back to be renewed', () => {
    const last = addMonths(ready().facts.dossierOn!, 12);
    expect(outcomeOf(ready().tries('meeting.open', last))).toBe('accepted');
    expect(ready().waits(last).stage).toBe('dossierReady');
    const walk = ready().waits(dayAfter(last));
    expect([walk.stage, walk.facts.dossierExpiredOn]).toEqual(['recordCertified', walk.on]);
    expect(barsOf(walk.tries('dossier.complete', walk.on))).toEqual(['G01-5.4a']);
  });

  const expired = () => ready().waits('2025-08-01');

  it('renewed, it begins anew (A)', () => {
    const walk = expired().does('dossier.renew', 10);
    expect(walk.facts).toMatchObject({ dossierOn: walk.on, dossierExpiredOn: null });
    expect(walk.does('dossier.complete', 1).stage).toBe('dossierReady');
    expect(outcomeOf(walk.tries('meeting.open', walk.on))).toBe('accepted');
  });

  it('is renewed with the resolution of the union that introduced, and what changed is verified', () => {
    const walk = expired();
    const renews = (more: object) => barsOf(walk.tries('dossier.renew', walk.on, more));
    expect(renews({ unionResolution: undefined })).toEqual(['G01-5.4a']);
    expect(renews({ changed: true })).toEqual(['G01-5.4a']);
    expect(renews({ changed: true, supplementaryVerification: paper(walk.on) })).toEqual([]);
  });

  it('is renewed with papers of the last twelve months and not of a day to come', () => {
    const walk = expired();
    const renews = (date: string) => barsOf(walk.tries('dossier.renew', '2025-08-01', { introduction: paper(date) }));
    expect([renews('2024-07-31'), renews('2024-08-01'), renews('2025-08-02')]).toEqual([
      ['G01-5.4a'],
      [],
      ['G01-5.4a'],
    ]);
  });

  it('cannot be renewed before it was made', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('applying');
    expect(barsOf(walk.tries('dossier.renew', walk.on))).toEqual(['G01-5.4a']);
  });

  it('tells of a single paper older than twelve months while the dossier itself is fresh (A)', () => {
    const walk = ready();
    const decision = walk.tries('meeting.open', '2025-05-20');
    expect(saidOf(decision, 'G01-5.4a')).toMatchObject({ force: 'notice', confidence: 'A', detail: { old: 1 } });
    expect(outcomeOf(decision)).toBe('accepted');
  });

  it('L-54: re-verification at every renewal, only where the unit asks it', () => {
    const walk = expired();
    expect(noticesOf(walk.tries('dossier.renew', walk.on))).toEqual([]);
    walk.setting = unit('A', { options: ['L-54'] });
    expect(noticesOf(walk.tries('dossier.renew', walk.on))).toEqual(['L-54']);
  });
});

describe('dossier.return, dossier.resubmit: votes stand, the limit runs on', () => {
  it('is a flag that the resubmission takes away', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('grassrootsCommittee');
    const due = () => walk.deadlines().find(({ timer }) => timer === 'T-DECIDE')?.due;
    const before = due();
    expect(outcomeOf(walk.tries('dossier.resubmit', walk.on))).toBe('notHere');
    walk.does('dossier.return', 1);
    expect([walk.stage, walk.facts.returned, due()]).toEqual(['grassrootsCommittee', { on: walk.on }, before]);
    walk.does('dossier.resubmit', 3);
    expect([walk.facts.returned, walk.facts.branchVote?.reached]).toEqual([null, true]);
  });
});
