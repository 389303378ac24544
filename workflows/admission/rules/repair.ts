import { reachedOn } from '../../calendar/months.js';
import type { Act } from '../../kernel/act.js';
import type { Finding } from '../../kernel/rule.js';
import { as, from, met, need, type Asked, type Predicates } from './rule.js';

/** Section 7.3: wrong authority or procedure is repaired, of those who meet the standards; the others are cancelled. */

const cancels = from('competent', { act: 'admission.cancel' });
const redoes = from('secretary', { act: 'repair.redo' });

/** Every step that was ordered has been redone. */
function redone({ facts: { repair } }: Asked): Finding {
  const open = repair?.steps.filter((step) => !repair.redone.includes(step)) ?? [];
  return need(open.length === 0, { remedy: redoes, detail: { open: open.join(', ') } });
}

/**
 * A member gets a date of joining no earlier than he first joined, nor after the decision; others get none. An official
 * date is fixed anew, never first: only one who was recognised has one to repair.
 */
function datesAnew({ facts: { ceremony, recognition, repair }, on }: Asked, act: Act): Finding {
  const concluded = as(act, 'repair.conclude');
  if (!concluded) return met;
  const { decision, newJoinDate, newOfficialDate } = concluded;
  const inTime = decision.date <= on && decision.date >= (repair?.orderedOn ?? decision.date);
  if (!ceremony) return need(inTime && newJoinDate === undefined && newOfficialDate === undefined);
  const datable = newOfficialDate === undefined || recognition.decidedOn !== null;
  return need(
    inTime && datable && newJoinDate !== undefined && ceremony.on <= newJoinDate && newJoinDate <= decision.date,
    { detail: { joined: ceremony.on } },
  );
}

export const repair: Predicates = {
  'R24-4.4b': {
    gates: ['repair.order', 'repair.conclude'],
    remedy: from('superior', { act: 'repair.order' }),
    standing: (asked) =>
      asked.act === 'repair.order' ? need(asked.facts.fault?.kind !== 'standards', { remedy: cancels }) : redone(asked),
    recorded: (asked, act) => {
      const ordered = as(act, 'repair.order');
      if (ordered) return need(ordered.standardsMet && ordered.order.date <= asked.on, { remedy: cancels });
      const again = as(act, 'repair.redo')?.paper.date;
      if (again) return need((asked.facts.repair?.orderedOn ?? again) <= again && again <= asked.on);
      return datesAnew(asked, act);
    },
  },
  // Only the faulty step, and only of one who meets the standards; what was done rightly stays.
  'K38-3b': {
    remedy: from('superior', { act: 'repair.order' }),
    recorded: ({ facts }, act) => {
      const order = as(act, 'repair.order');
      if (order) return need(order.standardsMet, { remedy: cancels });
      const again = as(act, 'repair.redo')?.step;
      return need(!again || (facts.repair?.steps ?? []).includes(again));
    },
  },
  // Who commented or decided wrongly answers for it: the paper of that goes with the order.
  'R296-1': { recorded: (_, act) => need(act.type !== 'repair.order' || (act.docs ?? []).length > 0) },
};

/** The official date is the day on which the twelve months from the date of joining end, and it must be over. */
export function officialByArithmetic({ law, on }: Asked, act: Act): Finding {
  const concluded = as(act, 'repair.conclude');
  if (!concluded?.newJoinDate || concluded.newOfficialDate === undefined) return met;
  const end = reachedOn(concluded.newJoinDate, law.on(concluded.newJoinDate).parameters.probationMonths);
  return need(concluded.newOfficialDate === end && end < concluded.decision.date && end < on, { detail: { end } });
}
