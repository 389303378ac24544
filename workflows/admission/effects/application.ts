import type { applicationActs } from '../acts/application.js';
import { nothing, type EffectsOf } from './effect.js';

export const applicationEffects: EffectsOf<keyof typeof applicationActs> = {
  'procedure.allow': (_, act) => ({ leave: { on: act.on } }),
  'procedure.refuse': nothing,
  'application.write': (_, act) => ({
    application: {
      on: act.on,
      birthDate: act.birthDate,
      citizenship: act.citizenship,
      education: act.education,
      exceptionGround: act.exceptionGround ?? null,
      kind: act.kind,
    },
  }),
  'place.determine': nothing,
  'specialCase.declare': (facts, act) => ({
    special: { ...facts.special, [act.kind]: { on: act.on, papers: act.papers.length } },
  }),
};
