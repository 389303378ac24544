import { dayAfter, latest as last, type LegalDate } from '../calendar/legal-date.js';
import type { Bounds, Cause, Days, Network } from './plan-network.js';
import { estimated } from './plan-span.js';
import { closes, type Edge } from './plan-windows.js';

/**
 * The last days to be shown. A limit, or the validity of a paper, counts from the day its start has in the slowest
 * course, and bounds the step it runs into with all that come before it but after its start. What bounds a step anyway
 * bounds it here too; a broken window shows when it closed. Steps `held` keep their bound.
 */
export function shownDays<P>(
  network: Network<P>,
  early: Days<P>,
  bounds: Bounds<P>,
  held: ReadonlySet<number>,
): Bounds<P> {
  const { maximums, broken: closed, windows } = network;
  const slow = slowest(network, early, bounds, held);
  const shown: Bounds<P> = {
    dates: [...bounds.dates],
    causes: [...bounds.causes],
    estimated: [...bounds.estimated],
  };
  const tighten = (place: number, date: LegalDate, cause: Cause<P>, estimate: boolean): void => {
    if ((shown.dates[place] ?? dayAfter(date)) > date) network.set(shown, place, date, cause, estimate);
  };
  for (const edge of maximums) {
    if (edge.kind === 'same') continue;
    const broken = closed.has(edge);
    const days = broken ? early : slow;
    const run = windows.run(edge, days.dates);
    if (!run || (run.before && !broken)) continue;
    const end = broken ? run.end : last(run.end, early.dates[edge.to]!);
    const start = typeof edge.from === 'number' && days.estimated[edge.from]!;
    const estimate = start || estimated(run.span, run.start, end, windows.calendar);
    const lastDays = broken ? new Map([[edge.to, end]]) : back(network, edge, end, early.dates);
    for (const [place, date] of lastDays) if (broken || !held.has(place)) tighten(place, date, run, estimate);
  }
  for (const { kind, from, to } of maximums) {
    const date = kind === 'same' && typeof from === 'number' ? shown.dates[from] : null;
    if (date && typeof from === 'number') tighten(to, date, shown.causes[from]!, shown.estimated[from]!);
  }
  return shown;
}

/**
 * The course that uses every limit in full: a step into which one runs happens on its last day, any other as soon as
 * the steps before it allow.
 */
function slowest<P>(network: Network<P>, early: Days<P>, bounds: Bounds<P>, held: ReadonlySet<number>): Days<P> {
  const { fixed, minimums, maximums, broken, windows } = network;
  const slow: Days<P> = { dates: [...early.dates], causes: [...early.causes], estimated: [...early.estimated] };
  const into = early.dates.map((): Edge<P>[] => []);
  for (const edge of [...minimums, ...maximums])
    if (edge.kind !== 'same' && edge.kind !== 'validity' && !broken.has(edge)) into[edge.to]!.push(edge);
  for (const [place, least] of early.dates.entries()) {
    if (fixed[place] !== null) continue;
    let limited = false;
    for (const edge of into[place]!) {
      const run = windows.run(edge, slow.dates);
      if (!run || run.before) continue;
      // Minimum windows come first; a limit is never shorter than what must pass before its step.
      if (closes(edge) && limited ? run.end < slow.dates[place]! : run.end > slow.dates[place]!)
        network.take(slow, place, run.end, run);
      limited ||= closes(edge);
    }
    const bound = bounds.dates[place] ?? null;
    if (bound !== null && (held.has(place) || bound < slow.dates[place]!))
      network.set(slow, place, last(bound, least), bounds.causes[place]!, bounds.estimated[place]!);
  }
  return slow;
}

/** The last days, for a window's step and all before it that its start does not wait for, that still keep its end. */
function back<P>(
  network: Network<P>,
  { from, to }: Edge<P>,
  end: LegalDate,
  early: readonly LegalDate[],
): Map<number, LegalDate> {
  const { fixed, minimums, windows } = network;
  const found = new Map([[to, end]]);
  const before = typeof from === 'number' ? network.upTo([from]) : new Set<number>();
  for (const edge of minimums.toReversed()) {
    const until = found.get(edge.to);
    const place = edge.from;
    if (until === undefined || typeof place !== 'number' || fixed[place] !== null || before.has(place)) continue;
    const start = windows.lastStart(edge, found.get(place) ?? null, until);
    if (start !== null) found.set(place, last(start, early[place]!));
  }
  return found;
}
