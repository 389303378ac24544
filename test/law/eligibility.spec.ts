import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { Said } from '../../workflows/admission/examples/scene.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

const leave = (from = '2024-03-04') => new Walk({ from }).to('leaveToStart');

describe('CH-1.2: a Vietnamese citizen', () => {
  it('bars the application of anyone else', () => {
    const walk = leave();
    expect(barsOf(walk.tries('application.write', walk.on, { citizenship: false }))).toEqual(['CH-1.2']);
  });
});

describe('R24-1.2.1, R24-1.2.2, G01-1.2a, G01-1.2b: education', () => {
  const bars = (said: Partial<Said<'application.write'>>, from?: string, hardship = false) => {
    const walk = leave(from);
    walk.setting = unit('A', { hardship });
    return walk.tries('application.write', walk.on, said);
  };

  it('asks for the lower-secondary certificate, until 208-QĐ/TW takes the completed programme', () => {
    expect(barsOf(bars({ education: 'programme' }))).toEqual(['R24-1.2.1']);
    expect(barsOf(bars({ education: 'programme' }, '2026-03-20'))).toEqual(['R24-1.2.1']);
    expect(barsOf(bars({ education: 'programme' }, '2026-05-20'))).toEqual([]);
    expect(barsOf(bars({ education: 'primary' }, '2026-05-20'))).toEqual(['R24-1.2.1']);
  });

  it('takes the primary programme on an exception, told where the unit lies in no such area', () => {
    const said = { education: 'primary', exceptionGround: 'mountain' } as const;
    expect([outcomeOf(bars(said)), noticesOf(bars(said))]).toEqual(['accepted', ['G01-1.2a']]);
    expect(noticesOf(bars(said, undefined, true))).toEqual([]);
  });

  it('takes reading and writing from elders and fishermen only', () => {
    expect(barsOf(bars({ education: 'literate', exceptionGround: 'mountain' }))).toEqual(['G01-1.2a']);
    expect(barsOf(bars({ education: 'literate', exceptionGround: 'elder' }))).toEqual([]);
    expect(barsOf(bars({ education: 'literate', exceptionGround: 'fisherman' }))).toEqual([]);
    expect(barsOf(bars({ education: 'literate' }))).toEqual(['R24-1.2.1']);
  });

  it('asks the central-direct committee before the decision, and only tells so before it', () => {
    const said = { education: 'literate', exceptionGround: 'elder' } as const;
    const walk = new Walk({ from: '2024-03-04', saying: { 'application.write': said } }).to('recordCertified');
    expect(noticesOf(walk.tries('dossier.complete', walk.on))).toContain('G01-1.2b');
    walk.to('competentAuthority').does('board.appraise', 5);
    expect(barsOf(walk.tries('admission.decide', walk.on))).toEqual(['G01-1.2b']);
    walk.does('consent.grant', 1, { matter: 'literacyOnly', letter: paper(walk.on) });
    expect(barsOf(walk.tries('admission.decide', walk.on))).toEqual([]);
  });
});

describe('G01-3.7c: a question of political standards holds what follows', () => {
  const open = (level: 'own' | 'central') =>
    new Walk({ from: '2024-03-04' }).to('verifying').does('political.raise', 1, { level });
  const settled = (level: 'own' | 'central', consent?: string) => {
    const walk = new Walk({ from: '2024-03-04' }).to('competentAuthority').does('board.appraise', 1);
    walk.does('political.raise', 1, { level });
    return consent ? walk.does('political.conclude', 1, { consent: paper(consent) }) : walk;
  };

  it('cannot be raised before the record is sealed (S05)', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('applying');
    expect(outcomeOf(walk.tries('political.raise', walk.on))).toBe('notHere');
    expect(walk.offers().map(({ act }) => act)).not.toContain('political.raise');
    walk.to('recordSealed');
    expect(outcomeOf(walk.tries('political.raise', walk.on))).toBe('accepted');
  });

  it('bars the certificate, the meeting and the decision while it is open', () => {
    const walk = open('own');
    walk.does('verification.reply', 1, { row: 'candidate' }).does('verification.reply', 0, { row: 'father' });
    walk.does('verification.reply', 0, { row: 'mother' }).does('record.comment', 1);
    expect(barsOf(walk.tries('record.certify', walk.on))).toEqual(['G01-3.7c']);
    walk.does('political.conclude', 1);
    expect(barsOf(walk.tries('record.certify', walk.on))).toEqual([]);

    const ready = new Walk({ from: '2024-03-04' }).to('dossierReady').does('political.raise', 1);
    expect(barsOf(ready.tries('meeting.open', ready.on))).toEqual(['G01-3.7c']);
    expect(barsOf(settled('own').tries('admission.decide', settled('own').on))).toEqual(['G01-3.7c']);
  });

  it('does not bar the record found not eligible: that may be the answer', () => {
    const walk = open('own');
    expect(outcomeOf(walk.tries('record.certify', walk.on, { eligible: false }))).toBe('accepted');
  });

  it('leads to not eligible before the meeting, and waits for the refusal after it', () => {
    expect(open('own').does('political.conclude', 1, { conclusion: 'notMet' }).stage).toBe('notEligible');
    const later = settled('own').does('political.conclude', 1, { conclusion: 'notMet' });
    expect(later.stage).toBe('competentAuthority');
    expect(barsOf(later.tries('admission.decide', later.on))).toEqual(['G01-3.7c']);
    expect(later.does('admission.refuse', 1).stage).toBe('refused');
  });

  it('of the central level is met only with its paper, dated before the decision', () => {
    const walk = settled('central');
    const bare = walk.tries('political.conclude', walk.on, { consent: undefined });
    expect(barsOf(bare)).toEqual(['G01-3.7c']);
    walk.does('political.conclude', 1, { consent: paper('2024-12-02') });
    expect(barsOf(walk.tries('admission.decide', '2024-12-01'))).toEqual(['G01-3.7c']);
    expect(barsOf(walk.tries('admission.decide', '2024-12-02'))).toEqual([]);
  });
});

