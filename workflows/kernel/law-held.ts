import { addDays, legalDate } from '../calendar/legal-date.js';
import type { Slice } from './edition.js';
import { PinnedLaw } from './pinned-law.js';
import type { Procedure } from './procedure.js';
import { existsOn } from './rule-standing.js';

/** The law under which a slice, once come, had never ended. */
const held = new WeakMap<object, Map<string, object>>();

/**
 * The procedure as if a slice had never ended: its parameters, documents and rules go on, and nothing newer came. What a
 * case would be offered had the law not changed is asked of it.
 */
export function asIfStill<F, P>(procedure: Procedure<F, P>, slice: Slice<P>): Procedure<F, P> {
  return remembered(procedure, `still ${slice.id}`, () => {
    if (slice.until === null) return procedure;
    const lastDay = addDays(slice.until, -1);
    const rules = [...procedure.rules.values()].map((rule) => {
      const { since: _, until: __, ...ageless } = rule;
      return [rule.id, existsOn(rule, lastDay) ? ageless : { ...ageless, until: '0000' }] as const;
    });
    return {
      ...procedure,
      law: new PinnedLaw(procedure.law, [{ from: slice.until, slice: slice.id }]),
      rules: new Map(rules),
    };
  });
}

/** The procedure as if a slice had stood from the beginning: what a limit would be, had it begun under it. */
export const asIfAlways = <F, P>(procedure: Procedure<F, P>, slice: string): Procedure<F, P> =>
  remembered(procedure, `always ${slice}`, () => ({
    ...procedure,
    law: new PinnedLaw(procedure.law, [{ from: legalDate('1930-02-03'), slice }]),
  }));

/** Made once: what a procedure's chart tells is kept by the procedure. */
function remembered<F, P>(procedure: Procedure<F, P>, key: string, make: () => Procedure<F, P>): Procedure<F, P> {
  const known = held.get(procedure) ?? new Map<string, object>();
  held.set(procedure, known);
  const made = (known.get(key) as Procedure<F, P> | undefined) ?? make();
  known.set(key, made);
  return made;
}
