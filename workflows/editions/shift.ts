import type { RuleId } from '../admission/rules/register.js';
import type { ChangeId } from './changes.js';

/**
 * How a rule stands to the same rule of the slice before. *narrower*: something that was enough, or in time, no longer
 * is; where one thing is lost and another gained, it is narrower too. *wider*: only gained. *new*, *gone*: it exists on
 * one side alone. *unknown*: one of the two texts was not read, or what its new words change is not known.
 */
export const relations = ['equal', 'narrower', 'wider', 'new', 'gone', 'unknown'] as const;
export type Relation = (typeof relations)[number];

export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What is written of some rules between two slices; a rule of which nothing is written stands as its texts tell. */
export interface Shift {
  readonly rules: readonly RuleId[];
  readonly relation: Exclude<Relation, 'equal'>;
  readonly changes: readonly ChangeId[];
  readonly says: Words;
}

/** Two slices that follow each other. */
export interface Passage {
  readonly from: string;
  readonly to: string;
  readonly shifts: readonly Shift[];
  /** Families of which the later text was not read whole: what is told of them elsewhere stands in the slice. */
  readonly unread?: Readonly<Record<string, Pick<Shift, 'changes' | 'says'>>>;
}

export const shift = (
  relation: Shift['relation'],
  changes: ChangeId | readonly ChangeId[],
  rules: RuleId | readonly RuleId[],
  vi: string,
  en: string,
): Shift => ({ relation, changes: [changes].flat(), rules: [rules].flat(), says: { vi, en } });
