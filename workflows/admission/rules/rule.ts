import type { Act, Vote } from '../../kernel/act.js';
import type { Finding, Question, Remedy, Rule, Shortfall } from '../../kernel/rule.js';
import type { Parameters } from '../../editions/parameters.js';
import type { ActOf, ActType } from '../acts.js';
import type { Facts } from '../facts.js';
import type { RuleId } from './register.js';

export type Asked = Question<Facts, Parameters>;

/** The predicate of a rule; its force and marks stand in the register. */
export type Predicate = Pick<Rule<Facts, Parameters>, 'gates' | 'standing' | 'recorded' | 'remedy'> & {
  readonly gates?: readonly ActType[];
};
export type Predicates = Partial<Record<RuleId, Predicate>>;

export const met: Finding = null;
export const unmet = (more: Shortfall = {}): Finding => more;
/** Unmet unless it holds. */
export const need = (holds: boolean, more: Shortfall = {}): Finding => (holds ? met : more);
export const from = (by: Remedy['by'], more: Omit<Remedy, 'by'> = {}): Remedy => ({ by, ...more });

/** The act, where it is of this type: several acts may name one rule. */
export const as = <K extends ActType>(act: Act | null, type: K): ActOf<K> | null =>
  act?.type === type ? (act as ActOf<K>) : null;

/** The vote of an act, of those that carry one. */
export const voteOf = (act: Act | null): Vote | null => (act as { vote?: Vote } | null)?.vote ?? null;
