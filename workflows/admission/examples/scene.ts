import type { LegalDate } from '../../calendar/legal-date.js';
import type { Setting } from '../../kernel/setting.js';
import type { ActOf, ActType } from '../acts.js';

/** Where and when an example act happens. */
export interface Scene {
  readonly on: LegalDate;
  readonly setting: Setting;
}

/** What an act says beside its type and its day. */
export type Said<K extends ActType> = Omit<ActOf<K>, 'type' | 'on'>;

export type Examples<K extends ActType> = { readonly [T in K]: (scene: Scene) => Said<T> };
