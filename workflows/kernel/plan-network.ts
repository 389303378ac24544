import { dayAfter, dayBefore, earliest as first, latest as last, type LegalDate } from '../calendar/legal-date.js';
import type { Calendar } from '../calendar/working-days.js';
import type { Law, Slice } from './edition.js';
import { earliestStart, endOf, estimated, latestStart, type Span } from './plan-span.js';

/**
 * A window between two steps by their places on the road, or from a fixed day. *order*: one step comes after another.
 * *work*: a unit says how long its work takes. *same*: it happens on the day of the other. No rule stands behind these.
 * The step is not before the end of a *minimum* window, not after that of a *maximum* window, a limit for those who act,
 * nor of a *validity* window, as long as a paper is good.
 */
export interface Edge<P> {
  readonly kind: 'order' | 'work' | 'same' | 'minimum' | 'maximum' | 'validity';
  /** The place of the step it starts at; the day where it is fixed. */
  readonly from: number | LegalDate;
  readonly to: number;
  /** The step on whose day the parameters are read; null: the start's. */
  readonly under: number | null;
  readonly span: Span | ((parameters: P) => Span | null);
  readonly rule: string | null;
  /** A step out of time is barred, not only recorded as late. */
  readonly bars: boolean;
  /** Between these days a late step breaks the rule, `until` exclusive. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** A window as it runs: from which day, how long. */
export interface Run<P> {
  readonly edge: Edge<P>;
  readonly start: LegalDate;
  readonly span: Span;
}

/** `before`: it ended before the rule existed, which only bars what comes after both. */
type Ended<P> = Run<P> & { readonly end: LegalDate; readonly before: boolean };

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

/**
 * Steps and the windows between them: a temporal network whose windows are as long as the law of their start says, so
 * that a plan crosses from one edition into the next. Steps stand in an order in which every window leads forwards.
 */
export class Network<P> {
  private readonly minimums: readonly Edge<P>[];
  private readonly maximums: readonly Edge<P>[];
  /** Maximum and validity windows that cannot be kept: they had closed, or the rest of the road is longer than they are. */
  readonly broken = new Set<Edge<P>>();

