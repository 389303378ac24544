import type { ActType } from '../../../workflows/admission/acts.js';
import type { Stage } from '../../../workflows/admission/stages.js';

/** Where a paper comes from: the stage in which it is made, and the acts that bring it, the usual one first. */
export interface PaperOrigin {
  readonly stage: Stage | 'gathering';
  readonly acts: readonly ActType[];
}

const from = (stage: PaperOrigin['stage'], ...acts: ActType[]): PaperOrigin => ({ stage, acts });

const origins: Readonly<Record<string, PaperOrigin>> = {
  certificate: from('courseAssigned', 'certificate.issue', 'certificate.reissue'),
  application: from('leaveToStart', 'application.write'),
  record: from('applying', 'record.declare', 'record.supplement', 'record.seal', 'record.certify'),
  introduction: from('gathering', 'introduction.sign'),
  unionResolution: from('gathering', 'union.resolve'),
  synthesis: from('gathering', 'opinion.summarise'),
  branchResolution: from('branchMeeting', 'vote.record'),
  subdivisionReport: from('subdivisionAppraisal', 'subdivision.appraise'),
  committeeResolution: from('grassrootsCommittee', 'committee.vote', 'committee.decide'),
  decision: from('competentAuthority', 'admission.decide', 'committee.decide'),
  memberRecord: from('probation', 'memberRecord.file'),
  newMemberCertificate: from('probation', 'training.certify'),
  selfReview: from('recognitionPreparing', 'selfCriticism.submit'),
  helperReview: from('recognitionPreparing', 'help.review'),
  recognitionSynthesis: from('recognitionPreparing', 'opinion.summarise'),
  recognitionDecision: from('recognitionCompetent', 'recognition.decide'),
};

/** Throws where a paper is listed that nothing brings. */
export function originOf(key: string): PaperOrigin {
  const origin = origins[key];
  if (!origin) throw new Error(`no act brings the paper ${key}`);
  return origin;
}
