import { getNextTransitions, initialTransition, type AnyMachineSnapshot } from 'xstate';
import { latest, type LegalDate } from '../calendar/legal-date.js';
import { chartTransition } from './chart-transition.js';
import type { CaseState, GuardParams, MachineEvent, Procedure, StateValue, TransitionLaw } from './procedure.js';

/** XState in a few questions, all pure: what leads on, which way an act takes, move, begin. */

/** A transition out of the present state, whatever its guard says. */
export interface Way {
  readonly type: string;
  readonly law: TransitionLaw;
  readonly guard: { readonly type: string; readonly params: GuardParams } | null;
  readonly bearing: Bearing;
}

/** What an act does to the road: it carries the case on, adds to it where it stands, or leads off. */
export type Bearing = 'onward' | 'adds' | 'aside';
const bearings: readonly Bearing[] = ['onward', 'adds', 'aside'];

export interface Move {
  readonly value: StateValue;
  readonly facts: unknown;
  readonly left: readonly string[];
  readonly entered: readonly string[];
}

/** Where a value lies in the chart. It depends on the chart alone, so it is found once. */
interface Place {
  readonly snapshot: AnyMachineSnapshot;
  /** Every way out of it by type; null where the case is over. */
  readonly ways: ReadonlyMap<string, readonly Way[]> | null;
}

const places = new WeakMap<object, Map<string, Place>>();

function placeOf<F, P>(procedure: Procedure<F, P>, value: StateValue): Place {
  if (typeof value !== 'string') {
    const held = seen.get(value);
    if (held?.machine === procedure.machine) return held.place;
    const place = found(procedure, value);
    seen.set(value, { machine: procedure.machine, place });
    return place;
  }
  return found(procedure, value);
}

/** A command asks several times of one value, which is never changed. */
const seen = new WeakMap<object, { readonly machine: object; readonly place: Place }>();

function found<F, P>(procedure: Procedure<F, P>, value: StateValue): Place {
  const known = places.get(procedure.machine) ?? new Map<string, Place>();
  places.set(procedure.machine, known);
  const key = typeof value === 'string' ? value : JSON.stringify(value);
  const place = known.get(key) ?? find(procedure, value);
  known.set(key, place);
  return place;
}

function find<F, P>(procedure: Procedure<F, P>, value: StateValue): Place {
  const snapshot = procedure.machine.resolveState({ value: value, context: procedure.initialFacts });
  if (snapshot.status !== 'active') return { snapshot, ways: null };
  const found = getNextTransitions(snapshot);
  const onward = new Set(
    found
      .filter(({ target }) => target?.some((node) => node.type !== 'final'))
      .map(({ eventType }) => String(eventType)),
  );
  const ways = new Map<string, Way[]>();
  for (const { eventType, meta, guard } of found) {
    const type = String(eventType);
    const law = meta as TransitionLaw;
    const bearing = law.aside ? 'aside' : onward.has(type) ? 'onward' : 'adds';
    ways.set(type, [
      ...(ways.get(type) ?? []),
      { type, law, guard: (guard as Way['guard'] | undefined) ?? null, bearing },
    ]);
  }
  // What carries the case on is offered first, then what adds to it, and the ways out of the road.
  const first = ([, [way]]: [string, readonly Way[]]): number => bearings.indexOf(way!.bearing);
  return { snapshot, ways: new Map([...ways].sort((a, b) => first(a) - first(b))) };
}

/** Every way out of a state by type of act; null where the case is over. */
export const waysFrom = <F, P>(procedure: Procedure<F, P>, value: StateValue): Place['ways'] =>
  placeOf(procedure, value).ways;

/** Whether an act has its place at all, as far as the facts of the case tell. */
export function isOpen<F, P>(procedure: Procedure<F, P>, { guard }: Way, facts: F): boolean {
  const gate = guard && procedure.gates[guard.type];
  return !gate || gate(facts, guard.params);
}

