import { dayAfter } from '../calendar/legal-date.js';
import type { Act } from './act.js';
import { barredBy, correctedAgain, proposedAgain } from './correct-again.js';
import type { Recorded } from './correct.js';
import { isCorrection } from './correction-acts.js';
import { deadlinesOf } from './deadlines.js';
import { decide, pass, type Decision, type Refused, type Step } from './decide.js';
import { differs, refused, secondPerson, type Aspect, type Difference } from './difference.js';
import { nameOf, type LimitMoved, type LimitRow } from './limit-book.js';
import { Lived } from './lived.js';
import type { CaseState, ClockAct, Procedure } from './procedure.js';
import type { RecordedStep } from './recorded-step.js';
import type { Judged } from './rule.js';
import { same } from './same.js';

export interface Rejudged {
  readonly seq: number;
  readonly kind: RecordedStep['kind'];
  readonly on: string;
  readonly act: string;
  /** The stage after it, as recorded and as judged again; null where it was or is refused. */
  readonly stage: { readonly recorded: string; readonly judged: string | null };
  /** Empty: the same again. */
  readonly differences: readonly Difference[];
  /** What a later entry made of it; null: it stands as it was recorded. */
  readonly became: Became | null;
}

/**
 * *annulled*, *restated*: by a correction. *standing*: rules bar it since a correction, and it was let stand despite.
 * *takenBack*: the limit would not have passed by what was recorded or corrected later.
 */
export interface Became {
  readonly how: 'annulled' | 'restated' | 'standing' | 'takenBack';
  readonly by: number;
  /** The entry beside which the reason lies sealed: the correction's proposal; null where no reason is asked. */
  readonly reason: number | null;
}

/** By what a case is judged: its procedure; the limits as they were stored, where these are to be compared. */
export interface Bench<F, P> {
  readonly procedure: Procedure<F, P>;
  readonly limits?: readonly LimitRow[];
  readonly witness?: Witness<F, P>;
}

/** Who looks on while a case is judged again: more is found on the way than whether it comes out the same. */
export interface Witness<F, P> {
  /** How an act, or a proposal of one, is decided again. */
  readonly decided: (step: RecordedStep, decision: Decision<F>) => void;
  /** The case after an entry, as it was recorded. */
  readonly lived: (step: RecordedStep, lived: Lived<F, P>) => void;
}

/**
 * Judges every recorded step of a case again, on what stands by the steps and corrections before it as recorded, so that
 * one difference does not hide or make another. Pure: it reads the steps and nothing else.
 */
export function rejudge<F, P>(bench: Bench<F, P>, steps: readonly RecordedStep[]): Rejudged[] {
  const { procedure, limits, witness } = bench;
  const lived = new Lived(procedure);
  const became = new Map<number, Became>();
  const told: Omit<Rejudged, 'became'>[] = [];
  for (const step of steps) {
    const { next, differences } = judgedAgain(lived, step, witness);
    const changes = step.kind === 'correction' || step.annuls !== null;
    const before = changes ? lived.history : [];
    const fault = attempt(() => {
      lived.takes(step);
      return {};
    });
    if ('fault' in fault) {
      told.push(tell(procedure, step, next, [refused('accepted', 'cannot be taken'), ...differences]));
      break;
    }
    told.push(tell(procedure, step, next, differences));
    witness?.lived(step, lived);
    if (changes) mark(became, before, lived.history, step);
  }
  // A limit that was counted anew later is stored as it was counted last: limits are compared at the end.
  return told.map((one) => ({
    ...one,
    differences: limits ? [...one.differences, ...lived.book.against(limits, one.seq)] : one.differences,
    became: became.get(one.seq) ?? null,
  }));
}

/** What an entry makes of those that stood before it. */
function mark(
  became: Map<number, Became>,
  before: readonly Recorded[],
  after: readonly Recorded[],
  { seq: by, kind, act }: RecordedStep,
): void {
  const { proposal = null, entry } = act as Act & { readonly proposal?: number; readonly entry?: number };
  const reason = kind === 'correction' ? proposal : null;
  const stands = new Map(after.map((one) => [one.seq, one]));
  for (const one of before) {
    if (one.seq === null) continue;
    const left = stands.get(one.seq);
    if (!left) became.set(one.seq, { how: one.by === 'clock' ? 'takenBack' : 'annulled', by, reason });
    else if (left.despite && !one.despite) became.set(one.seq, { how: 'standing', by, reason });
    else if (one.despite && !left.despite) became.delete(one.seq);
    if (left && act.type === 'act.restate' && one.seq === entry) became.set(one.seq, { how: 'restated', by, reason });
  }
}

