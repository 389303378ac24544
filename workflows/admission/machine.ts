import { assign, setup } from 'xstate';
import { withMarkers } from '../kernel/markers.js';
import type { GuardParams, MachineEvent, TransitionLaw } from '../kernel/procedure.js';
import type { Parameters } from '../editions/parameters.js';
import { apply } from './effects/apply.js';
import { initialFacts, type Facts } from './facts.js';
import { deciding } from './machine/deciding.js';
import { listing } from './machine/listing.js';
import { membership, official } from './machine/membership.js';
import { preparing } from './machine/preparing.js';
import { beforeDecision, consents, explained, helped, notified, removable, specialTracks } from './machine/shared.js';
import { clock, law, stay, to, when } from './machine/transition.js';
import { gates, routes } from './routes.js';

/**
 * The road from S00 to S28 under the Charter and Regulation 24-QĐ/TW with what followed it. One machine serves every
 * edition: guards and rules read parameters, never literals. States say where a case is; `meta` on each transition says
 * who may move it, by which rules, under which article. Guards only route.
 */

const concludes = { by: 'competent', recordedBy: ['grassroots', 'competent', 'central', 'organisationBoard'] } as const;

/** S07 stands beside S05 to S15: an open question of political standards holds what follows, wherever the case is. */
const political = {
  initial: 'clear',
  states: {
    clear: {
      id: 'clear',
      on: {
        'political.raise': to(
          'politicalConclusionPending',
          law(
            { by: 'grassroots', recordedBy: ['secretary', 'grassroots', 'organisationBoard', 'superior'] },
            'G01-3.7c',
            'R24-3.3',
          ),
        ),
      },
    },
    politicalConclusionPending: {
      id: 'politicalConclusionPending',
      meta: { no: 'S07' },
      on: {
        'political.conclude': [
          when('politicalMet', {}, 'clear', law(concludes, 'G01-3.7c', 'R24-3.3', 'R58-2', 'L-POL')),
          when('beforeMeeting', {}, 'notEligible', law(concludes, 'G01-3.7c', 'R24-3.3', 'R58-2', 'L-POL')),
          stay(law(concludes, 'G01-3.7c', 'R24-3.3', 'R58-2', 'L-POL')),
        ],
      },
    },
  },
};

const considered = {
  id: 'considered',
  type: 'parallel' as const,
  on: {
    ...beforeDecision,
    ...helped,
    ...specialTracks,
    ...consents,
    'nomination.make': stay(law('massOrganisation')),
    'record.supplement': stay(law('secretary', 'G01-3.3a', 'R24-6.2')),
  },
  states: { road: { initial: 'preparing', states: { preparing, ...deciding } }, political },
};

const resume = to('sympathiser', law('secretary'));

const heldCeremony = to(
  'membership',
  law(
    'secretary',
    'R24-4.1a',
    'R24-4.1b',
    'CH-4.3b',
    'G01-3.8a',
    'G01-3.8b',
    'G01-3.8c',
    'CH-5.1',
    'R24-4.5.1',
    'R24-3.2.1-x2',
    'R24-3.5.4',
    'G01-5.2a',
    'L-GRAD',
  ),
);
const awaitingCeremony = {
  ...notified,
  ...explained,
  'decision.receive': stay(law('secretary', 'R24-4.1a')),
  'ceremony.postpone': stay(law('secretary')),
  'ceremony.consent': stay(
    law({ by: 'superior', recordedBy: ['superior', 'competent', 'organisationBoard'] }, 'R24-4.1b'),
  ),
  'ceremony.hold': heldCeremony,
};

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
    ...listing,
    considered,
    notEligible: {
      id: 'notEligible',
      meta: { no: 'S08x' },
      on: { ...beforeDecision, ...helped, ...removable, 'attempt.resume': resume },
    },
    refused: {
      id: 'refused',
      meta: { no: 'S16' },
      on: { ...helped, ...removable, ...notified, 'attempt.resume': resume },
    },
    admissionDecided: {
      id: 'admissionDecided',
      meta: { no: 'S17' },
      on: { ...awaitingCeremony, 'clock.ceremonyDue': to('ceremonyOverdue', clock('R24-4.1a', 'R24-4.1b')) },
    },
    ceremonyOverdue: { id: 'ceremonyOverdue', meta: { no: 'S18' }, on: awaitingCeremony },
    membership,
    official,
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
