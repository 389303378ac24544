import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Act } from '../../workflows/kernel/act.js';
import type { ActType } from '../../workflows/admission/acts.js';
import type { MoveReceive } from '../../workflows/admission/acts/moving.js';
import type { Actor } from '../auth/actor.js';
import { type CandidateResource, may } from '../auth/policy.js';
import type { Capability } from '../auth/policy.table.js';
import { Problem } from '../http/problem.js';
import { isOpenOn } from '../organisations/absorb.js';
import type { Asks } from '../organisations/asks.js';
import { type CaseFile, resourceOf } from './case-file.js';

/** Where a case is, or comes to be. */
export interface Place {
  readonly unitId: string;
  readonly path: string;
}

/** What the place a candidate goes to may record before it has taken him over. */
export const onArrival: ActType = 'move.receive';

/**
 * The case as the actor reaches it: at its own branch or, while the candidate is on the way (G01-3.9), where he goes.
 * The one is asked first; the other gives sight and the taking over, nothing more.
 */
export async function resourceFor(
  asks: Asks,
  file: CaseFile,
  actor: Actor,
  capability: Capability,
  today: LegalDate,
): Promise<CandidateResource> {
  const own = resourceOf(file);
  const { move } = file.state.facts;
  if (move?.receivedOn !== null || file.status !== 'active' || may(actor, capability, own, today).allow) return own;
  const path = await pathOf(asks, move.to, today);
  const there = { ...own, unitPath: path ?? own.unitPath };
  return may(actor, capability, there, today).allow ? there : own;
}

/**
 * Where the act is judged: at the branch that receives for `move.receive`, else where the case is. Problem 400 where that
 * branch does not exist, or lies neither where the candidate goes nor where he comes from.
 */
export async function placeOf(asks: Asks, file: CaseFile, act: Act, today: LegalDate): Promise<Place> {
  const own = { unitId: file.unitId, path: file.unitPath };
  const { move } = file.state.facts;
  if (act.type !== onArrival || !move) return own;
  const { branch } = act as MoveReceive;
  if (branch === file.unitId) return own;
  const [path, goal] = await Promise.all([pathOf(asks, branch, today), pathOf(asks, move.to, today)]);
  if (path === null || !(await isOpenOn(asks, branch, today)))
    throw wrongBranch('unknownUnit', 'must be the id of a unit');
  if (goal !== null && !path.startsWith(goal))
    throw wrongBranch('notThere', 'must be the unit the move was declared to, or one below it');
  return { unitId: branch, path };
}

const wrongBranch = (code: string, message: string): Problem =>
  Problem.malformed([{ pointer: '/branch', code, message }]);

async function pathOf(asks: Asks, unitId: string, today: LegalDate): Promise<string | null> {
  const [place] = await asks.all<{ path: string }>(
    'SELECT path FROM unit_place WHERE unit_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
    [unitId, today],
  );
  return place?.path ?? null;
}
