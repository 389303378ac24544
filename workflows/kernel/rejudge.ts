import { dayAfter } from '../calendar/legal-date.js';
import type { Calendar } from '../calendar/working-days.js';
import type { Act } from './act.js';
import { begin } from './chart.js';
import { deadlinesOf } from './deadlines.js';
import { decide, pass, type Refused, type Step } from './decide.js';
import type { Duty } from './duty.js';
import { LimitBook, type LimitRow } from './limit-book.js';
import type { CaseState, ClockAct, Procedure, StateValue } from './procedure.js';
import { take } from './replay.js';
import type { Judged } from './rule.js';
import { same } from './same.js';
import type { Setting } from './setting.js';

/** One entry of a case's log that was judged when it was recorded, with all that it was judged by. */
export interface RecordedStep {
  readonly seq: number;
  /**
   * *act*: somebody's, it moved the case. *proposal*: judged, moved nothing. *clock*: a limit passed. *recount*: limits that
   * ran were counted anew by a changed table of working days; nothing was judged.
   */
  readonly kind: 'act' | 'proposal' | 'clock' | 'recount';
  readonly act: Act;
  readonly slice: string;
  readonly setting: Setting;
  /** The working days known when it was recorded. */
  readonly calendar: Calendar;
  /** The duty under which it was recorded, or proposed. */
  readonly duties: readonly Duty[];
  /** The second person's duty, and whether he is another person; null where nobody confirmed. */
  readonly second: { readonly duties: readonly Duty[]; readonly another: boolean } | null;
  readonly rules: readonly Judged[];
  readonly left: readonly string[];
  readonly entered: readonly string[];
  readonly from: StateValue | null;
  readonly to: StateValue | null;
  /** The first of the entries that this one took back: limits that passed later than it happened. */
  readonly annuls: number | null;
}

/**
 * What differs. *outcome*: it would be refused today, or could not be taken. *slice*: another law judged it. *rules*: met
 * or not, or another force. *from*, *to*, *left*, *entered*: where it stood and went. *passed*: limits that had passed
 * before it and are not in the log. *second*: the second person. *limits*: limits it started or ended.
 */
export type Aspect =
  'outcome' | 'slice' | 'rules' | 'from' | 'to' | 'left' | 'entered' | 'passed' | 'second' | 'limits';

export interface Difference {
  readonly what: Aspect;
  readonly recorded: unknown;
  readonly judged: unknown;
}

export interface Rejudged {
  readonly seq: number;
  readonly kind: RecordedStep['kind'];
  readonly on: string;
  readonly act: string;
  /** The stage after it, as recorded and as judged again; null where it was or is refused. */
  readonly stage: { readonly recorded: string; readonly judged: string | null };
  /** Empty: the same again. */
  readonly differences: readonly Difference[];
}

/** By what a case is judged: its procedure; the limits as they were stored, where these are to be compared. */
export interface Bench<F, P> {
  readonly procedure: Procedure<F, P>;
  readonly limits?: readonly LimitRow[];
}

/**
 * Judges every recorded step of a case again, on the state that the steps before it lead to as recorded, so that one
 * difference does not hide or make another. Pure: it reads the steps and nothing else.
 */
export function rejudge<F, P>(bench: Bench<F, P>, steps: readonly RecordedStep[]): Rejudged[] {
  const { procedure, limits } = bench;
  const trail: { readonly step: RecordedStep; readonly state: CaseState<F> }[] = [];
  const standing = (): CaseState<F> => trail.at(-1)?.state ?? begin(procedure);
  const book = new LimitBook(procedure);
  const told: Rejudged[] = [];
  for (const step of steps) {
    if (step.kind === 'recount') {
      book.recount(step.calendar);
      continue;
    }
    if (step.annuls !== null) while (trail.length > 0 && trail.at(-1)!.step.seq >= step.annuls) trail.pop();
    if (step.kind === 'proposal') {
      // It was judged on the case as it stood on its day, without the limits that passed later.
      let at = trail.length;
      while (at > 0 && trail[at - 1]!.step.kind === 'clock' && trail[at - 1]!.step.act.on > step.act.on) at -= 1;
      const { differences } = judgedAgain(bench, at > 0 ? trail[at - 1]!.state : begin(procedure), step);
      told.push(tell(procedure, step, null, differences));
      continue;
    }
    const before = standing();
    const { next, differences } = judgedAgain(bench, before, step);
    const after = taken(procedure, before, step);
    if (after === null) {
      told.push(tell(procedure, step, next, [{ what: 'outcome', recorded: 'accepted', judged: 'cannot be taken' }]));
      return told;
    }
    trail.push({ step, state: after });
    book.after(step.seq, after, step.kind, step.calendar);
    told.push(tell(procedure, step, next, [...differences, ...(limits ? book.against(limits, step.seq) : [])]));
  }
  return told;
}

