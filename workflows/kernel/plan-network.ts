import { dayAfter, latest as last, type LegalDate } from '../calendar/legal-date.js';
import { estimated } from './plan-span.js';
import { closes, type Edge, type Run, type Windows } from './plan-windows.js';

/** What sets a step's day: a window, a wanted day, or nothing but the day the plan begins. */
export type Cause<P> = Run<P> | 'wanted' | 'floor';

/** Days by place. `estimated`: counted beyond the table of holidays. */
export interface Days<P, D extends LegalDate | null = LegalDate> {
  readonly dates: D[];
  readonly causes: Cause<P>[];
  readonly estimated: boolean[];
}

/** Upper bounds: null where nothing bounds a step. */
export type Bounds<P> = Days<P, LegalDate | null>;

/**
 * How often one window may move its own start before the windows are taken to contradict each other. That a later law
 * might lengthen it is not waited for.
 */
const patience = 3;
const endurance = 40;

/**
 * Steps and the windows between them: a temporal network whose windows are as long as the law of their start says, so
 * that a plan crosses from one edition into the next. Steps stand in an order in which every window leads forwards.
 */
export class Network<P> {
  readonly minimums: readonly Edge<P>[];
  readonly maximums: readonly Edge<P>[];
  /** Maximum and validity windows that cannot be kept: they had closed, or the rest of the road is longer than they are. */
  readonly broken = new Set<Edge<P>>();

  /** `fixed`: the days of steps already done, by place. */
  constructor(
    readonly fixed: readonly (LegalDate | null)[],
    edges: readonly Edge<P>[],
    readonly windows: Windows<P>,
  ) {
    for (const { from, to, under, rule } of edges)
      if ((typeof from === 'number' && from >= to) || (under !== null && under >= to))
        throw new Error(`a window (${rule ?? 'order'}) into step ${to} leads backwards`);
    const open = edges.filter(({ to }) => fixed[to] === null).sort((a, b) => a.to - b.to);
    this.minimums = open.filter((edge) => !closes(edge));
    this.maximums = open.filter(closes);
  }

  /**
   * The least days that keep every window, no step before `floor`, no wanted step before its day: the earliest lawful
   * day of each step, and together a lawful course. A maximum window may move its own start: papers made too early
   * would no longer be fresh. One that cannot be kept is set aside as broken.
   */
  earliest(floor: LegalDate, wanted: ReadonlyMap<number, LegalDate>): Days<P> {
    for (;;) {
      const floors = this.fixed.map((_, place) => last(floor, wanted.get(place) ?? floor));
      const days: Days<P> = {
        dates: this.fixed.map((date, place) => date ?? floors[place]!),
        causes: floors.map((date) => (date > floor ? 'wanted' : 'floor')),
        estimated: floors.map(() => false),
      };
      if (this.settle(days, wanted)) return days;
    }
  }

  /** False when windows contradict each other and one was set aside: what it had moved has to be undone. */
  private settle(days: Days<P>, wanted: ReadonlyMap<number, LegalDate>): boolean {
    const { dates } = days;
    const pushes = new Map<Edge<P>, number>();
    for (let moved = true; moved;) {
      moved = false;
      for (const edge of this.minimums) {
        const run = this.windows.run(edge, dates);
        if (!run || run.end < dates[edge.to]!) continue;
        const moves = run.end > dates[edge.to]!;
        // Where a rule and the order of steps say the same day, the rule is told.
        if (!moves && !(edge.kind === 'minimum' && ordered(days.causes[edge.to]!))) continue;
        this.take(days, edge.to, run.end, run);
        moved ||= moves;
      }
      for (const edge of this.maximums.toReversed()) {
        if (this.broken.has(edge)) continue;
        const run = this.windows.run(edge, dates);
        const reached = dates[edge.to]!;
        if (!run || reached <= run.end) continue;
        const { from } = edge;
        const begun = typeof from !== 'number' || this.fixed[from] !== null;
        const start = begun ? run.start : this.windows.firstStart(edge, run.start, reached, dates);
        const count = (pushes.get(edge) ?? 0) + 1;
        pushes.set(edge, count);
        const held = begun || (wanted.get(from) ?? start) < start;
        const circles = count > patience && typeof from === 'number' && this.chain(days, edge.to).includes(from);
        if (held || circles || count > endurance) {
          this.broken.add(this.weakest(edge, days));
          return false;
        }
        this.take(days, from, start, { edge, start, span: this.windows.spanOf(edge, start, dates) ?? run.span });
        moved = true;
      }
    }
    return true;
  }

