import { dutiesPass } from './shared.js';
import { law, stay } from './transition.js';

/** Who keeps the file, wherever the case stands until it is over; the check of the list that comes due meanwhile. */

const keepers = ['grassroots', 'superior'] as const;

/** Kept by the grassroots committee of official activity, or by the direct superior (G01-8.2b). */
export const kept = {
  ...dutiesPass,
  'file.handover': stay(
    law({ by: 'grassroots', recordedBy: keepers }, 'G01-8.2b', 'G01-8.1', 'G01-8.2h', 'G01-8.2d', 'R24-6.2'),
  ),
};

/** Of a member who is no longer one, the direct superior takes it (G01-8.2d). */
export const takenOver = {
  ...dutiesPass,
  'file.handover': stay(
    law({ by: 'superior', recordedBy: keepers }, 'G01-8.2d', 'G01-8.2b', 'G01-8.1', 'G01-8.2h', 'R24-6.2'),
  ),
};
