import type { ActType } from './acts.js';

/**
 * The acts by which the road goes on as a rule. Where a stage leads several ways, these are shown before the acts that
 * adjourn, refuse, drop or raise a question. It judges nothing: what may be done, the transitions say.
 */
export const usualActs: ReadonlySet<string> = new Set<ActType>([
  ...(['list.enter', 'course.assign', 'certificate.issue', 'procedure.allow', 'application.write'] as const),
  ...(['record.seal', 'verification.request', 'record.certify', 'dossier.complete'] as const),
  ...(['meeting.open', 'vote.record', 'result.report', 'subdivision.appraise'] as const),
  ...(['committee.vote', 'committee.decide', 'board.appraise', 'admission.decide', 'ceremony.hold'] as const),
  ...(['recognition.meet', 'recognition.vote', 'recognition.appraise', 'recognition.resolve'] as const),
  ...(['recognition.decide', 'deadlock.resolve', 'recognition.announce', 'attempt.resume'] as const),
  // Beside the straight road.
  ...(['political.conclude', 'move.receive', 'review.settle', 'repair.conclude'] as const),
  ...(['deletion.vote', 'deletion.decide', 'complaint.settle'] as const),
]);
