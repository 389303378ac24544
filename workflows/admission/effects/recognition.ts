import type { LegalDate } from '../../calendar/legal-date.js';
import { reachedOn } from '../../calendar/months.js';
import { law } from '../../editions/law.js';
import type { recognitionActs } from '../acts/recognition.js';
import type { Facts } from '../facts.js';
import { delegatedReaches } from '../shares.js';
import { voteFact } from './decision.js';
import { deleted, proposed, standingOf } from './deletion.js';
import { nothing, type EffectsOf } from './effect.js';
import { shortCount } from './short-count.js';

/** The day the twelve months end: the official date, however late the decision (R24-4.2.2). */
export const probationEnd = ({ ceremony }: Facts): LegalDate | null =>
  ceremony && reachedOn(ceremony.on, law.on(ceremony.on).parameters.probationMonths);

const recognised = (facts: Facts, on: LegalDate): Partial<Facts> => ({
  recognition: { ...facts.recognition, decidedOn: on },
  officialOn: probationEnd(facts),
  deletion: null,
  returned: null,
  extension: null,
});

export const recognitionEffects: EffectsOf<keyof typeof recognitionActs> = {
  'selfCriticism.submit': (_, act) => ({ selfCriticismOn: act.written.date }),
  'help.review': (_, act) => ({ helpReviewOn: act.review.date }),
  'recognition.meet': ({ recognition }, act) => ({
    recognition: { ...recognition, meetingOn: act.on, officialMembers: act.officialMembers },
  }),
  'recognition.adjourn': ({ recognition }) => ({
    recognition: { ...recognition, meetingOn: null, officialMembers: null },
  }),
  'recognition.vote': ({ recognition }, act, { parameters, from }) => {
    const vote = voteFact(act.on, act.vote, parameters);
    const { branchShort, branchShortOn } = recognition;
    // Not qualified: the branch has proposed, though not recognition (R24-4.2.1).
    if (act.motion === 'delete' && vote.reached)
      return {
        deletion: { ...proposed(act.on, 'notQualified', standingOf(from)), branch: vote },
        recognition: { ...recognition, proposedOn: recognition.proposedOn ?? act.on },
      };
    return {
      recognition: {
        ...recognition,
        vote,
        ...(vote.reached
          ? { proposedOn: recognition.proposedOn ?? act.on }
          : { branchShort: shortCount(branchShort, branchShortOn, act.on), branchShortOn: act.on }),
      },
    };
  },
  'recognition.appraise': nothing,
  'recognition.resolve': (facts, act, { parameters, setting }) => {
    const { recognition } = facts;
    const resolution = voteFact(act.on, act.vote, parameters);
    if (setting.route === 'B' && delegatedReaches(act.vote, parameters))
      return recognised({ ...facts, recognition: { ...recognition, resolution } }, act.resolution.date);
    const { grassrootsShort, grassrootsShortOn } = recognition;
    return {
      recognition: {
        ...recognition,
        resolution,
        ...(!resolution.reached && {
          grassrootsShort: shortCount(grassrootsShort, grassrootsShortOn, act.on),
          grassrootsShortOn: act.on,
        }),
      },
    };
  },
  'recognition.decide': (facts, act) => recognised(facts, act.decision.date),
  'recognition.refuse': ({ recognition }) => ({
    recognition: { ...recognition, meetingOn: null, vote: null, resolution: null, appraisedOn: null },
    returned: null,
    extension: null,
  }),
  'deadlock.resolve': (facts, act, { from }) =>
    act.outcome === 'recognise' ? recognised(facts, act.decision.date) : deleted(facts, from, act.decision.date),
  'recognition.announce': ({ recognition }, act) => ({ recognition: { ...recognition, announcedOn: act.meetingOn } }),
  'card.hand': (_, act) => ({ cardOn: act.handedOn }),
};
