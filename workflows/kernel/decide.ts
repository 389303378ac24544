import { dayAfter, type LegalDate } from '../calendar/legal-date.js';
import { UncoveredYear, type Calendar } from '../calendar/working-days.js';
import type { Act } from './act.js';
import { move, stateAfter, wayOf, waysFrom, type Move } from './chart.js';
import { deadlinesOf, type Deadline } from './deadlines.js';
import { dutiesAbove, type Duty } from './duty.js';
import { citeOf, judge } from './judge.js';
import { aheadOf } from './offers.js';
import type { CaseState, ClockAct, MachineEvent, Procedure, TransitionLaw } from './procedure.js';
import type { Judged, Question, Unmet } from './rule.js';
import type { Setting } from './setting.js';

/** One state, one act: what is asked. */
export interface Command<F> {
  readonly state: CaseState<F>;
  readonly act: Act;
  /** The duties the actor holds over this case. `clock` passes limits. */
  readonly duties: readonly Duty[];
  /** The unit's attributes on `act.on`. */
  readonly setting: Setting;
  readonly calendar: Calendar;
}

/** One step of the case: an act of a person or of the clock, with what it left behind. */
export interface Step<F> {
  readonly act: Act;
  readonly law: TransitionLaw;
  readonly slice: string;
  readonly from: string;
  readonly next: CaseState<F>;
  readonly left: readonly string[];
  readonly entered: readonly string[];
  readonly rules: readonly Judged[];
}

export interface Accepted<F> {
  readonly outcome: 'accepted';
  /** Limits that had passed before `on`, in order: written first, each its own entry. */
  readonly passed: readonly Step<F>[];
  readonly step: Step<F>;
  /** The article the act rests on. */
  readonly cite: string;
  readonly lapses: readonly Unmet[];
  readonly notices: readonly Unmet[];
  /** Unconfirmed bars passed on purpose, with a reason and a paper. */
  readonly overridden: readonly Unmet[];
  readonly deadlines: readonly Deadline[];
}

/**
 * *closed*: the case is over. *notHere*: the act does not belong to this stage, or the stage was not yet reached on that
 * day. *notYours*: another duty must record it. *unlawful*: rules bar it. *uncovered*: a limit it starts needs a
 * working-day table that does not reach so far.
 */
export interface Refused {
  readonly outcome: 'refused';
  readonly kind: 'closed' | 'notHere' | 'notYours' | 'unlawful' | 'uncovered';
  readonly stage: string;
  readonly unmet: readonly Unmet[];
  /** Who may record it, where it was another's. */
  readonly by: readonly Duty[];
  /** The day from which the act has its place, where it lies before it. */
  readonly since?: LegalDate;
  readonly year?: number;
}

export type Decision<F> = Accepted<F> | Refused;

/** Judges one act on one state. Pure: the same question has the same answer, whenever it is asked. */
export function decide<F, P>(procedure: Procedure<F, P>, command: Command<F>): Decision<F> {
  const { act, calendar, setting, duties } = command;
  const { passed, state } = letPass(procedure, command, act.on);
  const stage = procedure.stageOf(state.value);
  const refused = (kind: Refused['kind'], more: Partial<Refused> = {}): Refused => ({
    outcome: 'refused',
    kind,
    stage,
    unmet: [],
    by: [],
    ...more,
  });

  const around = waysFrom(procedure, state.value);
  if (!around) return refused('closed');
  const slice = procedure.law.on(act.on);
  const question: Question<F, P> = {
    act: act.type,
    facts: state.facts,
    on: act.on,
    law: procedure.law,
    slice,
    setting,
    calendar,
  };
  const ways = around.get(act.type);
  if (!ways) return refused('notHere', { unmet: aheadOf(procedure, state, question) });

  const event: MachineEvent<P> = {
    type: act.type,
    from: state.value,
    act,
    parameters: slice.parameters,
    setting,
    lapses: [],
  };
  const way = wayOf(procedure, ways, state.facts, event);
  if (!way) return refused('notHere');
  const since = procedure.notBefore(state.facts, state.value);
  if (since !== null && act.on < since) return refused('notHere', { since });
  const { law } = way;
  const recorder = duties.some((duty) => law.recordedBy.includes(duty));
  const above = dutiesAbove(law.by).some((duty) => duties.includes(duty));
  if (!recorder && !above) return refused('notYours', { by: law.recordedBy });

  try {
    const { judged, bars, lapses, notices, overridden } = judge(procedure, law, question, act, duties);
    // The duty above comes in to let an unconfirmed rule pass, and for nothing else; it is told which, where it may.
    const letsPass = bars.length > 0 ? tries(act) || bars.every(passableBy(duties)) : judged.some(isOverridden);
    if (!recorder && !letsPass) return refused('notYours', { by: law.recordedBy });
    if (bars.length > 0) return refused('unlawful', { unmet: [...bars, ...lapses] });
    const moved = move(procedure, state, { ...event, lapses: lapses.map(({ rule }) => rule) });
    if (state.since !== null && act.on < state.since && procedure.stageOf(moved.value) !== stage)
      return refused('notHere', { since: state.since });
    const step = stepOf(procedure, state, act, law, moved, judged);
    const deadlines = deadlinesOf(procedure, step.next, calendar);
    const beyond = firstUncovered(procedure, state, deadlines, calendar);
    if (beyond !== null) return refused('uncovered', { year: beyond });
    const basis = citeOf(procedure, law, question);
    return { outcome: 'accepted', passed, step, cite: basis, lapses, notices, overridden, deadlines };
  } catch (error) {
    if (error instanceof UncoveredYear) return refused('uncovered', { year: error.year });
    throw error;
  }
}

