import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Unmet } from '../../../workflows/kernel/rule.js';
import type { Purpose } from '../../reads/purposes.js';
import type { CommandOf } from '../../ui/form/command-of.js';
import type { FormRefusal } from '../../ui/form/form-refusal.js';
import type { Choosing } from '../../ui/form/fields/choosing.js';
import type { ActCaseView, VoteSum } from '../act-forms/act-form.view.js';
import type { FieldView } from '../../ui/form/fields/field-view.js';

/** What became of a proposal. */
export type ProposalState =
  | { readonly how: 'waiting' }
  | { readonly how: 'confirmed' | 'refused'; readonly by: string; readonly at: string; readonly seq: number };

/** What confirming would come to now: the step it leads to, or why it cannot be. */
export interface Foreseen {
  readonly stage: string | null;
  readonly lapses: readonly Unmet[];
  readonly notices: readonly Unmet[];
  readonly hindrance: FormRefusal | null;
}

export interface CorrectedView {
  readonly entry: number;
  readonly act: string;
  readonly recorded: readonly FieldView[];
  /** None where the act is annulled. */
  readonly right: readonly FieldView[];
}

/** A proposal as its second person sees it: the exact content, its hash, its author, what follows. */
export interface ProposalView {
  readonly case: ActCaseView;
  readonly act: string;
  readonly seq: number;
  readonly hash: string;
  readonly recordedAt: string;
  readonly by: string;
  /** The reader drafted it himself. */
  readonly own: boolean;
  readonly confirm: readonly Duty[];
  readonly fields: readonly FieldView[];
  /** The act that is corrected: what it said, and what is put in its place; null for any other proposal. */
  readonly corrected: CorrectedView | null;
  readonly choosing: Choosing;
  readonly vote: VoteSum | null;
  /** The body of the entry, byte for byte. */
  readonly exact: string;
  /** Places of what is sealed and was not opened yet. */
  readonly sealed: readonly string[];
  /** The purposes for which the reader may open it. */
  readonly purposes: readonly Purpose[];
  readonly state: ProposalState;
  readonly foreseen: Foreseen | null;
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
  /** Typed beside a refusal. */
  readonly reason: string;
}
