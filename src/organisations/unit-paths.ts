import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { UnitFault } from './unit-faults.js';
import { unitKey } from './unit-key.js';

/** Under whom a unit stands from a day (inclusive) to a day (exclusive; null is open). */
export interface ParentSpan {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly parent: string | null;
}

export interface PlaceSpan extends ParentSpan {
  readonly path: string;
}

type Window = Pick<ParentSpan, 'from' | 'to'>;
type ParentsOf = (unitId: string) => readonly ParentSpan[];

/** Deeper than any tree of organisations; a circle ends here. */
const deepest = 32;

/** The dated paths of a unit from the dated parents of all units; throws `UnitFault` (circle, orphan). */
export function placesOf(unitId: string, parentsOf: ParentsOf): PlaceSpan[] {
  return joined(placesIn(unitId, { from: '0000-01-01' as LegalDate, to: null }, parentsOf, 0), samePlace);
}

/** The parents of a unit when it stands under `parent` from `on` to the end of the span it interrupts. */
export function parentsAfterMove(
  unitId: string,
  spans: readonly ParentSpan[],
  parent: string | null,
  on: LegalDate,
): ParentSpan[] {
  const lasting = joined(spans, (a, b) => a.parent === b.parent);
  const cut = lasting.find((span) => covers(span, on));
  if (!cut) throw new UnitFault('notOpen', unitId, on);
  return lasting.flatMap((span) =>
    span === cut ? [...(cut.from < on ? [{ ...cut, to: on }] : []), { ...cut, from: on, parent }] : [span],
  );
}

export const covers = (window: Window, on: string): boolean =>
  window.from <= on && (window.to === null || window.to > on);

function placesIn(unitId: string, window: Window, parentsOf: ParentsOf, depth: number): PlaceSpan[] {
  if (depth > deepest) throw new UnitFault('circle', unitId, window.from);
  return parentsOf(unitId).flatMap((span) => {
    const shared = overlap(span, window);
    if (!shared) return [];
    const own = `${unitKey(unitId)}/`;
    if (span.parent === null) return [{ ...shared, parent: null, path: `/${own}` }];
    const above = placesIn(span.parent, shared, parentsOf, depth + 1);
    requireWhole(unitId, shared, above);
    return above.map(({ from, to, path }) => ({ from, to, parent: span.parent, path: path + own }));
  });
}

/** A unit stands under its parent on no day on which the parent does not exist. */
function requireWhole(unitId: string, window: Window, above: readonly Window[]): void {
  let covered: LegalDate | null = window.from;
  for (const { from, to } of above) {
    if (covered === null || from !== covered) break;
    covered = to;
  }
  if (above.length === 0 || covered !== window.to) throw new UnitFault('orphan', unitId, covered ?? window.from);
}

function overlap(a: Window, b: Window): Window | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return to !== null && to <= from ? null : { from, to };
}

const samePlace = (a: PlaceSpan, b: PlaceSpan): boolean => a.parent === b.parent && a.path === b.path;

/** Neighbouring spans that say the same become one. */
function joined<S extends ParentSpan>(spans: readonly S[], same: (a: S, b: S) => boolean): S[] {
  const result: S[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last?.to === span.from && same(last, span)) result[result.length - 1] = { ...last, to: span.to };
    else result.push(span);
  }
  return result;
}
