import type { MachineEvent } from '../../kernel/procedure.js';
import type { Parameters } from '../../editions/parameters.js';
import type { ActOf, ActType } from '../acts.js';
import type { Facts } from '../facts.js';

/** What an act leaves behind: the facts it changes. It reads facts of the act only, never a value. */
export type Effect<A> = (facts: Facts, act: A, event: MachineEvent<Parameters>) => Partial<Facts>;

export type EffectsOf<K extends ActType> = { readonly [T in K]: Effect<ActOf<T>> };

export const nothing = (): Partial<Facts> => ({});
