import { as, from, met, need, type Predicates } from './rule.js';

/** Section 7.3: wrong admission or recognition. Whether there is a fault, and standards are met, people judge. */

export const faults: Predicates = {
  // Nobody cancels a decision before it was made, or on a paper of a day to come.
  'R24-4.4a': {
    remedy: from('competent', { act: 'admission.cancel', paper: 'decision' }),
    recorded: ({ facts }, act) => {
      const decided = as(act, 'admission.cancel')?.decision.date;
      return need(!decided || ((facts.decision?.on ?? decided) <= decided && decided <= act.on));
    },
  },
  'K38-3a': {
    remedy: from('superior', { paper: 'instruction' }),
    recorded: (_, act) => {
      const cancelled = as(act, 'admission.cancel');
      return need(!cancelled || cancelled.instruction.date <= cancelled.decision.date);
    },
  },
  // The paper by which the issuer ended goes with the act: another's decision is taken back only in its place.
  'R24-4.4a-x': {
    remedy: from('competent', { paper: 'issuerEnded' }),
    recorded: (_, act) => {
      const cancelled = as(act, 'admission.cancel');
      if (cancelled?.by !== 'successor') return met;
      return need((cancelled.docs ?? []).some(({ date }) => date <= cancelled.decision.date));
    },
  },
  'K38-3c': {
    remedy: from('superior', { paper: 'consent' }),
    recorded: (_, act) => {
      const cancelled = as(act, 'admission.cancel');
      if (cancelled?.by !== 'present') return met;
      return need(cancelled.consent !== undefined && cancelled.consent.date <= cancelled.decision.date);
    },
  },
  // A sound general rule though a local text: what was decided is held against the law of that day.
  'L-OLD': {
    recorded: ({ facts, law, slice }, act) => {
      if (act.type !== 'fault.report' || !facts.decision) return met;
      const then = law.on(facts.decision.on);
      return need(then.id === slice.id, { detail: { edition: then.edition, decided: facts.decision.on } });
    },
  },
};