function tell<F, P>(
  procedure: Procedure<F, P>,
  { seq, kind, act, from, to }: RecordedStep,
  next: CaseState<F> | null,
  differences: readonly Difference[],
): Omit<Rejudged, 'became'> {
  const recorded = to ?? from;
  const stage = {
    recorded: recorded === null ? '' : procedure.stageOf(recorded),
    judged: next && procedure.stageOf(next.value),
  };
  return { seq, kind, on: act.on, act: act.type, stage, differences };
}

interface Again<F> {
  readonly next: CaseState<F> | null;
  readonly differences: readonly Difference[];
}

function judgedAgain<F, P>(lived: Lived<F, P>, step: RecordedStep, witness?: Witness<F, P>): Again<F> {
  const { kind, act } = step;
  const again = attempt((): Again<F> => {
    const barred = kind === 'clock' ? (lived.isVoid ? 'void' : null) : barredBy(lived, act.type);
    const unless = (judging: () => Again<F>): Again<F> =>
      barred === null ? judging() : { next: null, differences: [refused('accepted', barred)] };
    switch (kind) {
      case 'recount':
        return recountedAgain(lived, step);
      case 'crossing':
        return crossedAgain(lived, step);
      case 'correction':
        return correctedAgain(lived, step);
      case 'clock':
        return unless(() => passedAgain(lived, step));
      case 'proposal':
        if (isCorrection(act.type)) return { next: null, differences: proposedAgain(lived, step) };
        return unless(() => decidedAgain(lived, step, witness));
      case 'act':
        return unless(() => decidedAgain(lived, step, witness));
    }
  });
  return 'fault' in again ? { next: null, differences: [refused('accepted', again.fault)] } : again;
}

/** Nothing is judged: the limits that moved are those that move by the table known then. */
function recountedAgain<F, P>({ state, book }: Lived<F, P>, { act, calendar, from }: RecordedStep): Again<F> {
  const { moved = [] } = act as Act & { readonly moved?: readonly LimitMoved[] };
  const sorted = [...moved].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return {
    next: state,
    differences: [...differs('from', from, state.value), ...differs('limits', sorted, book.movedBy(calendar))],
  };
}

/** A case crosses to the slice in force on the day, or the one pinned, and nothing else moves. */
function crossedAgain<F, P>({ procedure, state }: Lived<F, P>, { act, slice, from, to }: RecordedStep): Again<F> {
  const said = act as Act & { readonly from?: string; readonly to?: string };
  const on = procedure.law.on(act.on).id;
  const onwards = state.slice !== on && procedure.law.later(state.slice, on) === on;
  return {
    next: state,
    differences: [
      ...(onwards ? [] : [refused('accepted', 'there already')]),
      ...differs('slice', [said.from, said.to, slice], [state.slice, on, on]),
      ...differs('from', from, state.value),
      ...differs('to', to, state.value),
    ],
  };
}

function decidedAgain<F, P>(lived: Lived<F, P>, step: RecordedStep, witness?: Witness<F, P>): Again<F> {
  const { procedure } = lived;
  const before = lived.before(step);
  const { act, duties, setting, calendar } = step;
  const decision = decide(procedure, { state: before, act, duties, setting, calendar });
  witness?.decided(step, decision);
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
function passedAgain<F, P>(lived: Lived<F, P>, recorded: RecordedStep): Again<F> {
  const { procedure } = lived;
  const before = lived.before(recorded);
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

const reasons = ({ kind, unmet }: Refused): string => [kind, ...unmet.map(({ rule }) => rule)].join(' ');

/** Tampered facts can be of any shape: what fails on them is told, not thrown. */
function attempt<T extends object>(work: () => T): T | { readonly fault: string } {
  try {
    return work();
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
