import type { faultActs } from '../acts/faults.js';
import type { EffectsOf } from './effect.js';

export const faultEffects: EffectsOf<keyof typeof faultActs> = {
  'fault.report': (facts, act, { from }) => ({
    returnTo: from,
    fault: { kind: act.kind, on: act.on },
    ...(act.certificateRevoked &&
      facts.certificate && { certificate: { ...facts.certificate, revokedOn: facts.certificate.revokedOn ?? act.on } }),
  }),
  'fault.dismiss': () => ({ returnTo: null, fault: null }),
  'admission.cancel': (facts, act) => ({
    returnTo: null,
    decision: facts.decision && { ...facts.decision, annulledOn: act.decision.date },
  }),
};
