import type { Act, Vote } from '../kernel/act.js';
import type { Gates, GuardParams, MachineEvent } from '../kernel/procedure.js';
import type { Setting } from '../kernel/setting.js';
import type { Parameters } from '../editions/parameters.js';
import type { Facts } from './facts.js';
import { reachesTwoThirds } from './shares.js';

/**
 * Routing guards: which body comes next, whether a share was reached. They judge nothing; what the law forbids is a
 * rule's to say.
 */
type Route = (facts: Facts, event: MachineEvent<Parameters>, params: GuardParams) => boolean;

const voteOf = (event: MachineEvent<Parameters>): Vote => (event.act as Act & { vote: Vote }).vote;
const reached = (event: MachineEvent<Parameters>): boolean => reachesTwoThirds(voteOf(event), event.parameters);

/** The first body above the branch: routes C, D and F go straight to the authority that decides. */
export const bodyAbove = ({ route, subdivision, grassroots }: Setting): 'subdivision' | 'grassroots' | 'competent' => {
  if (route === 'C' || route === 'D' || route === 'F' || !grassroots) return 'competent';
  return subdivision ? 'subdivision' : 'grassroots';
};

export const routes: Readonly<Record<string, Route>> = {
  eligible: (_, event) => (event.act as Act & { eligible: boolean }).eligible,
  next: (_, event, params) => bodyAbove(event.setting) === params.body && (!params.reached || reached(event)),
  committeeReached: (_, event) => reached(event),
  nextRecognition: (_, event, params) => bodyAbove(event.setting) === params.body && reached(event),
  /** A delegated grassroots committee recognises by the same vote (route B). */
  resolved: (_, event, params) => reached(event) && (event.setting.route === 'B') === params.decides,
  thirdShort: (facts, event, params) =>
    !reached(event) &&
    (params.body === 'branch' ? facts.recognition.branchShort : facts.recognition.grassrootsShort) + 1 >=
      event.parameters.shortVotes,
  politicalMet: (_, event) => (event.act as Act & { conclusion: string }).conclusion === 'met',
  beforeMeeting: (facts) => facts.meeting === null,
  suspension: (_, event, params) => (event.act as Act & { kind: string }).kind === params.kind,
  transfer: (_, event, params) => (event.act as Act & { kind: string }).kind === params.kind,
};

/** Guards that ask the facts alone: whether an act has its place at all. */
export const gates: Gates<Facts> = {};
