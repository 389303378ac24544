import type { LegalDate } from '../../calendar/legal-date.js';
import { reachedOn } from '../../calendar/months.js';
import type { Parameters } from '../../editions/parameters.js';
import type { membershipActs } from '../acts/membership.js';
import type { Facts } from '../facts.js';
import { reachesTwoThirds } from '../shares.js';
import { voteFact } from './decision.js';
import { nothing, type EffectsOf } from './effect.js';

/** The day the twelve months end: the official date, however late the decision (R24-4.2.2). */
export const probationEnd = (facts: Facts, parameters: Parameters): LegalDate | null =>
  facts.ceremony && reachedOn(facts.ceremony.on, parameters.probationMonths);

const recognised = (facts: Facts, on: LegalDate, parameters: Parameters): Partial<Facts> => ({
  recognition: { ...facts.recognition, decidedOn: on },
  officialOn: probationEnd(facts, parameters),
  extension: null,
});

export const membershipEffects: EffectsOf<keyof typeof membershipActs> = {
  'ceremony.postpone': nothing,
  'ceremony.consent': (facts, act) => ({
    ceremonyConsentOn: act.consent.date,
    lapses: facts.lapses.filter((lapse) => lapse.rule !== 'R24-4.1b' && lapse.rule !== 'R24-4.1a'),
  }),
  'ceremony.hold': (_, act) => ({
    ceremony: { on: act.on },
    helper: { person: act.helper, togetherSince: null, replacement: false },
    synthesisOn: null,
    opinions: {},
    opinionExemptOn: null,
  }),
  'memberRecord.file': (_, act) => ({ memberRecordOn: act.filedOn }),
  'training.certify': (_, act) => ({ training: act.certificateOn }),
  'training.fail': nothing,
  'discipline.record': (_, act) => ({ disciplinedOn: act.effectiveOn }),
  'conduct.clear': () => ({ disciplinedOn: null }),
  'suspension.start': nothing,
  'transfer.start': (_, act) => ({ transfer: { kind: act.kind, effectiveOn: act.effectiveOn } }),
  'transfer.arrive': (facts, act) => ({
    helper: { person: act.helper, togetherSince: null, replacement: true },
    transfer: facts.transfer?.kind === 'official' ? null : facts.transfer,
  }),
  'transfer.return': () => ({ transfer: null }),
  'selfCriticism.submit': (_, act) => ({ selfCriticismOn: act.written.date }),
  'help.review': (_, act) => ({ helpReviewOn: act.review.date }),
  'recognition.meet': (facts, act) => ({ recognition: { ...facts.recognition, meetingOn: act.on } }),
  'recognition.adjourn': (facts) => ({ recognition: { ...facts.recognition, meetingOn: null } }),
  'recognition.vote': (facts, act, { parameters }) => ({
    recognition: {
      ...facts.recognition,
      vote: voteFact(act.on, act.vote, parameters),
      branchShort: facts.recognition.branchShort + (reachesTwoThirds(act.vote, parameters) ? 0 : 1),
    },
  }),
  'recognition.appraise': nothing,
  'recognition.resolve': (facts, act, event) => {
    const { parameters } = event;
    const reached = reachesTwoThirds(act.vote, parameters);
    const resolved: Facts = {
      ...facts,
      recognition: {
        ...facts.recognition,
        resolution: voteFact(act.on, act.vote, parameters),
        grassrootsShort: facts.recognition.grassrootsShort + (reached ? 0 : 1),
      },
    };
    return event.setting.route === 'B' && reached
      ? recognised(resolved, act.resolution.date, parameters)
      : { recognition: resolved.recognition };
  },
  'recognition.decide': (facts, act, { parameters }) => recognised(facts, act.decision.date, parameters),
  'recognition.refuse': (facts) => ({
    recognition: { ...facts.recognition, meetingOn: null, vote: null, resolution: null, appraisedOn: null },
    extension: null,
  }),
  'deadlock.resolve': (facts, act, { parameters }) => recognised(facts, act.decision.date, parameters),
  'recognition.announce': (facts, act) => ({ recognition: { ...facts.recognition, announcedOn: act.meetingOn } }),
  'card.hand': (_, act) => ({ cardOn: act.handedOn }),
  'candidate.withdraw': nothing,
};
