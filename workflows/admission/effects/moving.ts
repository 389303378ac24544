import { unappraised, unresolved } from './undone.js';
import type { LegalDate } from '../../calendar/legal-date.js';
import type { StateValue } from '../../kernel/procedure.js';
import type { movingActs } from '../acts/moving.js';
import type { Facts, MoveFact } from '../facts.js';
import { stageOf, type Stage } from '../stages.js';
import type { EffectsOf } from './effect.js';
import { passedKey } from './passed.js';

/** Between the branch's and the grassroots committee's resolution he moves as before any resolution (A). */
const resolving: readonly Stage[] = [
  'branchMeeting',
  'branchBelowShare',
  'subdivisionAppraisal',
  'grassrootsCommittee',
];
const decided: readonly Stage[] = ['admissionDecided', 'ceremonyOverdue'];
const resolved: readonly Stage[] = ['grassrootsBelowShare', 'competentAuthority'];

/** How far the case had come when he moved: it says which of the rules of G01-3.9 applies. */
function stoodAt(facts: Facts, stage: Stage): MoveFact['stood'] {
  if (decided.includes(stage)) return 'decided';
  if (!resolved.includes(stage)) return 'helped';
  return facts.atAuthorityOn === null ? 'resolved' : 'atAuthority';
}

/** The road of a case that is considered, put elsewhere; what stands open beside it stays open. */
const atRoad = (value: StateValue, road: StateValue): StateValue => ({
  considered: { ...((value as { considered: object }).considered as Record<string, StateValue>), road },
});

function leaves(from: StateValue, sameAuthority: boolean): Partial<Facts> {
  const stage = stageOf(from);
  if (decided.includes(stage)) return { returnTo: null };
  if (resolving.includes(stage)) return { returnTo: atRoad(from, 'dossierReady'), ...unresolved };
  if (stage === 'competentAuthority' && sameAuthority) return { returnTo: from };
  if (!resolved.includes(stage)) return { returnTo: from };
  return { returnTo: atRoad(from, { competentAuthority: 'appraising' }), ...unappraised };
}

/** Another authority decides on a dossier that reached it by a move: within a limit of its own (G01-3.9b-2). */
export const decidesAnew = ({ move }: Facts): MoveFact | null =>
  move?.receivedOn &&
  (move.stood === 'annulled' || (!move.sameAuthority && (move.stood === 'resolved' || move.stood === 'atAuthority')))
    ? move
    : null;

/** The dossier must be sent after him: to another authority, or because it never reached this one. */
export const goesAfter = ({ stood, sameAuthority }: MoveFact): boolean =>
  stood === 'annulled' || stood === 'resolved' || (stood !== 'helped' && !sameAuthority);

/** The day on which it was first decided to admit: a decision that repaired a step keeps the date of the first one (A). */
export const firstDecidedOn = ({ on, firstOn }: NonNullable<Facts['decision']>): LegalDate => firstOn ?? on;

/** The limit after which a decision is no longer carried out passed before the decision (G01-3.9c-3). */
export function isDecidedTooLate({ move, decision, passed }: Facts): boolean {
  if (move?.stood !== 'decided' || move.sameAuthority || !decision || decision.annulledOn) return false;
  const passedOn = passed[passedKey('T-MOVE30', '', move.decisionOn)];
  return passedOn !== undefined && firstDecidedOn(decision) >= passedOn;
}

export const movingEffects: EffectsOf<keyof typeof movingActs> = {
  'move.declare': (facts, act, { from, setting }) => ({
    ...leaves(from, act.sameAuthority),
    move: {
      stood: stoodAt(facts, stageOf(from)),
      decisionOn: act.moveDecisionOn,
      knownOn: act.on,
      from: setting.unit,
      to: act.newUnit,
      sameAuthority: act.sameAuthority,
      forwardedOn: null,
      receivedOn: null,
      branch: null,
    },
  }),
  'move.forward': (facts, act) => ({ move: facts.move && { ...facts.move, forwardedOn: act.forwardedOn } }),
  // The list begins again where he now is; the members who help him there need no twelve months together (G01-3.9a).
  'move.receive': (facts, act) => ({
    returnTo: null,
    unit: act.branch,
    move: facts.move && { ...facts.move, receivedOn: act.receivedOn, branch: act.branch },
    helper: { person: act.helper, togetherSince: null, replacement: true },
    replacing: [...facts.replacing.filter((person) => person !== act.helper), act.helper],
    list: facts.list && { ...facts.list, reviewedOn: act.receivedOn },
    posting: null,
    ...(facts.move && facts.move.stood !== 'helped' && { atAuthorityOn: act.receivedOn }),
    ...(facts.move?.stood === 'annulled' && { decision: null, ...unappraised }),
  }),
  'posting.start': (_, act) => ({
    posting: {
      branch: act.tempBranch,
      from: act.from,
      to: act.to ?? null,
      commentOn: act.comment?.date ?? null,
    },
  }),
  'posting.end': (facts, act) => ({
    posting: facts.posting && {
      ...facts.posting,
      to: act.to ?? act.on,
      commentOn: act.comment?.date ?? facts.posting.commentOn,
    },
  }),
  'review.request': (_, act, { from }) => ({ returnTo: from, review: { requestedOn: act.requestOn } }),
  // Found faulty, the case waits in the review of the fault for the place where it was before the request.
  'review.settle': (_, act) => ({
    review: null,
    ...(act.outcome === 'stands'
      ? { returnTo: null }
      : // Acts recorded before the kind was asked for read as a wrong procedure.
        { fault: { kind: act.kind ?? ('procedure' as const), on: act.on } }),
  }),
};
