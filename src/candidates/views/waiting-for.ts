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

/**
 * Whom a stage waits for; null where the road is over. Where he was received after the decision, the new branch holds
 * the ceremony (G01-3.9c-1).
 */
export const waitingFor = (stage: Stage, { move }: Pick<Facts, 'move'> = { move: null }): Duty | null =>
  stage === 'movingAfterDecision' && move?.receivedOn ? 'secretary' : (carriedBy[stage] ?? null);

/** The role of the unit that holds a duty: where in the tree above the branch it stands. */
export const unitRoleOf: Partial<Record<Duty, string>> = {
  subdivision: 'subdivision',
  grassroots: 'grassroots',
  competent: 'superior',
  superior: 'superior',
  organisationBoard: 'superior',
  central: 'centralDirect',
};
