import type { Decision } from '../../workflows/kernel/decide.js';
import type { Unmet } from '../../workflows/kernel/rule.js';

/** Reads a decision as a test says it: which rules bar, lapse or tell, and what a refusal is called. */

type Verdict = Decision<unknown>;

const ids = (unmet: readonly Unmet[]): string[] => unmet.map(({ rule }) => rule);

/** `accepted`, or the kind of refusal. */
export const outcomeOf = (decision: Verdict): string => (decision.outcome === 'accepted' ? 'accepted' : decision.kind);

/** The rules that bar; empty where the act was accepted. */
export const barsOf = (decision: Verdict): string[] =>
  decision.outcome === 'accepted' ? [] : ids(decision.unmet.filter(({ force }) => force === 'bar'));

/** The rules that lapsed of an accepted act. */
export const lapsesOf = (decision: Verdict): string[] => (decision.outcome === 'accepted' ? ids(decision.lapses) : []);

/** The rules of which an accepted act was told. */
export const noticesOf = (decision: Verdict): string[] =>
  decision.outcome === 'accepted' ? ids(decision.notices) : [];

/** What was said of one rule, whatever its force. */
export function saidOf(decision: Verdict, rule: string): Unmet | undefined {
  const all = decision.outcome === 'accepted' ? [...decision.lapses, ...decision.notices] : decision.unmet;
  return all.find((unmet) => unmet.rule === rule);
}
