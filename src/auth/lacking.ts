import { Problem } from '../http/problem.js';
import { type Capability, policy, wantOfDuty } from './policy.table.js';

const ofTopUnit = 'Only over a top unit: a province committee, or another committee that stands under none here';

/** Where the duties alone do not say who may: over what they must be held. */
const over: Partial<Record<Capability, string>> = {
  'calendar.amend': ofTopUnit,
  'migration.draft': ofTopUnit,
  'migration.confirm': ofTopUnit,
};

/** 403 for want of a duty (SEC-14), with the duties that would allow the action, and over what. */
export function lacking(action: Capability): Problem {
  const detail = over[action];
  return Problem.forbidden(wantOfDuty, { by: policy[action].duties, ...(detail !== undefined && { detail }) });
}
