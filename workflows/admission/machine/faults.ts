import { kept } from './custody.js';
import { explained, reissued } from './shared.js';
import { back, clock, decisionCount, law, stay, to, when } from './transition.js';

/**
 * S50 to S52: a wrong admission or recognition is reviewed, cancelled or repaired (R24-4.4). S53, recognised after
 * repair, is no place to stand in: the one decision leads straight to S20 or S28, before the ceremony back to S17.
 */

const reports = { by: 'superior', recordedBy: ['superior', 'secretary'], aside: true } as const;
const told = ['K38-3a', 'K38-3c', 'L-OLD'] as const;

/** From the decision on (S17 to S28) a fault may come to light; what else is done with the case waits meanwhile. */
export const faultReported = {
  'fault.report': [
    when('faultOf', { kind: 'standards' }, 'irregularityReview', law(reports, 'R24-4.4a', ...told)),
    to('irregularityReview', law(reports, 'R24-4.4b', ...told)),
  ],
};

/** Acts are frozen, time is not: the limits of the place that was left run on and pass. */
const timeRunsOn = {
  ...kept,
  'clock.ceremonyDue': stay(clock('R24-4.1a', 'R24-4.1b')),
  'clock.moveDue': stay(clock('G01-3.9c-2', 'G01-3.9c-3')),
  'clock.probationEnded': stay(clock('CH-5.1p')),
  'clock.proposalDue': stay(clock('R24-4.2.1')),
  'clock.recognitionDue': stay(clock('R24-4.3.1o', 'R24-4.3.1c')),
};

const frozen = {
  ...timeRunsOn,
  ...explained,
  ...reissued,
  'admission.cancel': to('cancelledStandards', law(decisionCount, 'R24-4.4a', 'K38-3a', 'R24-4.4a-x', 'K38-3c')),
};

const redoes = { by: 'secretary', recordedBy: ['secretary', 'grassroots', 'competent'] } as const;
const concludes = law(decisionCount, 'K38-3b', 'R24-4.4b', 'CH-5.1p', 'R24-4.2.2', 'R24-4.5.1');

export const faults = {
  irregularityReview: {
    id: 'irregularityReview',
    meta: { no: 'S50' },
    on: {
      ...frozen,
      'fault.dismiss': back(law('superior')),
      'repair.order': to('repairProcedure', law('superior', 'R24-4.4b', 'K38-3b', 'R296-1')),
    },
  },
  repairProcedure: {
    id: 'repairProcedure',
    meta: { no: 'S52' },
    on: {
      ...frozen,
      'repair.redo': stay(law(redoes, 'K38-3b', 'R24-4.4b')),
      'repair.conclude': [when('madeOfficial', {}, 'official', concludes), back(concludes)],
    },
  },
  cancelledStandards: { id: 'cancelledStandards', meta: { no: 'S51' }, type: 'final' as const },
};
