import { createActor, type ActorScope, type AnyMachineSnapshot, type AnyStateMachine, type EventObject } from 'xstate';

/** An action that the machine asks for: a marker of a node left or entered, or what no law names. */
export interface AskedAction {
  readonly type: string;
  readonly params?: unknown;
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
  const actionExecutor = (action: AskedAction): void => void actions.push(action);
  return { next: machine.transition(snapshot, event, { ...stillScope(machine), actionExecutor }), actions };
}

type Scope = ActorScope<AnyMachineSnapshot, EventObject>;

const scopes = new WeakMap<AnyStateMachine, Scope>();
const nothing = (): void => undefined;

function stillScope(machine: AnyStateMachine): Scope {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine);
  const scope: Scope = {
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
