import { addWorkingDays } from '../../calendar/working-days.js';
import { as, from, met, need, type Predicates } from './rule.js';

/** Section 9.3: who is heard on a deletion, and how fast; leaving the Party. */

export const complaint: Predicates = {
  // Received and recorded all the same: what may not be heard ends as *notHeard*.
  'R24-8.2.3': {
    remedy: from('superior', { act: 'complaint.settle' }),
    recorded: ({ facts: { complaint: filed, deleted } }, act) => {
      const settled = as(act, 'complaint.settle');
      if (!settled || settled.outcome === 'notHeard' || !filed) return met;
      return need(filed.own && deleted !== null && filed.filedOn >= deleted.on);
    },
  },
  'R24-8.2.2': {
    remedy: from('superior', { act: 'delay.explain' }),
    recorded: ({ facts: { complaint: filed }, law, calendar, on }, act) => {
      const settled = as(act, 'complaint.settle');
      if (!settled || !filed) return met;
      if (settled.decision.date > on) return need(false, { force: 'bar', detail: { dated: settled.decision.date } });
      const { settle, settleCentre } = law.on(filed.receivedOn).parameters.complaint;
      const due = addWorkingDays(calendar, filed.receivedOn, filed.level === 'centre' ? settleCentre : settle);
      return need(on <= due, { detail: { due } });
    },
  },
  'G01-11.2': {
    gates: ['exit.decide'],
    remedy: from('secretary', { act: 'exit.request' }),
    standing: ({ facts: { deletion, suspendedOn, exitRequestedOn } }) =>
      need(exitRequestedOn !== null && deletion === null && suspendedOn === null),
    recorded: (_, act) => {
      const asked = as(act, 'exit.request');
      if (asked) return need(asked.letter.date <= act.on);
      const decided = as(act, 'exit.decide');
      return need(!decided || (!decided.breachPending && decided.decision.date <= act.on), {
        remedy: from('inspection', { act: 'discipline.record' }),
      });
    },
  },
};
