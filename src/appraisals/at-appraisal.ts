import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Stage } from '../../workflows/admission/stages.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { type CaseFile, resourceOf } from '../candidates/case-file.js';
import { Problem } from '../http/problem.js';

/** Stages at which a dossier lies with the body that decides. */
export const appraising: readonly Stage[] = ['competentAuthority', 'recognitionCompetent'];

/** Under which duty the actor appraises; `Problem` 403, or 404 for a case that is not his to know or is at no appraisal. */
export function demandAppraisal(file: CaseFile, actor: Actor, today: LegalDate) {
  const { under } = demand(actor, 'candidate.appraise', resourceOf(file), today);
  if (file.status !== 'active' || !appraising.includes(admission.stageOf(file.state.value) as Stage))
    throw Problem.notFound();
  return under;
}
