import { describe, expect, it } from '@jest/globals';
import { vote } from '../../workflows/admission/examples/papers.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { admission } from '../../workflows/admission/procedure.js';
import { stageOf } from '../../workflows/admission/stages.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { law } from '../../workflows/editions/law.js';
import { replay } from '../../workflows/kernel/replay.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

describe('the slices of the law', () => {
  it.each([
    ['2021-09-27', 'before'],
    ['2021-09-28', 'E2021'],
    ['2025-01-19', 'E2021'],
    ['2025-01-20', 'E2025a'],
    ['2025-06-30', 'E2025a'],
    ['2025-07-01', 'E2025b'],
    ['2026-04-07', 'E2025b'],
    ['2026-04-08', 'E2026a'],
    ['2026-07-25', 'E2026a'],
    ['2026-07-26', 'E2026b'],
  ])('on %s: %s', (on, edition) => {
    expect(law.on(legalDate(on)).edition).toBe(edition);
  });

  /** 13.5, parameter by parameter. */
  it.each([
    ['E2021', '2024-01-02', { education: 'certificate', courseIssuer: 'district', relativeConfirmed: false }],
    ['E2021', '2024-01-02', { politicalBasis: '58-QĐ/TW', verifySpouseRaiser: false, fileCheckMonths: null }],
    ['E2025a', '2025-06-08', { courseIssuer: 'district', relativeConfirmed: false, fileCheckMonths: null }],
    ['E2025a', '2025-06-09', { courseIssuer: 'commune', relativeConfirmed: true, fileCheckMonths: 6 }],
    ['E2025b', '2025-09-03', { politicalBasis: '58-QĐ/TW' }],
    ['E2025b', '2025-09-04', { politicalBasis: '367-QĐ/TW' }],
    ['E2026a', '2026-05-18', { verifySpouseRaiser: false, fileCheckMonths: 6 }],
    ['E2026a', '2026-05-19', { verifySpouseRaiser: true, fileCheckMonths: 12 }],
    ['E2026b', '2026-07-26', { education: 'programme', populationItem: false }],
  ])('%s on %s: %j', (_, on, wanted) => {
    expect(law.on(legalDate(on)).parameters).toMatchObject(wanted);
  });

  it.each([
    ['2024-01-02', [60, 'P'], [30, 'P'], [30, 'C2T'], [30, 'P'], ['receipt', 'C2T']],
    ['2025-06-30', [60, 'P'], [30, 'P'], [30, 'C2T'], [30, 'P'], ['receipt', 'C2T']],
    ['2025-07-01', [45, 'C2T'], [15, 'C2T'], [30, 'C2T'], [15, 'C2T'], ['receipt', 'C2T']],
    ['2026-04-08', [45, 'A'], [15, 'A'], [30, 'A'], [15, 'A'], ['receipt', 'A']],
    ['2026-07-26', [45, 'A'], [15, 'A'], [30, 'A'], [15, 'A'], ['issue', 'C2']],
  ])('limits on %s', (on, ...wanted) => {
    const { decision, decisionExtension, recognition, recognitionExtension, ceremonyFrom } = law.on(
      legalDate(on),
    ).parameters;
    const known = [decision, decisionExtension, recognition, recognitionExtension, ceremonyFrom];
    expect(known.map(({ value, confidence }) => [value, confidence])).toEqual(wanted);
  });

  it('keeps what all editions share', () => {
    for (const { parameters } of law.slices)
      expect(parameters).toMatchObject({
        age: { least: 216, most: 720 },
        certificateMonths: { value: 60 },
        dossierMonths: { value: 12 },
        togetherMonths: 12,
        verification: { home: 30, abroad: 90 },
        branchLeast: 3,
        twoThirds: { least: 2, of: 3 },
        ceremony: 30,
        memberRecord: 30,
        deathFile: 30,
        probationMonths: 12,
        proposal: 30,
        shortVotes: 3,
        readmission: { afterExit: 36, afterClearing: 60 },
      });
  });

  it('knows no slice by a name it was not given, and a gap between slices stops the start', () => {
    expect(() => law.byId('99-QĐ/TW')).toThrow('no slice of the law is called 99-QĐ/TW');
    const Law = law.constructor as new (slices: typeof law.slices) => typeof law;
    expect(() => new Law([law.slices[0]!, law.slices[2]!])).toThrow('leaves a gap');
  });
});

