import type { LegalDate } from '../calendar/legal-date.js';
import type { Calendar } from '../calendar/working-days.js';
import type { Duty } from './duty.js';
import type { Confidence } from './edition.js';
import type { Unknown } from './plan-road.js';
import type { CaseState, Running } from './procedure.js';
import type { Remedy } from './rule.js';
import type { Setting } from './setting.js';

/** What a plan is made for. Steps are named by their id on the road, most often the type of their act. */
export interface Planning<F> {
  readonly state: CaseState<F>;
  /** The unit's attributes, taken to last. */
  readonly setting: Setting;
  readonly calendar: Calendar;
  /** No step ahead happens before it; the day the present stage was reached where it is left out. */
  readonly from?: LegalDate;
  /** The day wanted for the target: the plan reckons backwards from it. */
  readonly to?: LegalDate;
  /** The step `to` is meant for; the road's own target where it is left out. */
  readonly target?: string;
  /** The target may happen before `to` as well; otherwise on that very day. */
  readonly orEarlier?: boolean;
  /** What if: steps that happen on these days. */
  readonly at?: Readonly<Record<string, LegalDate>>;
  /** Working days a step takes after the steps before it. None is taken where nothing is said. */
  readonly workDays?: Readonly<Record<string, number>>;
}

/**
 * What sets a day. *minimum*, *maximum*, *validity*: a window of the law. *work*: the days a unit says its work takes. *done*: a
 * step already taken. *wanted*: a day asked for. *start*: nothing, the plan begins then.
 */
export interface Bound {
  readonly kind: 'minimum' | 'maximum' | 'validity' | 'work' | 'done' | 'wanted' | 'start';
  readonly rule: string | null;
  /** The rule's document and article, in the edition in force on the start of the window. */
  readonly cite: string | null;
  readonly confidence: Confidence | null;
  /** The step the window runs from, if any, and the day it starts. */
  readonly from: string | null;
  readonly start: LegalDate;
  /** The step the window runs to: this one, or one before or behind it that binds it in turn. */
  readonly to: string;
  readonly unit: Running['unit'] | null;
  readonly n: number | null;
}

export interface PlannedStep {
  readonly id: string;
  /** The type of the act. */
  readonly step: string;
  readonly stage: string;
  readonly by: Duty;
  readonly recordedBy: readonly Duty[];
  /** The article the step itself rests on, in the law of its day. */
  readonly cite: string;
  /** The rules that ask it on that day. */
  readonly rules: readonly string[];
  readonly status: 'done' | 'ahead';
  /** The day it was done, where the facts tell. */
  readonly done: LegalDate | null;
  /** The earliest lawful day; null for a step done. */
  readonly earliest: LegalDate | null;
  readonly earliestBy: Bound | null;
  /** The last lawful day; null where nothing bounds it. */
  readonly latest: LegalDate | null;
  readonly latestBy: Bound | null;
  /** It can only be late: recorded with the remedy of the rule that bounds it. */
  readonly late: boolean;
  /** Working days this plan allows for the step. */
  readonly workDays: number;
  /** `beyondTable`: a day was counted in years whose holidays are not known, Monday to Friday, and is an estimate. */
  readonly marked: 'beyondTable' | null;
}

/**
 * Why the plan cannot be kept. *afterWanted*: `step` is not lawful before `earliest`, which lies after the day
 * `wanted`. *closed*: `step` is barred after `latest`, and cannot be before `earliest`. *tooLong*: the same, because
 * what lies between takes longer than the window. *done*: the wanted step lies behind. *notOnRoad*: there is no such
 * step on this road.
 */
export interface Conflict {
  readonly kind: 'afterWanted' | 'closed' | 'tooLong' | 'done' | 'notOnRoad';
  readonly step: string;
  readonly wanted: LegalDate | null;
  readonly earliest: LegalDate | null;
  readonly earliestBy: Bound | null;
  readonly latest: LegalDate | null;
  readonly latestBy: Bound | null;
  readonly remedy: Remedy | null;
}

/**
 * *fewWorkingDays*: lawful, yet up to the wanted day there are fewer working days than steps to take or than the work
 * needs. *unknown*: the plan holds only if a rule stands well that nobody can judge yet.
 */
export type Warning =
  | {
      readonly kind: 'fewWorkingDays';
      readonly step: string;
      readonly remaining: number;
      readonly steps: number;
      readonly needed: number;
    }
  | ({ readonly kind: 'unknown'; readonly cite: string; readonly confidence: Confidence } & Unknown);

export interface Plan {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly target: string | null;
  /**
   * The earliest lawful day of the target, no sooner than `to` unless it may happen before; null where it has none, or no
   * day is wanted.
   */
  readonly earliest: LegalDate | null;
  /** Every step of the road, in order, those done included. */
  readonly steps: readonly PlannedStep[];
  /** Every wanted day can be kept lawfully; where none is wanted, no step is barred. A late step is no conflict. */
  readonly feasible: boolean;
  readonly conflicts: readonly Conflict[];
  readonly warnings: readonly Warning[];
  /** The working days allowed for steps, as asked; empty: human work counts for nothing. */
  readonly workDays: Readonly<Record<string, number>>;
}
