import { type Constructor, fieldsOf } from '../../workflows/kernel/fields.js';
import { acts, type ActType } from '../../workflows/admission/acts.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { usualActs } from '../../workflows/admission/usual-acts.js';

/** The bodies that meet, by the duty that acts for them, and how addresses name their meetings. */
export const bodies = { 'chi-bo': 'secretary', 'cap-uy': 'grassroots', 'cap-co-tham-quyen': 'competent' } as const;

export type BodySlug = keyof typeof bodies;
export type Body = (typeof bodies)[BodySlug];

export const slugs = Object.keys(bodies) as BodySlug[];

export const isSlug = (text: unknown): text is BodySlug => typeof text === 'string' && Object.hasOwn(bodies, text);

/** The acts by which a branch opens the meeting that then votes on the person, and that vote. */
export const opening = { 'meeting.open': 'vote.record', 'recognition.meet': 'recognition.vote' } as const;

export const opens = (act: string): act is keyof typeof opening => Object.hasOwn(opening, act);

/** An act that counts a vote; leave to go, which any member may ask for at any time, is no matter of a step. */
export function isVote(act: string): act is ActType {
  if (!Object.hasOwn(acts, act) || act === 'exit.decide') return false;
  const vote = fieldsOf(acts[act as ActType]).get('vote');
  return vote?.input.kind === 'part' && !vote.optional;
}

/** The vote an offer leads to: itself, or the one after the meeting it opens; null where no meeting is needed for it. */
export function voteOf(act: string): ActType | null {
  if (opens(act)) return opening[act];
  return isVote(act) ? act : null;
}

export const classOf = (act: ActType): Constructor => acts[act];

/** Which paper of a vote carries the number that each person's result has. */
export function paperOf(act: ActType): 'resolution' | 'decision' | 'notice' {
  const fields = fieldsOf(acts[act]);
  return fields.has('resolution') ? 'resolution' : fields.has('decision') ? 'decision' : 'notice';
}

/** Whether it is to be said what is recorded: a refusal is never what a form comes to by itself. */
export const hasChoice = (votes: readonly ActType[]): boolean =>
  votes.length > 1 || votes.some((vote) => !usualActs.has(vote));

/** Where a body meets about somebody: the stages that have such acts of their own. */
export const meetingStages: readonly Stage[] = [
  ...(['dossierReady', 'branchMeeting', 'branchBelowShare', 'grassrootsCommittee', 'competentAuthority'] as const),
  ...(['recognitionPreparing', 'recognitionBranch', 'recognitionGrassroots', 'recognitionCompetent'] as const),
  ...(['deletionProposed', 'deletionVoting'] as const),
];