  /** `fixed`: the days of steps already done, by place. */
  constructor(
    private readonly fixed: readonly (LegalDate | null)[],
    edges: readonly Edge<P>[],
    private readonly law: Law<P>,
    private readonly calendar: Calendar,
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
        const run = this.run(edge, dates);
        if (!run || run.end < dates[edge.to]!) continue;
        const moves = run.end > dates[edge.to]!;
        // Where a rule and the order of steps say the same day, the rule is told.
        if (!moves && !(edge.kind === 'minimum' && ordered(days.causes[edge.to]!))) continue;
        this.take(days, edge.to, run.end, run);
        moved ||= moves;
      }
      for (const edge of this.maximums.toReversed()) {
        if (this.broken.has(edge)) continue;
        const run = this.run(edge, dates);
        const reached = dates[edge.to]!;
        if (!run || reached <= run.end) continue;
        const { from } = edge;
        const begun = typeof from !== 'number' || this.fixed[from] !== null;
        const start = begun ? run.start : this.firstStart(edge, run.start, reached, dates);
        const count = (pushes.get(edge) ?? 0) + 1;
        pushes.set(edge, count);
        const held = begun || (wanted.get(from) ?? start) < start;
        if (held || (count > patience && this.chain(days, edge.to).includes(from))) {
          this.broken.add(this.weakest(edge, days));
          return false;
        }
        this.take(days, from, start, { edge, start, span: this.spanOf(edge, start, dates) ?? run.span });
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
        const start = this.lastStart(edge, dates[from] ?? null, end);
        const span = start && this.spanOf(edge, start, dates);
        if (!span || (dates[from] ?? dayAfter(start)) <= start) continue;
        this.take(bounds, from, start, { edge, start, span });
        moved = true;
      }
      for (const edge of this.maximums) {
        if (this.broken.has(edge)) continue;
        const run = this.loosest(edge, least, dates);
        if (!run || (dates[edge.to] ?? dayAfter(run.end)) <= run.end) continue;
        this.take(bounds, edge.to, run.end, run);
        moved = true;
      }
    }
    return bounds;
  }

  /**
   * The last days to be shown. A limit, or the validity of a paper, counts from the day its start has in the slowest
   * course, and bounds the step it runs into with all that come before it but after its start. What bounds a step anyway
   * bounds it here too; a broken window shows when it closed. Steps `held` keep their bound.
   */
  shown(early: Days<P>, bounds: Bounds<P>, held: ReadonlySet<number>): Bounds<P> {
    const slow = this.slowest(early, bounds, held);
    const shown: Bounds<P> = {
      dates: [...bounds.dates],
      causes: [...bounds.causes],
      estimated: [...bounds.estimated],
    };
    const tighten = (place: number, date: LegalDate, cause: Cause<P>, estimate: boolean): void => {
      if ((shown.dates[place] ?? dayAfter(date)) > date) this.set(shown, place, date, cause, estimate);
    };
    for (const edge of this.maximums) {
      if (edge.kind === 'same') continue;
      const broken = this.broken.has(edge);
      const days = broken ? early : slow;
      const run = this.run(edge, days.dates);
      if (!run || (run.before && !broken)) continue;
      const end = broken ? run.end : last(run.end, early.dates[edge.to]!);
      const start = typeof edge.from === 'number' && days.estimated[edge.from]!;
      const estimate = start || estimated(run.span, run.start, end, this.calendar);
      const back = broken ? new Map([[edge.to, end]]) : this.back(edge, end, early.dates);
      for (const [place, date] of back) if (broken || !held.has(place)) tighten(place, date, run, estimate);
    }
    for (const { kind, from, to } of this.maximums) {
      const date = kind === 'same' && typeof from === 'number' ? shown.dates[from] : null;
      if (date && typeof from === 'number') tighten(to, date, shown.causes[from]!, shown.estimated[from]!);
    }
    return shown;
  }

  /**
   * The course that uses every limit in full: a step into which one runs happens on its last day, any other as soon as
   * the steps before it allow.
   */
  private slowest(early: Days<P>, bounds: Bounds<P>, held: ReadonlySet<number>): Days<P> {
    const slow: Days<P> = { dates: [...early.dates], causes: [...early.causes], estimated: [...early.estimated] };
    const into = early.dates.map((): Edge<P>[] => []);
    for (const edge of [...this.minimums, ...this.maximums])
      if (edge.kind !== 'same' && edge.kind !== 'validity' && !this.broken.has(edge)) into[edge.to]!.push(edge);
    for (const [place, least] of early.dates.entries()) {
      if (this.fixed[place] !== null) continue;
      let limited = false;
      for (const edge of into[place]!) {
        const run = this.run(edge, slow.dates);
        if (!run || run.before) continue;
        // Minimum windows come first; a limit is never shorter than what must pass before its step.
        if (closes(edge) && limited ? run.end < slow.dates[place]! : run.end > slow.dates[place]!)
          this.take(slow, place, run.end, run);
        limited ||= closes(edge);
      }
      const bound = bounds.dates[place] ?? null;
      if (bound !== null && (held.has(place) || bound < slow.dates[place]!))
        this.set(slow, place, last(bound, least), bounds.causes[place]!, bounds.estimated[place]!);
    }
    return slow;
  }

  /** The last days, for a window's step and all before it that its start does not wait for, that still keep its end. */
  private back({ from, to }: Edge<P>, end: LegalDate, early: readonly LegalDate[]): Map<number, LegalDate> {
    const back = new Map([[to, end]]);
    const before = typeof from === 'number' ? this.upTo([from]) : new Set<number>();
    for (const edge of this.minimums.toReversed()) {
      const until = back.get(edge.to);
      const place = edge.from;
      if (until === undefined || typeof place !== 'number' || this.fixed[place] !== null || before.has(place)) continue;
      const start = this.lastStart(edge, back.get(place) ?? null, until);
      if (start !== null) back.set(place, last(start, early[place]!));
    }
    return back;
  }

  /** A window as it runs when steps happen on these days, with its last day; null where their law knows none. */
  run(edge: Edge<P>, dates: readonly LegalDate[]): Ended<P> | null {
    const start = typeof edge.from === 'number' ? dates[edge.from]! : edge.from;
    const span = this.spanOf(edge, start, dates);
    const end = span && endOf(span, start, this.calendar);
    if (!end || !closes(edge)) return end && { edge, start, span, end, before: false };
    const { since, until } = edge;
    const late = dayAfter(end);
    if (until !== undefined && late >= until) return null;
    const before = since !== undefined && late < since;
    return { edge, start, span, end: before ? dayBefore(since as LegalDate) : end, before };
  }

  /** These steps and all that must come before one of them. */
  upTo(places: Iterable<number>): Set<number> {
    const found = new Set(places);
    for (const { from, to } of this.minimums.toReversed())
      if (found.has(to) && typeof from === 'number') found.add(from);
    return found;
  }

  private spanOf({ span, under }: Edge<P>, start: LegalDate, dates: readonly (LegalDate | null)[]): Span | null {
    if (typeof span !== 'function') return span;
    return span(this.law.on(under === null ? start : (dates[under] ?? start)).parameters);
  }

  /** The first start, from one day on, whose maximum window still holds a day. */
  private firstStart(edge: Edge<P>, from: LegalDate, day: LegalDate, dates: readonly LegalDate[]): LegalDate {
    if (edge.under !== null) return last(from, earliestStart(this.spanOf(edge, from, dates)!, day, this.calendar));
    for (const slice of this.slices(from, null)) {
      const span = spanIn(edge, slice);
      const open = last(from, slice.from);
      const found = span ? last(open, earliestStart(span, day, this.calendar)) : open;
      if (slice.until === null || found < slice.until) return found;
    }
    throw new Error('the law has an end');
  }

  /** The last start, up to one day, whose minimum window ends in time; null where any start does. */
  private lastStart(edge: Edge<P>, upTo: LegalDate | null, end: LegalDate): LegalDate | null {
    if (typeof edge.span !== 'function') return least(upTo, latestStart(edge.span, end, this.calendar));
    const [oldest] = this.law.slices;
    for (const slice of this.slices(null, upTo).reverse()) {
      const span = spanIn(edge, slice);
      const until = least(upTo, slice.until && dayBefore(slice.until));
      const found = span ? least(until, latestStart(span, end, this.calendar)) : until;
      if (found === null || found >= slice.from || slice === oldest) return found;
    }
    return upTo;
  }

  /** The last end a maximum window can have, its start lying between its least and its greatest day; null: any. */
  private loosest(
    edge: Edge<P>,
    early: readonly LegalDate[],
    greatest: readonly (LegalDate | null)[],
  ): Ended<P> | null {
    const range = (place: number) => [early[place]!, greatest[place] ?? null] as const;
    const [from, upTo] = typeof edge.from === 'number' ? range(edge.from) : [edge.from, edge.from];
    const [readFrom, readUpTo] = edge.under === null ? [from, upTo] : range(edge.under);
    let found: Ended<P> | null = null;
    for (const slice of this.slices(readFrom, readUpTo)) {
      const span = spanIn(edge, slice);
      const start = edge.under === null ? least(upTo, slice.until && dayBefore(slice.until)) : upTo;
      const run = span && start && this.run({ ...edge, from: start, under: null, span }, []);
      if (!run) return null;
      if (found === null || run.end > found.end) found = { ...run, edge };
    }
    return found;
  }

  /** The slices of the law between two days, both with their own. */
  private slices(from: LegalDate | null, upTo: LegalDate | null): Slice<P>[] {
    const { slices } = this.law;
    const begin = from === null ? 0 : slices.indexOf(this.law.on(from));
    const end = upTo === null ? slices.length - 1 : slices.indexOf(this.law.on(upTo));
    return slices.slice(begin, Math.max(begin, end) + 1);
  }

  /** Sets a step's day by a window, whose other end may be an estimate already. */
  private take(days: Bounds<P> | Days<P>, place: number, date: LegalDate, run: Run<P>): void {
    const other = this.other(run, place);
    const end = run.edge.to === place || other === null ? date : days.dates[other]!;
    const beyond = estimated(run.span, run.start, end, this.calendar);
    this.set(days, place, date, run, beyond || (other !== null && days.estimated[other]!));
  }

  private set(days: Bounds<P> | Days<P>, place: number, date: LegalDate, cause: Cause<P>, estimate: boolean): void {
    days.dates[place] = date;
    days.causes[place] = cause;
    days.estimated[place] = estimate;
  }
}

const closes = ({ kind }: Pick<Edge<unknown>, 'kind'>): boolean =>
  kind === 'maximum' || kind === 'validity' || kind === 'same';
const ordered = (cause: Cause<never>): boolean => typeof cause === 'object' && cause.edge.kind === 'order';

const spanIn = <P>({ span }: Edge<P>, { parameters }: Slice<P>): Span | null =>
  typeof span === 'function' ? span(parameters) : span;

function least(a: LegalDate, b: LegalDate | null): LegalDate;
function least(a: LegalDate | null, b: LegalDate): LegalDate;
function least(a: LegalDate | null, b: LegalDate | null): LegalDate | null;
function least(a: LegalDate | null, b: LegalDate | null): LegalDate | null {
  return a === null ? b : b === null ? a : first(a, b);
}
