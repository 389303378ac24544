import { dayAfter, type LegalDate } from '../../calendar/legal-date.js';
import { reachedOn } from '../../calendar/months.js';
import { addWorkingDays } from '../../calendar/working-days.js';
import type { Act } from '../../kernel/act.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Sections 8 and 9: ceremony, probation, recognition. */

/** The last day on which a ceremony is in time: from receipt, or from issue since 208-QĐ/TW (CHG-03). */
export function ceremonyDue({ facts, law, calendar }: Asked): LegalDate | null {
  if (!facts.decision) return null;
  const { ceremony, ceremonyFrom } = law.on(facts.decision.on).parameters;
  const start = ceremonyFrom.value === 'issue' ? facts.decision.on : facts.decision.receivedOn;
  return start && addWorkingDays(calendar, start, ceremony);
}

/** Late, and the direct superior has not agreed: recorded with an open lapse, closed by consent or accountability. */
function lateWithoutConsent(asked: Asked, act: Act | null) {
  const due = ceremonyDue(asked);
  if (!due || asked.on <= due) return met;
  const consent = as(act, 'ceremony.hold')?.consent?.date ?? asked.facts.ceremonyConsentOn;
  return need(consent !== null && consent <= asked.on, { detail: { due } });
}

/** Probation ends the same day twelve months later; acts of recognition are dated after it. */
const probationEnds = ({ facts, slice }: Asked): LegalDate | null =>
  facts.ceremony && reachedOn(facts.ceremony.on, slice.parameters.probationMonths);

function afterProbation(asked: Asked, date: LegalDate) {
  const end = probationEnds(asked);
  if (!end) return unmet({ remedy: from('secretary', { act: 'ceremony.hold' }) });
  return need(date > end, { earliest: dayAfter(end) });
}

/** A paper of recognition is there and dated after the twelve months. */
const paper = (asked: Asked, on: LegalDate | null) => {
  const end = probationEnds(asked);
  return need(on !== null && end !== null && on > end && on <= asked.on);
};

