import { createActor, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';

/** An action that the machine asks for: a marker of a node left or entered, or what no law names. */
export interface AskedAction {
  readonly type: string;
  readonly params?: { readonly node?: string };
}

/**
 * The machine's own transition. `transition()` of XState makes an actor for every call, and with it the initial state
 * anew: half of the time of a move. Here one actor, never started, stands for all calls of a machine.
 */
export function chartTransition(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
): { readonly next: AnyMachineSnapshot; readonly actions: readonly AskedAction[] } {
  const actions: AskedAction[] = [];
  const scope = { ...stillScope(machine), actionExecutor: (action: AskedAction) => void actions.push(action) };
  return { next: machine.transition(snapshot, event, scope as AnyActorScope), actions };
}

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

function stillScope(machine: AnyStateMachine): AnyActorScope {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine);
  const nothing = (): void => {};
  const scope: AnyActorScope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  scopes.set(machine, scope);
  return scope;
}
