import { assign, setup } from 'xstate';
import { withMarkers } from '../kernel/markers.js';
import type { GuardParams, MachineEvent, TransitionLaw } from '../kernel/procedure.js';
import type { Parameters } from '../editions/parameters.js';
import { apply } from './effects/apply.js';
import { initialFacts, type Facts } from './facts.js';
import { branch } from './machine/branch.js';
import { decided } from './machine/ceremony.js';
import { kept } from './machine/custody.js';
import { death, mortal } from './machine/death.js';
import { deleted } from './machine/deletion.js';
import { deciding } from './machine/deciding.js';
import { left } from './machine/exits.js';
import { faults } from './machine/faults.js';
import { listing } from './machine/listing.js';
import { membership, official } from './machine/membership.js';
import { moving, posted } from './machine/moving.js';
import { movedAfterDecision } from './machine/moving-decided.js';
import { preparing } from './machine/preparing.js';
import { political } from './machine/political.js';
import { review } from './machine/review.js';
import {
  beforeDecision,
  consents,
  explained,
  helped,
  notified,
  reissued,
  removable,
  specialTracks,
} from './machine/shared.js';
import { law, stay, to } from './machine/transition.js';
import { gates, routes } from './routes.js';

/**
 * The road from S00 to S28 under the Charter and Regulation 24-QĐ/TW with what followed it. One machine serves every
 * edition: guards and rules read parameters, never literals. States say where a case is; `meta` on each transition says
 * who may move it, by which rules, under which article. Guards only route.
 */

const considered = {
  id: 'considered',
  type: 'parallel' as const,
  on: {
    ...beforeDecision,
    ...helped,
    ...posted,
    ...specialTracks,
    ...consents,
    ...explained,
    ...reissued,
    'record.supplement': stay(law('secretary', 'G01-3.3a', 'R24-6.2')),
    ...kept,
  },
  states: { road: { initial: 'preparing', states: { preparing, ...branch, ...deciding } }, political },
};

const resume = to('sympathiser', law('secretary'));

const config = {
  id: 'admission',
  initial: 'unopened',
  context: initialFacts,
  // A circle of immediate transitions would otherwise never end.
  options: { maxIterations: 100 },
  states: {
    unopened: {
      id: 'unopened',
      on: {
        'case.open': to('pool', law('secretary', 'K38-1.1d-1')),
        'nomination.make': to('pool', law('massOrganisation')),
      },
    },
    ...mortal({
      ...listing,
      considered,
      notEligible: {
        id: 'notEligible',
        meta: { no: 'S08x' },
        on: {
          ...beforeDecision,
          ...helped,
          ...removable,
          ...explained,
          ...reissued,
          'attempt.resume': resume,
          ...kept,
        },
      },
      refused: {
        id: 'refused',
        meta: { no: 'S16' },
        on: { ...helped, ...removable, ...notified, ...explained, ...reissued, 'attempt.resume': resume, ...kept },
      },
      ...decided,
      ...review,
      moving,
      ...movedAfterDecision,
      membership,
      official,
      ...faults,
      ...deleted,
    }),
    ...death,
    ...left,
    withdrawn: { id: 'withdrawn', meta: { no: 'S60' }, type: 'final' as const },
    removedFromList: { id: 'removedFromList', meta: { no: 'S61' }, type: 'final' as const },
  },
};

interface Situation {
  readonly context: Facts;
  readonly event: MachineEvent<Parameters>;
}
const guards = {
  ...Object.fromEntries(
    Object.entries(routes).map(([name, route]) => [
      name,
      ({ context, event }: Situation, params: GuardParams) => route(context, event, params),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(gates).map(([name, gate]) => [
      name,
      ({ context }: Situation, params: GuardParams) => gate(context, params),
    ]),
  ),
};

/** The definition as plain JSON, to be walked, hashed and drawn. */
export const admissionConfig = withMarkers(config);

export const admissionMachine = setup({
  types: {
    context: {} as Facts,
    events: {} as MachineEvent<Parameters>,
    meta: {} as TransitionLaw | { no: string },
  },
  guards: guards,
  actions: {
    apply: assign(({ context, event }) => apply(context, event)),
    $enter: () => undefined,
    $exit: () => undefined,
  },
}).createMachine(admissionConfig as never);
