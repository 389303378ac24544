import { addDays, dayAfter, legalDate, type LegalDate } from '../../calendar/legal-date.js';
import { reachedOn } from '../../calendar/months.js';
import { vietnam } from '../../calendar/holidays.js';
import type { Calendar } from '../../calendar/working-days.js';
import { begin } from '../../kernel/chart.js';
import { deadlinesOf, type Deadline } from '../../kernel/deadlines.js';
import { decide, letPass, type Accepted, type Decision, type Step } from '../../kernel/decide.js';
import { duties, type Duty } from '../../kernel/duty.js';
import { offersAhead, offersNow, type Asking, type Offer } from '../../kernel/offers.js';
import type { CaseState } from '../../kernel/procedure.js';
import type { Taken } from '../../kernel/replay.js';
import type { Route, Setting } from '../../kernel/setting.js';
import type { ActOf, ActType } from '../acts.js';
import type { Facts } from '../facts.js';
import { admission } from '../procedure.js';
import { stageOf, type Stage } from '../stages.js';
import { example } from './example.js';
import { road, type Introduction, type Leg } from './road.js';
import type { Said } from './scene.js';
import { unit } from './unit.js';

export interface Itinerary {
  /** The day of the nomination. */
  readonly from: string;
  readonly route?: Route;
  readonly introduction?: Introduction;
  readonly setting?: Setting;
  readonly calendar?: Calendar;
  /** What some acts of the road say other than the examples do. */
  readonly saying?: { readonly [K in ActType]?: Partial<Said<K>> };
}

const everyone: readonly Duty[] = duties.filter((duty) => duty !== 'clock');

/**
 * A case on its way: it takes lawful acts one after another, each judged as the service would judge it, and keeps the
 * steps, those of the clock included. An act that is refused throws, saying why.
 */
export class Walk {
  state: CaseState<Facts> = begin(admission);
  on: LegalDate;
  readonly steps: (Taken & { readonly step: Step<Facts> })[] = [];
  setting: Setting;
  readonly calendar: Calendar;
  private readonly legs: Leg[];
  private readonly recognising: readonly Leg[];

  constructor({ from, route = 'A', introduction = 'youth', setting = unit(route), calendar, saying = {} }: Itinerary) {
    const { untilCeremony, probation, recognising } = road(setting, introduction);
    const said = (leg: Leg): Leg => ({ ...leg, more: { ...leg.more, ...saying[leg.type] } });
    this.on = legalDate(from);
    this.setting = setting;
    this.calendar = calendar ?? vietnam;
    this.legs = [...untilCeremony, ...probation].map(said);
    this.recognising = recognising.map(said);
  }

  get stage(): Stage {
    return stageOf(this.state.value);
  }

  get facts(): Facts {
    return this.state.facts;
  }

  /** Along the ordinary road until a stage is reached; the limits of the clock pass on the way. */
  to(stage: Stage): this {
    while (this.stage !== stage) {
      const next = this.legs.shift();
      if (next) this.does(next.type, next.days, next.more);
      else if (this.stage === 'probation') this.waits(dayAfter(this.probationEnd));
      else throw new Error(`the road of route ${this.setting.route} does not lead to ${stage}`);
      if (this.stage === 'recognitionPreparing' && this.legs.length === 0) this.legs.push(...this.recognising);
    }
    return this;
  }

  /** Records an act some days after the one before. */
  does<K extends ActType>(type: K, after = 0, more: Partial<Said<K>> = {}): this {
    return this.doesOn(type, addDays(this.on, after), more);
  }

  /** Records an act on a date. */
  doesOn<K extends ActType>(type: K, on: string, more: Partial<Said<K>> = {}): this {
    const decision = this.tries(type, on, more);
    if (decision.outcome === 'refused')
      throw new Error(
        `${type} on ${on} in ${this.stage} is refused (${decision.kind}): ${decision.unmet.map(({ rule }) => rule).join(', ')}`,
      );
    this.takes(decision);
    return this;
  }

  /** Asks what would be decided; nothing moves. */
  tries<K extends ActType>(
    type: K,
    on: string,
    more: Partial<Said<K>> = {},
    as: readonly Duty[] = everyone,
  ): Decision<Facts> {
    return this.judges(example(type, on, more, this.setting), as);
  }

  /** The act of a type as it would be said today. */
  example<K extends ActType>(type: K): ActOf<K> {
    return example(type, this.on, {}, this.setting);
  }

  judges(act: ActOf<ActType>, as: readonly Duty[] = everyone): Decision<Facts> {
    const { state, setting, calendar } = this;
    return decide(admission, { state, act, duties: as, setting, calendar });
  }

  /** Lets time go by: limits whose last day lies before `until` pass. */
  waits(until: string): this {
    this.on = legalDate(until);
    const { passed } = letPass(admission, this, this.on);
    for (const step of passed) this.keep(step, []);
    return this;
  }

  offers(on: string = this.on, as: readonly Duty[] = everyone): Offer[] {
    return offersNow(admission, this.asking(on, as));
  }

  deadlines(): Deadline[] {
    return deadlinesOf(admission, this.state, this.calendar);
  }

  ahead(on: string = this.on, as: readonly Duty[] = everyone): Offer[] {
    return offersAhead(admission, this.asking(on, as));
  }

  private asking(on: string, as: readonly Duty[]): Asking<Facts> {
    const { state, setting, calendar } = this;
    return { state, on: legalDate(on), duties: as, setting, calendar };
  }

  private get probationEnd(): LegalDate {
    const joined = this.facts.ceremony!.on;
    return reachedOn(joined, admission.law.on(joined).parameters.probationMonths);
  }

  /** Takes what was decided, the limits that passed first. */
  takes({ passed, step, lapses }: Accepted<Facts>): void {
    for (const earlier of passed) this.keep(earlier, []);
    this.keep(
      step,
      lapses.map(({ rule }) => rule),
    );
    this.on = step.act.on;
  }

  private keep(step: Step<Facts>, lapses: readonly string[]): void {
    this.steps.push({ act: step.act, slice: step.slice, setting: this.setting, lapses, step });
    this.state = step.next;
  }
}
