import type { deathActs } from '../acts/death.js';
import type { EffectsOf } from './effect.js';

export const deathEffects: EffectsOf<keyof typeof deathActs> = {
  'death.record': (_, act) => ({ death: { on: act.diedOn, formOn: act.reportForm.date } }),
};
