import type { repairActs } from '../acts/repair.js';
import { initialFacts, type Facts } from '../facts.js';
import type { EffectsOf } from './effect.js';

/** The review is over: nothing is open of it. */
const closed = { returnTo: null, fault: null, repair: null } satisfies Partial<Facts>;

export const repairEffects: EffectsOf<keyof typeof repairActs> = {
  'repair.order': (_, act) => ({
    repair: { orderedOn: act.order.date, steps: [...new Set(act.steps.map(({ step }) => step))], redone: [] },
  }),
  'repair.redo': ({ repair }, act) => ({
    repair: repair && { ...repair, redone: [...repair.redone.filter((step) => step !== act.step), act.step] },
  }),
  'repair.conclude': (facts, act) => {
    const { date: on, number } = act.decision;
    const firstOn = facts.decision?.firstOn ?? facts.decision?.on;
    const decision = { on, number, receivedOn: null, annulledOn: null, ...(firstOn && { firstOn }) };
    const joined = facts.ceremony;
    if (!joined || !act.newJoinDate) return { ...closed, decision, ceremonyConsentOn: null };
    const moved = act.newJoinDate !== joined.on;
    return {
      ...closed,
      // Where the date of joining stands, so does the decision that admitted: the recognition was wrong.
      ...(moved && { ceremony: { on: act.newJoinDate }, decision }),
      ...(act.newOfficialDate && facts.recognition.decidedOn
        ? {
            deletion: null,
            extension: null,
            returned: null,
            officialOn: act.newOfficialDate,
            recognition: { ...facts.recognition, decidedOn: on, announcedOn: facts.recognition.announcedOn ?? on },
          }
        : probationAgain(facts, moved)),
    };
  },
};

/** Probation runs from the new date: it ends once more, and recognition begins with it. */
const probationAgain = ({ passed, recognition }: Facts, moved: boolean): Partial<Facts> => ({
  officialOn: null,
  cardOn: null,
  extension: null,
  returned: null,
  deletion: null,
  recognition: { ...initialFacts.recognition, proposedOn: moved ? null : recognition.proposedOn },
  passed: Object.fromEntries(Object.entries(passed).filter(([key]) => !key.startsWith('T-PROBATION/'))),
});