/** The way an act takes: the first whose guard holds, as the machine itself would choose. */
export function wayOf<F, P>(
  procedure: Procedure<F, P>,
  ways: readonly Way[],
  facts: F,
  event: MachineEvent<P>,
): Way | null {
  for (const way of ways) {
    const { guard } = way;
    if (!guard) return way;
    const gate = procedure.gates[guard.type];
    const route = procedure.routes[guard.type];
    if (!gate && !route) throw new Error(`guard ${guard.type} is unknown`);
    if (gate ? gate(facts, guard.params) : route!(facts, event, guard.params)) return way;
  }
  return null;
}

/**
 * Moves the machine and reads from the markers which nodes were left and entered. Where the law of the way says that
 * the case returns, it stands afterwards where it stood when it left for the side state: every region as it was.
 */
export function move<F, P>(procedure: Procedure<F, P>, state: CaseState<F>, event: MachineEvent<P>): Move {
  const moved = moveInChart(procedure, state, event);
  const ways = placeOf(procedure, state.value).ways?.get(event.type);
  if (!ways?.some(({ law }) => law.returns) || !wayOf(procedure, ways, state.facts, event)?.law.returns) return moved;
  const back = procedure.returnOf(state.facts, state.value, event.type);
  if (back === null) throw new Error(`${event.type} returns, and nothing says where to`);
  return { value: back, facts: moved.facts, ...nodesBetween(procedure, state.value, back) };
}

/** The nodes left and entered between two places of the chart, whatever led from one to the other. */
export function nodesBetween<F, P>(
  procedure: Procedure<F, P>,
  from: StateValue,
  to: StateValue,
): Pick<Move, 'left' | 'entered'> {
  const before = nodesOf(procedure, from);
  const after = nodesOf(procedure, to);
  return {
    left: [...before].filter((node) => !after.has(node)).reverse(),
    entered: [...after].filter((node) => !before.has(node)),
  };
}

/** The nodes a value stands on, from the outermost inwards. */
const nodesOf = <F, P>(procedure: Procedure<F, P>, value: StateValue): ReadonlySet<string> =>
  new Set(
    placeOf(procedure, value)
      .snapshot._nodes.filter(({ parent }) => parent !== undefined)
      .sort((one, other) => one.order - other.order)
      .map(({ config, key }) => config.id ?? key),
  );

function moveInChart<F, P>(procedure: Procedure<F, P>, state: CaseState<F>, event: MachineEvent<P>): Move {
  const snapshot = { ...placeOf(procedure, state.value).snapshot, context: state.facts };
  const { next, actions } = chartTransition(procedure.machine, snapshot as never, event);
  if (next.status === 'error') throw new Error(`the machine failed on ${event.type}`);
  const left: string[] = [];
  const entered: string[] = [];
  for (const { type, params } of actions) {
    const node = (params as { readonly node?: string } | null | undefined)?.node;
    if (type === '$exit' && node) left.push(node);
    else if (type === '$enter' && node) entered.push(node);
    else if (type.startsWith('xstate.')) throw new Error(`the machine asked for ${type}, which no law names`);
  }
  return { value: next.value as StateValue, facts: next.context, left, entered };
}

/**
 * Where the case stands after a move on a date, judged by a slice of the law. Stages follow each other in time: a limit
 * that ran on during a meeting without a vote may pass with an earlier date, yet its stage begins no earlier.
 */
export function stateAfter<F, P>(
  procedure: Procedure<F, P>,
  state: CaseState<F>,
  moved: Move,
  on: LegalDate,
  slice: string,
): CaseState<F> {
  const changed = state.since === null || procedure.stageOf(moved.value) !== procedure.stageOf(state.value);
  return {
    value: moved.value,
    facts: moved.facts as F,
    since: changed ? latest(on, state.since ?? on) : state.since,
    slice: procedure.law.later(state.slice, slice),
  };
}

/** A case that has just been opened. */
export function begin<F, P>(procedure: Procedure<F, P>): CaseState<F> {
  const [snapshot] = initialTransition(procedure.machine);
  if (snapshot.status !== 'active') throw new Error(`procedure ${procedure.id} does not begin`);
  return { value: snapshot.value as StateValue, facts: snapshot.context as F, since: null, slice: null };
}
