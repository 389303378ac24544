import { law, stay, when } from './transition.js';

const raises = { by: 'grassroots', recordedBy: ['secretary', 'grassroots', 'organisationBoard', 'superior'] } as const;
const concludes = { by: 'competent', recordedBy: ['grassroots', 'competent', 'central', 'organisationBoard'] } as const;
const concluded = law(concludes, 'G01-3.7c', 'R24-3.3', 'R58-2', 'L-POL');

/**
 * S07 stands beside S05 to S15: an open question of political standards holds what follows, wherever the case is. A
 * negative conclusion after the branch has met leaves it open: the competent committee then refuses.
 */
export const political = {
  initial: 'clear',
  states: {
    clear: {
      id: 'clear',
      on: {
        'political.raise': when('sealed', {}, 'politicalConclusionPending', law(raises, 'G01-3.7c', 'R24-3.3')),
      },
    },
    politicalConclusionPending: {
      id: 'politicalConclusionPending',
      meta: { no: 'S07' },
      on: {
        'political.conclude': [
          when('politicalMet', {}, 'clear', concluded),
          when('beforeMeeting', {}, 'notEligible', concluded),
          stay(concluded),
        ],
      },
    },
  },
};
