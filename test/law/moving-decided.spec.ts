import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import type { Said } from '../../workflows/admission/examples/scene.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { admission } from '../../workflows/admission/procedure.js';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { addDays, legalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { addWorkingDays } from '../../workflows/calendar/working-days.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import { markOf } from '../../workflows/kernel/rule-standing.js';
import { barsOf, lapsesOf, outcomeOf, saidOf } from '../support/verdict.js';

/** G01-3.9c: moves between the decision and the ceremony, and the review of the decision. */

const elsewhere = unit('C', { unit: 'branch-west' });
/** Decided on a Tuesday, so that a limit may end on that very day. */
const decided = (from = '2025-07-07') => {
  const walk = new Walk({ from }).to('competentAuthority').does('board.appraise', 1);
  while (new Date(walk.on).getUTCDay() !== 2) walk.waits(addDays(walk.on, 1));
  return walk.does('admission.decide', 7);
};
const limit = (walk: Walk, timer: string) => walk.deadlines().find((open) => open.timer === timer);
const arrives = (walk: Walk, after = 5) => {
  walk.setting = elsewhere;
  return walk.does('move.receive', after);
};

/** What would be decided if the new branch took him over today; nothing moves. */
function receives(walk: Walk, more: Partial<Said<'move.receive'>> = {}, as?: readonly Duty[]) {
  const { setting } = walk;
  walk.setting = elsewhere;
  const decision = walk.tries('move.receive', walk.on, more, as);
  walk.setting = setting;
  return decision;
}

/** Moved by a decision whose thirtieth working day lies so many days before or after the decision to admit. */
function movedBefore(walk: Walk, days: number, more: object = {}) {
  let day: LegalDate = walk.facts.decision!.on;
  while (addWorkingDays(vietnam, day, 30) > addDays(walk.facts.decision!.on, -days)) day = addDays(day, -1);
  return walk.does('move.declare', 3, { moveDecisionOn: day, ...more });
}
const inTime = (walk = decided()) => movedBefore(walk, 0);
const tooLate = (walk = decided()) => movedBefore(walk, 1);

describe('G01-3.9c-1: the same competent committee', () => {
  const within = () => decided().does('move.declare', 3, { sameAuthority: true });

  it('sends the decision to the new branch, which holds the ceremony; never the old one', () => {
    const walk = within().does('decision.receive', 1);
    expect(walk.stage).toBe('movingAfterDecision');
    expect(barsOf(walk.tries('ceremony.hold', walk.on))).toEqual(['G01-3.9c-1']);
    arrives(walk);
    expect(barsOf(walk.tries('ceremony.hold', walk.on, { branch: 'branch-east' }))).toEqual(['G01-3.9c-1']);
    expect(walk.does('ceremony.hold', 3).stage).toBe('probation');
    expect(walk.facts.unit).toBe('branch-west');
  });

  it('no thirty days are counted, however old the move decision', () => {
    const walk = tooLate(decided());
    const same = movedBefore(decided(), 100, { sameAuthority: true });
    expect([limit(walk, 'T-MOVE30') === undefined, limit(same, 'T-MOVE30')]).toEqual([false, undefined]);
    expect(barsOf(arrives(same).tries('ceremony.hold', same.on))).toEqual([]);
  });
});

