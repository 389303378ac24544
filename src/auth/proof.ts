import { Problem } from '../http/problem.js';
import type { Actor } from './actor.js';
import { type Capability, type Grant, policy, withPasswordAlone } from './policy.table.js';

/** How long a proof of the second factor counts for what asks for a fresh one (SEC-33). */
const freshFor = 5 * 60_000;

/** Whether the session has proved enough for the action at this instant; `Problem` 401 that says what is missing. */
export function assertProven({ session }: Pick<Actor, 'session'>, action: Capability, now: string): void {
  if (session.strength !== 'secondFactor' && !withPasswordAlone.includes(action)) throw Problem.secondFactorRequired();
  const grant: Grant = policy[action];
  if (grant.obligations.includes('stepUp') && !isFresh(session.steppedUpAt, now)) throw Problem.stepUpRequired();
}

/** A proof from the future is none: the clock has gone back, and nobody knows how old it is. */
function isFresh(provedAt: string | null, now: string): boolean {
  if (provedAt === null) return false;
  const age = Date.parse(now) - Date.parse(provedAt);
  return age >= 0 && age <= freshFor;
}
