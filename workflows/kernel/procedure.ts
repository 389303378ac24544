import type { AnyStateMachine } from 'xstate';
import type { LegalDate } from '../calendar/legal-date.js';
import type { Act, ActClasses } from './act.js';
import type { Duty } from './duty.js';
import type { Law } from './edition.js';
import type { Rule } from './rule.js';
import type { Setting } from './setting.js';

/** JSON all through: what is stored and hashed is what the machine sees. */
export interface CaseState<F> {
  readonly value: StateValue;
  readonly facts: F;
}

export type StateValue = string | { readonly [region: string]: StateValue };

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
}

/** What a machine event carries: the act and where it is judged. Guards route on it, `apply` writes facts from it. */
export interface MachineEvent<P> {
  readonly type: string;
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
  /** The act of the clock that records the passing; null where passing changes nothing and is only shown. */
  readonly passes: string | null;
  /** The limits of this timer that run in a state. The slice is that of the limit's start. */
  readonly running: (state: CaseState<F>, law: Law<P>) => readonly Running[];
}

/** What a routing guard is told beside the act. JSON, so that a definition survives as text. */
export type GuardParams = Readonly<Record<string, string | boolean | number>>;

/** Everything decide() needs to know of one procedure. */
export interface Procedure<F, P> {
  readonly id: string;
  readonly law: Law<P>;
  readonly machine: AnyStateMachine;
  readonly acts: ActClasses;
  readonly rules: ReadonlyMap<string, Rule<F, P>>;
  readonly timers: readonly Timer<F, P>[];
  /** Routing guards by name: the same functions the machine uses. */
  readonly routes: Readonly<Record<string, (facts: F, event: MachineEvent<P>, params: GuardParams) => boolean>>;
  /** Facts of a case that has just been opened. */
  readonly initialFacts: F;
  /** The main stage of a state, and when it was reached. */
  readonly stageOf: (value: StateValue) => string;
}
