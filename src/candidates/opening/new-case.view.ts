import type { DraftView } from '../../kept-forms/draft-parts.js';
import type { CommandOf } from '../../ui/form/command-of.js';
import type { Choosable } from '../../ui/form/fields/choosing.js';
import type { FieldView } from '../../ui/form/fields/field-view.js';
import type { FormRefusal } from '../../ui/form/form-refusal.js';
import type { Duplicates } from './likely-duplicates.service.js';

/** What was typed of a new case, by the names of the API's fields with dots. */
export type TypedCase = Readonly<Record<string, string>>;

export interface NewCaseView {
  readonly typed: TypedCase;
  readonly units: readonly Choosable[];
  /** What a nomination says beside its day. */
  readonly nomination: readonly FieldView[];
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
  readonly draft: DraftView | null;
  /** Set on the page before it is opened. */
  readonly check: { readonly duplicates: Duplicates; readonly pairs: readonly (readonly [string, string])[] } | null;
}
