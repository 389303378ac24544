import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { addDays, dayAfter } from '../../workflows/calendar/legal-date.js';
import { arrows } from '../support/arrows.js';
import { barsOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

const at = (stage: Stage, from = '2024-03-04') => new Walk({ from }).to(stage);
const due = (walk: Walk, timer: string) => walk.deadlines().find((limit) => limit.timer === timer)?.due;

describe('R24-4.4: a fault is reported from the decision on, and not before', () => {
  it.each<Stage>([
    'admissionDecided',
    'probation',
    'recognitionPreparing',
    'recognitionBranch',
    'recognitionGrassroots',
    'recognitionCompetent',
    'recognised',
    'official',
  ])('%s', (stage) => {
    expect(at(stage).does('fault.report', 1).stage).toBe('irregularityReview');
  });

  it.each<Stage>(['pool', 'verifying', 'branchMeeting', 'competentAuthority'])('not in %s', (stage) => {
    const walk = at(stage);
    expect(outcomeOf(walk.tries('fault.report', walk.on))).toBe('notHere');
  });

  it('rests on the article of what was wrong', () => {
    const walk = at('probation');
    const cited = (kind: 'standards' | 'authority' | 'procedure') => {
      const decision = walk.tries('fault.report', walk.on, { kind });
      return decision.outcome === 'accepted' && decision.step.law.cite;
    };
    expect([cited('standards'), cited('authority'), cited('procedure')]).toEqual(['R24-4.4a', 'R24-4.4b', 'R24-4.4b']);
  });

  it('is offered aside: after all that is not', () => {
    const aside = new Set(arrows.filter(({ law }) => law.aside).map(({ type }) => type));
    for (const stage of ['admissionDecided', 'probation', 'official'] as const) {
      const acts = at(stage)
        .offers()
        .map(({ act }) => act);
      const first = acts.findIndex((act) => aside.has(act));
      expect(acts.slice(first).filter((act) => !aside.has(act))).toEqual([]);
      expect([first > 0, acts.indexOf('fault.report') >= first]).toEqual([true, true]);
    }
  });

  it('keeps that the course certificate was revoked (QC1147-10): it is copied no more', () => {
    const walk = at('probation').does('fault.report', 5, { certificateRevoked: true });
    expect(walk.facts.certificate?.revokedOn).toBe(walk.on);
    const plain = at('probation').does('fault.report', 5);
    expect(plain.facts.certificate?.revokedOn).toBeNull();
  });
});

describe('acts wait while a fault is reviewed, time does not', () => {
  it('nothing of the road is taken, of the regions neither', () => {
    const walk = at('recognitionPreparing').does('fault.report', 1);
    expect(walk.offers().map(({ act }) => act)).toEqual(
      expect.arrayContaining(['fault.dismiss', 'admission.cancel', 'delay.explain']),
    );
    for (const act of ['recognition.meet', 'selfCriticism.submit', 'discipline.record', 'transfer.start'] as const)
      expect([act, outcomeOf(walk.tries(act, walk.on))]).toEqual([act, 'notHere']);
  });

  it('limits of the place that was left are seen, and those of no other place', () => {
    const walk = at('probation');
    const before = walk.deadlines();
    expect(walk.does('fault.report', 1).deadlines()).toEqual(before);
    const deadlocked = at('official').does('fault.report', 1);
    expect(deadlocked.deadlines().map(({ timer }) => timer)).not.toContain('T-PROPOSE');
  });

  it('twelve months that end meanwhile: the case returns to S21, and the proposal is due from then', () => {
    const walk = at('probation').does('fault.report', 300);
    const end = due(walk, 'T-PROBATION')!;
    expect(walk.waits(end).facts.returnTo).toMatchObject({ membership: { standing: 'probation' } });
    walk.waits(dayAfter(end));
    expect([walk.stage, due(walk, 'T-PROPOSE') !== undefined]).toEqual(['irregularityReview', true]);
    expect(walk.does('fault.dismiss', 10).stage).toBe('recognitionPreparing');
  });

  it('a ceremony limit that passes meanwhile: the case returns to S18', () => {
    const walk = at('admissionDecided').does('decision.receive', 1).does('fault.report', 1);
    walk.waits(dayAfter(due(walk, 'T-CEREMONY')!));
    expect(walk.does('fault.dismiss', 1).stage).toBe('ceremonyOverdue');
  });

  it('limits on proposing and deciding recognition pass as lapses that stay', () => {
    const proposing = at('recognitionPreparing').does('fault.report', 1);
    proposing.waits(dayAfter(due(proposing, 'T-PROPOSE')!));
    const deciding = at('recognitionGrassroots').does('fault.report', 1);
    deciding.waits(dayAfter(due(deciding, 'T-RECOG')!));
    const passed = (walk: Walk) => Object.keys(walk.facts.passed).map((key) => key.split('/')[0]);
    expect(passed(proposing)).toContain('T-PROPOSE');
    expect(passed(deciding)).toContain('T-RECOG');
  });
});

describe('fault.dismiss: the case stands where it stood, every region as it was', () => {
  it('in probation, trained, disciplined and away', () => {
    const walk = at('probation').does('training.certify', 20).does('discipline.record', 5);
    walk.does('transfer.start', 5, { kind: 'temporary' });
    const before = walk.state.value;
    walk.does('fault.report', 10);
    expect(walk.state.value).toBe('irregularityReview');
    walk.does('fault.dismiss', 10);
    expect(walk.state.value).toEqual(before);
    expect([walk.facts.returnTo, walk.facts.fault]).toEqual([null, null]);
    expect(walk.steps.at(-1)!.step).toMatchObject({
      left: ['irregularityReview'],
      entered: expect.arrayContaining(['membership', 'probation', 'trained', 'disciplined', 'temporary']),
    });
  });

  it('goes on from there: the same limits, the same acts', () => {
    const walk = at('recognitionCompetent').does('board.appraise', 1);
    const [limits, offers] = [walk.deadlines(), walk.offers().map(({ act }) => act)];
    walk.does('fault.report', 0).does('fault.dismiss', 0);
    expect([walk.deadlines(), walk.offers().map(({ act }) => act)]).toEqual([limits, offers]);
    expect(walk.does('recognition.decide', 1).stage).toBe('recognised');
  });

  it('is the superior’s to say', () => {
    const walk = at('probation').does('fault.report', 1);
    expect(outcomeOf(walk.tries('fault.dismiss', walk.on, {}, ['secretary']))).toBe('notYours');
    expect(outcomeOf(walk.tries('fault.dismiss', walk.on, {}, ['superior']))).toBe('accepted');
  });

  it('a second fault may be found after the first was dismissed', () => {
    const walk = at('official').does('fault.report', 1).does('fault.dismiss', 1).does('fault.report', 1);
    expect([walk.stage, walk.facts.returnTo]).toEqual(['irregularityReview', 'official']);
  });
});

describe('admission.cancel: the decision is taken back', () => {
  const reviewed = () => at('probation').does('fault.report', 5, { kind: 'standards' });

  it('and the case is over, its limits too', () => {
    const walk = reviewed().does('admission.cancel', 10);
    expect([walk.stage, walk.deadlines(), walk.offers()]).toEqual(['cancelledStandards', [], []]);
    expect([walk.facts.decision?.annulledOn, walk.facts.returnTo]).toEqual([walk.on, null]);
    expect(outcomeOf(walk.tries('fault.dismiss', walk.on))).toBe('closed');
  });

  it('two persons confirm it', () => {
    const offer = reviewed()
      .offers()
      .find(({ act }) => act === 'admission.cancel');
    expect(offer?.confirm).toEqual(['competent', 'organisationBoard']);
  });

  it('R24-4.4a: on a day between the decision it takes back and today', () => {
    const walk = reviewed();
    const on = addDays(walk.on, 10);
    const decided = walk.facts.decision!.on;
    const dated = (day: string) =>
      barsOf(walk.tries('admission.cancel', on, { decision: paper(day), instruction: paper(decided) }));
    expect([dated(decided), dated(on), dated(addDays(on, 1))]).toEqual([[], [], ['R24-4.4a']]);
    const early = walk.tries('admission.cancel', on, {
      decision: paper(addDays(decided, -1)),
      instruction: paper(addDays(decided, -1)),
    });
    expect(barsOf(early)).toEqual(['R24-4.4a']);
  });

  it('K38-3a: on an instruction no later than it', () => {
    const walk = reviewed();
    const [decision, on] = [paper(walk.on), addDays(walk.on, 5)];
    const told = (day: string) => barsOf(walk.tries('admission.cancel', on, { decision, instruction: paper(day) }));
    expect([told(walk.on), told(addDays(walk.on, 1))]).toEqual([[], ['K38-3a']]);
  });

  it('R24-4.4a-x: by another in the issuer’s place, with the paper by which the issuer ended', () => {
    const walk = reviewed();
    const by = 'successor' as const;
    expect(barsOf(walk.tries('admission.cancel', walk.on, { by }))).toEqual(['R24-4.4a-x']);
    const ended = (day: string) => barsOf(walk.tries('admission.cancel', walk.on, { by, docs: [paper(day)] }));
    expect([ended(walk.on), ended(addDays(walk.on, 1))]).toEqual([[], ['R24-4.4a-x']]);
  });

  it('K38-3c: by the present committee with the superior’s written consent, given before', () => {
    const walk = reviewed();
    const by = 'present' as const;
    const on = addDays(walk.on, 5);
    expect(barsOf(walk.tries('admission.cancel', on, { by }))).toEqual(['K38-3c']);
    const agreed = (day: string) => barsOf(walk.tries('admission.cancel', on, { by, consent: paper(day) }));
    expect([agreed(on), agreed(addDays(on, 1))]).toEqual([[], ['K38-3c']]);
  });
});

describe('L-OLD: an old admission is held against the law of its day', () => {
  const reported = (options: string[]) => {
    const walk = new Walk({ from: '2024-03-04', setting: unit('A', { options }) }).to('probation');
    return { walk, decided: walk.facts.decision!.on };
  };

  it('told where the law has changed since, and the unit switched the rule on', () => {
    const { walk, decided } = reported(['L-OLD']);
    expect(noticesOf(walk.tries('fault.report', walk.on))).toEqual([]);
    const later = walk.tries('fault.report', '2025-07-01');
    expect(saidOf(later, 'L-OLD')).toMatchObject({ force: 'notice', detail: { edition: 'E2021', decided } });
    expect(noticesOf(reported([]).walk.tries('fault.report', '2025-07-01'))).toEqual([]);
  });
});
