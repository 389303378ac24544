import type { Act } from './act.js';
import { begin, move, stateAfter } from './chart.js';
import type { CaseState, Procedure, StateValue } from './procedure.js';
import type { Setting } from './setting.js';

/** What the log says of one step: enough to take it again without judging it. */
export interface Taken {
  readonly act: Act;
  /** The slice by which it was judged. */
  readonly slice: string;
  readonly setting: Setting;
  /** Rules that lapsed. */
  readonly lapses: readonly string[];
}

/** Takes one recorded step again: its outcome stands in the log, so nothing is judged. */
export function take<F, P>(
  procedure: Procedure<F, P>,
  state: CaseState<F>,
  { act, slice, setting, lapses }: Taken,
): CaseState<F> {
  const { parameters } = procedure.law.byId(slice);
  const moved = move(procedure, state, { type: act.type, from: state.value, act, parameters, setting, lapses });
  return stateAfter(procedure, state, moved, act.on, slice);
}

/** Where a warrant put the case: the log carries the place, and replay takes it as given, whatever the chart says. */
export interface Given {
  readonly act: Act;
  readonly setting: Setting;
  readonly value: StateValue;
}

export type Replayed = Taken | Given;

/** One step again, whether an act led there or a warrant put the case there. Facts are acts' alone to write. */
export function again<F, P>(procedure: Procedure<F, P>, state: CaseState<F>, step: Replayed): CaseState<F> {
  if (!('value' in step)) return take(procedure, state, step);
  const moved = { value: step.value, facts: state.facts, left: [], entered: [] };
  return stateAfter(procedure, state, moved, step.act.on, state.slice!);
}

/** The state that a list of steps leads to. The log alone rebuilds it. */
export function replay<F, P>(procedure: Procedure<F, P>, steps: readonly Replayed[]): CaseState<F> {
  return steps.reduce((state, step) => again(procedure, state, step), begin(procedure));
}
