import type { AnyStateMachine } from 'xstate';
import type { Procedure } from '../kernel/procedure.js';
import { law } from '../editions/law.js';
import type { Parameters } from '../editions/parameters.js';
import { acts } from './acts.js';
import { effects } from './effects/apply.js';
import { initialFacts, type Facts } from './facts.js';
import { admissionConfig, admissionMachine } from './machine.js';
import { notBefore } from './not-before.js';
import { returnOf } from './return-place.js';
import { gates, routes } from './routes.js';
import { rules } from './rules.js';
import { stageOf } from './stages.js';
import { limitStages, timers } from './timers.js';

/** Admission to the Party, from nomination to official membership. */
export const admission: Procedure<Facts, Parameters> = {
  id: 'admission',
  law,
  machine: admissionMachine as unknown as AnyStateMachine,
  definition: admissionConfig,
  acts,
  rules,
  timers,
  limitStages,
  routes,
  gates,
  effects: new Set(Object.keys(effects)),
  initialFacts,
  stageOf,
  returnOf,
  notBefore,
};