function tell<F, P>(
  procedure: Procedure<F, P>,
  { seq, kind, act, from, to }: RecordedStep,
  next: CaseState<F> | null,
  differences: readonly Difference[],
): Rejudged {
  const recorded = to ?? from;
  const stage = {
    recorded: recorded === null ? '' : procedure.stageOf(recorded),
    judged: next && procedure.stageOf(next.value),
  };
  return { seq, kind, on: act.on, act: act.type, stage, differences };
}

/** The recorded step as the log alone lets it be taken; null where the machine has no such step there. */
function taken<F, P>(procedure: Procedure<F, P>, before: CaseState<F>, step: RecordedStep): CaseState<F> | null {
  const { act, slice, setting, rules } = step;
  const lapses = rules.filter(({ outcome }) => outcome === 'lapsed').map(({ id }) => id);
  try {
    return take(procedure, before, { act, slice, setting, lapses });
  } catch {
    return null;
  }
}

interface Again<F> {
  readonly next: CaseState<F> | null;
  readonly differences: Difference[];
}

function judgedAgain<F, P>(bench: Bench<F, P>, before: CaseState<F>, step: RecordedStep): Again<F> {
  if (step.kind === 'clock') return passedAgain(bench, before, step);
  const { act, duties, setting, calendar } = step;
  const { procedure } = bench;
  const decision = attempt(() => decide(procedure, { state: before, act, duties, setting, calendar }));
  if ('fault' in decision) return { next: null, differences: [refused('accepted', decision.fault)] };
  if (decision.outcome === 'refused') return { next: null, differences: [refused('accepted', reasons(decision))] };
  const { step: again, passed } = decision;
  if (step.kind === 'proposal') return { next: null, differences: alike(step, again, ['slice', 'rules']) };
  return {
    next: again.next,
    differences: [
      ...differs('from', step.from, before.value),
      ...alike(step, again, ['slice', 'rules', 'left', 'entered', 'to']),
      ...differs(
        'passed',
        [],
        passed.map((limit) => `${limit.act.type} ${limit.act.on}`),
      ),
      ...secondPerson(step, again.law.confirm),
    ],
  };
}

/** A limit passes again if it runs in that state and ended the day before. */
function passedAgain<F, P>({ procedure }: Bench<F, P>, before: CaseState<F>, recorded: RecordedStep): Again<F> {
  const { timer, subject, anchor } = recorded.act as ClockAct;
  const limit = deadlinesOf(procedure, before, recorded.calendar).find(
    (one) => one.timer === timer && one.subject === subject && one.anchor === anchor,
  );
  if (!limit?.due || !limit.passes)
    return { next: null, differences: [refused(`${timer}/${subject} passed`, 'no such limit runs')] };
  const again = attempt(() => ({ step: pass(procedure, before, limit, recorded.setting) }));
  if ('fault' in again) return { next: null, differences: [refused(`${timer}/${subject} passed`, again.fault)] };
  const day = dayAfter(limit.due);
  return {
    next: again.step.next,
    differences: [
      ...differs('outcome', `passed on ${recorded.act.on}`, `passed on ${day}`),
      ...differs('from', recorded.from, before.value),
      ...alike(recorded, again.step, ['slice', 'left', 'entered', 'to']),
    ],
  };
}

const alike = <F>(recorded: RecordedStep, again: Step<F>, what: readonly Aspect[]): Difference[] =>
  what.flatMap((one): Difference[] => {
    switch (one) {
      case 'slice':
        return differs(one, recorded.slice, again.slice);
      case 'rules':
        return ruleDifferences(recorded.rules, again.rules);
      case 'to':
        return differs(one, recorded.to, again.next.value);
      case 'left':
      case 'entered':
        return differs(one, recorded[one], again[one]);
      default:
        return [];
    }
  });

/** Only the rules that differ are told: what was recorded of them and what is found again. */
function ruleDifferences(recorded: readonly Judged[], again: readonly Judged[]): Difference[] {
  if (same(recorded, again)) return [];
  const differing = (here: readonly Judged[], there: readonly Judged[]) =>
    here
      .filter((one) => !there.some((other) => same(one, other)))
      .map(({ id, force, outcome }) => `${id} ${force} ${outcome}`);
  return [{ what: 'rules', recorded: differing(recorded, again), judged: differing(again, recorded) }];
}

function secondPerson({ second }: RecordedStep, confirm: readonly Duty[] | undefined): Difference[] {
  if (!confirm?.length) return second ? [{ what: 'second', recorded: second.duties, judged: 'none is asked' }] : [];
  const proper = second?.another === true && second.duties.some((duty) => confirm.includes(duty));
  return proper ? [] : [{ what: 'second', recorded: second ?? 'nobody', judged: confirm }];
}

const differs = (what: Aspect, recorded: unknown, judged: unknown): Difference[] =>
  same(recorded, judged) ? [] : [{ what, recorded, judged }];

const refused = (recorded: string, judged: string): Difference => ({ what: 'outcome', recorded, judged });

const reasons = ({ kind, unmet }: Refused): string => [kind, ...unmet.map(({ rule }) => rule)].join(' ');

/** Tampered facts can be of any shape: what fails on them is told, not thrown. */
function attempt<T extends object>(work: () => T): T | { readonly fault: string } {
  try {
    return work();
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