describe('G01-3.9c-2 and G01-3.9c-3: another competent committee', () => {
  it('decided on the thirtieth working day of the move decision it is carried out', () => {
    const walk = inTime();
    expect(limit(walk, 'T-MOVE30')?.due).toBe(walk.facts.decision!.on);
    walk.does('decision.receive', 1).does('move.forward', 1);
    arrives(walk);
    expect(walk.does('ceremony.hold', 2).stage).toBe('probation');
  });

  it('decided the day after it is annulled by its issuer, and the new authority decides', () => {
    const walk = tooLate().does('decision.receive', 1);
    expect(barsOf(walk.tries('ceremony.hold', walk.on))).toEqual(['G01-3.9c-2', 'G01-3.9c-3']);
    expect(saidOf(walk.tries('ceremony.hold', walk.on), 'G01-3.9c-3')).toMatchObject({
      remedy: { by: 'competent', act: 'decision.annul' },
      detail: { due: addWorkingDays(vietnam, walk.facts.move!.decisionOn, 30) },
      confidence: 'C1T',
    });
    expect(barsOf(receives(walk))).toEqual(['G01-3.9c-3']);
    walk.does('decision.annul', 2);
    expect([walk.stage, limit(walk, 'T-CEREMONY'), limit(walk, 'T-MOVE30')]).toEqual([
      'decisionAnnulledOnMove',
      undefined,
      undefined,
    ]);
    expect(barsOf(receives(walk))).toEqual(['G01-3.9c-3']);
    walk.does('move.forward', 1);
    arrives(walk);
    expect(walk.state.value).toEqual({
      considered: { road: { competentAuthority: 'appraising' }, political: 'clear' },
    });
    expect([walk.facts.decision, walk.facts.appraisedOn]).toEqual([null, null]);
    const due = addWorkingDays(vietnam, walk.on, 30);
    expect([limit(walk, 'T-NEWDECIDE')?.due, limit(walk, 'T-DECIDE')]).toEqual([due, undefined]);
    walk.does('board.appraise', 3);
    expect(saidOf(walk.tries('admission.decide', addDays(due, 1)), 'G01-3.9b-2')?.confidence).toBe('A');
    expect(walk.does('admission.decide', 3).stage).toBe('admissionDecided');
    expect(walk.does('decision.receive', 1).does('ceremony.hold', 2).stage).toBe('probation');
  });

  it('a decision older than the move decision is in time (A)', () => {
    const walk = decided();
    walk.does('move.declare', 20, { moveDecisionOn: addDays(walk.on, 10) });
    expect(walk.facts.decision!.on < walk.facts.move!.decisionOn).toBe(true);
    walk.does('decision.receive', 60).does('move.forward', 1);
    arrives(walk);
    expect(barsOf(walk.tries('ceremony.hold', walk.on))).toEqual([]);
    expect(walk.does('decision.annul', 0).stage).toBe('movingAfterDecision');
  });

  it('Tết lengthens the thirty days', () => {
    const bars = (on: string) => {
      const walk = new Walk({ from: '2025-07-07' }).to('competentAuthority').does('board.appraise', 1);
      walk.doesOn('admission.decide', on).does('move.declare', 1, { moveDecisionOn: legalDate('2026-01-26') });
      return barsOf(receives(walk.does('move.forward', 1)));
    };
    // Without the five working days of Tết the limit would end on 9 March.
    expect([bars('2026-03-16'), bars('2026-03-17')]).toEqual([[], ['G01-3.9c-3']]);
  });

  it('waits for decision and dossier before the new place takes him over', () => {
    const walk = inTime();
    expect(barsOf(receives(walk))).toEqual(['G01-3.9c-2']);
    expect(barsOf(arrives(walk.does('move.forward', 1)).tries('ceremony.hold', walk.on))).toEqual([]);
  });

  it('never at the old branch', () => {
    const walk = inTime().does('decision.receive', 1).does('move.forward', 1);
    expect(barsOf(walk.tries('ceremony.hold', walk.on))).toEqual(['G01-3.9c-2']);
    arrives(walk);
    expect(barsOf(walk.tries('ceremony.hold', walk.on, { branch: 'branch-east' }))).toEqual(['G01-3.9c-2']);
  });

  it('in 2021 the thirty days are unconfirmed: the duty above may let it pass, with a reason and a paper', () => {
    const walk = movedBefore(decided('2022-03-07'), 1);
    const late = saidOf(walk.tries('ceremony.hold', walk.on), 'G01-3.9c-3')!;
    expect([late.confidence, late.overridableBy]).toEqual(['A', ['grassroots', 'superior']]);
    const overrides = [{ rule: 'G01-3.9c-3', reason: 'x', paper: paper(walk.on) }];
    expect(barsOf(receives(walk, { overrides }, ['superior']))).toEqual([]);
  });

  it('to carry out a late decision is not to carry it out at the old branch', () => {
    const walk = movedBefore(decided('2022-03-07'), 1).does('decision.receive', 1);
    const overrides = [{ rule: 'G01-3.9c-3', reason: 'x', paper: paper(walk.on) }];
    const held = (of: Walk, branch = of.setting.unit) =>
      barsOf(of.tries('ceremony.hold', of.on, { overrides, branch }, ['secretary', 'superior']));
    expect(held(walk)).toEqual(['G01-3.9c-2']);
    walk.does('move.forward', 1);
    walk.setting = elsewhere;
    walk.does('move.receive', 5, { overrides });
    expect([held(walk), held(walk, 'branch-east')]).toEqual([[], ['G01-3.9c-2']]);
  });

  it('from 9/6/2025 on the limits of movers are those of 06-HD/TW, no longer unconfirmed', () => {
    const marks = (day: string) =>
      ['G01-3.9b-2', 'G01-3.9c-1', 'G01-3.9c-3', 'R24-4.3.2'].map((id) =>
        markOf(admission.rules.get(id)!, admission.law.on(legalDate(day))),
      );
    expect(marks('2025-06-08')).toEqual(['A', 'A', 'A', 'P']);
    expect(marks('2025-06-09')).toEqual(['C1T', 'C2T', 'C1T', 'P']);
  });

  it('a decision repaired while he moves keeps the date of the first one, and that is told as a reading', () => {
    const walk = inTime().does('decision.receive', 1).does('fault.report', 1).does('repair.order', 1);
    walk.does('repair.redo', 1).does('repair.conclude', 1, { newJoinDate: undefined });
    expect([walk.stage, walk.facts.decision?.on]).toEqual(['movingAfterDecision', walk.on]);
    walk.does('decision.receive', 1).does('move.forward', 1);
    arrives(walk);
    const held = walk.tries('ceremony.hold', walk.on);
    expect([barsOf(held), saidOf(held, 'G01-3.9c-2')?.confidence]).toEqual([[], 'A']);
    expect(walk.does('decision.annul', 1).stage).toBe('movingAfterDecision');
  });

  it('repaired twice, the first date still counts; late from the first it is annulled', () => {
    const repaired = (walk: Walk) =>
      walk
        .does('fault.report', 1)
        .does('repair.order', 1)
        .does('repair.redo', 1)
        .does('repair.conclude', 1, { newJoinDate: undefined });
    const first = decided();
    const day = first.facts.decision!.on;
    expect(repaired(repaired(first)).facts.decision?.firstOn).toBe(day);
    const late = repaired(tooLate());
    expect(barsOf(late.tries('ceremony.hold', late.on))).toContain('G01-3.9c-3');
  });

  it('annulled because he withdraws, the case stays and ends', () => {
    const walk = inTime().does('decision.annul', 1);
    expect(walk.stage).toBe('movingAfterDecision');
    expect(walk.does('candidate.withdraw', 1).stage).toBe('withdrawn');
    expect(tooLate().does('decision.annul', 1).does('candidate.withdraw', 1).stage).toBe('withdrawn');
  });

  it('of a decision its issuer took back no move is declared', () => {
    const walk = decided().does('decision.annul', 1);
    expect(outcomeOf(walk.tries('move.declare', walk.on))).toBe('notHere');
  });
});

