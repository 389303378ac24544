import type { LegalDate } from '../../calendar/legal-date.js';
import type { Setting } from '../../kernel/setting.js';
import type { ActOf, ActType } from '../acts.js';

/** Where and when an example act happens. */
export interface Scene {
  readonly on: LegalDate;
  readonly setting: Setting;
}

/** The fields of a class, as a request would bring them: not an instance. */
export type Plain<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer U)[]
    ? Plain<U>[]
    : { [K in keyof T]: Plain<T[K]> };

/** What an act says beside its type and its day. */
export type Said<K extends ActType> = Plain<Omit<ActOf<K>, 'type' | 'on'>>;

export type Examples<K extends ActType> = { readonly [T in K]: (scene: Scene) => Said<T> };
