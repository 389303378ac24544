import type { AnyStateMachine } from 'xstate';
import type { LegalDate } from '../calendar/legal-date.js';
import type { Act, ActClasses } from './act.js';
import type { Duty } from './duty.js';
import type { Law } from './edition.js';
import type { Rule } from './rule.js';
import type { Setting } from './setting.js';

export type StateValue = string | { readonly [region: string]: StateValue };

/** Where a case stands. JSON all through: what is stored and hashed is what the machine sees. */
export interface CaseState<F> {
  readonly value: StateValue;
  readonly facts: F;
  /** The day the present main stage was reached; null before the first act. */
  readonly since: LegalDate | null;
  /** The slice of the law of the latest-dated act; null before the first act. */
  readonly slice: string | null;
}

/** The law of one transition: who acts, who may type it, who confirms it as second person, which rules ask. */
export interface TransitionLaw {
  /** Who acts in law. */
  readonly by: Duty;
  /** Who may record it: candidates, verifying bodies and superiors have no account of their own. */
  readonly recordedBy: readonly Duty[];
  /** Duties of which another person must confirm; absent where one person suffices. */
  readonly confirm?: readonly Duty[];
  readonly rules: readonly string[];
  /** The rule whose article the act rests on, or `practice` where the law read is silent. */
  readonly cite: string;
  /** The case goes back to the place it left for a side state: no target of the chart, a fact of the case. */
  readonly returns?: true;
  /** It leads off the road: offered after everything that carries the case on or adds to it. */
  readonly aside?: true;
}

/** What a machine event carries: the act and where it is judged. Guards route on it, `apply` writes facts from it. */
export interface MachineEvent<P> {
  readonly type: string;
  /** Where the case stands as the act comes: a side state keeps it as the place to return to. */
  readonly from: StateValue;
  readonly act: Act;
  readonly parameters: P;
  readonly setting: Setting;
  /** Rules that lapsed: the act is recorded, the lapse stays open until its remedy. */
  readonly lapses: readonly string[];
}

/** An act of the clock: a limit passed the day after its due day. */
export interface ClockAct extends Act {
  readonly timer: string;
  readonly subject: string;
  readonly anchor: LegalDate;
}

/**
 * *hard*: after it something is no longer possible. *duty*: a body answers for being late. *reminder*: nobody answers.
 * *exact*: a day on which something becomes true. *right*: after it a right is gone.
 */
export type TimerKind = 'hard' | 'duty' | 'reminder' | 'exact' | 'right';

/** A limit that runs: from `anchor`, so many days, working days or months. */
export interface Running {
  readonly subject: string;
  readonly anchor: LegalDate;
  readonly unit: 'day' | 'workday' | 'month';
  readonly budget: number;
}

export interface Timer<F, P> {
  readonly id: string;
  readonly rule: string;
  readonly kind: TimerKind;
  /** The stages in which it can run. */
  readonly during: readonly string[];
  /** The act of the clock that records the passing; null where the day is only shown. */
  readonly passes: string | null;
  /** The limits of this timer that run in a state; a limit that has passed runs no more. */
  readonly running: (state: Pick<CaseState<F>, 'value' | 'facts'>, law: Law<P>) => readonly Running[];
}

/** What a routing guard is told beside the act. JSON, so that a definition survives as text. */
export type GuardParams = Readonly<Record<string, string | boolean | number>>;

/** Guards that ask the facts alone: whether an act has its place in a stage at all. Offers ask them too. */
export type Gates<F> = Readonly<Record<string, (facts: F, params: GuardParams) => boolean>>;

/** Routing guards by name: which way an act leads. The same functions decide() and the machine use. */
export type Routes<F, P> = Readonly<Record<string, (facts: F, event: MachineEvent<P>, params: GuardParams) => boolean>>;

/** Everything decide() needs to know of one procedure. */
export interface Procedure<F, P> {
  readonly id: string;
  readonly law: Law<P>;
  readonly machine: AnyStateMachine;
  /** The definition as plain JSON. */
  readonly definition: unknown;
  readonly acts: ActClasses;
  readonly rules: ReadonlyMap<string, Rule<F, P>>;
  readonly timers: readonly Timer<F, P>[];
  /** The stages whose limits run in a state: its own, and in some side states that of the place it left. */
  readonly limitStages: (state: Pick<CaseState<F>, 'value' | 'facts'>) => readonly string[];
  readonly routes: Routes<F, P>;
  readonly gates: Gates<F>;
  /** Types of act with an effect, those of the clock included. */
  readonly effects: ReadonlySet<string>;
  readonly initialFacts: F;
  /** The main stage of a state. */
  readonly stageOf: (value: StateValue) => string;
  /**
   * The place to which a type of act, where one is meant, brings a case back that stands in a side state there; null
   * outside of one.
   */
  readonly returnOf: (facts: F, value: StateValue, act: string | null) => StateValue | null;
  /** The first day of which an act may be in this state; null where none is too early. */
  readonly notBefore: (facts: F, value: StateValue) => LegalDate | null;
}
