import { dutiesPass, explained, reissued } from './shared.js';
import { back, clock, decisionCount, law, stay, to, when } from './transition.js';

/** S50 to S53: a wrong admission or recognition is reviewed, cancelled or repaired (R24-4.4). */

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
  ...dutiesPass,
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

export const faults = {
  irregularityReview: {
    id: 'irregularityReview',
    meta: { no: 'S50' },
    on: { ...frozen, 'fault.dismiss': back(law('superior')) },
  },
  cancelledStandards: { id: 'cancelledStandards', meta: { no: 'S51' }, type: 'final' as const },
};