  /** The steps by which the day of one was set, window after window. */
  private chain({ causes }: Days<P>, place: number): number[] {
    const chain = [place];
    for (let at = this.other(causes[place]!, place); at !== null; at = this.other(causes[at]!, at)) {
      if (chain.includes(at)) return [...chain, at];
      chain.push(at);
    }
    return chain;
  }

  /** Of the windows that contradict each other the one to set aside: rather a late step than one that is barred. */
  private weakest(edge: Edge<P>, days: Days<P>): Edge<P> {
    const causes = this.chain(days, edge.to).map((place) => days.causes[place]!);
    const moved = causes.flatMap((cause) => (typeof cause === 'object' ? cause.edge : []));
    return [edge, ...moved].find((each) => closes(each) && each.rule !== null && !each.bars) ?? edge;
  }

  /** The step at the other end of the window that sets this one's day. */
  other(cause: Cause<P>, place: number): number | null {
    if (typeof cause === 'string') return null;
    const { from, to } = cause.edge;
    return to !== place ? to : typeof from === 'number' ? from : null;
  }

  /**
   * The greatest days from which every window can still be kept: after its day no lawful course passes through a step.
   * Broken windows bound nothing.
   */
  latest({ dates: least }: Days<P>, wanted: ReadonlyMap<number, LegalDate>): Bounds<P> {
    const bounds: Bounds<P> = {
      dates: this.fixed.map((date, place) => date ?? wanted.get(place) ?? null),
      causes: this.fixed.map((_, place) => (wanted.has(place) ? 'wanted' : 'floor')),
      estimated: this.fixed.map(() => false),
    };
    const { dates } = bounds;
    for (let moved = true, rounds = 0; moved && rounds <= dates.length; rounds += 1) {
      moved = false;
      for (const edge of this.minimums.toReversed()) {
        const end = dates[edge.to] ?? null;
        const { from } = edge;
        if (end === null || typeof from !== 'number' || this.fixed[from] !== null) continue;
        const start = this.windows.lastStart(edge, dates[from] ?? null, end);
        const span = start && this.windows.spanOf(edge, start, dates);
        if (!span || (dates[from] ?? dayAfter(start)) <= start) continue;
        this.take(bounds, from, start, { edge, start, span });
        moved = true;
      }
      for (const edge of this.maximums) {
        if (this.broken.has(edge)) continue;
        const run = this.windows.loosest(edge, least, dates);
        if (!run || (dates[edge.to] ?? dayAfter(run.end)) <= run.end) continue;
        this.take(bounds, edge.to, run.end, run);
        moved = true;
      }
    }
    return bounds;
  }

  /** These steps and all that must come before one of them. */
  upTo(places: Iterable<number>): Set<number> {
    const found = new Set(places);
    for (const { from, to } of this.minimums.toReversed())
      if (found.has(to) && typeof from === 'number') found.add(from);
    return found;
  }

  /** Sets a step's day by a window, whose other end may be an estimate already. */
  take(days: Bounds<P> | Days<P>, place: number, date: LegalDate, run: Run<P>): void {
    const other = this.other(run, place);
    const end = run.edge.to === place || other === null ? date : days.dates[other]!;
    const beyond = estimated(run.span, run.start, end, this.windows.calendar);
    this.set(days, place, date, run, beyond || (other !== null && days.estimated[other]!));
  }

  set(days: Bounds<P> | Days<P>, place: number, date: LegalDate, cause: Cause<P>, estimate: boolean): void {
    days.dates[place] = date;
    days.causes[place] = cause;
    days.estimated[place] = estimate;
  }
}

const ordered = (cause: Cause<never>): boolean => typeof cause === 'object' && cause.edge.kind === 'order';
