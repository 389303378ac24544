import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Unmet } from '../../../workflows/kernel/rule.js';
import type { DraftView } from '../../kept-forms/draft-parts.js';
import type { CommandOf } from '../../ui/form/command-of.js';
import type { FormRefusal } from '../../ui/form/form-refusal.js';
import type { OfferView } from '../views/candidate.view.js';
import type { Meanwhile } from './meanwhile.js';
import type { VoteRule } from './vote-rule.js';
import type { Choosing } from '../../ui/form/fields/choosing.js';
import type { FieldView } from '../../ui/form/fields/field-view.js';

/** The case an act is recorded in, as the head of its pages. */
export interface ActCaseView {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly unit: string;
  readonly stage: string;
  /** The reader may open the case's own page. */
  readonly opens: boolean;
}

/** What somebody may record in a case. */
export interface CaseActsView {
  readonly case: ActCaseView;
  readonly offers: readonly OfferView[];
}

/** The form of an act. */
export interface ActFormView {
  readonly case: ActCaseView;
  readonly act: string;
  /** Null where the act has no place at the present stage. */
  readonly offer: OfferView | null;
  readonly fields: readonly FieldView[];
  readonly choosing: Choosing;
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
  /** Null where the case has not moved on since the form was made. */
  readonly meanwhile: Meanwhile | null;
  /** What the act's vote will be held against; null where it has none. */
  readonly vote: VoteRule | null;
  /** Acts the reader may record here now: what is unmet links to them. */
  readonly repairs: readonly string[];
  readonly today: LegalDate;
  readonly draft: DraftView | null;
}

/** How a vote comes out under the share it is held against. */
export interface VoteSum {
  readonly yes: number;
  readonly base: number;
  /** The act says no: to reach the share speaks against it. */
  readonly refuses: boolean;
  /** Null where the law names no share. */
  readonly share: {
    readonly of: number;
    readonly least: number;
    readonly moreThan: boolean;
    readonly reached: boolean;
  } | null;
}

/** Everything an act would say and do, before it is done. */
export interface ActCheckView {
  readonly case: ActCaseView;
  readonly act: string;
  readonly fields: readonly FieldView[];
  readonly choosing: Choosing;
  readonly command: CommandOf;
  /** What the form sent, to be sent once more. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly vote: VoteSum | null;
  readonly cite: string;
  readonly slice: string;
  /** Where the case would stand. */
  readonly stage: string;
  readonly passed: readonly { readonly act: string; readonly on: string }[];
  readonly lapses: readonly Unmet[];
  readonly notices: readonly Unmet[];
  /** Duties of which another person must confirm; none where it counts at once. */
  readonly confirm: readonly Duty[];
  /** The tick for the lapses is missing. */
  readonly unticked: boolean;
}

/** What was recorded. */
export interface ActReceiptView {
  readonly case: ActCaseView;
  readonly act: string;
  readonly seq: number;
  readonly on: string;
  readonly recordedAt: string;
  readonly hash: string;
  /** Set while another person must confirm. */
  readonly waits: { readonly confirm: readonly Duty[] } | null;
  readonly waitingFor: Duty | null;
  readonly next: readonly string[];
}
