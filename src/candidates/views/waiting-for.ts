import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import type { Stage } from '../../../workflows/admission/stages.js';

/** Whose act carries a case on from each stage; what everybody may add meanwhile is left aside. */
const carriedBy: Partial<Record<Stage, Duty>> = {
  pool: 'secretary',
  sympathiser: 'secretary',
  courseAssigned: 'politicalCentre',
  courseCertified: 'grassroots',
  leaveToStart: 'secretary',
  applying: 'secretary',
  recordSealed: 'grassroots',
  verifying: 'grassroots',
  recordCertified: 'secretary',
  notEligible: 'secretary',
  dossierReady: 'secretary',
  branchMeeting: 'secretary',
  branchBelowShare: 'secretary',
  subdivisionAppraisal: 'subdivision',
  grassrootsCommittee: 'grassroots',
  grassrootsBelowShare: 'grassroots',
  competentAuthority: 'competent',
  refused: 'secretary',
  admissionDecided: 'secretary',
  ceremonyOverdue: 'secretary',
  decisionUnderReview: 'competent',
  moving: 'grassroots',
  movingAfterDecision: 'grassroots',
  decisionAnnulledOnMove: 'competent',
  probation: 'clock',
  recognitionPreparing: 'secretary',
  recognitionBranch: 'secretary',
  recognitionSubdivision: 'subdivision',
  recognitionGrassroots: 'grassroots',
  recognitionCompetent: 'competent',
  deadlockReferred: 'competent',
  deletionProposed: 'secretary',
  deletionVoting: 'competent',
  complaint: 'superior',
  recognised: 'secretary',
  irregularityReview: 'superior',
  repairProcedure: 'competent',
};

/** What turns a stage over to another than its own. */
export type Turning = Partial<Pick<Facts, 'move' | 'returned'>>;

/**
 * Whom a stage waits for; null where the road is over. A dossier that was returned waits for the branch that completes
 * it; where he was received after the decision, the new branch holds the ceremony (G01-3.9c-1).
 */
export const waitingFor = (stage: Stage, { move, returned }: Turning = {}): Duty | null =>
  returned || (stage === 'movingAfterDecision' && move?.receivedOn) ? 'secretary' : (carriedBy[stage] ?? null);

/** Whether a case's dossier was returned and is not yet sent again, as a condition on `c`, whose context is canonical JSON. */
export const isReturned = `c.context LIKE '%"returned":{%'`;

/** Which units above a branch hold a duty, by their role: the first that stands there. A commune may decide by itself. */
export const unitRolesOf: Partial<Record<Duty, readonly string[]>> = {
  subdivision: ['subdivision'],
  grassroots: ['grassroots'],
  competent: ['superior', 'grassroots', 'centralDirect'],
  superior: ['superior', 'grassroots', 'centralDirect'],
  organisationBoard: ['superior', 'grassroots', 'centralDirect'],
  central: ['centralDirect'],
};
