import { latest } from '../../calendar/legal-date.js';
import type { custodyActs } from '../acts/custody.js';
import type { EffectsOf } from './effect.js';

export const custodyEffects: EffectsOf<keyof typeof custodyActs> = {
  // A check that is recorded after a later one does not take that one back.
  'file.handover': ({ custody }, act) => ({
    custody: {
      keeper: act.to,
      indexOn: act.index.date,
      checkedOn: latest(act.checkedOn, custody?.checkedOn ?? act.checkedOn),
    },
  }),
};