const tries = ({ overrides = [] }: Act): boolean => overrides.length > 0;
const isOverridden = ({ outcome }: Judged): boolean => outcome === 'overridden';
const passableBy =
  (held: readonly Duty[]) =>
  ({ overridableBy }: Unmet): boolean =>
    overridableBy.some((duty) => held.includes(duty));

function stepOf<F, P>(
  procedure: Procedure<F, P>,
  state: CaseState<F>,
  act: Act,
  law: TransitionLaw,
  moved: Move,
  rules: readonly Judged[],
): Step<F> {
  const { id: slice } = procedure.law.on(act.on);
  const next = stateAfter(procedure, state, moved, act.on, slice);
  const { left, entered } = moved;
  return { act, law, slice, from: procedure.stageOf(state.value), next, left, entered, rules };
}

/** Lets pass, in order, every limit whose last lawful day lies before `on`. */
export function letPass<F, P>(
  procedure: Procedure<F, P>,
  { state, setting, calendar }: Pick<Command<F>, 'state' | 'setting' | 'calendar'>,
  on: LegalDate,
): { passed: Step<F>[]; state: CaseState<F> } {
  const passed: Step<F>[] = [];
  let current = state;
  for (;;) {
    const due = deadlinesOf(procedure, current, calendar).find(({ passes }) => passes !== null);
    if (!due?.due || due.due >= on) return { passed, state: current };
    const step = pass(procedure, current, due, setting);
    passed.push(step);
    current = step.next;
    if (passed.length > 1_000) throw new Error(`limit ${due.timer} passes without end`);
  }
}

/** The passing of one limit, dated the day after its last lawful day. */
export function pass<F, P>(
  procedure: Procedure<F, P>,
  state: CaseState<F>,
  deadline: Deadline,
  setting: Setting,
): Step<F> {
  const { passes, due, timer, subject, anchor } = deadline;
  if (!passes || !due) throw new Error(`limit ${timer} does not pass`);
  const act = { type: passes, on: dayAfter(due), timer, subject, anchor } as unknown as ClockAct;
  const event: MachineEvent<P> = {
    type: passes,
    from: state.value,
    act,
    parameters: procedure.law.on(act.on).parameters,
    setting,
    lapses: [],
  };
  const way = wayOf(procedure, waysFrom(procedure, state.value)?.get(passes) ?? [], state.facts, event);
  if (!way) throw new Error(`limit ${timer} passes in ${procedure.stageOf(state.value)}, where ${passes} has no place`);
  return stepOf(procedure, state, act, way.law, move(procedure, state, event), []);
}

/** An act that starts a limit beyond the holiday table is refused; a limit that already ran so is left alone. */
function firstUncovered<F, P>(
  procedure: Procedure<F, P>,
  before: CaseState<F>,
  deadlines: readonly Deadline[],
  calendar: Calendar,
): number | null {
  const blind = deadlines.filter(({ due }) => due === null);
  if (blind.length === 0) return null;
  const known = new Set(
    deadlinesOf(procedure, before, calendar).map(({ timer, subject, anchor }) => `${timer}/${subject}@${anchor}`),
  );
  const started = blind.find(({ timer, subject, anchor }) => !known.has(`${timer}/${subject}@${anchor}`));
  return started ? calendar.to + 1 : null;
}
