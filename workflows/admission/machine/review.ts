import { kept } from './custody.js';
import { explained, notified, reissued } from './shared.js';
import { backIf, clock, law, stay, when } from './transition.js';

const settled = law({ by: 'competent', recordedBy: ['competent', 'organisationBoard', 'superior'] }, 'G01-3.9c-4');

/** S19: the new place found faults before the ceremony; the issuer reconsiders (G01-3.9c-4). */
export const review = {
  decisionUnderReview: {
    id: 'decisionUnderReview',
    meta: { no: 'S19' },
    on: {
      ...notified,
      ...explained,
      ...reissued,
      'review.settle': [
        backIf('outcome', { outcome: 'stands' }, settled),
        when('outcome', { outcome: 'faulty' }, 'irregularityReview', settled),
      ],
      'clock.ceremonyDue': stay(clock('R24-4.1a', 'R24-4.1b')),
      'clock.moveDue': stay(clock('G01-3.9c-2', 'G01-3.9c-3')),
      ...kept,
    },
  },
};
