import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { people, unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { Relation } from '../../workflows/admission/acts/record.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

interface Kin {
  readonly relation: Relation;
  readonly memberNow?: boolean;
  readonly ofAge?: boolean;
  readonly person?: string;
}

/** A sealed record of the candidate and these. */
function sealed(kin: readonly Kin[], from = '2024-03-04') {
  const walk = new Walk({ from }).to('applying');
  const subjects = [{ relation: 'candidate' as const, memberNow: false }, ...kin].map((one) => ({
    memberNow: false,
    ...one,
  }));
  return walk.does('record.declare', 1, { subjects }).does('record.seal', 1);
}
const parents: Kin[] = [{ relation: 'father' }, { relation: 'mother' }];

const row = (subject: string, sentOn: string, more: { abroad?: boolean; receivedOn?: string } = {}) => ({
  subject,
  addressee: 'Đảng ủy xã',
  abroad: more.abroad ?? false,
  sentOn: legalDate(sentOn),
  ...(more.receivedOn && { receivedOn: legalDate(more.receivedOn) }),
});

describe('G01-3.4a: who is verified', () => {
  const open = (kin: Kin[], from?: string) => {
    const walk = sealed(kin, from);
    walk.does('verification.request', 1, { rows: [row('candidate', walk.on)] });
    walk.does('verification.reply', 1, { row: 'candidate' }).does('record.comment', 1);
    const decision = walk.tries('record.certify', walk.on);
    return decision.outcome === 'refused' ? decision.unmet.map(({ rule, detail }) => [rule, detail.open]) : [];
  };

  it('parents or who raised him, spouse and parents-in-law, children of full capacity', () => {
    expect(open(parents)).toEqual([['G01-3.4a', 'father, mother']]);
    expect(open([{ relation: 'raiser' }, { relation: 'spouse' }, { relation: 'spouseFather' }])).toEqual([
      ['G01-3.4a', 'raiser, spouse, spouseFather'],
    ]);
    expect(open([{ relation: 'child', ofAge: true }])).toEqual([['G01-3.4a', 'child']]);
    expect(open([{ relation: 'child', ofAge: false }])).toEqual([]);
  });

  it('not siblings nor grandparents', () => {
    expect(open([{ relation: 'sibling' }, { relation: 'spouseSibling' }, { relation: 'grandparent' }])).toEqual([]);
  });

  it('G01-3.4a-26: who raised the spouse only since 19/5/2026', () => {
    const certifiedOn = (from: string) => {
      const walk = sealed([{ relation: 'spouseRaiser' }], from);
      walk
        .does('verification.request', 1, { rows: [row('candidate', walk.on)] })
        .does('verification.reply', 1, { row: 'candidate' });
      walk.does('record.comment');
      return (on: string) => barsOf(walk.tries('record.certify', on));
    };
    const certify = certifiedOn('2026-01-05');
    expect([certify('2026-05-18'), certify('2026-05-19')]).toEqual([[], ['G01-3.4a-26']]);
  });

  it('bars a request about someone the record does not name', () => {
    const walk = sealed(parents);
    expect(barsOf(walk.tries('verification.request', walk.on, { rows: [row('spouse', walk.on)] }))).toEqual([
      'G01-3.4a',
    ]);
  });
});

describe('G01-3.4d-3: the reply within 30 working days, 90 from abroad', () => {
  const asked = (more: Parameters<typeof row>[2] = {}) => {
    const walk = sealed(parents);
    return walk.doesOn('verification.request', '2024-07-01', {
      rows: [row('father', '2024-07-01', more)],
      ...(more.abroad && { channel: 'foreignMinistry' }),
    });
  };
  const replied = (walk: Walk, on: string) => walk.tries('verification.reply', on, { row: 'father' });

  it.each([
    [{}, '2024-08-12', '2024-08-13'],
    [{ abroad: true }, '2024-11-06', '2024-11-07'],
  ])('%j: on the day itself in time, the next a lapse', (more, due, after) => {
    const walk = asked(more);
    expect(walk.deadlines().find(({ timer }) => timer === 'T-VERIFY')).toMatchObject({ due, subject: 'father' });
    expect(lapsesOf(replied(walk, due))).toEqual([]);
    expect(lapsesOf(replied(walk, after))).toEqual(['G01-3.4d-3']);
  });

  it('runs from receipt where it is known, else from sending (A)', () => {
    const walk = sealed(parents).waits('2024-07-08');
    walk.doesOn('verification.request', '2024-07-08', {
      rows: [row('father', '2024-07-01', { receivedOn: '2024-07-08' })],
    });
    expect(walk.deadlines().find(({ timer }) => timer === 'T-VERIFY')?.due).toBe('2024-08-19');
  });

  it('leaves the row overdue, never passed: a late reply still answers it, and its lateness is explained', () => {
    const walk = asked().waits('2024-08-13');
    expect(walk.facts.verification.father?.state).toBe('overdue');
    walk.does('verification.reply', 2, { row: 'father' }).does('delay.explain', 1, { timer: 'T-VERIFY' });
    expect([walk.facts.verification.father?.state, walk.facts.lapses]).toEqual(['clear', []]);
  });

  it('is no reply without collective agreement and stamp: the row stays open', () => {
    const walk = asked();
    for (const missing of ['agreedCollectively', 'stamped'] as const)
      expect(
        saidOf(walk.tries('verification.reply', '2024-07-20', { row: 'father', [missing]: false }), 'G01-3.4d-3'),
      ).toMatchObject({ force: 'bar' });
    expect(barsOf(walk.tries('verification.reply', '2024-07-20', { row: 'mother' }))).toEqual(['G01-3.4d-3']);
    const ahead = { row: 'father', repliedOn: legalDate('2024-07-21') };
    expect(barsOf(walk.tries('verification.reply', '2024-07-20', ahead))).toEqual(['G01-3.4d-3']);
  });

  it('G01-3.4d-2: asks for the days of sending and receipt in their order', () => {
    const walk = sealed(parents);
    const requested = (sentOn: string, receivedOn: string) =>
      barsOf(walk.tries('verification.request', '2024-07-10', { rows: [row('father', sentOn, { receivedOn })] }));
    expect(requested('2024-07-05', '2024-07-04')).toEqual(['G01-3.4d-2']);
    expect(requested('2024-07-05', '2024-07-11')).toEqual(['G01-3.4d-2']);
    expect(requested('2024-07-05', '2024-07-10')).toEqual([]);
  });

  it('G01-3.4c-3: an unclear or overdue row goes to the organisation body above, a clear one has no need', () => {
    const walk = asked();
    expect(outcomeOf(walk.tries('verification.escalate', walk.on))).toBe('notHere');
    walk.does('verification.reply', 5, { row: 'father', result: 'incomplete' });
    walk.does('verification.escalate', 1);
    expect(walk.facts.verification.father).toMatchObject({ state: 'requested', sentOn: walk.on });
    expect(walk.deadlines().find(({ timer }) => timer === 'T-VERIFY')?.anchor).toBe(walk.on);
  });
});

describe('K38-conf: nobody verifies himself or his own family', () => {
  const family: Kin[] = [
    { relation: 'father', person: 'the-father' },
    { relation: 'sibling', person: 'the-brother' },
    { relation: 'spouse', person: 'the-wife' },
    { relation: 'child', ofAge: true, person: 'the-son' },
    { relation: 'grandparent', person: 'the-grandfather' },
  ];

  it.each(['the-father', 'the-brother', 'the-wife', 'the-son', people.candidate])('not %s', (envoy) => {
    const walk = sealed(family);
    expect(barsOf(walk.tries('verification.request', walk.on, { rows: [row('father', walk.on)], envoy }))).toEqual([
      'K38-conf',
    ]);
    walk.does('verification.request', 1, { rows: [row('father', walk.on)] });
    expect(barsOf(walk.tries('verification.report', walk.on, { row: 'father', envoy }))).toEqual(['K38-conf']);
  });

  it('a member of the branch, or a relative the rule does not name', () => {
    const walk = sealed(family);
    walk.does('verification.request', 1, { rows: [row('father', walk.on)] });
    for (const envoy of [people.second, 'the-grandfather'])
      expect(barsOf(walk.tries('verification.report', walk.on, { row: 'father', envoy }))).toEqual([]);
    expect(barsOf(walk.tries('verification.report', walk.on, { row: 'mother' }))).toEqual(['G01-3.4d-2']);
  });
});

describe('G01-3.4c: who is spared', () => {
  const member = (relation: Relation): Kin => ({ relation, memberNow: true });
  const exempt = (kin: Kin[], subject: string, ground: 'ownSide' | 'spouseSide' | 'knownLocally', confirmed = true) => {
    const walk = sealed(kin);
    const memberConfirmed = confirmed ? paper(walk.on) : undefined;
    return walk.tries('verification.exempt', walk.on, { subject, ground, scope: 'all', memberConfirmed });
  };

  it('c-1: the own side, where a parent, sibling or child is a member', () => {
    expect(barsOf(exempt(parents, 'mother', 'ownSide'))).toEqual(['G01-3.4c-1']);
    for (const relation of ['father', 'sibling', 'child'] as const)
      expect(barsOf(exempt([member(relation), { relation: 'mother' }], 'mother', 'ownSide'))).toEqual([]);
    expect(barsOf(exempt([member('grandparent'), { relation: 'mother' }], 'mother', 'ownSide'))).toEqual([
      'G01-3.4c-1',
    ]);
  });

  it('c-1 spares neither the candidate nor the other side', () => {
    const kin = [member('father'), { relation: 'spouse' as const }];
    expect(barsOf(exempt(kin, 'candidate', 'ownSide'))).toEqual(['G01-3.4c-1']);
    expect(barsOf(exempt(kin, 'spouse', 'ownSide'))).toEqual(['G01-3.4c-1']);
    expect(barsOf(exempt(kin, 'spouse', 'spouseSide'))).toEqual(['G01-3.4c-2']);
  });

  it('c-2: the spouse’s side, where the spouse, a parent or sibling of the spouse is a member', () => {
    for (const relation of ['spouse', 'spouseFather', 'spouseSibling'] as const)
      expect(barsOf(exempt([member(relation), { relation: 'spouseMother' }], 'spouseMother', 'spouseSide'))).toEqual(
        [],
      );
  });

  it('is confirmed by the committee that manages the member since 06-HD/TW of 9/6/2025', () => {
    const kin = [member('father'), { relation: 'mother' as const }];
    const unconfirmed = (on: string) => {
      const walk = sealed(kin, '2025-01-06');
      const said = { subject: 'mother', ground: 'ownSide', memberConfirmed: undefined } as const;
      return barsOf(walk.tries('verification.exempt', on, said));
    };
    expect([unconfirmed('2025-06-08'), unconfirmed('2025-06-09')]).toEqual([[], ['G01-3.4c-1']]);
  });

  it('c-4: known locally needs the confirmation in any edition', () => {
    expect(barsOf(exempt(parents, 'mother', 'knownLocally', false))).toEqual(['G01-3.4c-4']);
    expect(barsOf(exempt(parents, 'candidate', 'knownLocally'))).toEqual([]);
    expect(barsOf(exempt(parents, 'spouse', 'knownLocally'))).toEqual(['G01-3.4c-4']);
  });

  it('rests on the rule of its own ground', () => {
    const kin = [member('father'), { relation: 'mother' as const }, member('spouse')];
    const cited = (subject: string, ground: 'ownSide' | 'spouseSide' | 'knownLocally') => {
      const decision = exempt(kin, subject, ground);
      return decision.outcome === 'accepted' && decision.step.law.cite;
    };
    expect(cited('mother', 'ownSide')).toBe('G01-3.4c-1');
    expect(cited('spouse', 'spouseSide')).toBe('G01-3.4c-2');
    expect(cited('mother', 'knownLocally')).toBe('G01-3.4c-4');
  });

  it('K38-1.5: since 29/9/2025 sparing more than the political history is told; it never bars (D1)', () => {
    const kin = [member('father'), { relation: 'mother' as const }];
    const told = (on: string, scope: 'all' | 'politicalHistory') => {
      const walk = sealed(kin, '2025-05-05');
      return noticesOf(walk.tries('verification.exempt', on, { subject: 'mother', ground: 'ownSide', scope }));
    };
    expect(told('2025-09-28', 'all')).toEqual([]);
    expect(told('2025-09-29', 'all')).toEqual(['K38-1.5']);
    expect(told('2025-09-29', 'politicalHistory')).toEqual([]);
  });

  it('of the political history alone leaves the rest to be verified', () => {
    const walk = sealed([member('father'), { relation: 'mother' }], '2025-10-01');
    walk.does('verification.exempt', 1, { subject: 'mother', ground: 'ownSide', scope: 'politicalHistory' });
    expect([walk.stage, walk.facts.verification.mother]).toEqual(['recordSealed', undefined]);
  });

  it('leads to S06 without a request only when nobody is left (S05→S06)', () => {
    const walk = sealed(parents);
    walk.does('verification.exempt', 1, { subject: 'father' }).does('verification.exempt', 0, { subject: 'mother' });
    expect(walk.stage).toBe('recordSealed');
    expect(walk.does('verification.exempt', 0, { subject: 'candidate' }).stage).toBe('verifying');
  });
});

describe('G01-3.4c-5, c-6, c-7: other ways of asking', () => {
  it('c-5: the armed forces compare with the enlistment record; it is told', () => {
    const walk = sealed(parents);
    const told = (channel?: string) =>
      noticesOf(walk.tries('verification.request', walk.on, { rows: [row('father', walk.on)], channel }));
    expect(told()).toEqual([]);
    walk.setting = unit('A', { place: 'armedForces' });
    expect([told(), told('enlistmentRecord')]).toEqual([['G01-3.4c-5'], []]);
  });

  it('c-6: relatives abroad through the Foreign Ministry’s committee; the candidate abroad need not be', () => {
    const walk = sealed(parents);
    const asked = (subject: string, channel?: string) =>
      barsOf(walk.tries('verification.request', walk.on, { rows: [row(subject, walk.on, { abroad: true })], channel }));
    expect([asked('father'), asked('father', 'foreignMinistry'), asked('candidate')]).toEqual([['G01-3.4c-6'], [], []]);
  });

  it('c-7: foreign employers are visited; only the envoy’s report answers', () => {
    const walk = sealed([]);
    const rows = [row('candidate', walk.on)];
    const visit = { rows, channel: 'securityAgency' };
    expect(barsOf(walk.tries('verification.request', walk.on, visit))).toEqual(['G01-3.4c-7']);
    walk.does('verification.request', 1, { ...visit, envoy: people.second });
    walk.does('verification.reply', 5, { row: 'candidate' }).does('record.comment', 1);
    expect(barsOf(walk.tries('record.certify', walk.on))).toEqual(['G01-3.4c-7']);
    walk.does('verification.report', 1, { row: 'candidate' });
    expect(barsOf(walk.tries('record.certify', walk.on))).toEqual([]);
  });
});
