import { dayAfter, type LegalDate } from '../../calendar/legal-date.js';
import { addWorkingDays } from '../../calendar/working-days.js';
import { probationEnd } from '../effects/recognition.js';
import { reachesTwoThirds } from '../shares.js';
import { residenceHeard } from './dossier.js';
import { officialByArithmetic } from './repair.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';
import { known } from '../known.js';

/** Section 9.2: recognition as official member, its papers, its announcement, the card. */

/** Probation ends the same day twelve months later; acts of recognition are dated after it. */
function afterProbation({ facts }: Asked, date: LegalDate) {
  const end = probationEnd(facts);
  if (!end) return unmet({ remedy: from('secretary', { act: 'ceremony.hold' }) });
  return need(date > end, { earliest: dayAfter(end) });
}

/** A paper of recognition is there and dated after the twelve months. */
function written({ facts, on }: Asked, paperOn: LegalDate | null): boolean {
  const end = probationEnd(facts);
  return paperOn !== null && end !== null && paperOn > end && paperOn <= on;
}

export const recognition: Predicates = {
  'CH-5.1p': {
    gates: ['recognition.meet', 'deadlock.resolve'],
    remedy: from('secretary', { act: 'recognition.meet' }),
    standing: (asked) => afterProbation(asked, asked.on),
    // Those above recognise nobody as of a day inside the twelve months, whenever it is recorded.
    recorded: (asked, act) => {
      const resolved = as(act, 'deadlock.resolve');
      return resolved ? afterProbation(asked, resolved.decision.date) : officialByArithmetic(asked, act);
    },
  },
  'R24-4.2.1-d': {
    gates: ['recognition.meet', 'selfCriticism.submit', 'help.review'],
    remedy: from('secretary', { act: 'recognition.meet' }),
    standing: (asked) => afterProbation(asked, asked.on),
    recorded: (asked, act) => {
      // Not qualified is said of one whose twelve months are over, or who is disciplined and no longer worthy (R296-2).
      if (as(act, 'deletion.propose')?.ground === 'notQualified' && asked.facts.unworthyOn === null)
        return afterProbation(asked, act.on);
      const paper = as(act, 'selfCriticism.submit')?.written ?? as(act, 'help.review')?.review;
      return paper ? afterProbation(asked, paper.date) : met;
    },
  },
  'R24-4.2.1': {
    gates: ['recognition.meet'],
    remedy: from('secretary', { act: 'delay.explain' }),
    standing: ({ facts, law, calendar, on }) => {
      const end = probationEnd(facts);
      // A branch that proposed in time and was told "not yet" is not late the second time.
      if (!end || on <= end || facts.recognition.proposedOn !== null) return met;
      const due = addWorkingDays(calendar, end, law.on(end).parameters.proposal);
      return need(on <= due, { detail: { due } });
    },
  },
  'R24-3.5.4': {
    gates: ['recognition.meet'],
    remedy: from('secretary', { act: 'recognition.meet' }),
    standing: (asked) => (asked.facts.application?.kind === 'readmission' ? afterProbation(asked, asked.on) : met),
  },
  'G01-4.2': {
    gates: ['recognition.meet'],
    remedy: from('secretary', { act: 'selfCriticism.submit' }),
    standing: (asked) => need(written(asked, asked.facts.selfCriticismOn)),
    recorded: (_, act) => need((as(act, 'selfCriticism.submit')?.written.date ?? act.on) <= act.on),
  },
  'G01-4.3': {
    gates: ['recognition.meet'],
    remedy: from('sponsor', { act: 'help.review' }),
    standing: (asked) => need(written(asked, asked.facts.helpReviewOn)),
    recorded: (_, act) => need((as(act, 'help.review')?.review.date ?? act.on) <= act.on),
  },
  'G01-4.4': {
    gates: ['recognition.meet', 'opinion.summarise'],
    remedy: from('secretary', { act: 'opinion.summarise' }),
    standing: (asked) => {
      if (!residenceHeard(asked))
        return unmet({ remedy: from('secretary', { act: 'opinion.receive', paper: 'residence' }) });
      return need(asked.act === 'opinion.summarise' || written(asked, asked.facts.synthesisOn));
    },
    recorded: ({ facts }, act) => {
      const received = as(act, 'opinion.receive');
      return need(!received || known(facts.opinions, received.row) !== undefined);
    },
  },
  // Home or temporary: a member on the way to another place is considered there. Alone abroad: R24-6.3.3a.
  'G01-5.2b': {
    gates: ['recognition.meet'],
    remedy: from('secretary', { act: 'transfer.arrive' }),
    standing: ({ facts }) => need(facts.transfer?.kind !== 'official'),
  },
  'R24-6.3.3a': {
    gates: ['recognition.decide'],
    remedy: from('secretary', { act: 'opinion.receive', paper: 'sender' }),
    standing: ({ facts }) => {
      if (facts.transfer?.kind !== 'abroad') return met;
      const heard = Object.values(facts.opinions).some(
        ({ capacity, receivedOn }) => capacity === 'sender' && receivedOn !== null,
      );
      return need(heard && facts.selfCriticismOn !== null);
    },
  },
  'K38-II-card': {
    remedy: from('secretary', { paper: 'cardList' }),
    recorded: ({ slice }, act) => {
      const voted = as(act, 'recognition.vote');
      if (voted?.motion === 'recognise' && reachesTwoThirds(voted.vote, slice.parameters))
        return need(voted.cardList === true && voted.photo === true);
      const decided = as(act, 'recognition.decide');
      return need(!decided || decided.cardDecision !== undefined);
    },
  },
  // Which meeting is the next one, people see; none announces before the decision is taken, or on a day to come.
  'G01-4.5b': {
    remedy: from('secretary', { act: 'recognition.announce' }),
    recorded: ({ facts }, act) => {
      const announced = as(act, 'recognition.announce')?.meetingOn;
      if (!announced) return met;
      const decidedOn = facts.recognition.decidedOn ?? announced;
      return need(decidedOn <= announced && announced <= act.on, { force: 'bar', detail: { decided: decidedOn } });
    },
  },
  'CARD-1': {
    gates: ['card.hand'],
    remedy: from('secretary', { act: 'recognition.announce' }),
    standing: ({ facts }) => need(facts.recognition.announcedOn !== null),
    recorded: ({ facts: { recognition } }, act) => {
      const handedOn = as(act, 'card.hand')?.handedOn ?? act.on;
      const decided = recognition.decidedOn ?? handedOn;
      return need(decided <= handedOn && handedOn <= act.on, { detail: { decided } });
    },
  },
  'CARD-2': { recorded: (_, act) => need(/^\d{12}$/.test(as(act, 'card.hand')?.cardNumber ?? '000000000000')) },
};
