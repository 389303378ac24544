import type { LegalDate } from '../calendar/legal-date.js';
import type { Law } from '../kernel/edition.js';
import type { Timer } from '../kernel/procedure.js';
import { crosswalk, type Ruled } from './crosswalk.js';

/** How live cases are taken over to a slice of the law: data, and complete, or refused. */
export interface MigrationPlan {
  /** An edition, or one slice of it: the cases that stand there. */
  readonly from: string;
  /** The slice in force on the day. */
  readonly to: string;
  readonly on: LegalDate;
  /** The paper or the article that the crossing rests on. */
  readonly basis: string;
  /** Timers whose limits differ under the new slice, each named: a running limit keeps the length of its start. */
  readonly keep: readonly string[];
}

export interface PlanFault {
  readonly field: keyof MigrationPlan;
  readonly code: 'unknown' | 'notInForce' | 'notLater' | 'missing' | 'notAltered';
  readonly message: string;
}

/** The slices that a name stands for: those of an edition, or one. */
export const slicesNamed = (law: Law<unknown>, name: string): string[] =>
  law.slices.filter(({ id, edition, judged }) => judged && (id === name || edition === name)).map(({ id }) => id);

interface Timed<P> extends Ruled<P> {
  readonly timers: readonly Pick<Timer<never, never>, 'id' | 'rule'>[];
}

/** Timers whose rule does not read equal on the way: of each the plan must say what becomes of a limit that runs. */
export function limitsAltered<P>(procedure: Timed<P>, from: readonly string[], to: string): string[] {
  const altered = new Set(
    from.flatMap((slice) =>
      crosswalk(procedure, slice, to).flatMap(({ rule, relation }) => (relation === 'equal' ? [] : rule)),
    ),
  );
  return procedure.timers.filter(({ rule }) => altered.has(rule)).map(({ id }) => id);
}

/** Everything that is wrong with a plan; empty where it is complete. */
export function planFaults<P>(procedure: Timed<P>, { from, to, on, keep }: MigrationPlan): PlanFault[] {
  const { law } = procedure;
  const slices = slicesNamed(law, from);
  if (slices.length === 0)
    return [{ field: 'from', code: 'unknown', message: 'must be an edition or a slice of the law' }];
  if (!law.slices.some(({ id, judged }) => judged && id === to))
    return [{ field: 'to', code: 'unknown', message: 'must be a slice of the law' }];
  if (law.on(on).id !== to)
    return [{ field: 'on', code: 'notInForce', message: `must be a day on which ${to} is in force` }];
  if (slices.some((slice) => law.later(slice, to) === slice))
    return [{ field: 'to', code: 'notLater', message: 'must be later than every slice crossed from' }];
  const altered = limitsAltered(procedure, slices, to);
  const missing = altered.filter((timer) => !keep.includes(timer));
  const vain = keep.filter((timer) => !altered.includes(timer));
  return [
    ...missing.map((timer) => ({
      field: 'keep' as const,
      code: 'missing' as const,
      message: `limit ${timer} is not equal under the new slice: the plan must say that running ones keep their length`,
    })),
    ...vain.map((timer) => ({
      field: 'keep' as const,
      code: 'notAltered' as const,
      message: `limit ${timer} is not altered, or unknown`,
    })),
  ];
}
