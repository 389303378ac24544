import type { Calendar } from '../calendar/working-days.js';
import type { LegalDate } from '../calendar/legal-date.js';
import { waysFrom } from './chart.js';
import { deadlinesOf, type Deadline } from './deadlines.js';
import { letPass } from './decide.js';
import { asIfAlways, asIfStill } from './law-held.js';
import { offersNow, type Offer } from './offers.js';
import type { CaseState, Procedure, StateValue } from './procedure.js';
import type { Force } from './rule.js';
import type { Setting } from './setting.js';

/** A rule that an act open now does not meet on one side of the crossing. */
export interface RuleAt {
  readonly act: string;
  readonly rule: string;
  readonly force: Force;
}

/** A running limit that would have another last day, had it begun under the new slice; it keeps the one of its start. */
export interface KeptLimit {
  readonly timer: string;
  readonly subject: string;
  readonly due: LegalDate | null;
  /** Null where it would not run, or its day cannot be computed. */
  readonly underNew: LegalDate | null;
}

/** A limit that the crossing itself would move: none, unless it begins on a day to come. */
export interface MovedLimit {
  readonly timer: string;
  readonly subject: string;
  readonly was: LegalDate | null;
  readonly is: LegalDate | null;
}

/** What one case has to expect of a crossing. Its state and everything done stay as they are: nothing is reopened. */
export interface CrossingReport {
  readonly from: string;
  readonly to: string;
  readonly stage: string;
  /** Acts of the present stage that become possible, or no longer are. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Rules that an act open now no longer meets, or now meets. */
  readonly unmet: readonly RuleAt[];
  readonly met: readonly RuleAt[];
  readonly kept: readonly KeptLimit[];
  readonly moved: readonly MovedLimit[];
}

/**
 * *over*: the road is at its end. *there*: it has crossed already. *notInForce*: the slice is not the one in force that
 * day. *noImage*: the case stands where the present machine has no place. *incompletePlan*: nobody said what becomes of
 * a limit that differs.
 */
export type CrossingFault = 'over' | 'there' | 'notInForce' | 'noImage' | 'incompletePlan';

export type Crossing =
  | { readonly outcome: 'crosses'; readonly report: CrossingReport }
  | { readonly outcome: 'refused'; readonly why: CrossingFault; readonly detail: string };

export interface Crosser<F> {
  readonly state: CaseState<F>;
  /** The unit on the day of crossing. */
  readonly setting: Setting;
  readonly calendar: Calendar;
}

export interface Bound {
  readonly to: string;
  readonly on: LegalDate;
  /** Timers of which the plan says that a running limit keeps its length. */
  readonly keep: ReadonlySet<string>;
}

/** What becomes of one case that crosses to a later slice on a day. Pure; refuses rather than guess. */
export function crossing<F, P>(procedure: Procedure<F, P>, crosser: Crosser<F>, { to, on, keep }: Bound): Crossing {
  const { calendar, setting } = crosser;
  const from = crosser.state.slice;
  const refused = (why: CrossingFault, detail: string): Crossing => ({ outcome: 'refused', why, detail });
  if (!standsIn(procedure, crosser.state.value)) return refused('noImage', JSON.stringify(crosser.state.value));
  if (waysFrom(procedure, crosser.state.value) === null) return refused('over', procedure.stageOf(crosser.state.value));
  if (from === null || procedure.law.later(from, to) === from) return refused('there', from ?? '');
  if (procedure.law.on(on).id !== to) return refused('notInForce', procedure.law.on(on).id);

  const { state } = letPass(procedure, crosser, on);
  const before = asIfStill(procedure, procedure.law.byId(from));
  const limits = deadlinesOf(procedure, state, calendar);
  const kept = keptOf(limits, deadlinesOf(asIfAlways(procedure, to), state, calendar));
  const forgotten = kept.find(({ timer }) => !keep.has(timer));
  if (forgotten) return refused('incompletePlan', forgotten.timer);

  const asking = { state, on, duties: [], setting, calendar };
  const [was, is] = [offersNow(before, asking), offersNow(procedure, asking)];
  const [unmetBefore, unmetAfter] = [unmetIn(was), unmetIn(is)];
  return {
    outcome: 'crosses',
    report: {
      ...{ from, to, stage: procedure.stageOf(state.value) },
      gained: without(allowedIn(is), allowedIn(was)),
      lost: without(allowedIn(was), allowedIn(is)),
      unmet: unmetAfter.filter((one) => !unmetBefore.some((other) => sameRule(one, other))),
      met: unmetBefore.filter((one) => !unmetAfter.some((other) => sameRule(one, other))),
      kept,
      moved: movedOf(deadlinesOf(before, state, calendar), limits),
    },
  };
}

/** Whether the machine has a place for a state, exactly: a region it would fill in by itself was never decided. */
function standsIn<F, P>(procedure: Procedure<F, P>, value: StateValue): boolean {
  try {
    const found = procedure.machine.resolveState({ value, context: procedure.initialFacts }) as { value: StateValue };
    return canonical(found.value) === canonical(value);
  } catch {
    return false;
  }
}

const canonical = (value: StateValue): string =>
  typeof value === 'string'
    ? JSON.stringify(value)
    : `{${Object.keys(value)
        .sort()
        .map((key) => `${key}:${canonical(value[key]!)}`)
        .join()}}`;

const allowedIn = (offers: readonly Offer[]): string[] => offers.flatMap(({ act, allowed }) => (allowed ? act : []));
const without = (acts: readonly string[], others: readonly string[]): string[] =>
  acts.filter((act) => !others.includes(act));
const unmetIn = (offers: readonly Offer[]): RuleAt[] =>
  offers.flatMap(({ act, unmet }) => unmet.map(({ rule, force }) => ({ act, rule, force })));
const sameRule = (one: RuleAt, other: RuleAt): boolean =>
  one.act === other.act && one.rule === other.rule && one.force === other.force;

const sameLimit = (one: Deadline, { timer, subject }: Deadline): boolean =>
  one.timer === timer && one.subject === subject;

const sameLength = (one: Deadline | undefined, other: Deadline | undefined): boolean =>
  one?.anchor === other?.anchor && one?.budget === other?.budget;

function keptOf(limits: readonly Deadline[], fresh: readonly Deadline[]): KeptLimit[] {
  return limits.flatMap((limit) => {
    const underNew = fresh.find((one) => sameLimit(one, limit));
    if (sameLength(underNew, limit)) return [];
    const { timer, subject, due } = limit;
    return [{ timer, subject, due, underNew: underNew?.due ?? null }];
  });
}

function movedOf(was: readonly Deadline[], is: readonly Deadline[]): MovedLimit[] {
  const both = [...is, ...was.filter((limit) => !is.some((one) => sameLimit(one, limit)))];
  return both.flatMap((limit) => {
    const [old, now] = [was, is].map((limits) => limits.find((one) => sameLimit(one, limit)));
    if (sameLength(old, now)) return [];
    const { timer, subject } = limit;
    return [{ timer, subject, was: old?.due ?? null, is: now?.due ?? null }];
  });
}
