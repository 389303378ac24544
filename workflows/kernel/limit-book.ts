import type { LegalDate } from '../calendar/legal-date.js';
import type { Calendar } from '../calendar/working-days.js';
import { computable, deadlinesOf, type Deadline } from './deadlines.js';
import type { CaseState, Procedure } from './procedure.js';
import { same } from './same.js';

/** A limit as it is stored: what started it, how it is counted, what became of it. */
export interface LimitRow {
  readonly timer: string;
  readonly subject: string;
  /** The entry that started it. */
  readonly opened: number;
  readonly rule: string;
  readonly slice: string;
  readonly anchor: LegalDate;
  readonly unit: Deadline['unit'];
  readonly budget: number;
  readonly due: LegalDate | null;
  readonly kind: Deadline['kind'];
  readonly state: 'running' | 'passed' | 'ended';
  /** The entry that ended it, or by which it passed; null while it runs. */
  readonly closed: number | null;
}

/** A limit whose last day moved with the table of working days. */
export interface LimitMoved {
  readonly timer: string;
  readonly subject: string;
  readonly anchor: LegalDate;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
}

/** Only working days change with the table. */
const isCounted = ({ state, unit }: LimitRow): boolean => state === 'running' && unit === 'workday';

export const nameOf = ({ timer, subject }: Pick<LimitRow, 'timer' | 'subject'>): string =>
  subject === '' ? timer : `${timer}/${subject}`;

/** The limits of a case as its steps, one after another, start and end them. */
export class LimitBook<F, P> {
  readonly rows: LimitRow[] = [];
  #last: {
    readonly procedure: Procedure<F, P>;
    readonly state: CaseState<F> | null;
    readonly calendar: Calendar;
    readonly open: readonly Deadline[];
  } | null = null;

  constructor(private readonly procedure: Procedure<F, P>) {}

  /**
   * What changes when the case stands so after an entry, by the working days known then; null: it never existed, and no
   * limit runs. The procedure is that under the pins the entry left.
   */
  after(
    seq: number,
    state: CaseState<F> | null,
    kind: 'act' | 'clock',
    calendar: Calendar,
    procedure: Procedure<F, P> = this.procedure,
  ): void {
    const last = this.#last;
    const running = !last?.state
      ? []
      : last.calendar === calendar
        ? last.open
        : deadlinesOf(last.procedure, last.state, calendar);
    const open = state === null ? [] : deadlinesOf(procedure, state, calendar);
    const [before, now] = [new Set(running.map(keyOf)), new Set(open.map(keyOf))];
    for (const limit of running) {
      if (now.has(keyOf(limit))) continue;
      const { timer, subject } = limit;
      for (const [at, row] of this.rows.entries())
        if (row.state === 'running' && row.timer === timer && row.subject === subject)
          this.rows[at] = { ...row, state: kind === 'clock' ? 'passed' : 'ended', closed: seq };
    }
    for (const limit of open) {
      if (before.has(keyOf(limit))) continue;
      const { timer, subject, rule, anchor, unit, budget, due, kind: sort } = limit;
      const slice = procedure.law.on(anchor).id;
      const begun = { timer, subject, opened: seq, rule, slice, anchor, unit, budget, due, kind: sort };
      this.rows.push({ ...begun, state: 'running', closed: null });
    }
    this.#last = { procedure, state, calendar, open };
  }

  /** Limits that run are counted anew: the table of working days has changed. */
  recount(calendar: Calendar): void {
    for (const [at, row] of this.rows.entries())
      if (isCounted(row)) this.rows[at] = { ...row, due: computable(row, calendar) };
  }

  /** The limits that such a recount moves, in the order of their names. */
  movedBy(calendar: Calendar): LimitMoved[] {
    return this.rows
      .filter(isCounted)
      .map((row): LimitMoved => {
        const { timer, subject, anchor, due } = row;
        return { timer, subject, anchor, from: due, to: computable(row, calendar) };
      })
      .filter(({ from, to }) => from !== to)
      .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  }

  /** What stored limits say of one entry other than this book. */
  against(stored: readonly LimitRow[], seq: number): { what: 'limits'; recorded: unknown; judged: unknown }[] {
    const [recorded, judged] = [linesOf(stored, seq), linesOf(this.rows, seq)];
    if (same(recorded, judged)) return [];
    const without = (here: readonly string[], there: readonly string[]) => here.filter((line) => !there.includes(line));
    return [{ what: 'limits', recorded: without(recorded, judged), judged: without(judged, recorded) }];
  }
}

const keyOf = ({ timer, subject, anchor, budget, due }: Deadline): string =>
  `${timer}/${subject}/${anchor}/${budget}/${due ?? ''}`;

/** What an entry started and ended, as lines to compare and to show. */
const linesOf = (rows: readonly LimitRow[], seq: number): string[] =>
  rows
    .flatMap((row) => [
      ...(row.opened === seq ? [`${nameOf(row)} starts ${row.anchor}, ${row.budget} ${row.unit}, due ${row.due}`] : []),
      ...(row.closed === seq ? [`${nameOf(row)} ${row.state}`] : []),
    ])
    .sort();
