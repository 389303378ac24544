import type { LegalDate } from '../../calendar/legal-date.js';
import { addWorkingDays } from '../../calendar/working-days.js';
import type { Act } from '../../kernel/act.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Section 8: the ceremony, and the papers that follow it. */

/** The last day on which a ceremony is in time: from receipt, or from issue since 208-QĐ/TW (CHG-03). */
export function ceremonyDue({ facts, law, calendar }: Asked): LegalDate | null {
  if (!facts.decision) return null;
  const { ceremony, ceremonyFrom } = law.on(facts.decision.on).parameters;
  const start = ceremonyFrom.value === 'issue' ? facts.decision.on : facts.decision.receivedOn;
  return start && addWorkingDays(calendar, start, ceremony);
}

/** A limit that runs from receipt cannot be counted while nobody recorded the receipt. */
function isCounted({ facts: { decision }, law }: Asked): boolean {
  if (!decision) return true;
  return decision.receivedOn !== null || law.on(decision.on).parameters.ceremonyFrom.value === 'issue';
}
const notReceived = unmet({ force: 'notice', remedy: from('secretary', { act: 'decision.receive' }) });

/** Late, and the direct superior has not agreed: recorded with an open lapse, closed by consent or accountability. */
function lateWithoutConsent(asked: Asked, act: Act | null) {
  const due = ceremonyDue(asked);
  if (!due || asked.on <= due) return met;
  const consent = as(act, 'ceremony.hold')?.consent?.date ?? asked.facts.ceremonyConsentOn;
  return need(consent !== null && consent <= asked.on, { detail: { due } });
}

export const ceremony: Predicates = {
  'R24-4.1a': {
    gates: ['ceremony.hold'],
    remedy: from('secretary', { act: 'ceremony.consent' }),
    standing: (asked, act) => (isCounted(asked) ? lateWithoutConsent(asked, act) : notReceived),
    // A day of receipt that cannot be would move the limit: it is refused.
    recorded: ({ facts }, act) => {
      const received = as(act, 'decision.receive');
      if (!received) return met;
      return need(
        facts.decision !== null && received.receivedOn >= facts.decision.on && received.receivedOn <= act.on,
        { force: 'bar' },
      );
    },
  },
  'R24-4.1b': {
    gates: ['ceremony.hold'],
    remedy: from('superior', { act: 'ceremony.consent' }),
    standing: lateWithoutConsent,
  },
  'G01-3.8a': { recorded: (_, act) => need(as(act, 'ceremony.hold')?.oneByOne ?? true) },
  'G01-3.8c': { recorded: (_, act) => need(as(act, 'ceremony.hold')?.oath ?? true) },
  // The branch of official work, the case's own, proposes upon what the temporary one says, and holds the ceremony.
  'G01-5.2a': {
    gates: ['meeting.open'],
    remedy: from('secretary', { act: 'ceremony.hold' }),
    standing: ({ facts: { posting } }) =>
      need(posting?.commentOn !== null, { remedy: from('secretary', { act: 'posting.end' }) }),
    recorded: ({ facts, setting }, act) => {
      const start = as(act, 'posting.start');
      if (start) return need(start.to === undefined || start.from <= start.to);
      const end = as(act, 'posting.end');
      if (end) return need((facts.posting?.from ?? act.on) <= (end.to ?? act.on));
      return need((as(act, 'ceremony.hold')?.branch ?? setting.unit) === setting.unit);
    },
  },
  'K38-2-30': {
    remedy: from('grassroots', { act: 'delay.explain' }),
    recorded: ({ facts, law, calendar }, act) => {
      const filed = as(act, 'memberRecord.file');
      if (!filed || !facts.ceremony) return met;
      // Filed before he joined, or on a day to come: that cannot be.
      if (filed.filedOn < facts.ceremony.on || filed.filedOn > act.on)
        return unmet({ force: 'bar', remedy: from('secretary'), detail: { joined: facts.ceremony.on } });
      const due = addWorkingDays(calendar, facts.ceremony.on, law.on(facts.ceremony.on).parameters.memberRecord);
      return need(filed.filedOn <= due, { detail: { due, on: filed.filedOn } });
    },
  },
  'LL-1': {
    recorded: (_, act) => need(/^\d{6}[A-ZĐ]{2,3}$/.test(as(act, 'memberRecord.file')?.recordNumber ?? '000000AA')),
  },
};
