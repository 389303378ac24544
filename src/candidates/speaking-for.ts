import type { Act } from '../../workflows/kernel/act.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { NominationMake, UnionResolve } from '../../workflows/admission/acts/list.js';
import type { Actor } from '../auth/actor.js';
import type { Tx } from '../database/writer.js';

/** The organisation an act speaks for; null for acts that speak for none, and for one the house has no word for. */
function spokenFor(act: Act): string | null {
  if (act.type === 'nomination.make') {
    const { body } = act as NominationMake;
    return body === 'other' ? null : body;
  }
  if (act.type !== 'union.resolve') return null;
  return (act as UnionResolve).body === 'tradeUnionExecutive' ? 'tradeUnion' : 'youthUnion';
}

/** Of the duties held over a case those that count for an act: a mass organisation speaks for itself alone (R24-3.1). */
export async function dutiesToSpeak(
  tx: Pick<Tx, 'all'>,
  actor: Actor,
  held: readonly Duty[],
  act: Act,
): Promise<readonly Duty[]> {
  const kind = spokenFor(act);
  if (kind === null || !held.includes('massOrganisation')) return held;
  const bodies = actor.duties.flatMap(({ duty, bodyId }) => (duty === 'massOrganisation' ? (bodyId ?? []) : []));
  const [own] = await tx.all(
    `SELECT id FROM body WHERE kind = ? AND id IN (${bodies.map(() => '?').join(', ') || "''"})`,
    [kind, ...bodies],
  );
  return own ? held : held.filter((duty) => duty !== 'massOrganisation');
}
