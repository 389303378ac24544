import type { probationActs } from '../acts/probation.js';
import { nothing, type EffectsOf } from './effect.js';

export const probationEffects: EffectsOf<keyof typeof probationActs> = {
  'training.certify': (_, act) => ({ training: act.certificateOn }),
  'training.fail': nothing,
  'discipline.record': (_, act) => ({
    disciplinedOn: act.effectiveOn,
    unworthyOn: act.stillWorthy === 'no' ? act.effectiveOn : null,
    suspendedOn: null,
  }),
  'conduct.clear': () => ({ disciplinedOn: null, unworthyOn: null, suspendedOn: null }),
  'suspension.start': (_, act) => ({ suspendedOn: act.on }),
  'transfer.start': (_, act) => ({
    transfer: { kind: act.kind, effectiveOn: act.effectiveOn, study: act.ground === 'study' },
  }),
  'transfer.arrive': (facts, act) => ({
    helper: { person: act.helper, togetherSince: null, replacement: true },
    transfer: facts.transfer?.kind === 'official' ? null : facts.transfer,
  }),
  'transfer.return': () => ({ transfer: null }),
};