describe('the ceremony’s own limit runs on while he moves', () => {
  it('and passes without a change of stage', () => {
    const walk = decided().does('decision.receive', 1).does('move.declare', 1);
    const { due } = limit(walk, 'T-CEREMONY')!;
    walk.does('move.forward', 1);
    arrives(walk).waits(addDays(due!, 5));
    expect(walk.stage).toBe('movingAfterDecision');
    expect(lapsesOf(walk.tries('ceremony.hold', walk.on))).toEqual(['R24-4.1a', 'R24-4.1b']);
    expect(walk.does('ceremony.consent', 1).does('ceremony.hold', 1).facts.lapses).toEqual([]);
  });

  it('from an overdue ceremony he moves as well', () => {
    const walk = decided().does('decision.receive', 1);
    walk.waits(addDays(walk.on, 60));
    expect([walk.stage, walk.does('move.declare', 1).stage]).toEqual(['ceremonyOverdue', 'movingAfterDecision']);
  });
});

describe('G01-3.9c-4: the new place asks the issuer to reconsider, within sixty working days', () => {
  it.each([
    ['admissionDecided', () => decided()],
    ['movingAfterDecision', () => inTime()],
    [
      'ceremonyOverdue',
      () => {
        const walk = decided().does('decision.receive', 1);
        return walk.waits(addDays(walk.on, 60));
      },
    ],
  ] as const)('from %s and, where the decision stands, back to it', (stage, stand) => {
    const walk = stand();
    const { value } = walk.state;
    expect(value).toBe(stage);
    walk.does('review.request', 2);
    const due = addWorkingDays(vietnam, walk.on, 60);
    expect([walk.stage, limit(walk, 'T-REVIEW')?.due]).toEqual(['decisionUnderReview', due]);
    expect(outcomeOf(walk.tries('ceremony.hold', walk.on))).toBe('notHere');
    const settled = (on: string) => lapsesOf(walk.tries('review.settle', on));
    expect([settled(due), settled(addDays(due, 1))]).toEqual([[], ['G01-3.9c-4']]);
    walk.does('review.settle', 3);
    const { returnTo, review } = walk.facts;
    expect([walk.state.value, returnTo, review]).toEqual([value, null, null]);
  });

  it('found faulty the decision goes to the review of the fault, which ends where the request began', () => {
    const walk = decided().does('review.request', 2);
    expect(barsOf(walk.tries('review.settle', walk.on, { outcome: 'faulty' }))).toEqual(['G01-3.9c-4']);
    walk.does('review.settle', 3, { outcome: 'faulty', kind: 'procedure' });
    expect([walk.stage, walk.facts.fault?.kind, walk.facts.review]).toEqual(['irregularityReview', 'procedure', null]);
    expect(walk.does('fault.dismiss', 3).stage).toBe('admissionDecided');
    const standards = decided()
      .does('review.request')
      .does('review.settle', 1, { outcome: 'faulty', kind: 'standards' });
    expect([standards.facts.fault?.kind, standards.does('admission.cancel', 1).stage]).toEqual([
      'standards',
      'cancelledStandards',
    ]);
  });

  it('the limit of the ceremony runs on meanwhile: who comes back late is overdue', () => {
    const walk = decided().does('decision.receive', 1).does('review.request', 1);
    const { due } = limit(walk, 'T-CEREMONY')!;
    walk.doesOn('review.settle', addDays(due!, 1));
    expect(walk.stage).toBe('ceremonyOverdue');
  });

  it('and so do the thirty days of the move', () => {
    const walk = tooLate().does('review.request', 1).does('review.settle', 3);
    expect(walk.does('decision.annul', 1).stage).toBe('decisionAnnulledOnMove');
  });

  it('the answer is of no day to come, and of none before the request', () => {
    const walk = decided().does('review.request', 1);
    const [asked, on] = [walk.on, addDays(walk.on, 3)];
    const answered = (day: LegalDate) => barsOf(walk.tries('review.settle', on, { answer: paper(day) }));
    expect([answered(asked), answered(on)]).toEqual([[], []]);
    expect([answered(addDays(asked, -1)), answered(addDays(on, 1))]).toEqual([['G01-3.9c-4'], ['G01-3.9c-4']]);
  });

  it('a late answer is explained', () => {
    const walk = decided().does('review.request', 1);
    walk.doesOn('review.settle', addDays(limit(walk, 'T-REVIEW')!.due!, 1));
    expect(walk.facts.lapses.map(({ rule }) => rule)).toEqual(['G01-3.9c-4']);
    expect(walk.does('delay.explain', 1, { timer: 'T-REVIEW' }).facts.lapses).toEqual([]);
  });

  it('counts from the request, of the day of the decision or later', () => {
    const walk = decided();
    const asked = (on: string) => barsOf(walk.tries('review.request', walk.on, { requestOn: legalDate(on) }));
    expect([asked(walk.facts.decision!.on), asked(addDays(walk.facts.decision!.on, -1))]).toEqual([[], ['G01-3.9c-4']]);
    expect(asked(addDays(walk.on, 1))).toEqual(['G01-3.9c-4']);
  });
});