describe('special tracks', () => {
  it('R06-1: the superior agrees to a believer before the leave to start', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('courseCertified');
    walk.does('specialCase.declare', 1, { kind: 'believer', papers: [] });
    const offer = walk.offers().find(({ act }) => act === 'procedure.allow')!;
    expect([offer.allowed, offer.unmet.map(({ rule }) => rule)]).toEqual([false, ['R06-1']]);
    const leaveOn = (agreed: string) =>
      walk.tries('procedure.allow', '2024-07-10', { priorAgreement: paper(agreed, '3-CV/ĐU', 'Đảng ủy cấp trên') });
    expect(barsOf(walk.tries('procedure.allow', '2024-07-10'))).toEqual(['R06-1']);
    expect(barsOf(leaveOn('2024-07-11'))).toEqual(['R06-1']);
    expect(barsOf(leaveOn('2024-07-10'))).toEqual([]);
    walk.does('consent.grant', 1, { matter: 'believer', letter: paper('2024-07-01') });
    expect(barsOf(walk.tries('procedure.allow', '2024-07-10'))).toEqual([]);
  });

  it.each([
    ['R06-2', 'dignitary', 'dignitary'],
    ['R24-3.5.1b-iv', null, 'readmission'],
  ] as const)('%s: consent comes before the decision', (rule, kind, matter) => {
    const exit = { leftOn: '2015-01-01' as never, ground: 'left', timesReadmitted: 0 } as const;
    const saying = kind ? {} : { 'application.write': { kind: 'readmission' as const, exit } };
    const walk = new Walk({ from: '2024-03-04', saying }).to('recordSealed');
    if (kind) walk.does('specialCase.declare', 0, { kind });
    walk.to('recordCertified');
    expect(noticesOf(walk.tries('dossier.complete', walk.on))).toContain(rule);
    walk.to('competentAuthority').does('board.appraise', 5);
    expect(barsOf(walk.tries('admission.decide', '2024-12-01'))).toEqual([rule]);
    walk.does('consent.grant', 1, { matter, letter: paper('2024-12-02') });
    expect(barsOf(walk.tries('admission.decide', '2024-12-01'))).toEqual([rule]);
    expect(barsOf(walk.tries('admission.decide', '2024-12-02'))).toEqual([]);
    walk.does('consent.refuse', 1, { matter, letter: paper(walk.on) });
    expect(barsOf(walk.tries('admission.decide', '2024-12-20'))).toEqual([rule]);
  });

  it.each([
    ['R127-1', 'foreignSpouse', 3],
    ['TT06-1', 'chineseOrigin', 2],
  ] as const)('%s: one paper less is not enough for the dossier', (rule, kind, papers) => {
    const withPapers = (count: number) => {
      const walk = new Walk({ from: '2024-03-04' }).to('recordCertified');
      walk.does('specialCase.declare', 0, { kind, papers: Array.from({ length: count }, () => paper(walk.on)) });
      return barsOf(walk.tries('dossier.complete', walk.on));
    };
    expect([withPapers(papers - 1), withPapers(papers)]).toEqual([[rule], []]);
  });

  it('HD08-1: a delegated committee passes an owner up; the duty above may read it otherwise, with a paper (A)', () => {
    const walk = new Walk({ from: '2024-03-04', route: 'B' }).to('dossierReady');
    walk.does('specialCase.declare', 0, { kind: 'businessOwner', papers: [] }).to('grassrootsCommittee');
    const decision = walk.tries('committee.decide', walk.on);
    expect(saidOf(decision, 'HD08-1')).toMatchObject({
      force: 'bar',
      confidence: 'A',
      overridableBy: ['superior', 'competent'],
    });
    const overrides = [{ rule: 'HD08-1', reason: 'Cấp trên đồng ý', paper: paper(walk.on) }];
    expect(barsOf(walk.tries('committee.decide', walk.on, { overrides }, ['grassroots']))).toEqual(['HD08-1']);
    // Who may let it pass is told what stands in the way; to who may not, the act is simply another's.
    expect(walk.tries('committee.decide', walk.on, {}, ['superior'])).toMatchObject({
      kind: 'unlawful',
      unmet: [{ rule: 'HD08-1' }],
    });
    expect(walk.tries('committee.decide', walk.on, {}, ['central'])).toMatchObject({ kind: 'notYours' });
    const passed = walk.tries('committee.decide', walk.on, { overrides }, ['superior']);
    expect(passed.outcome === 'accepted' && passed.step.rules).toContainEqual({
      id: 'HD08-1',
      force: 'bar',
      outcome: 'overridden',
    });
    expect(lapsesOf(passed)).toEqual([]);
  });

  it('HD08-1: the direct superior decides by its standing committee, on route E too', () => {
    const walk = new Walk({ from: '2024-03-04', route: 'E' }).to('competentAuthority').does('board.appraise', 2);
    walk.does('specialCase.declare', 0, { kind: 'businessOwner', papers: [] });
    const by = (body: 'standingCommittee' | 'standingMembersAndHeads') =>
      barsOf(walk.tries('admission.decide', walk.on, { body }));
    expect(by('standingMembersAndHeads')).toEqual(['R24-4.3.2', 'HD08-1']);
    expect(by('standingCommittee')).toEqual([]);
  });
});
