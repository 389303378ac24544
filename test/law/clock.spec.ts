import { describe, expect, it } from '@jest/globals';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { admission } from '../../workflows/admission/procedure.js';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { addDays, dayAfter, legalDate } from '../../workflows/calendar/legal-date.js';
import type { Calendar } from '../../workflows/calendar/working-days.js';
import { pass } from '../../workflows/kernel/decide.js';
import { outcomeOf } from '../support/verdict.js';

/** What the clock recorded, with the day it bears. */
const clockOf = (walk: Walk) =>
  walk.steps.filter(({ act }) => act.type.startsWith('clock.')).map(({ act }) => [act.type, act.on]);

describe('a limit is kept on its last day and passes the day after', () => {
  it.each([
    ['courseCertified', 'T-CERT', 'courseAssigned'],
    ['dossierReady', 'T-DOSSIER', 'recordCertified'],
    ['probation', 'T-PROBATION', 'recognitionPreparing'],
  ] as const)('%s: %s leads to %s', (stage, timer, then) => {
    const due = (walk: Walk) => walk.deadlines().find((limit) => limit.timer === timer)!.due!;
    const walk = new Walk({ from: '2024-03-04' }).to(stage);
    const last = due(walk);
    expect(walk.waits(last).stage).toBe(stage);
    expect(walk.waits(dayAfter(last)).stage).toBe(then);
    expect(clockOf(walk).at(-1)?.[1]).toBe(dayAfter(last));
  });

  it('passes once for each start', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('sympathiser').waits('2024-06-30');
    expect(clockOf(walk)).toEqual([['clock.listReviewDue', '2024-04-25']]);
    walk.does('list.review').waits('2024-08-30');
    expect(clockOf(walk)).toEqual([
      ['clock.listReviewDue', '2024-04-25'],
      ['clock.listReviewDue', '2024-07-31'],
    ]);
  });
});

describe('what elapsed before an act passes first, in order, within one decision', () => {
  it('from probation over the end of the twelve months to a late proposal', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation');
    const joined = walk.on;
    const decision = walk.tries('selfCriticism.submit', '2026-03-02');
    expect(outcomeOf(decision)).toBe('accepted');
    const passed = decision.outcome === 'accepted' ? decision.passed : [];
    expect(passed.map(({ act }) => act.type)).toEqual(['clock.dutyDue', 'clock.probationEnded', 'clock.proposalDue']);
    const days = passed.map(({ act }) => act.on);
    expect([...days].sort()).toEqual(days);
    expect(days[1]).toBe(dayAfter(legalDate(joined.replace('2024', '2025'))));
    expect(passed.map(({ from }) => from)).toEqual(['probation', 'probation', 'recognitionPreparing']);
  });

  it('each step starts where the one before it ended', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation');
    const decision = walk.tries('selfCriticism.submit', '2026-03-02');
    if (decision.outcome !== 'accepted') throw new Error('refused');
    const states = decision.passed.map(({ next }) => next);
    expect(states[0]!.value).toEqual(walk.state.value);
    expect(states.at(-1)!.since).toBe(decision.passed[1]!.act.on);
    expect(decision.step.next.since).toBe(states.at(-1)!.since);
  });

  it('a refusal keeps nothing: the case stands where it stood', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation');
    const before = JSON.stringify(walk.state);
    const refused = walk.tries('recognition.meet', '2026-03-02');
    expect(refused.outcome === 'refused' && refused.stage).toBe('recognitionPreparing');
    expect(JSON.stringify(walk.state)).toBe(before);
  });
});

describe('an act typed late keeps its own day', () => {
  it('of before the limit it is judged as if the clock had not passed it', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('verifying');
    const { due } = walk.deadlines().find(({ timer, subject }) => timer === 'T-VERIFY' && subject === 'father')!;
    walk.waits(addDays(due!, 20));
    expect(walk.facts.verification.father?.state).toBe('overdue');
    const decision = walk.tries('verification.reply', due!, { row: 'father' });
    expect([outcomeOf(decision), decision.outcome === 'accepted' && decision.lapses]).toEqual(['accepted', []]);
  });

  it('of before the stage it has no place there, and the day of the stage is told', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('dossierReady');
    const decision = walk.tries('meeting.open', addDays(walk.on, -1));
    expect(decision).toMatchObject({ outcome: 'refused', kind: 'notHere', since: walk.on });
  });
});

describe('years beyond the holiday table', () => {
  const until = (year: number): Calendar => ({ ...vietnam, id: `VN-${year}`, to: year });

  it('refuse the act that would start a limit there, naming the year', () => {
    const walk = new Walk({ from: '2024-03-04', route: 'C', calendar: until(2024) });
    walk.to('dossierReady').doesOn('meeting.open', '2024-11-20');
    expect(walk.tries('vote.record', '2024-11-20')).toMatchObject({ kind: 'uncovered', year: 2025 });
  });

  it('let the clock pass, with a limit that is not computable', () => {
    const walk = new Walk({ from: '2024-03-04', route: 'C', calendar: until(2025) }).to('probation');
    const end = walk.deadlines().find(({ timer }) => timer === 'T-PROBATION')!;
    const short: Calendar = until(2024);
    const step = pass(admission, walk.state, end, walk.setting);
    expect(step.next.value).not.toEqual(walk.state.value);
    const limits = new Walk({ from: '2024-03-04', calendar: short });
    limits.state = step.next;
    expect(limits.deadlines()).toContainEqual(expect.objectContaining({ timer: 'T-PROPOSE', due: null }));
    expect(outcomeOf(limits.tries('training.certify', '2025-11-03'))).toBe('accepted');
  });

  it('refuse a judgement that must count there', () => {
    const walk = new Walk({ from: '2024-03-04', route: 'C', calendar: until(2025) }).to('probation');
    walk.waits(addDays(walk.on, 380));
    const alone = new Walk({ from: '2024-03-04', calendar: until(2024) });
    alone.state = walk.state;
    expect(alone.tries('recognition.meet', walk.on)).toMatchObject({ kind: 'uncovered', year: 2025 });
  });
});

describe('what is called hard, duty, right, reminder, exact', () => {
  it('is told with each limit', () => {
    const kinds = Object.fromEntries(admission.timers.map(({ id, kind }) => [id, kind]));
    expect(kinds).toEqual({
      'T-CERT': 'hard',
      'T-DOSSIER': 'hard',
      'T-VERIFY': 'reminder',
      'T-DECIDE': 'duty',
      'T-CEREMONY': 'duty',
      'T-MEMBERREC': 'duty',
      'T-PROBATION': 'exact',
      'T-PROPOSE': 'duty',
      'T-RECOG': 'duty',
      'T-TRANSFER': 'duty',
      'T-INTRO': 'exact',
      'T-LIST': 'duty',
      'T-CERTISSUE': 'duty',
      'T-REDO': 'right',
      'T-SEND': 'duty',
      'T-FORWARD': 'duty',
      'T-NEWDECIDE': 'duty',
      'T-MOVE30': 'exact',
      'T-REVIEW': 'duty',
      'T-COMPLAINT': 'right',
      'T-SETTLE': 'duty',
      'T-FILECHECK': 'duty',
      'T-DEATHFILE': 'duty',
    });
  });
});
