import type { LegalDate } from '../../calendar/legal-date.js';
import type { StateValue } from '../../kernel/procedure.js';
import type { deletionActs } from '../acts/deletion.js';
import type { DeletionFact, Facts } from '../facts.js';
import { voteFact } from './decision.js';
import type { EffectsOf } from './effect.js';
import { shortCount } from './short-count.js';

/** From S20 to S27, or being deleted: what runs beside the main line goes on. */
export const isMember = (value: StateValue): boolean => typeof value !== 'string' && value.membership !== undefined;

const regionsOf = (value: StateValue): Readonly<Record<string, StateValue>> => {
  const member = typeof value === 'string' ? undefined : value.membership;
  if (member === undefined || typeof member === 'string') throw new Error('only a member has a standing');
  return member;
};

/** The place of a member on the main line, without the regions beside it. */
export const standingOf = (value: StateValue): StateValue => regionsOf(value).standing!;

/** The same member at another place of the main line, every region beside it as it is. */
export const standingAt = (value: StateValue, standing: StateValue): StateValue => ({
  membership: { ...regionsOf(value), standing },
});

/** What is asked and voted begins with nothing said. */
export const proposed = (on: LegalDate, ground: DeletionFact['ground'], from: StateValue): DeletionFact => ({
  proposedOn: on,
  ground,
  from,
  requests: 0,
  answered: false,
  branch: null,
  grassroots: null,
});

/**
 * Where a deleted member comes back to, should the deletion be lifted: the probation that never stopped, or what follows
 * it, so that what was begun towards recognition begins anew (R24-5.2.2). A recognition already decided stands.
 */
function placeAfter(from: StateValue, { deletion }: Facts): StateValue {
  const place = deletion?.from ?? standingOf(from);
  return standingAt(from, place === 'probation' || place === 'recognised' ? place : 'recognitionPreparing');
}

/** What those above said after three short votes is the answer to them: the next proposal is counted from nothing. */
const uncounted = { branchShort: 0, branchShortOn: null, grassrootsShort: 0, grassrootsShortOn: null } as const;

/** Off the list: no vote under way binds any more. */
export const deleted = (facts: Facts, from: StateValue, on: LegalDate): Partial<Facts> => ({
  returnTo: placeAfter(from, facts),
  deletion: null,
  deleted: { on, receivedOn: null, answeredOn: null },
  recognition: {
    ...facts.recognition,
    ...(standingOf(from) === 'deadlockReferred' && uncounted),
    meetingOn: null,
    officialMembers: null,
    vote: null,
    resolution: null,
    appraisedOn: null,
  },
  returned: null,
  extension: null,
});

export const deletionEffects: EffectsOf<keyof typeof deletionActs> = {
  'deletion.propose': (_, act, { from }) => ({ deletion: proposed(act.on, act.ground, standingOf(from)) }),
  'selfCriticism.ask': ({ deletion }, act) => ({
    deletion: deletion && { ...deletion, requests: act.time, answered: deletion.answered || act.result !== 'absent' },
  }),
  'deletion.vote': ({ deletion, recognition }, act, { parameters }) => {
    const vote = voteFact(act.on, act.vote, parameters);
    const { branchShort, branchShortOn, grassrootsShort, grassrootsShortOn } = recognition;
    const short =
      act.level === 'branch'
        ? { branchShort: shortCount(branchShort, branchShortOn, act.on), branchShortOn: act.on }
        : {
            grassrootsShort: shortCount(grassrootsShort, grassrootsShortOn, act.on),
            grassrootsShortOn: act.on,
          };
    // Not qualified, said by the branch: it has proposed, though not recognition (R24-4.2.1).
    const proposes = act.level === 'branch' && deletion?.ground === 'notQualified';
    return {
      deletion: deletion && { ...deletion, [act.level]: vote },
      ...(!vote.reached && { recognition: { ...recognition, ...short } }),
      ...(vote.reached &&
        proposes && { recognition: { ...recognition, proposedOn: recognition.proposedOn ?? act.on } }),
    };
  },
  'deletion.decide': (facts, act, { from }) => deleted(facts, from, act.decision.date),
  'deletion.drop': (facts, _, { from }) => ({
    deletion: null,
    ...(standingOf(from) === 'deadlockReferred' && { recognition: { ...facts.recognition, ...uncounted } }),
  }),
  'member.strikeOff': (facts, act, { from }) => deleted(facts, from, act.decision.date),
  'deletion.receive': ({ deleted: out }, act) => ({ deleted: out && { ...out, receivedOn: act.receivedOn } }),
};
