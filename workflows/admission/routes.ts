import type { LegalDate } from '../calendar/legal-date.js';
import type { Vote } from '../kernel/act.js';
import type { Gates, GuardParams, MachineEvent } from '../kernel/procedure.js';
import type { Setting } from '../kernel/setting.js';
import type { Parameters } from '../editions/parameters.js';
import { explained } from './effects/decision.js';
import { isDecidedTooLate } from './effects/moving.js';
import { shortCount } from './effects/short-count.js';
import type { Facts } from './facts.js';
import { known } from './known.js';
import { delegatedReaches, reachesTwoThirds } from './shares.js';
import { exemptAll } from './subjects.js';

/**
 * Routing guards: which body comes next, whether a share was reached. They judge nothing; what the law forbids is a
 * rule's to say.
 */
type Route = (facts: Facts, event: MachineEvent<Parameters>, params: GuardParams) => boolean;

/** What a guard may look at in an act; which of it is there depends on the act. */
interface Said {
  readonly vote: Vote;
  readonly eligible: boolean;
  readonly motion: string;
  readonly outcome: string;
  readonly conclusion: string;
  readonly kind: string;
  readonly ground: string;
  readonly row: string;
  readonly level: string;
  readonly newOfficialDate?: string;
  readonly final: boolean;
}
const said = (event: MachineEvent<Parameters>): Said => event.act as unknown as Said;
const reached = (event: MachineEvent<Parameters>): boolean => reachesTwoThirds(said(event).vote, event.parameters);

/** The first body above the branch: routes C, D and F go straight to the authority that decides. */
export const bodyAbove = ({ route, subdivision, grassroots }: Setting): 'subdivision' | 'grassroots' | 'competent' => {
  if (route === 'C' || route === 'D' || route === 'F' || !grassroots) return 'competent';
  return subdivision ? 'subdivision' : 'grassroots';
};

/** A grassroots committee decides in the place of the one above it while its delegation lasts (CH-23). */
export const isDelegated = ({ delegation }: Pick<Setting, 'delegation'>, on: LegalDate): boolean =>
  delegation !== null && delegation.from <= on && (delegation.to === null || on < delegation.to);

/** It then resolves and decides an admission at once (G01-3.6d, route B). */
export const committeeDecides = (setting: Pick<Setting, 'route' | 'delegation'>, on: LegalDate): boolean =>
  setting.route === 'B' && isDelegated(setting, on);

const resolved = (event: MachineEvent<Parameters>): boolean =>
  event.setting.route === 'B' ? delegatedReaches(said(event).vote, event.parameters) : reached(event);

export const routes: Readonly<Record<string, Route>> = {
  eligible: (_, event) => said(event).eligible,
  next: (_, event, { body, reached: wanted }) => bodyAbove(event.setting) === body && (!wanted || reached(event)),
  committeeReached: (_, event) => reached(event),
  nextRecognition: (_, event, { body }) =>
    said(event).motion === 'recognise' && bodyAbove(event.setting) === body && reached(event),
  /** A delegated grassroots committee recognises by the same vote (route B). */
  resolved: (_, event, { decides }) => resolved(event) && (event.setting.route === 'B') === decides,
  thirdShort: (facts, event, { body }) => short(event, body) && isThird(facts, event, body),
  short: (_, event, { body }) => short(event, body),
  /** The branch would rather delete than recognise: the next body votes on that. */
  nextDeletion: (_, event, { body }) =>
    said(event).motion === 'delete' && bodyOnDeletion(event.setting) === body && reached(event),
  deletionCarried: (_, event, { level, body }) =>
    said(event).level === level &&
    reached(event) &&
    (level === 'branch' ? bodyOnDeletion(event.setting) === body : event.setting.route !== 'B'),
  deletionThird: (facts, event, { level }) =>
    said(event).level === level && !reached(event) && isThird(facts, event, level),
  deletionShort: (_, event, { level }) => said(event).level === level && !reached(event),
  settled: (_, event, { outcome, final }) =>
    outcome === undefined ? said(event).final === final : said(event).outcome === outcome,
  outcome: (_, event, params) => said(event).outcome === params.outcome,
  politicalMet: (_, event) => said(event).conclusion === 'met',
  beforeMeeting: (facts) => facts.meeting === null,
  /** The decision after a repair fixes the official date too, of one who was recognised. */
  madeOfficial: ({ ceremony, recognition }, event) =>
    ceremony !== null && recognition.decidedOn !== null && said(event).newOfficialDate !== undefined,
  faultOf: (_, event, { kind }) => said(event).kind === kind,
  suspension: (_, event, { kind }) => said(event).kind === kind,
  transfer: (_, event, { kind }) => said(event).kind === kind,
  /** Spared on this ground; with `all`, nobody is left to be verified. */
  exempt: (facts, event, { ground, all }) => said(event).ground === ground && (!all || exemptAll(facts, event)),
  rowUnsettled: (facts, event) => {
    const state = known(facts.verification, said(event).row)?.state;
    return state === 'unclear' || state === 'overdue';
  },
};

/** The body that votes on a deletion after the branch; a sub-division has no part in it (G01-4.6). */
const bodyOnDeletion = (setting: Setting): 'grassroots' | 'competent' =>
  bodyAbove(setting) === 'competent' ? 'competent' : 'grassroots';

/** Whether a short vote is the third of its body, to recognise or to delete (R24-4.2.3). */
function isThird({ recognition }: Facts, event: MachineEvent<Parameters>, body: GuardParams[string] | undefined) {
  const { branchShort, branchShortOn, grassrootsShort, grassrootsShortOn } = recognition;
  const count =
    body === 'branch'
      ? shortCount(branchShort, branchShortOn, event.act.on)
      : shortCount(grassrootsShort, grassrootsShortOn, event.act.on);
  return count >= event.parameters.shortVotes;
}

const short = (event: MachineEvent<Parameters>, body: GuardParams[string] | undefined): boolean =>
  body === 'branch' ? !reached(event) : !resolved(event);

const explainable = Object.keys(explained);

/** Guards that ask the facts alone: whether an act has its place at all. */
export const gates: Gates<Facts> = {
  sealed: ({ record }) => record !== null && record.sealedOn !== null,
  learning: ({ course }) => course !== null,
  hasCertificate: ({ certificate }) => certificate !== null,
  away: ({ away }) => away !== null,
  unionIntroduces: ({ union }) => union !== null,
  returned: ({ returned }) => returned !== null,
  late: ({ lapses, passed }) =>
    lapses.length > 0 || Object.keys(passed).some((key) => explainable.includes(key.slice(0, key.indexOf('/')))),
  decisionStands: ({ decision }) => decision !== null && decision.annulledOn === null,
  decisionAnnulled: ({ decision }) => decision !== null && decision.annulledOn !== null,
  posted: ({ posting }) => posting !== null,
  atAuthority: ({ atAuthorityOn }) => atAuthorityOn !== null,
  stood: ({ move }, { at }) => move?.stood === at,
  decidedTooLate: (facts) => isDecidedTooLate(facts),
  deletionProposed: ({ deletion }) => deletion !== null,
  deletionUnproposed: ({ deletion }) => deletion === null,
  deletionUnreceived: ({ deleted }) => deleted !== null && deleted.receivedOn === null,
  transferOpen: ({ transfer }) => transfer?.kind === 'official',
  ceremonyLapsed: ({ lapses }) => lapses.some(({ rule }) => rule === 'R24-4.1b'),
};