describe('an act is judged by the slice of its own day', () => {
  it('typed late, by the old parameters; the case does not go back', () => {
    const walk = new Walk({ from: '2025-03-03' }).to('courseAssigned').doesOn('list.review', '2025-06-20');
    const crossed = walk.state.slice;
    expect(crossed).toBe(law.on(legalDate('2025-06-20')).id);
    const late = walk.tries('course.attend', '2025-06-01');
    if (late.outcome !== 'accepted') throw new Error('refused');
    expect([late.step.slice, late.step.next.slice]).toEqual([law.on(legalDate('2025-06-01')).id, crossed]);
    expect(barsOf(walk.tries('certificate.issue', '2025-06-08', { issuer: 'commune' }))).toEqual(['G01-3.1']);
  });

  it('crosses with the first act dated past the end of a slice', () => {
    const walk = new Walk({ from: '2025-03-03' }).to('courseAssigned');
    expect(walk.state.slice).toBe('232-QĐ/TW:2025-01-20');
    walk.doesOn('help.report', '2025-07-01');
    expect(walk.state.slice).toBe('294-QĐ/TW:2025-05-26');
  });

  it('replayed, each step is taken again by the slice that judged it', () => {
    const walk = new Walk({ from: '2025-09-01', route: 'B' }).to('recognitionGrassroots');
    walk.does('recognition.resolve', 5, { vote: vote(8, 15) });
    // Under 208-QĐ/TW a delegated standing committee decides by more than half (A), before it by two thirds of all.
    expect([walk.on > '2026-07-26', walk.stage]).toEqual([true, 'recognised']);
    expect(replay(admission, walk.steps)).toEqual(walk.state);
    const old = walk.steps.map((taken) => ({ ...taken, slice: '294-QĐ/TW:2025-05-26' }));
    expect(stageOf(replay(admission, old).value)).toBe('recognitionGrassroots');
  });

  it('of before 28/9/2021 is kept and not judged: nothing bars, nothing lapses', () => {
    const walk = new Walk({ from: '2021-03-01', introduction: 'two' }).to('dossierReady');
    const alone = { officialMembers: 2, present: 1 };
    const kept = walk.tries('meeting.open', '2021-09-27', alone);
    expect(outcomeOf(kept)).toBe('accepted');
    expect(kept.outcome === 'accepted' && kept.step.rules).toContainEqual({
      id: 'CH-24.1',
      force: 'bar',
      outcome: 'notJudged',
    });
    expect([lapsesOf(kept), noticesOf(kept)]).toEqual([[], []]);
    expect(barsOf(walk.tries('meeting.open', '2021-09-28', alone))).toContain('CH-24.1');
  });
});

describe('a running limit keeps the edition of its start', () => {
  it('T-DECIDE begun on 30/6/2025 ends by the 60 days, decided under 294-QĐ/TW', () => {
    const walk = new Walk({ from: '2024-12-02', route: 'C' }).to('dossierReady').doesOn('meeting.open', '2025-06-30');
    walk.does('vote.record').does('board.appraise', 5);
    const { due } = walk.deadlines().find(({ timer }) => timer === 'T-DECIDE')!;
    expect(due).toBe('2025-09-24');
    expect(lapsesOf(walk.tries('admission.decide', '2025-09-24'))).toEqual([]);
    expect(lapsesOf(walk.tries('admission.decide', '2025-09-25'))).toEqual(['R24-4.3.1a']);
  });
});

describe('how sure we are is told with each rule', () => {
  const under = (from: string) => {
    const walk = new Walk({ from, route: 'C' }).to('dossierReady');
    return walk.tries('meeting.open', walk.on, { officialMembers: 2, present: 2 });
  };

  it('in 2021 inferred where its text was not read, confirmed later', () => {
    const marks = (from: string) => {
      const walk = new Walk({ from }).to('recordSealed');
      const asked = {
        rows: [{ subject: 'nobody', addressee: 'x', abroad: false, sentOn: walk.on }],
        envoy: 'candidate',
      };
      const decision = walk.tries('verification.request', walk.on, asked);
      return [saidOf(decision, 'K38-conf')?.confidence, saidOf(decision, 'G01-3.4a')?.confidence];
    };
    expect(marks('2024-03-04')).toEqual(['P', 'C2T']);
    expect(marks('2025-08-04')).toEqual(['C2T', 'C2T']);
  });

  it('in 2026 inferred where only parts of the texts are known, the Charter as before', () => {
    expect(saidOf(under('2024-03-04'), 'CH-24.1')?.confidence).toBe('C2T');
    expect(saidOf(under('2026-01-05'), 'CH-24.1')?.confidence).toBe('C2T');
    const short = (from: string, rule: string) => {
      const walk = new Walk({ from, route: 'C' }).to('branchMeeting');
      return saidOf(walk.tries('vote.record', walk.on, { vote: vote(5, 9) }), rule)?.confidence;
    };
    // 20-QĐ/TW: its text was not seen. 208-QĐ/TW: question banks tell the two thirds.
    expect([short('2025-11-24', 'R24-9.3.4'), short('2026-03-16', 'R24-9.3.4')]).toEqual(['P', 'C1T']);
    expect([short('2026-03-16', 'G01-3.6b'), short('2026-03-16', 'G01-5.1b')]).toEqual(['C2T', 'P']);
  });

  it('with the document that stands behind it that day', () => {
    const cites = (from: string) => {
      const walk = new Walk({ from, route: 'C' }).to('branchMeeting');
      return saidOf(walk.tries('vote.record', walk.on, { vote: vote(5, 9) }), 'R24-9.3.4')?.cite;
    };
    expect(cites('2024-03-04')).toBe('Quy định 24-QĐ/TW (30/7/2021), 9.3.4');
    expect(cites('2025-08-04')).toBe('Quy định 294-QĐ/TW (26/5/2025), 9.3.4');
    expect(cites('2026-03-16')).toBe('Quy định 208-QĐ/TW (26/7/2026), 9.3.4');
  });
});
