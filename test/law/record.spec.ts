import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { barsOf, noticesOf, outcomeOf } from '../support/verdict.js';

const at = (stage: 'applying' | 'verifying') => new Walk({ from: '2024-03-04' }).to(stage);

/** Every subject verified and the branch's comment given, on the day of the last act. */
function commented() {
  const walk = at('verifying');
  for (const row of ['candidate', 'father', 'mother']) walk.does('verification.reply', 2, { row });
  return walk.does('record.comment', 2);
}

describe('G01-3.3a: the candidate declares the record', () => {
  it('himself among those named, and finished before it is handed in', () => {
    const walk = at('applying');
    const declared = (more: object) => barsOf(walk.tries('record.declare', '2024-07-01', more));
    expect(declared({ subjects: [{ relation: 'father', memberNow: false }] })).toEqual(['G01-3.3a']);
    expect(declared({ completedOn: legalDate('2024-07-02') })).toEqual(['G01-3.3a']);
    expect(declared({ completedOn: legalDate('2024-07-01') })).toEqual([]);
  });

  it('bars the seal before it is declared', () => {
    const walk = at('applying');
    expect(barsOf(walk.tries('record.seal', walk.on))).toEqual(['G01-3.3a']);
  });

  it('K38-1.4.2, K38-21: only tells that nobody else, or neither parents nor who raised him, is named', () => {
    const walk = at('applying');
    const told = (...relations: ('candidate' | 'father' | 'raiser' | 'sibling')[]) =>
      noticesOf(
        walk.tries('record.declare', walk.on, {
          subjects: relations.map((relation) => ({ relation, memberNow: false })),
        }),
      );
    expect(told('candidate')).toEqual(['K38-1.4.2', 'K38-21']);
    expect(told('candidate', 'sibling')).toEqual(['K38-21']);
    expect(told('candidate', 'raiser')).toEqual([]);
  });
});

describe('G01-3.4d-1: the edge stamp comes first', () => {
  it.each(['photo', 'uncommented', 'uncertified'] as const)('is refused without %s', (missing) => {
    const walk = at('applying').does('record.declare', 1);
    expect(barsOf(walk.tries('record.seal', walk.on, { [missing]: false }))).toEqual(['G01-3.4d-1']);
  });

  it('starts the twelve months of the dossier (D0)', () => {
    const walk = at('applying').does('record.declare', 1).does('record.seal', 1);
    const limit = walk.deadlines().find(({ timer }) => timer === 'T-DOSSIER');
    expect(limit).toMatchObject({ anchor: walk.on, unit: 'month', budget: 12 });
  });
});

describe('K38-25, K38-26a, G01-3.3b: comment, collective conclusion, certificate', () => {
  it('bars the certificate before the branch commented, and one dated before the comment', () => {
    const walk = at('verifying');
    for (const row of ['candidate', 'father', 'mother']) walk.does('verification.reply', 2, { row });
    expect(barsOf(walk.tries('record.certify', walk.on))).toEqual(['K38-25']);
    walk.doesOn('record.comment', '2024-08-02');
    const certified = (on: string) =>
      barsOf(
        walk.tries('record.certify', '2024-08-05', { certifiedOn: legalDate(on), collective: paper('2024-08-01') }),
      );
    expect([certified('2024-08-01'), certified('2024-08-02')]).toEqual([['K38-25'], []]);
  });

  it('certifies what the committee concluded, not before it and not on a day to come', () => {
    const walk = commented();
    const certified = (concluded: string, certifiedOn: string) =>
      barsOf(
        walk.tries('record.certify', '2024-08-05', {
          collective: paper(concluded),
          certifiedOn: legalDate(certifiedOn),
        }),
      );
    expect(certified('2024-08-04', '2024-08-03')).toEqual(['G01-3.3b']);
    expect(certified('2024-08-04', '2024-08-06')).toEqual(['K38-26a']);
    expect(certified('2024-08-04', '2024-08-05')).toEqual([]);
  });

  it('G01-3.4a: bars the certificate while a subject is open, but not the finding that he is not eligible', () => {
    const walk = at('verifying').does('verification.reply', 1, { row: 'candidate' });
    walk.does('verification.reply', 1, { row: 'father', result: 'incorrect' }).does('record.comment', 1);
    const certified = walk.tries('record.certify', walk.on);
    expect(certified.outcome === 'refused' && certified.unmet[0]).toMatchObject({
      rule: 'G01-3.4a',
      detail: { open: 'father, mother' },
    });
    const offer = walk.offers().find(({ act }) => act === 'record.certify')!;
    expect([offer.allowed, offer.unmet.map(({ rule }) => rule)]).toEqual([true, ['G01-3.4a']]);
    expect(walk.does('record.certify', 1, { eligible: false }).stage).toBe('notEligible');
  });
});

describe('attempt.resume: back to the list, and a record of its own for the next attempt', () => {
  it('keeps certificate and helper, forgets what was gathered', () => {
    const walk = commented().does('record.certify', 1, { eligible: false });
    walk.does('attempt.resume', 20);
    expect(walk.stage).toBe('sympathiser');
    expect(walk.facts).toMatchObject({ record: null, verification: {}, application: null, dossierOn: null });
    expect(walk.facts.certificate).not.toBeNull();
    expect(walk.facts.helper).not.toBeNull();
    expect(outcomeOf(walk.tries('procedure.allow', walk.on))).toBe('accepted');
  });
});
