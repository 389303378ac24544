import { addWorkingDays } from '../../calendar/working-days.js';
import type { LegalDate } from '../../calendar/legal-date.js';
import type { Finding } from '../../kernel/rule.js';
import { moreThanHalf } from '../shares.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Section 9.3: who is heard on a deletion, and how fast; leaving the Party. */

/** The last day to complain; null while the day of receipt is not recorded. */
const lastDay = ({ facts: { deleted }, law, calendar }: Asked): LegalDate | null =>
  deleted?.receivedOn
    ? addWorkingDays(calendar, deleted.receivedOn, law.on(deleted.receivedOn).parameters.complaint.file)
    : null;

/** That another level may be asked after an answer that is not final, and how long, is a reading. */
const reading = ({ facts: { deleted } }: Asked) => (deleted?.answeredOn ? ({ confidence: 'A' } as const) : {});

/** In time, so far as can be told: without the day of receipt nobody is late, and that is told. */
function inTime(asked: Asked, filedOn: LegalDate): Finding {
  const due = lastDay(asked);
  if (due === null) return unmet({ ...reading(asked), force: 'notice' });
  return need(filedOn <= due, { ...reading(asked), detail: { due } });
}

/** A day of receipt that cannot be would move the limit: it is refused. */
const receivable = ({ facts: { deleted } }: Asked, receivedOn: LegalDate, on: LegalDate): Finding =>
  need(deleted !== null && receivedOn >= (deleted.answeredOn ?? deleted.on) && receivedOn <= on, { force: 'bar' });

export const complaint: Predicates = {
  'R24-8.2.1': {
    remedy: from('superior', { act: 'complaint.settle' }),
    recorded: (asked, act) => {
      const received = as(act, 'deletion.receive');
      if (received) return receivable(asked, received.receivedOn, act.on);
      const filed = as(act, 'complaint.file');
      if (!filed) return met;
      if (filed.filedOn > act.on) return unmet({ force: 'bar' });
      // In time after an answer that was not final is a reading too, and told.
      const again = asked.facts.deleted?.answeredOn ? unmet({ ...reading(asked), force: 'notice' }) : met;
      return inTime(asked, filed.filedOn) ?? again;
    },
  },
  // Received and recorded all the same: what may not be heard ends as *notHeard*.
  'R24-8.2.3': {
    remedy: from('superior', { act: 'complaint.settle' }),
    recorded: (asked, act) => {
      const settled = as(act, 'complaint.settle');
      const { complaint: filed, deleted } = asked.facts;
      if (!settled || settled.outcome === 'notHeard' || !filed) return met;
      if (!filed.own || deleted === null || filed.filedOn < deleted.on) return unmet();
      return inTime(asked, filed.filedOn);
    },
  },
  'R24-8.2.2': {
    remedy: from('superior', { act: 'delay.explain' }),
    recorded: ({ facts: { complaint: filed }, law, calendar, on }, act) => {
      const settled = as(act, 'complaint.settle');
      if (!settled || !filed) return met;
      const { date: dated } = settled.decision;
      if (dated > on || dated < filed.filedOn) return unmet({ force: 'bar', detail: { dated } });
      const { settle, settleCentre } = law.on(filed.receivedOn).parameters.complaint;
      const due = addWorkingDays(calendar, filed.receivedOn, filed.level === 'centre' ? settleCentre : settle);
      return need(on <= due, { detail: { due } });
    },
  },
  'G01-11.2': {
    gates: ['exit.decide'],
    remedy: from('secretary', { act: 'exit.request' }),
    standing: ({ facts: { deletion, exitRequestedOn } }) => need(exitRequestedOn !== null && deletion === null),
    recorded: ({ facts: { exitRequestedOn } }, act) => {
      const asked = as(act, 'exit.request');
      if (asked) return need(asked.letter.date <= act.on);
      const decided = as(act, 'exit.decide');
      if (!decided) return met;
      // A suspension may be of any ground: whether a breach is pending is for people to say.
      if (decided.breachPending) return unmet({ remedy: from('inspection', { act: 'discipline.record' }) });
      const { date: dated } = decided.decision;
      if (dated > act.on || dated < (exitRequestedOn ?? dated))
        return unmet({ remedy: from('competent'), detail: { dated } });
      // The share is not named for leaving: that of the same committee's other decisions is read.
      return need(moreThanHalf(decided.vote), { confidence: 'A', remedy: from('competent') });
    },
  },
};
