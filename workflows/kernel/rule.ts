import type { Calendar } from '../calendar/working-days.js';
import type { LegalDate } from '../calendar/legal-date.js';
import type { Act } from './act.js';
import type { Duty } from './duty.js';
import type { Confidence, Law, Slice } from './edition.js';
import type { Setting } from './setting.js';

/**
 * What a rule does when it is not met. *bar*: the act is refused. *lapse*: it is recorded with its remedy. *notice*: it
 * informs. *outcome*: it chooses the way and stops nothing. *none*: a fact or a definition, cited only.
 */
export type Force = 'bar' | 'lapse' | 'notice' | 'outcome' | 'none';

/** Who can mend an unmet rule, by which act or paper. */
export interface Remedy {
  readonly by: Duty;
  readonly act?: string;
  readonly paper?: string;
}

/** What is asked: these facts of the case, on this date, under this slice of the law, in this unit. */
export interface Question<F, P> {
  /** The type of the act asked about. */
  readonly act: string;
  readonly facts: F;
  readonly on: LegalDate;
  readonly law: Law<P>;
  readonly slice: Slice<P>;
  readonly setting: Setting;
  readonly calendar: Calendar;
}

/** A rule that does not hold, with the earliest date on which it would, where time alone mends it. */
export interface Shortfall {
  readonly earliest?: LegalDate | null;
  readonly remedy?: Remedy;
  /** A softer force than the rule's own, where the reading is unconfirmed at this very point. */
  readonly force?: Force;
  readonly confidence?: Confidence;
  /** Figures for the sentence shown to people. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** `null` where the rule holds. */
export type Finding = Shortfall | null;

export interface Rule<F, P> {
  readonly id: string;
  readonly force: Force;
  readonly confidence: Confidence;
  readonly remedy?: Remedy;
  /** Dates between which the rule exists, `until` exclusive. */
  readonly since?: string;
  readonly until?: string;
  /** How the rule is marked under the edition of 2021, where its text of then was not read. */
  readonly in2021?: Confidence;
  /** The acts at which `standing` is asked; at others the rule is cited only. */
  readonly gates?: readonly string[];
  /** What the state and the date tell: asked for acts ahead as well, then without an act. */
  readonly standing?: (question: Question<F, P>, act: Act | null) => Finding;
  /** What the recorded facts of the act tell: asked only when it is recorded. */
  readonly recorded?: (question: Question<F, P>, act: Act) => Finding;
}

/** A rule unmet, as told to people. */
export interface Unmet {
  readonly rule: string;
  readonly cite: string;
  readonly confidence: Confidence;
  readonly force: Force;
  /** The first lawful date where time mends it, else null. */
  readonly earliest: LegalDate | null;
  readonly remedy: Remedy | null;
  /** An unconfirmed bar can be passed by these duties, with a reason and a paper. */
  readonly overridableBy: readonly Duty[];
  readonly detail: Readonly<Record<string, string | number>>;
}

/** A rule as it was judged, kept in the entry. */
export interface Judged {
  readonly id: string;
  readonly force: Force;
  readonly outcome: 'met' | 'lapsed' | 'noticed' | 'overridden' | 'notJudged';
}
