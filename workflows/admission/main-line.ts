import type { Stage } from './stages.js';

/** The main line. A case moves along it forwards, or back to a stage before; few pass through all of them. */
export const mainLine = [
  'unopened',
  'pool',
  'sympathiser',
  'courseAssigned',
  'courseCertified',
  'leaveToStart',
  'applying',
  'recordSealed',
  'verifying',
  'recordCertified',
  'dossierReady',
  'branchMeeting',
  'branchBelowShare',
  'subdivisionAppraisal',
  'grassrootsCommittee',
  'grassrootsBelowShare',
  'competentAuthority',
  'admissionDecided',
  'ceremonyOverdue',
  'probation',
  'recognitionPreparing',
  'recognitionBranch',
  'recognitionSubdivision',
  'recognitionGrassroots',
  'recognitionCompetent',
  'deadlockReferred',
  'recognised',
  'official',
] as const satisfies readonly Stage[];

/** Its end, from the ceremony on: the stages of a member. */
export const membersLine: readonly Stage[] = mainLine.slice(mainLine.indexOf('probation'));
