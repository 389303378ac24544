import { arrival, conduct, help, location, training } from './beside.js';
import { consentedLate } from './ceremony.js';
import { kept } from './custody.js';
import { leaving } from './exits.js';
import { faultReported } from './faults.js';
import { struckOff } from './deletion.js';
import { standing } from './recognition.js';
import { explained, reissued } from './shared.js';
import { law, stay, stayIf } from './transition.js';

const filed = {
  'memberRecord.file': stay(
    law({ by: 'secretary', recordedBy: ['secretary', 'grassroots', 'superior'] }, 'K38-2-30', 'LL-1'),
  ),
};

export const membership = {
  id: 'membership',
  type: 'parallel' as const,
  on: {
    ...filed,
    ...explained,
    ...reissued,
    ...consentedLate,
    ...kept,
    ...faultReported,
    ...struckOff,
    ...leaving,
  },
  states: { standing, training, help, conduct, location },
};

/** S28: the end of the road, though not of the case. */
export const official = {
  id: 'official',
  meta: { no: 'S28' },
  on: {
    ...filed,
    ...explained,
    ...reissued,
    ...kept,
    // Recognised and announced on the way to another place: he arrives there as an official member.
    'transfer.arrive': stayIf('transferOpen', arrival),
    'card.hand': stay(law({ by: 'secretary', recordedBy: ['secretary', 'superior'] }, 'CARD-1', 'CARD-2')),
    ...faultReported,
    ...leaving,
  },
};
