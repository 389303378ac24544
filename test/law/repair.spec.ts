import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import type { Said } from '../../workflows/admission/examples/scene.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { initialFacts } from '../../workflows/admission/facts.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { addDays, dayAfter, legalDate } from '../../workflows/calendar/legal-date.js';
import { addMonths, reachedOn } from '../../workflows/calendar/months.js';
import { barsOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

/** Reported on the day of the stage, in an edition of which K38-3b is part unless told otherwise. */
const reviewed = (stage: Stage = 'probation', from = '2025-10-06', kind: 'procedure' | 'standards' = 'procedure') =>
  new Walk({ from }).to(stage).does('fault.report', 5, { kind });
const ordered = (stage: Stage = 'probation', from?: string) => reviewed(stage, from).does('repair.order', 5);
const redone = (stage: Stage = 'probation', from?: string) => ordered(stage, from).does('repair.redo', 5);
const due = (walk: Walk, timer: string) => walk.deadlines().find((limit) => limit.timer === timer)?.due;

describe('repair.order: a wrong procedure, of one who meets the standards', () => {
  it('leads to S52, where acts still wait', () => {
    const walk = ordered();
    expect(walk.stage).toBe('repairProcedure');
    expect(walk.offers().map(({ act }) => act)).toEqual(
      expect.arrayContaining(['repair.redo', 'repair.conclude', 'admission.cancel']),
    );
    expect(outcomeOf(walk.tries('training.certify', walk.on))).toBe('notHere');
    expect(outcomeOf(walk.tries('fault.dismiss', walk.on))).toBe('notHere');
  });

  it('R24-4.4b: not where the standards were missing, whoever says so', () => {
    const lacking = reviewed('probation', '2025-10-06', 'standards');
    expect(barsOf(lacking.tries('repair.order', lacking.on))).toEqual(['R24-4.4b']);
    expect(saidOf(lacking.tries('repair.order', lacking.on), 'R24-4.4b')?.remedy?.act).toBe('admission.cancel');
    const walk = reviewed();
    expect(barsOf(walk.tries('repair.order', walk.on, { standardsMet: false }))).toEqual(['R24-4.4b', 'K38-3b']);
  });

  it('K38-3b is asked from 29/9/2025 on; before, R24-4.4b alone says it', () => {
    const walk = reviewed('probation', '2024-03-04');
    const asked = (on: string) => barsOf(walk.tries('repair.order', on, { standardsMet: false }));
    expect([asked('2025-09-28'), asked('2025-09-29')]).toEqual([['R24-4.4b'], ['R24-4.4b', 'K38-3b']]);
  });

  it('on a paper of no day to come', () => {
    const walk = reviewed();
    const on = (day: string) => barsOf(walk.tries('repair.order', walk.on, { order: paper(day) }));
    expect([on(walk.on), on(addDays(walk.on, 1))]).toEqual([[], ['R24-4.4b']]);
  });

  it('R296-1: tells that somebody answers for it, until the paper of that is there', () => {
    const walk = reviewed();
    expect(noticesOf(walk.tries('repair.order', walk.on))).toEqual(['R296-1']);
    expect(noticesOf(walk.tries('repair.order', walk.on, { docs: [paper(walk.on)] }))).toEqual([]);
  });
});

describe('K38-3b: exactly the faulty step is redone', () => {
  it('none but what was ordered', () => {
    const walk = ordered();
    expect(barsOf(walk.tries('repair.redo', walk.on, { step: 'ceremony' }))).toEqual(['K38-3b']);
    expect(barsOf(walk.tries('repair.redo', walk.on, { step: 'branchVote' }))).toEqual([]);
  });

  it('on a paper between the order and today', () => {
    const walk = ordered();
    const on = addDays(walk.on, 3);
    const dated = (day: string) => barsOf(walk.tries('repair.redo', on, { paper: paper(day) }));
    expect([dated(walk.on), dated(on)]).toEqual([[], []]);
    expect([dated(addDays(walk.on, -1)), dated(addDays(on, 1))]).toEqual([['R24-4.4b'], ['R24-4.4b']]);
  });

  it('every ordered step, before the decision', () => {
    const walk = reviewed().does('repair.order', 1, {
      steps: [
        { step: 'branchVote', fault: 'a' },
        { step: 'opinions', fault: 'b' },
      ],
    });
    const open = () => saidOf(walk.tries('repair.conclude', walk.on), 'R24-4.4b')?.detail.open;
    expect(open()).toBe('branchVote, opinions');
    walk.does('repair.redo', 1, { step: 'opinions' });
    expect(open()).toBe('branchVote');
    walk.does('repair.redo', 1, { step: 'branchVote' }).does('repair.redo', 1, { step: 'branchVote' });
    expect(outcomeOf(walk.tries('repair.conclude', walk.on))).toBe('accepted');
  });
});

describe('repair.conclude: one decision annuls, recognises and fixes the dates anew', () => {
  const concluding = (walk: Walk, on: string, more: Partial<Said<'repair.conclude'>>) =>
    barsOf(walk.tries('repair.conclude', on, more));

  it('two persons confirm it', () => {
    const offer = redone()
      .offers()
      .find(({ act }) => act === 'repair.conclude');
    expect(offer?.confirm).toEqual(['competent', 'organisationBoard']);
  });

  it('S20: the twelve months run from the new date, the regions stay', () => {
    const walk = new Walk({ from: '2025-10-06' }).to('probation').does('training.certify', 10);
    walk.does('discipline.record', 5).does('transfer.start', 5);
    const regions = walk.state.value as { membership: object };
    walk.does('fault.report', 5).does('repair.order', 5).does('repair.redo', 5).does('repair.conclude', 5);
    expect(walk.state.value).toEqual(regions);
    expect([walk.facts.ceremony?.on, walk.facts.decision?.on]).toEqual([walk.on, walk.on]);
    expect(due(walk, 'T-PROBATION')).toBe(reachedOn(walk.on, 12));
    expect([walk.facts.fault, walk.facts.repair, walk.facts.returnTo]).toEqual([null, null, null]);
  });

  it.each<Stage>(['recognitionPreparing', 'recognitionCompetent', 'recognised', 'official'])(
    'from %s back to S20, where recognition begins anew',
    (stage) => {
      const walk = redone(stage, '2024-03-04').does('repair.conclude', 5);
      expect(walk.state.value).toEqual({
        membership: {
          standing: 'probation',
          training: 'trained',
          help: 'helped',
          conduct: 'normal',
          location: 'home',
        },
      });
      expect([walk.facts.officialOn, walk.facts.cardOn]).toEqual([null, null]);
      expect(walk.facts.recognition).toEqual(initialFacts.recognition);
      const end = due(walk, 'T-PROBATION')!;
      expect(end).toBe(reachedOn(walk.on, 12));
      expect(walk.waits(dayAfter(end)).stage).toBe('recognitionPreparing');
      expect(due(walk, 'T-PROPOSE')).toBeDefined();
    },
  );

  it('with the old date of joining the twelve months that were over are over at once', () => {
    const walk = redone('recognitionPreparing', '2024-03-04');
    const [joined, admitted] = [walk.facts.ceremony!.on, walk.facts.decision!.on];
    walk.does('repair.conclude', 5, { newJoinDate: joined });
    expect([walk.stage, walk.facts.decision?.on]).toEqual(['probation', admitted]);
    expect(walk.waits(dayAfter(walk.on)).stage).toBe('recognitionPreparing');
  });

  it('S28: the official date is that of joining and twelve months, to the day', () => {
    const walk = redone('official', '2024-03-04');
    const joined = addMonths(walk.facts.ceremony!.on, 1);
    const end = reachedOn(joined, 12);
    const on = addDays(walk.on, 400);
    const dated = (newOfficialDate: string) =>
      concluding(walk, on, { newJoinDate: joined, newOfficialDate: legalDate(newOfficialDate) });
    expect([dated(addDays(end, -1)), dated(end), dated(dayAfter(end))]).toEqual([['CH-5.1p'], [], ['CH-5.1p']]);
    walk.doesOn('repair.conclude', on, { newJoinDate: joined, newOfficialDate: end });
    expect([walk.stage, walk.facts.officialOn, walk.facts.ceremony?.on]).toEqual(['official', end, joined]);
    expect(walk.facts.recognition.decidedOn).toBe(on);
    expect(walk.facts.returnTo).toBeNull();
  });

  it('CH-5.1p: nobody is official before the day after the twelve months', () => {
    const walk = redone('official', '2024-03-04');
    const joined = addMonths(walk.on, -12);
    const said = { newJoinDate: joined, newOfficialDate: reachedOn(joined, 12) };
    expect(concluding(walk, walk.on, said)).toEqual(['CH-5.1p']);
    expect(concluding(walk, dayAfter(walk.on), said)).toEqual([]);
  });

  it('a member of whom a repair made an official one is handed a card', () => {
    const walk = redone('recognised', '2024-03-04');
    const joined = walk.facts.ceremony!.on;
    walk.does('repair.conclude', 5, { newJoinDate: joined, newOfficialDate: reachedOn(joined, 12) });
    expect(outcomeOf(walk.tries('card.hand', walk.on))).toBe('accepted');
  });

  it.each<Stage>(['recognitionPreparing', 'recognitionBranch', 'recognitionCompetent'])(
    'R24-4.4b: in %s nobody was recognised, so none is made official by a repair of his admission',
    (stage) => {
      const walk = redone(stage, '2024-03-04');
      const joined = walk.facts.ceremony!.on;
      const said = { newJoinDate: joined, newOfficialDate: reachedOn(joined, 12) };
      expect(concluding(walk, addDays(walk.on, 5), said)).toEqual(['R24-4.4b']);
      expect(walk.does('repair.conclude', 5, { newJoinDate: joined }).stage).toBe('probation');
    },
  );

  it('what was open of the recognition is closed where the repair fixes the official date', () => {
    const walk = redone('recognised', '2024-03-04');
    const [returned, deletion] = [{ on: walk.on }, { proposedOn: walk.on } as never];
    walk.state = { ...walk.state, facts: { ...walk.facts, extension: 10, returned, deletion } };
    const joined = walk.facts.ceremony!.on;
    walk.does('repair.conclude', 5, { newJoinDate: joined, newOfficialDate: reachedOn(joined, 12) });
    expect([walk.facts.extension, walk.facts.returned, walk.facts.deletion]).toEqual([null, null, null]);
  });

  it('R24-4.4b: a date of joining there must be, no earlier than the first and no later than the decision', () => {
    const walk = redone();
    const joined = walk.facts.ceremony!.on;
    const dated = (newJoinDate?: string) =>
      concluding(walk, walk.on, { newJoinDate: newJoinDate === undefined ? undefined : legalDate(newJoinDate) });
    expect([dated(joined), dated(walk.on)]).toEqual([[], []]);
    expect([dated(), dated(addDays(joined, -1)), dated(addDays(walk.on, 1))]).toEqual([
      ['R24-4.4b'],
      ['R24-4.4b'],
      ['R24-4.4b'],
    ]);
  });

  it('the decision lies between the order and today', () => {
    const walk = redone();
    const orderedOn = walk.facts.repair!.orderedOn;
    const dated = (day: string) =>
      concluding(walk, walk.on, { decision: paper(day), newJoinDate: walk.facts.ceremony!.on });
    expect([dated(orderedOn), dated(walk.on)]).toEqual([[], []]);
    expect([dated(addDays(orderedOn, -1)), dated(addDays(walk.on, 1))]).toEqual([['R24-4.4b'], ['R24-4.4b']]);
  });

  it('before the ceremony it fixes no date: the new decision stands and its limit runs anew', () => {
    const late = new Walk({ from: '2025-10-06' }).to('admissionDecided').does('decision.receive', 1);
    late.does('fault.report', 1).does('repair.order', 60).does('repair.redo', 5);
    expect(late.facts.returnTo).toBe('ceremonyOverdue');
    expect(concluding(late, late.on, {})).toEqual(['R24-4.4b']);
    late.does('repair.conclude', 5, { newJoinDate: undefined });
    expect([late.stage, late.facts.decision?.on, late.facts.ceremony]).toEqual(['admissionDecided', late.on, null]);
    late.does('decision.receive', 2);
    expect(due(late, 'T-CEREMONY')).toBeDefined();
    expect(late.does('ceremony.hold', 5).stage).toBe('probation');
  });

  it('before 29/9/2025 it rests on R24-4.4b', () => {
    const walk = redone('probation', '2024-03-04');
    const offer = walk.offers().find(({ act }) => act === 'repair.conclude');
    expect(offer?.cite).toContain('4.4b');
    const later = redone();
    expect(later.offers().find(({ act }) => act === 'repair.conclude')?.cite).toContain('3b');
  });
});

describe('while it is repaired', () => {
  it('the standards may turn out to be missing: the decision is taken back', () => {
    expect(ordered().does('admission.cancel', 5).stage).toBe('cancelledStandards');
  });

  it('limits run on as in the place that was left', () => {
    const walk = new Walk({ from: '2025-10-06' }).to('probation');
    const before = walk.deadlines();
    expect(walk.does('fault.report', 1).does('repair.order', 1).deadlines()).toEqual(before);
    walk.waits(dayAfter(due(walk, 'T-PROBATION')!));
    expect(walk.facts.returnTo).toMatchObject({ membership: { standing: 'recognitionPreparing' } });
  });
});
