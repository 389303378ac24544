import type { complaintActs } from '../acts/complaint.js';
import type { EffectsOf } from './effect.js';

export const complaintEffects: EffectsOf<keyof typeof complaintActs> = {
  'complaint.file': (_, act) => ({
    complaint: { filedOn: act.filedOn, receivedOn: act.on, own: act.own, level: act.level },
  }),
  'complaint.settle': ({ deleted }, act) => {
    if (act.outcome === 'upheld') return { complaint: null, deleted: null, returnTo: null };
    // Another level may be asked within the same time, from the day this answer is received (A).
    return { complaint: null, deleted: deleted && { ...deleted, receivedOn: null } };
  },
};
