import type { LegalDate } from '../calendar/legal-date.js';
import type { Calendar } from '../calendar/working-days.js';
import { begin } from './chart.js';
import { rejudge, sameLimit, type Change, type Recorded, type Rejudged, type Settled } from './correct.js';
import { deadlinesOf, type Deadline } from './deadlines.js';
import { letPass, type Refused, type Step } from './decide.js';
import type { CaseState, ClockAct, Procedure } from './procedure.js';
import { again } from './replay.js';
import type { Setting } from './setting.js';

/** A limit's last day before and after a correction; null where it does not run, or has no computable day. */
export interface LimitChange {
  readonly timer: string;
  readonly subject: string;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
}

/**
 * What a correction does to one act of a person. *same*. *otherDeadline*: the same act starts limits that end on other
 * days. *notLawful*: it would be refused today for what is told in `refused`.
 */
export interface ActImpact {
  readonly seq: number;
  readonly act: string;
  readonly on: LegalDate;
  readonly verdict: 'same' | 'otherDeadline' | 'notLawful';
  readonly deadlines: readonly LimitChange[];
  readonly refused: Refused | null;
  /** It may stand despite: the chart has its place. Else it can only be annulled too. */
  readonly canStand: boolean;
  readonly settled: Settled | null;
}

export interface Impact {
  readonly acts: readonly ActImpact[];
  /** Acts of the clock that no longer follow, and those that do now. */
  readonly clock: { readonly gone: readonly ClockAct[]; readonly appeared: readonly ClockAct[] };
  /** Limits that run today and end on another day, or run only before or only after. */
  readonly deadlines: readonly LimitChange[];
  readonly stage: { readonly from: string; readonly to: string };
  readonly undecided: readonly number[];
  readonly needless: readonly number[];
}

/** The day of the correction and the unit's attributes then: limits after the last act pass up to it. */
export interface Today {
  readonly on: LegalDate;
  readonly setting: Setting;
  /** The slice that the case has crossed to by an entry of its own, which no correction takes back; null: none. */
  readonly crossed: string | null;
}

/** A correction thought through: what it does to everything after it, and the history that stands then. */
export interface Correction<F> {
  readonly impact: Impact;
  readonly rejudged: Rejudged<F>;
  /** Limits to let pass after the last act. */
  readonly passing: readonly Step<F>[];
}

/** Replays the case without and with a change and tells the difference, act by act. Nothing moves. */
export function correct<F, P>(
  procedure: Procedure<F, P>,
  calendar: Calendar,
  history: readonly Recorded[],
  change: Change,
  today: Today,
): Correction<F> {
  const limits = (state: CaseState<F>): Deadline[] => deadlinesOf(procedure, state, calendar);
  const toDay = (state: CaseState<F>) => letPass(procedure, { state, setting: today.setting, calendar }, today.on);
  const crossed = (state: CaseState<F>): CaseState<F> =>
    today.crossed === null ? state : { ...state, slice: procedure.law.later(state.slice, today.crossed) };

  const startedBefore = new Map<number | null, Deadline[]>();
  let lived = begin(procedure);
  for (const { seq, by, step } of history) {
    const next = again(procedure, lived, step);
    if (by === 'person') startedBefore.set(seq, started(limits(lived), limits(next)));
    lived = next;
  }
  const old = toDay(crossed(lived));

  const anew = rejudge(procedure, calendar, history, change);
  const rejudged = { ...anew, state: crossed(anew.state) };
  const fresh = toDay(rejudged.state);
  const acts: ActImpact[] = [];
  const at = history.findIndex(({ seq }) => seq === change.seq);
  const later = new Set(history.slice(at).map(({ seq }) => seq));
  for (const { recorded, from, to, refused } of rejudged.kept) {
    if (recorded.by === 'clock' || !later.has(recorded.seq)) continue;
    const deadlines = changes(startedBefore.get(recorded.seq)!, started(limits(from), limits(to)));
    const verdict = refused ? 'notLawful' : deadlines.length > 0 ? 'otherDeadline' : 'same';
    const settled = refused && !rejudged.undecided.includes(recorded.seq!) ? 'standing' : null;
    acts.push({ ...named(recorded), verdict, deadlines, refused, canStand: true, settled });
  }
  for (const { recorded, refused } of rejudged.dropped) {
    if (!refused) continue;
    const settled = rejudged.undecided.includes(recorded.seq!) ? null : 'annulled';
    acts.push({ ...named(recorded), verdict: 'notLawful', deadlines: [], refused, canStand: false, settled });
  }
  const clockBefore = [...clockIn(history), ...old.passed.map(({ act }) => act as ClockAct)];
  const clockAfter = [
    ...clockIn(rejudged.kept.map(({ recorded }) => recorded)),
    ...fresh.passed.map(({ act }) => act as ClockAct),
  ];
  return {
    impact: {
      acts: acts.sort((one, other) => one.seq - other.seq),
      clock: { gone: without(clockBefore, clockAfter), appeared: without(clockAfter, clockBefore) },
      deadlines: changes(limits(old.state), limits(fresh.state)),
      stage: { from: procedure.stageOf(old.state.value), to: procedure.stageOf(fresh.state.value) },
      undecided: rejudged.undecided,
      needless: rejudged.needless,
    },
    rejudged,
    passing: fresh.passed,
  };
}

const named = ({ seq, step: { act } }: Recorded) => ({ seq: seq!, act: act.type, on: act.on });

const clockIn = (history: readonly Recorded[]): ClockAct[] =>
  history.filter(({ by }) => by === 'clock').map(({ step }) => step.act as ClockAct);

const without = (acts: readonly ClockAct[], others: readonly ClockAct[]): ClockAct[] =>
  acts.filter((act) => !others.some((other) => sameLimit(act, other)));

const limitKey = ({ timer, subject, due }: Deadline): string => JSON.stringify([timer, subject, due]);

/** The limits an act started. */
function started(before: readonly Deadline[], after: readonly Deadline[]): Deadline[] {
  const ran = new Set(before.map(limitKey));
  return after.filter((limit) => !ran.has(limitKey(limit)));
}

/** Limits whose last day differs, by timer and subject. */
export function changes(before: readonly Deadline[], after: readonly Deadline[]): LimitChange[] {
  const told = new Map<string, LimitChange>();
  const keyOf = ({ timer, subject }: Deadline): string => JSON.stringify([timer, subject]);
  for (const limit of before) {
    const { timer, subject, due } = limit;
    told.set(keyOf(limit), { timer, subject, from: due, to: null });
  }
  for (const limit of after) {
    const { timer, subject, due } = limit;
    told.set(keyOf(limit), { timer, subject, from: told.get(keyOf(limit))?.from ?? null, to: due });
  }
  return [...told.values()].filter(({ from, to }) => from !== to);
}
