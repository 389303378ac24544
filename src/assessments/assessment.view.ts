import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Unmet } from '../../workflows/kernel/rule.js';
import type { CaseHead } from '../candidates/views/case-head.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import type { CommandOf } from '../ui/form/command-of.js';
import type { SheetView } from './assessment-sheet.js';
import type { Quarter } from './quarters.js';

/** Somebody one helps, in one quarter. */
export interface SponsorLine {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly stage: string;
  readonly quarter: Quarter;
  readonly state: 'sent' | 'due' | 'mend';
  /** The day of the assessment that was sent. */
  readonly on: LegalDate | null;
}

/** P16: whom one helps; `owner` is the pseudonym under which a phone of one's own keeps what was not sent yet. */
export interface SponsorView {
  readonly owner: string;
  readonly lines: readonly SponsorLine[];
}

/** The person a sheet is about. */
export interface Helped {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly revision: number;
}

/** A sheet being written: names of its fields and what was typed. */
export interface SheetForm {
  readonly helped: Helped;
  readonly quarters: readonly Quarter[];
  readonly typed: Readonly<Record<string, string>>;
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
}

export interface SheetCheck {
  readonly helped: Helped;
  readonly quarter: Quarter;
  readonly on: LegalDate;
  readonly sheet: SheetView;
  /** What the law remarks on it and does not stop. */
  readonly remarks: readonly Unmet[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly command: CommandOf;
}

export interface CaseReport {
  readonly seq: number;
  readonly on: LegalDate;
  readonly recordedAt: string;
  readonly by: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly corrected: 'annulled' | 'restated' | 'standing' | null;
  /** Its answers, or the text as it was written; null where the person's data were erased. */
  readonly content: SheetView | string | null;
  readonly tasksDone?: string;
}

/** P17. */
export interface CaseAssessmentsView {
  readonly head: CaseHead;
  readonly helper: string | null;
  readonly erased: boolean;
  /** The quarters in which somebody helped, latest first. */
  readonly quarters: readonly {
    readonly quarter: Quarter;
    /** It has not ended yet. */
    readonly running: boolean;
    readonly reports: readonly CaseReport[];
  }[];
}
