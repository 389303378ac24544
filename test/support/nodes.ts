import { vote } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk, type Itinerary } from '../../workflows/admission/examples/walk.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { addDays } from '../../workflows/calendar/legal-date.js';

const from = '2024-03-04';
const walk = (more: Partial<Itinerary> = {}) => new Walk({ from, ...more });
const at = (stage: Stage) => walk().to(stage);
const divided = () => walk({ setting: unit('A', { subdivision: true }) });
const shortBranch = () => at('branchMeeting').does('vote.record', 0, { vote: vote(5, 9) });

/** Decided sixty days after the decision that had moved the candidate away, and received before that was known. */
export function decidedTooLate(): Walk {
  const late = at('admissionDecided').does('decision.receive', 1);
  return late.does('move.declare', 1, { moveDecisionOn: addDays(late.facts.decision!.on, -60) });
}
const proposed = () => at('probation').does('deletion.propose', 30).does('selfCriticism.ask', 5);
const byCommittee = { level: 'grassroots' as const, vote: vote(13, 15) };

/** A case that stands in each node of the chart, by lawful acts alone. */
export const nodes: Readonly<Record<string, () => Walk>> = {
  unopened: () => walk(),
  pool: () => at('pool'),
  sympathiser: () => at('sympathiser'),
  courseAssigned: () => at('courseAssigned'),
  courseCertified: () => at('courseCertified'),
  leaveToStart: () => at('leaveToStart'),
  considered: () => at('applying'),
  preparing: () => at('recordCertified'),
  applying: () => at('applying'),
  recordSealed: () => at('recordSealed'),
  verifying: () => at('verifying'),
  gathering: () => at('verifying'),
  dossierReady: () => at('dossierReady'),
  branchMeeting: () => at('branchMeeting'),
  branchBelowShare: shortBranch,
  subdivisionAppraisal: () => divided().to('subdivisionAppraisal'),
  grassrootsCommittee: () => at('grassrootsCommittee'),
  grassrootsBelowShare: () => at('grassrootsCommittee').does('committee.vote', 1, { vote: vote(9, 15) }),
  competentAuthority: () => at('competentAuthority'),
  appraising: () => at('competentAuthority'),
  voting: () => at('competentAuthority').does('board.appraise', 1),
  clear: () => at('recordSealed'),
  politicalConclusionPending: () => at('verifying').does('political.raise', 1),
  notEligible: () => at('verifying').does('record.certify', 1, { eligible: false }),
  refused: () => at('competentAuthority').does('admission.refuse', 1),
  admissionDecided: () => at('admissionDecided'),
  ceremonyOverdue: () => {
    const late = at('admissionDecided').does('decision.receive', 1);
    return late.waits(addDays(late.on, 60));
  },
  decisionUnderReview: () => at('admissionDecided').does('review.request', 3),
  moving: () => at('competentAuthority').does('dossier.receive', 1).does('move.declare', 1),
  movingAfterDecision: () => at('admissionDecided').does('move.declare', 1),
  decisionAnnulledOnMove: () => decidedTooLate().does('decision.annul', 60),
  membership: () => at('probation'),
  probation: () => at('probation'),
  recognitionPreparing: () => at('recognitionPreparing'),
  recognitionBranch: () => at('recognitionBranch'),
  recognitionSubdivision: () => divided().to('recognitionSubdivision'),
  recognitionGrassroots: () => at('recognitionGrassroots'),
  recognitionCompetent: () => at('recognitionCompetent'),
  recognitionAppraising: () => at('recognitionCompetent'),
  recognitionVoting: () => at('recognitionCompetent').does('board.appraise', 1),
  deadlockReferred: () => {
    const three = at('recognitionBranch');
    for (const day of [0, 20, 20]) three.does('recognition.vote', day, { vote: vote(5, 9) });
    return three;
  },
  deletionProposed: () => proposed(),
  deletionVoting: () => proposed().does('deletion.vote', 1, { vote: vote(5, 9) }),
  deletionBranch: () => proposed().does('deletion.vote', 1, { vote: vote(5, 9) }),
  deletionGrassroots: () => proposed().does('deletion.vote', 1),
  deletionCompetent: () => proposed().does('deletion.vote', 1).does('deletion.vote', 5, byCommittee),
  complaint: () => at('probation').does('member.strikeOff', 1).does('deletion.receive', 3).does('complaint.file', 5),
  deleted: () => at('probation').does('member.strikeOff', 1),
  recognised: () => at('recognised'),
  official: () => at('official'),
  deceased: () => at('probation').does('death.record', 1),
  irregularityReview: () => at('probation').does('fault.report', 30),
  repairProcedure: () => at('probation').does('fault.report', 30).does('repair.order', 5).does('repair.redo', 5),
  untrained: () => at('probation'),
  helped: () => at('probation'),
  normal: () => at('probation'),
  disciplined: () => at('probation').does('discipline.record', 1),
  suspended: () => at('probation').does('suspension.start', 1),
  prosecuted: () => at('probation').does('suspension.start', 1, { kind: 'prosecuted' }),
  home: () => at('probation'),
  transferring: () => at('probation').does('transfer.start', 1),
  temporary: () => at('probation').does('transfer.start', 1, { kind: 'temporary' }),
  abroad: () => at('probation').does('transfer.start', 1, { kind: 'abroad' }),
};
