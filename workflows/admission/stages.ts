import type { StateValue } from '../kernel/procedure.js';

/** The stages of the road, with the numbers people use for them. */
export const stages = {
  unopened: '',
  pool: 'S00',
  sympathiser: 'S01',
  courseAssigned: 'S02',
  courseCertified: 'S03',
  leaveToStart: 'S03c',
  applying: 'S04',
  recordSealed: 'S05',
  verifying: 'S06',
  recordCertified: 'S08',
  notEligible: 'S08x',
  dossierReady: 'S10',
  branchMeeting: 'S11',
  branchBelowShare: 'S12',
  subdivisionAppraisal: 'S13',
  grassrootsCommittee: 'S14',
  grassrootsBelowShare: 'S14x',
  competentAuthority: 'S15',
  refused: 'S16',
  admissionDecided: 'S17',
  ceremonyOverdue: 'S18',
  decisionUnderReview: 'S19',
  probation: 'S20',
  recognitionPreparing: 'S21',
  recognitionBranch: 'S22',
  recognitionSubdivision: 'S23',
  recognitionGrassroots: 'S24',
  recognitionCompetent: 'S25',
  deadlockReferred: 'S26',
  recognised: 'S27',
  official: 'S28',
  moving: 'S40',
  movingAfterDecision: 'S41',
  decisionAnnulledOnMove: 'S41x',
  irregularityReview: 'S50',
  cancelledStandards: 'S51',
  deletionProposed: 'S30',
  deletionVoting: 'S31',
  deleted: 'S32',
  repairProcedure: 'S52',
  complaint: 'S33',
  withdrawn: 'S60',
  removedFromList: 'S61',
  deceased: 'S62',
  leftParty: 'S63',
} as const;

export type Stage = keyof typeof stages;

/** Deleted, and no complaint can be heard any more: the end of S32. */
export const deletionClosed = 'deletionClosed';

/** The file of who has died was handed over: the end of S62. */
export const deathFiled = 'deathFiled';

/** The main stage of a state: the deepest node on the main line; what runs beside it (S07, S09) is not asked. */
export function stageOf(value: StateValue): Stage {
  if (typeof value === 'string')
    return value === deletionClosed ? 'deleted' : value === deathFiled ? 'deceased' : (value as Stage);
  const main = value.considered ?? value.membership;
  if (main !== undefined && typeof main !== 'string') return stageOf(main.road ?? main.standing ?? '');
  const preparing = value.preparing;
  if (preparing !== undefined && typeof preparing !== 'string') return preparing.record as Stage;
  return Object.keys(value)[0] as Stage;
}

/** What runs beside the main line: an open political question, the regions of probation. */
export function besideOf(value: StateValue): Readonly<Record<string, string>> {
  if (typeof value === 'string') return {};
  const considered = value.considered;
  if (considered !== undefined && typeof considered !== 'string') return { political: considered.political as string };
  const member = value.membership;
  if (member === undefined || typeof member === 'string') return {};
  return Object.fromEntries(Object.entries(member).filter(([region]) => region !== 'standing')) as Record<
    string,
    string
  >;
}
