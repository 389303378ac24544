import type { Calendar } from '../calendar/working-days.js';
import type { Act } from './act.js';
import { begin, waysFrom, wayOf } from './chart.js';
import { decide, letPass, type Refused, type Step } from './decide.js';
import type { Duty } from './duty.js';
import type { CaseState, Procedure } from './procedure.js';
import { again, type Replayed, type Taken } from './replay.js';
import type { Setting } from './setting.js';

/** One step that stands in a case, as the log tells it. */
export interface Recorded {
  /** Its entry; null for a limit that an earlier correction let pass. */
  readonly seq: number | null;
  readonly by: 'person' | 'clock';
  readonly step: Replayed;
  /** What who recorded it acted as. */
  readonly duties: readonly Duty[];
  /** The entry that keeps the setting it is judged in. */
  readonly settingOf: number;
  /** It stands by an earlier correction, although rules bar it. */
  readonly despite: boolean;
}

/** What to do with a later act that would no longer be lawful: annul it too, or let it stand despite. */
export type Settled = 'annulled' | 'standing';

/** *annul*: the entry's act did not lawfully happen. *restate*: it is the same act with other facts. */
export interface Change {
  readonly seq: number;
  /** The act as it truly was, in the setting of its day; null where it is annulled. */
  readonly restated: { readonly act: Act; readonly setting: Setting } | null;
  readonly others: ReadonlyMap<number, Settled>;
  /** The correction's own entry: it keeps the setting of the act restated. */
  readonly settingOf: number;
}

/** One step of the case as it would be after the correction. */
export interface Kept<F> {
  readonly recorded: Recorded;
  readonly from: CaseState<F>;
  readonly to: CaseState<F>;
  /** Why it would no longer be lawful. */
  readonly refused: Refused | null;
}

export interface Rejudged<F> {
  /** Every step that stands, in order, up to the last act of a person. */
  readonly kept: readonly Kept<F>[];
  /** Acts of people that were taken out, with what was said of those that are no longer lawful. */
  readonly dropped: readonly {
    readonly recorded: Recorded;
    readonly refused: Refused | null;
    readonly stage: string;
  }[];
  /** Acts no longer lawful of which nobody has said what becomes of them. */
  readonly undecided: readonly number[];
  /** Acts of which something was said although they stay lawful. */
  readonly needless: readonly number[];
  readonly state: CaseState<F>;
}

/**
 * Lives the case again: what stands before the change as it was, then each later act of a person judged anew with the
 * facts, the setting and the duties it had. Limits pass as they would have passed. An act that would no longer be lawful
 * is never dropped by itself: `others` must say of each what becomes of it. Limits that pass after the last act are left
 * to the caller, who knows the day.
 */
export function rejudge<F, P>(
  procedure: Procedure<F, P>,
  calendar: Calendar,
  history: readonly Recorded[],
  change: Change,
): Rejudged<F> {
  const kept: Kept<F>[] = [];
  const dropped: Rejudged<F>['dropped'][number][] = [];
  const undecided: number[] = [];
  const unsaid = new Map(change.others);
  let state = begin(procedure);
  const keep = (recorded: Recorded, to: CaseState<F>, refused: Refused | null = null): void => {
    kept.push({ recorded, from: state, to, refused });
    state = to;
  };
  const passes = (steps: readonly Step<F>[], { setting, settingOf }: { setting: Setting; settingOf: number }): void => {
    for (const step of steps) keep(passed(step, setting, settingOf, history), step.next);
  };

  const at = history.findIndex(({ seq }) => seq === change.seq);
  for (const recorded of history.slice(0, at)) keep(recorded, again(procedure, state, recorded.step));
  for (const recorded of history.slice(at)) {
    if (recorded.by === 'clock') continue;
    const seq = recorded.seq!;
    const changed = seq === change.seq;
    if (changed && !change.restated) {
      dropped.push({ recorded, refused: null, stage: procedure.stageOf(state.value) });
      continue;
    }
    const { act, setting } = changed ? change.restated! : { act: recorded.step.act, setting: recorded.step.setting };
    const settingOf = changed ? change.settingOf : recorded.settingOf;
    if ('value' in recorded.step) {
      passes(letPass(procedure, { state, setting, calendar }, act.on).passed, { setting, settingOf });
      keep(recorded, again(procedure, state, recorded.step));
      continue;
    }
    const decision = decide(procedure, { state, act, duties: recorded.duties, setting, calendar });
    if (decision.outcome === 'accepted') {
      const { passed: before, step, lapses } = decision;
      passes(before, { setting, settingOf });
      const taken: Taken = { act, slice: step.slice, setting, lapses: lapses.map(({ rule }) => rule) };
      keep({ ...recorded, step: taken, settingOf, despite: false }, step.next);
      continue;
    }
    const settled = recorded.despite ? 'standing' : unsaid.get(seq);
    unsaid.delete(seq);
    const stands = canStand(procedure, calendar, state, act, setting);
    if (settled === 'annulled' || !stands) {
      if (settled !== 'annulled') undecided.push(seq);
      dropped.push({ recorded, refused: decision, stage: procedure.stageOf(state.value) });
      continue;
    }
    if (settled === undefined) undecided.push(seq);
    passes(letPass(procedure, { state, setting, calendar }, act.on).passed, { setting, settingOf });
    const taken: Taken = { ...recorded.step, act, setting };
    keep({ ...recorded, step: taken, settingOf, despite: true }, again(procedure, state, taken), decision);
  }
  // What passed after the last act of a person passes again, up to today: an act typed late may still take it back.
  for (let last = kept.at(-1); last?.recorded.by === 'clock'; last = kept.at(-1)) {
    kept.pop();
    state = last.from;
  }
  return { kept, dropped, undecided, needless: [...unsaid.keys()], state };
}

/** The passing of a limit: the entry it has, where the same limit passed on the same day before. */
function passed<F>(step: Step<F>, setting: Setting, settingOf: number, history: readonly Recorded[]): Recorded {
  const known = history.find((one) => one.by === 'clock' && sameLimit(one.step.act, step.act));
  if (known) return known;
  const taken: Taken = { act: step.act, slice: step.slice, setting, lapses: [] };
  return { seq: null, by: 'clock', step: taken, duties: ['clock'], settingOf, despite: false };
}

/** The same limit of the same start, passed on the same day. */
export const sameLimit = (one: Act, other: Act): boolean => limitOf(one) === limitOf(other);

const limitOf = (act: Act): string => {
  const { type, on, timer, subject, anchor } = act as Act & Readonly<Record<string, unknown>>;
  return JSON.stringify([type, on, timer, subject, anchor]);
};

/** Whether the chart has a way for the act at all: rules can be overruled by people, a missing way cannot. */
function canStand<F, P>(
  procedure: Procedure<F, P>,
  calendar: Calendar,
  from: CaseState<F>,
  act: Act,
  setting: Setting,
): boolean {
  const { state } = letPass(procedure, { state: from, setting, calendar }, act.on);
  const { parameters } = procedure.law.on(act.on);
  const event = { type: act.type, from: state.value, act, parameters, setting, lapses: [] };
  return wayOf(procedure, waysFrom(procedure, state.value)?.get(act.type) ?? [], state.facts, event) !== null;
}
