import type { CommandOf } from '../../ui/form/command-of.js';
import type { Choosable } from '../../ui/form/fields/choosing.js';
import type { FieldView } from '../../ui/form/fields/field-view.js';
import type { FormRefusal } from '../../ui/form/form-refusal.js';
import type { Known } from './known-already.service.js';
import type { NominatingBody } from './nominations.service.js';

/** Achievements that are asked for, the best of them. */
export const mostAchievements = 3;

export interface NewNominationView {
  /** What was typed, by the names of the API's fields with dots. */
  readonly typed: Readonly<Record<string, string>>;
  readonly achievements: readonly string[];
  readonly units: readonly Choosable[];
  /** The organisations the reader speaks for. */
  readonly bodies: readonly NominatingBody[];
  /** Vote and resolution. */
  readonly said: readonly FieldView[];
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
  /** Set where the person is known already. */
  readonly known: Known | null;
  /** Set on the page before it is recorded. */
  readonly checked: boolean;
  /** What was typed, to be sent once more. */
  readonly pairs: readonly (readonly [string, string])[];
}
