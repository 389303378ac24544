import type { ceremonyActs } from '../acts/ceremony.js';
import { nothing, type EffectsOf } from './effect.js';
import { isDecidedTooLate } from './moving.js';

export const ceremonyEffects: EffectsOf<keyof typeof ceremonyActs> = {
  'ceremony.postpone': nothing,
  'ceremony.consent': (facts, act) => ({
    ceremonyConsentOn: act.consent.date,
    lapses: facts.lapses.filter((lapse) => lapse.rule !== 'R24-4.1b' && lapse.rule !== 'R24-4.1a'),
  }),
  // The day of joining; what was gathered for admission does not serve for recognition.
  'ceremony.hold': (_, act) => ({
    ceremony: { on: act.on },
    ...(act.consent && { ceremonyConsentOn: act.consent.date }),
    helper: { person: act.helper, togetherSince: null, replacement: false },
    synthesisOn: null,
    opinions: {},
    opinionExemptOn: null,
  }),
  'decision.annul': (facts, act) => ({
    decision: facts.decision && { ...facts.decision, annulledOn: act.annulment.date },
    ...(facts.move && isDecidedTooLate(facts) && { move: { ...facts.move, stood: 'annulled' } }),
  }),
  'memberRecord.file': (_, act) => ({ memberRecordOn: act.filedOn }),
};
