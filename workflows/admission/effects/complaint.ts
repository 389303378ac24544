import type { complaintActs } from '../acts/complaint.js';
import type { EffectsOf } from './effect.js';

export const complaintEffects: EffectsOf<keyof typeof complaintActs> = {
  'complaint.file': (_, act) => ({
    complaint: { filedOn: act.filedOn, receivedOn: act.on, own: act.own, level: act.level },
  }),
  'complaint.settle': ({ deleted, lapses }, act) => {
    // The answer closes the lapse of a complaint that came late.
    const settled = { complaint: null, lapses: lapses.filter(({ rule }) => rule !== 'R24-8.2.1') };
    if (act.outcome === 'upheld') return { ...settled, deleted: null, returnTo: null };
    // What was not heard leaves the time as it was: a right that has lapsed does not revive.
    if (act.outcome === 'notHeard') return settled;
    // Another level may be asked within the same time, from the day this answer is received (A).
    return { ...settled, deleted: deleted && { ...deleted, receivedOn: null, answeredOn: act.decision.date } };
  },
};
