import { addDays, type LegalDate } from '../calendar/legal-date.js';
import { addMonths } from '../calendar/months.js';
import { addWorkingDays, UncoveredYear, type Calendar } from '../calendar/working-days.js';
import type { CaseState, Procedure, Running, Timer, TimerKind } from './procedure.js';

/** An open limit. `due` is the last lawful day; null where the holiday table does not reach that far. */
export interface Deadline {
  readonly timer: string;
  readonly subject: string;
  readonly rule: string;
  readonly kind: TimerKind;
  readonly anchor: LegalDate;
  readonly unit: Running['unit'];
  readonly budget: number;
  readonly due: LegalDate | null;
  readonly passes: string | null;
}

/** The last day in time of a limit. Throws UncoveredYear for working days outside the table. */
export function dueOn({ anchor, unit, budget }: Omit<Running, 'subject'>, calendar: Calendar): LegalDate {
  switch (unit) {
    case 'day':
      return addDays(anchor, budget);
    case 'month':
      return addMonths(anchor, budget);
    case 'workday':
      return addWorkingDays(calendar, anchor, budget);
  }
}

/** The limits that run in a state, the earliest first, those without a computable day last. */
export function deadlinesOf<F, P>(
  procedure: Procedure<F, P>,
  state: Pick<CaseState<F>, 'value' | 'facts'>,
  calendar: Calendar,
): Deadline[] {
  const { value, facts } = state;
  const held = counted.get(facts as object);
  if (held?.procedure === procedure && held.calendar === calendar && held.value === value) return [...held.open];
  const open = count(procedure, state, calendar);
  counted.set(facts as object, { procedure, calendar, value, open });
  return [...open];
}

interface Counted {
  readonly procedure: unknown;
  readonly calendar: Calendar;
  readonly value: unknown;
  readonly open: readonly Deadline[];
}

/** A state is never changed, and one command asks for its limits several times: they are counted once. */
const counted = new WeakMap<object, Counted>();

function count<F, P>(
  procedure: Procedure<F, P>,
  state: Pick<CaseState<F>, 'value' | 'facts'>,
  calendar: Calendar,
): Deadline[] {
  const open: Deadline[] = [];
  for (const { id, rule, kind, passes, running } of timersAt(procedure, procedure.limitStages(state))) {
    for (const limit of running(state, procedure.law)) {
      open.push({ timer: id, rule, kind, passes, ...limit, due: computable(limit, calendar) });
    }
  }
  return open.sort((a, b) =>
    (a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0,
  );
}

type AnyTimer = Timer<never, never>;
const byStage = new WeakMap<object, Map<string, readonly AnyTimer[]>>();

/** The timers that can run at some stages, in their own order; found once for each stage. */
function timersAt<F, P>({ timers }: Procedure<F, P>, stages: readonly string[]): readonly Timer<F, P>[] {
  const known = byStage.get(timers) ?? new Map<string, readonly AnyTimer[]>();
  byStage.set(timers, known);
  const key = stages.length === 1 ? stages[0]! : stages.join();
  const found = known.get(key) ?? timers.filter(({ during }) => stages.some((stage) => during.includes(stage)));
  known.set(key, found);
  return found as readonly Timer<F, P>[];
}

/** The same, null where the table does not reach so far. */
export function computable(limit: Omit<Running, 'subject'>, calendar: Calendar): LegalDate | null {
  try {
    return dueOn(limit, calendar);
  } catch (error) {
    if (error instanceof UncoveredYear) return null;
    throw error;
  }
}