export const membership: Predicates = {
  'R24-4.1a': {
    gates: ['ceremony.hold'],
    remedy: from('secretary', { act: 'ceremony.consent' }),
    standing: (asked, act) => lateWithoutConsent(asked, act),
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
    standing: (asked, act) => lateWithoutConsent(asked, act),
  },
  'G01-3.8a': { recorded: (_, act) => need(as(act, 'ceremony.hold')?.oneByOne ?? true) },
  'G01-3.8c': { recorded: (_, act) => need(as(act, 'ceremony.hold')?.oath ?? true) },
  // Without a temporary posting the branch of official work holds the ceremony: the case's own.
  'G01-5.2a': {
    remedy: from('secretary', { act: 'ceremony.hold' }),
    recorded: ({ setting }, act) => need((as(act, 'ceremony.hold')?.branch ?? setting.unit) === setting.unit),
  },
  'K38-2-30': {
    remedy: from('grassroots', { act: 'delay.explain' }),
    recorded: ({ facts, slice, calendar }, act) => {
      const filed = as(act, 'memberRecord.file');
      if (!filed || !facts.ceremony) return met;
      const due = addWorkingDays(calendar, facts.ceremony.on, slice.parameters.memberRecord);
      return need(filed.filedOn <= due, { detail: { due } });
    },
  },
  'LL-1': {
    recorded: (_, act) => {
      const filed = as(act, 'memberRecord.file');
      return need(!filed || /^\d{6}[A-ZĐ]{2,3}$/.test(filed.recordNumber));
    },
  },
  'CH-5.1p': {
    gates: ['recognition.meet'],
    remedy: from('secretary', { act: 'recognition.meet' }),
    standing: (asked) => afterProbation(asked, asked.on),
  },
  'R24-4.2.1-d': {
    gates: ['recognition.meet', 'selfCriticism.submit', 'help.review'],
    remedy: from('secretary', { act: 'recognition.meet' }),
    standing: (asked) => afterProbation(asked, asked.on),
    recorded: (asked, act) => {
      const written = as(act, 'selfCriticism.submit')?.written ?? as(act, 'help.review')?.review;
      return written ? afterProbation(asked, written.date) : met;
    },
  },
  'R24-4.2.1': {
    gates: ['recognition.meet'],
    remedy: from('secretary', { act: 'delay.explain' }),
    standing: (asked) => {
      const end = probationEnds(asked);
      if (!end || asked.on <= end) return met;
      const due = addWorkingDays(asked.calendar, end, asked.law.on(end).parameters.proposal);
      return need(asked.on <= due, { detail: { due } });
    },
  },
  'R24-3.5.4': {
    gates: ['recognition.meet'],
    standing: (asked) =>
      asked.facts.application?.kind === 'readmission' && asked.facts.ceremony ? afterProbation(asked, asked.on) : met,
  },
  'G01-4.1': {
    gates: ['recognition.meet'],
    remedy: from('politicalCentre', { act: 'training.certify' }),
    standing: ({ facts, on }) => need(facts.training !== null && facts.training <= on),
  },
  'G01-4.2': {
    gates: ['recognition.meet'],
    remedy: from('secretary', { act: 'selfCriticism.submit' }),
    standing: (asked) => paper(asked, asked.facts.selfCriticismOn),
    recorded: (_, act) =>
      need(as(act, 'selfCriticism.submit') === null || act.on >= as(act, 'selfCriticism.submit')!.written.date),
  },
  'G01-4.3': {
    gates: ['recognition.meet'],
    remedy: from('sponsor', { act: 'help.review' }),
    standing: (asked) => paper(asked, asked.facts.helpReviewOn),
    recorded: (_, act) => need(as(act, 'help.review') === null || act.on >= as(act, 'help.review')!.review.date),
  },
  'G01-4.4': {
    gates: ['recognition.meet'],
    remedy: from('secretary', { act: 'opinion.summarise' }),
    standing: (asked) => paper(asked, asked.facts.synthesisOn),
  },
  'G01-5.2b': {
    gates: ['recognition.meet'],
    remedy: from('secretary', { act: 'transfer.return' }),
    standing: ({ facts }) =>
      need(facts.transfer?.kind !== 'official', { remedy: from('secretary', { act: 'transfer.arrive' }) }),
  },
  'CH-35.2': {
    remedy: from('inspection'),
    recorded: (_, act) => {
      const form = as(act, 'discipline.record')?.form;
      return need(form === undefined || form === 'reprimand' || form === 'warning');
    },
  },
  'DISC-2': { recorded: (_, act) => need(act.type !== 'suspension.start') },
  'R24-6.3.1': {
    remedy: from('secretary', { act: 'transfer.start' }),
    recorded: ({ facts, calendar }, act) => {
      const started = as(act, 'transfer.start');
      // Not while under inspection or with a complaint open: this half of the rule bars.
      if (started) return need(started.noInspection && started.noComplaint, { force: 'bar' });
      const arrived = as(act, 'transfer.arrive');
      if (!arrived || !facts.transfer) return met;
      const due = addWorkingDays(calendar, facts.transfer.effectiveOn, 60);
      return need(arrived.arrivedOn <= due, { detail: { due } });
    },
  },
  'K38-II-card': {
    remedy: from('secretary', { paper: 'cardList' }),
    recorded: (_, act) => {
      const voted = as(act, 'recognition.vote');
      if (voted) return need(voted.cardList === true && voted.photo === true);
      const decided = as(act, 'recognition.decide');
      return need(!decided || decided.cardDecision !== undefined);
    },
  },
  'G01-4.5b': {
    recorded: ({ facts }, act) => {
      const announced = as(act, 'recognition.announce');
      return need(
        !announced || facts.recognition.decidedOn === null || announced.meetingOn >= facts.recognition.decidedOn,
        { force: 'bar' },
      );
    },
  },
  'CARD-1': {
    gates: ['card.hand'],
    remedy: from('secretary', { act: 'recognition.announce' }),
    standing: ({ facts }) => need(facts.recognition.announcedOn !== null),
  },
  'CARD-2': { recorded: (_, act) => need(/^\d{12}$/.test(as(act, 'card.hand')?.cardNumber ?? '000000000000')) },
};
