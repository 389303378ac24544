import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import type { CaseState, GuardParams, MachineEvent, Procedure, StateValue, TransitionLaw } from './procedure.js';

/** XState in four questions, all pure: restore, what leads on, move, begin. */

export type Snapshot = AnyMachineSnapshot;

/** A transition out of the present state, whatever its guard says. */
export interface Way {
  readonly type: string;
  readonly law: TransitionLaw;
  readonly guard: { readonly type: string; readonly params: GuardParams } | null;
}

export interface Move {
  readonly value: StateValue;
  readonly facts: unknown;
  readonly left: readonly string[];
  readonly entered: readonly string[];
}

export function restore<F, P>(procedure: Procedure<F, P>, state: Pick<CaseState<F>, 'value' | 'facts'>): Snapshot {
  return procedure.machine.resolveState({ value: state.value as never, context: state.facts as never });
}

/** Every way out of a state. */
export function waysFrom(snapshot: Snapshot): Way[] {
  return getNextTransitions(snapshot).map((candidate) => ({
    type: candidate.eventType,
    law: candidate.meta as TransitionLaw,
    guard: (candidate.guard as Way['guard'] | undefined) ?? null,
  }));
}

/** The way an act takes: the first whose routing guard holds, as the machine itself would choose. */
export function wayOf<F, P>(
  procedure: Procedure<F, P>,
  ways: readonly Way[],
  facts: F,
  event: MachineEvent<P>,
): Way | null {
  for (const way of ways) {
    if (way.type !== event.type) continue;
    if (!way.guard) return way;
    const route = procedure.routes[way.guard.type];
    if (!route) throw new Error(`routing guard ${way.guard.type} is unknown`);
    if (route(facts, event, way.guard.params)) return way;
  }
  return null;
}

/** Moves the machine and reads from the markers which nodes were left and entered. */
export function move<F, P>(procedure: Procedure<F, P>, snapshot: Snapshot, event: MachineEvent<P>): Move {
  const [next, actions] = transition(procedure.machine, snapshot, event as never);
  if (next.status === 'error') throw new Error(`the machine failed on ${event.type}`);
  const left: string[] = [];
  const entered: string[] = [];
  for (const { type, params } of actions as readonly { type: string; params?: { node?: string } }[]) {
    const node = params?.node;
    if (type === '$exit' && node) left.push(node);
    else if (type === '$enter' && node) entered.push(node);
    else if (type.startsWith('xstate.')) throw new Error(`the machine asked for ${type}, which no law names`);
  }
  return { value: next.value as StateValue, facts: next.context, left, entered };
}

/** A case that has just been opened. */
export function begin<F, P>(procedure: Procedure<F, P>): CaseState<F> {
  const [snapshot] = initialTransition(procedure.machine);
  if (snapshot.status !== 'active') throw new Error(`procedure ${procedure.id} does not begin`);
  return { value: snapshot.value as StateValue, facts: snapshot.context as F, since: null, slice: null };
}
