import type { exitActs } from '../acts/exits.js';
import { nothing, type EffectsOf } from './effect.js';

export const exitEffects: EffectsOf<keyof typeof exitActs> = {
  'exit.request': (_, act) => ({ exitRequestedOn: act.letter.date }),
  'exit.decide': nothing,
};
