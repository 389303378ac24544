import type { Confidence, Slice } from './edition.js';
import type { Rule } from './rule.js';

/** The family of an id, `R24` of `R24-4.1a`: it names the document. */
export const familyOf = (ruleId: string): string => ruleId.split('-', 1)[0]!;

type Dated = Pick<Rule<never, never>, 'since' | 'until'>;

export const existsOn = ({ since, until }: Dated, on: string): boolean =>
  (since === undefined || on >= since) && (until === undefined || on < until);

/** Whether a rule exists on some day of a slice. */
export const existsDuring = ({ since, until }: Dated, slice: Pick<Slice<unknown>, 'from' | 'until'>): boolean =>
  (since === undefined || slice.until === null || since < slice.until) && (until === undefined || until > slice.from);

/** A rule's mark in a slice: the slice's own, the one for 2021, inferred where its text was not read, else the register's. */
export function markOf(
  { id, confidence, in2021 }: Pick<Rule<never, never>, 'id' | 'confidence' | 'in2021'>,
  { marks, edition, renewed, unread }: Pick<Slice<unknown>, 'marks' | 'edition' | 'renewed' | 'unread'>,
): Confidence {
  const asIn2021 = (edition === 'E2021' || edition === 'E2025a') && !renewed?.includes(familyOf(id));
  const own = marks[id] ?? (asIn2021 ? in2021 : undefined);
  if (own) return own;
  if (!unread || confidence === 'A' || confidence === 'L') return confidence;
  return unread.families.includes(familyOf(id)) && !unread.but.has(id) ? 'P' : confidence;
}
