import { baseOf, type Vote } from '../../kernel/act.js';
import type { LegalDate } from '../../calendar/legal-date.js';
import type { decisionActs } from '../acts/decision.js';
import type { Facts, VoteFact } from '../facts.js';
import { known } from '../known.js';
import { law } from '../../editions/law.js';
import type { Known, Parameters } from '../../editions/parameters.js';
import { reachesTwoThirds } from '../shares.js';
import { stageOf } from '../stages.js';
import { nothing, type EffectsOf } from './effect.js';
import { decidesAnew } from './moving.js';
import { passedKey } from './passed.js';

export const voteFact = (on: LegalDate, vote: Vote, parameters: Parameters): VoteFact => ({
  on,
  yes: vote.yes,
  base: baseOf(vote),
  reached: reachesTwoThirds(vote, parameters),
});

const decided = (on: LegalDate, number: string): Partial<Facts> => ({
  decision: { on, number, receivedOn: null, annulledOn: null },
  returned: null,
  extension: null,
});

/**
 * An extension binds once, never beyond what the law allowed when the limit began to run (R24-4.3.1b), and not when the
 * limit has passed.
 */
function extended(facts: Facts, workingDays: number): Partial<Facts> {
  const [timer, start] = facts.ceremony ? ['T-RECOG', facts.recognition.vote?.on] : ['T-DECIDE', facts.branchVote?.on];
  // The limit of a new authority after a move is not extended: it explains (G01-3.9b-2).
  if (!facts.ceremony && decidesAnew(facts)) return {};
  if (!start || facts.extension !== null || passedKey(timer, '', start) in facts.passed) return {};
  return { extension: Math.min(workingDays, mostExtension(facts.ceremony !== null, law.on(start).parameters).value) };
}

export const mostExtension = (member: boolean, parameters: Parameters): Known<number> =>
  member ? parameters.recognitionExtension : parameters.decisionExtension;

export const decisionEffects: EffectsOf<keyof typeof decisionActs> = {
  'meeting.convene': nothing,
  'meeting.postpone': nothing,
  'meeting.open': (_, act) => ({ meeting: { openedOn: act.on, officialMembers: act.officialMembers } }),
  'meeting.adjourn': () => ({ meeting: null }),
  'vote.record': (_, act, { parameters, setting }) => ({
    branchVote: voteFact(act.on, act.vote, parameters),
    resultReportedOn: null,
    sending: setting.options.includes('L-SEND') ? { branchOn: null, committeeOn: null } : null,
  }),
  'result.report': (_, act) => ({ resultReportedOn: act.on }),
  'dossier.send': (facts, act) => ({
    sending: facts.sending && {
      ...facts.sending,
      ...(facts.committeeVote ? { committeeOn: act.sentOn } : { branchOn: act.sentOn }),
    },
  }),
  'dossier.receive': (_, act, { from }) =>
    stageOf(from) === 'competentAuthority' ? { atAuthorityOn: act.receivedOn } : {},
  'subdivision.appraise': (_, act) => ({ subdivisionOn: act.on }),
  'committee.vote': (_, act, { parameters }) => ({ committeeVote: voteFact(act.on, act.vote, parameters) }),
  'committee.decide': (_, act, { parameters }) => ({
    committeeVote: voteFact(act.on, act.vote, parameters),
    ...decided(act.decision.date, act.decision.number),
  }),
  'committee.refuse': (_, act) => ({ refusedOn: act.on, returned: null, extension: null }),
  'board.appraise': (facts, act) =>
    facts.ceremony
      ? { recognition: { ...facts.recognition, appraisedOn: act.on } }
      : { appraisedOn: act.on, atAuthorityOn: facts.atAuthorityOn ?? act.on },
  'decision.extend': (facts, act) => extended(facts, act.workingDays),
  'admission.decide': (_, act) => decided(act.decision.date, act.decision.number),
  'admission.refuse': (_, act) => ({ refusedOn: act.on, returned: null, extension: null }),
  'result.notify': (facts) => ({
    lapses: facts.lapses.filter((lapse) => lapse.rule !== 'R24-4.3.1c'),
  }),
  'delay.explain': (facts, act) => ({
    lapses: facts.lapses.filter((lapse) => !known(explained, act.timer)?.includes(lapse.rule)),
  }),
  'decision.receive': (facts, act) => ({
    decision: facts.decision && { ...facts.decision, receivedOn: act.receivedOn },
  }),
};

/** The lapses that explaining the delay of a limit closes. */
export const explained: Readonly<Record<string, readonly string[]>> = {
  'T-DECIDE': ['R24-4.3.1a', 'R24-4.3.1b'],
  'T-RECOG': ['R24-4.3.1o', 'R24-4.3.1b'],
  'T-PROPOSE': ['R24-4.2.1'],
  'T-CEREMONY': ['R24-4.1a', 'R24-4.1b'],
  'T-VERIFY': ['G01-3.4d-3'],
  'T-MEMBERREC': ['K38-2-30'],
  'T-CERTISSUE': ['QC1147-9'],
  'T-LIST': ['K38-1.1d-1'],
  'T-TRANSFER': ['R24-6.3.1', 'R24-6.3.2'],
  'T-SEND': ['L-SEND'],
  'T-SETTLE': ['R24-8.2.2'],
  'T-FORWARD': ['G01-3.9b-2'],
  'T-NEWDECIDE': ['G01-3.9b-2'],
  'T-REVIEW': ['G01-3.9c-4'],
  'T-FILECHECK': ['G01-8.2h'],
};
