import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { Problem } from '../http/problem.js';
import type { Actor } from './actor.js';
import { lacking } from './lacking.js';
import { may, type Resource, type Verdict } from './policy.js';
import { type Capability, wantOfDuty } from './policy.table.js';

/** The permission, or the `Problem` that refuses it: 404 for what is not the actor's to know, else 403 with the rule and who may. */
export function demand(
  actor: Actor,
  action: Capability,
  resource: Resource,
  on: LegalDate,
): Extract<Verdict, { allow: true }> {
  const verdict = may(actor, action, resource, on);
  if (verdict.allow) return verdict;
  if (verdict.hidden) throw Problem.notFound();
  throw verdict.rule === wantOfDuty ? lacking(action) : Problem.forbidden(verdict.rule);
}
