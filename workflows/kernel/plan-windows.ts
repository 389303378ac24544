import { dayAfter, dayBefore, earliest as first, latest as last, type LegalDate } from '../calendar/legal-date.js';
import type { Calendar } from '../calendar/working-days.js';
import type { Law, Slice } from './edition.js';
import { earliestStart, endOf, latestStart, type Span } from './plan-span.js';

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
export type Ended<P> = Run<P> & { readonly end: LegalDate; readonly before: boolean };

/** Windows that hold a step back from above. */
export const closes = ({ kind }: Pick<Edge<unknown>, 'kind'>): boolean =>
  kind === 'maximum' || kind === 'validity' || kind === 'same';

/** How long windows are: as long as the law of their start says, edition by edition. */
export class Windows<P> {
  constructor(
    private readonly law: Law<P>,
    readonly calendar: Calendar,
  ) {}

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

  /** A window's length, its parameters read on the day of its start or of the step it is read under. */
  spanOf({ span, under }: Edge<P>, start: LegalDate, dates: readonly (LegalDate | null)[]): Span | null {
    if (typeof span !== 'function') return span;
    return span(this.law.on(under === null ? start : (dates[under] ?? start)).parameters);
  }

  /** The first start, from one day on, whose maximum window still holds a day. */
  firstStart(edge: Edge<P>, from: LegalDate, day: LegalDate, dates: readonly LegalDate[]): LegalDate {
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
  lastStart(edge: Edge<P>, upTo: LegalDate | null, end: LegalDate): LegalDate | null {
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
  loosest(edge: Edge<P>, early: readonly LegalDate[], greatest: readonly (LegalDate | null)[]): Ended<P> | null {
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
}

const spanIn = <P>({ span }: Edge<P>, { parameters }: Slice<P>): Span | null =>
  typeof span === 'function' ? span(parameters) : span;

function least(a: LegalDate, b: LegalDate | null): LegalDate;
function least(a: LegalDate | null, b: LegalDate): LegalDate;
function least(a: LegalDate | null, b: LegalDate | null): LegalDate | null;
function least(a: LegalDate | null, b: LegalDate | null): LegalDate | null {
  return a === null ? b : b === null ? a : first(a, b);
}
