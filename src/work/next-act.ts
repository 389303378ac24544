import type { Duty } from '../../workflows/kernel/duty.js';
import type { StateValue } from '../../workflows/kernel/procedure.js';
import type { Facts } from '../../workflows/admission/facts.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { waitingFor } from '../candidates/views/waiting-for.js';
import type { ActName } from '../ui/words/acts.js';

type At = Pick<Facts, 'course' | 'record' | 'verification' | 'decision' | 'move' | 'selfCriticismOn'>;

/** The act by which each stage is left on the ordinary road; what everybody may add meanwhile is left aside. */
const acts: Partial<Record<Stage, ActName | ((facts: At, inside: string, decidesItself: boolean) => ActName)>> = {
  pool: 'list.enter',
  sympathiser: 'course.assign',
  courseAssigned: ({ course }) => {
    if (course?.passedOn) return 'certificate.issue';
    if (course?.markedOn) return 'course.pass';
    return (course?.held ?? null) === null ? 'course.admit' : 'course.mark';
  },
  courseCertified: 'procedure.allow',
  leaveToStart: 'application.write',
  applying: ({ record }) => (record ? 'record.seal' : 'record.declare'),
  recordSealed: 'verification.request',
  verifying: ({ verification }) =>
    Object.values(verification).some(({ state }) => state === 'requested' || state === 'overdue')
      ? 'verification.reply'
      : 'record.certify',
  recordCertified: 'dossier.complete',
  notEligible: 'attempt.resume',
  dossierReady: 'meeting.open',
  branchMeeting: 'vote.record',
  branchBelowShare: 'result.report',
  subdivisionAppraisal: 'subdivision.appraise',
  grassrootsCommittee: (_, __, decidesItself) => (decidesItself ? 'committee.decide' : 'committee.vote'),
  grassrootsBelowShare: 'result.report',
  competentAuthority: (_, inside) => (isAppraising(inside) ? 'board.appraise' : 'admission.decide'),
  refused: 'attempt.resume',
  admissionDecided: ({ decision }) => (decision?.receivedOn === null ? 'decision.receive' : 'ceremony.hold'),
  ceremonyOverdue: 'ceremony.hold',
  decisionUnderReview: 'review.settle',
  moving: 'move.receive',
  movingAfterDecision: ({ move }) => (move?.receivedOn ? 'ceremony.hold' : 'move.receive'),
  decisionAnnulledOnMove: 'move.forward',
  recognitionPreparing: ({ selfCriticismOn }) =>
    selfCriticismOn === null ? 'selfCriticism.submit' : 'recognition.meet',
  recognitionBranch: 'recognition.vote',
  recognitionSubdivision: 'recognition.appraise',
  recognitionGrassroots: 'recognition.resolve',
  recognitionCompetent: (_, inside) => (isAppraising(inside) ? 'board.appraise' : 'recognition.decide'),
  deadlockReferred: 'deadlock.resolve',
  recognised: 'recognition.announce',
  deletionProposed: 'deletion.vote',
  deletionVoting: (_, inside) => (inside.includes('deletionCompetent') ? 'deletion.decide' : 'deletion.vote'),
  irregularityReview: 'repair.order',
  repairProcedure: 'repair.conclude',
  complaint: 'complaint.settle',
};

/** What carries a case on from where it stands; null where nobody's act does. A delegated committee decides itself. */
export function nextAct(stage: Stage, facts: At, value: StateValue, decidesItself = false): ActName | null {
  const act = acts[stage];
  return typeof act === 'function' ? act(facts, JSON.stringify(value), decidesItself) : (act ?? null);
}

/** Before the committee votes its organisation board appraises: two places of one stage, two desks. */
const boardFirst: readonly Stage[] = ['competentAuthority', 'recognitionCompetent'];
const isAppraising = (inside: string): boolean => /"(?:appraising|recognitionAppraising)"/.test(inside);

/** Whose act that is. `inside` is the state as JSON. */
export function nextDuty(stage: Stage, inside: string): Duty | null {
  const duty = waitingFor(stage);
  return boardFirst.includes(stage) && isAppraising(inside) ? 'organisationBoard' : duty;
}

/** The stages at which a case waits for a duty, as a condition on `c`. Names of ours alone go into it. */
export function waitsSql(duty: Duty): { readonly sql: string; readonly params: readonly string[] } | null {
  const own = (Object.keys(acts) as Stage[]).filter(
    (stage) => waitingFor(stage) === duty && stage !== 'ceremonyOverdue',
  );
  if (duty === 'organisationBoard') {
    return { sql: `(c.stage IN (?, ?) AND c.value LIKE '%ppraising"%')`, params: boardFirst };
  }
  if (own.length === 0) return null;
  const params = own.map(() => '?').join(', ');
  const sql = `(c.stage IN (${params}) AND NOT (c.stage IN (?, ?) AND c.value LIKE '%ppraising"%'))`;
  return { sql, params: [...own, ...boardFirst] };
}
