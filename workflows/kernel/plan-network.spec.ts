import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '../calendar/holidays.js';
import { addDays, daysBetween, legalDate, type LegalDate } from '../calendar/legal-date.js';
import { Law } from './edition.js';
import { Network } from './plan-network.js';
import { shownDays } from './plan-shown.js';
import { Windows, type Edge } from './plan-windows.js';

type Lengths = readonly number[];

const origin = legalDate('2025-01-01');
const dayOf = (n: number): LegalDate => addDays(origin, n);
const numberOf = (date: LegalDate): number => daysBetween(origin, date);

/** Days tried for each step: room enough for the least course of three steps with windows of five days. */
const horizon = 30;

/** A law that changes on one day; on the first it may already stand as it will. */
function lawOf(change: number, before: Lengths, after: Lengths): Law<Lengths> {
  const slice = { edition: 'T', documents: {}, marks: {}, judged: true };
  return new Law([
    { ...slice, id: 'old', from: legalDate('1930-02-03'), until: dayOf(change), parameters: before },
    { ...slice, id: 'new', from: dayOf(change), until: null, parameters: after },
  ]);
}

interface Drawn {
  readonly kind: 'minimum' | 'maximum';
  readonly from: number;
  readonly to: number;
  readonly old: number;
  readonly young: number;
}

const size = 3;
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    kind: fc.constantFrom('minimum', 'maximum'),
    ends: fc.constantFrom<[number, number]>([0, 1], [0, 2], [1, 2]),
    old: fc.integer({ min: 0, max: 5 }),
    young: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ kind, ends: [from, to], old, young }) => ({
    kind,
    from,
    to,
    old,
    // A later law may shorten a limit, as that of 1/7/2025 did.
    young: kind === 'minimum' ? old : Math.min(old, young),
  }));

const networks = fc.record({
  windows: fc.array(drawn, { minLength: 1, maxLength: 5 }),
  change: fc.integer({ min: -1, max: 8 }),
  floor: fc.integer({ min: 0, max: 4 }),
  /** The day of the first step, where it is done. */
  done: fc.option(fc.integer({ min: 0, max: 6 })),
  wanted: fc.option(fc.record({ place: fc.integer({ min: 1, max: 2 }), day: fc.integer({ min: 0, max: 20 }) })),
});
type Case = typeof networks extends fc.Arbitrary<infer T> ? T : never;

function networkOf({ windows, change, done }: Case): Network<Lengths> {
  const edges = windows.map(({ kind, from, to }, index): Edge<Lengths> => {
    return { kind, from, to, under: null, rule: 'R', bars: true, span: (law) => ({ unit: 'day', n: law[index]! }) };
  });
  const law = lawOf(
    change,
    windows.map(({ old }) => old),
    windows.map(({ young }) => young),
  );
  const fixed = Array.from({ length: size }, (_, place) => (place === 0 && done !== null ? dayOf(done) : null));
  return new Network(fixed, edges, new Windows(law, vietnam));
}

/** The least and the greatest day of each step over every course there is, by trying all days of all steps. */
function range(
  { windows, change, floor, done }: Case,
  upTo: readonly number[],
): { least: number[]; greatest: number[] } | null {
  const least = upTo.map(() => Infinity);
  const greatest = upTo.map(() => -Infinity);
  const course: number[] = [];
  const place = (at: number): void => {
    if (at === size) {
      for (const [step, day] of course.entries()) {
        least[step] = Math.min(least[step]!, day);
        greatest[step] = Math.max(greatest[step]!, day);
      }
      return;
    }
    const isDone = at === 0 && done !== null;
    for (let day = isDone ? done : floor; day <= (isDone ? done : upTo[at]!); day += 1) {
      const kept = windows.every(({ kind, from, to, old, young }) => {
        if (to !== at) return true;
        const end = course[from]! + (course[from]! < change ? old : young);
        return kind === 'minimum' ? day >= end : day <= end;
      });
      if (!kept) continue;
      course[at] = day;
      place(at + 1);
    }
  };
  place(0);
  return least.includes(Infinity) ? null : { least, greatest };
}

const anywhere = Array.from({ length: size }, () => horizon);
const free = ({ done }: Case): number[] =>
  Array.from({ length: size }, (_, at) => at).filter((at) => at > 0 || done === null);

describe('a network of windows, against all courses there are', () => {
  it('finds the least day of every step, together a course, or sets windows aside where there is none', () => {
    fc.assert(
      fc.property(networks, (drawing) => {
        const network = networkOf(drawing);
        const { dates } = network.earliest(dayOf(drawing.floor), new Map());
        const all = range(drawing, anywhere);
        expect(network.broken.size > 0).toBe(all === null);
        if (all)
          expect(free(drawing).map((at) => numberOf(dates[at]!))).toEqual(free(drawing).map((at) => all.least[at]));
      }),
      { numRuns: 1_500 },
    );
  });

  it('bounds every step by its greatest day, exactly where the law does not change', () => {
    fc.assert(
      fc.property(networks, (drawing) => {
        const network = networkOf(drawing);
        const { wanted } = drawing;
        const days = new Map(wanted ? [[wanted.place, dayOf(wanted.day)]] : []);
        const early = network.earliest(dayOf(drawing.floor), new Map());
        if (network.broken.size > 0) return;
        const upTo = anywhere.map((most, at) => (wanted?.place === at ? wanted.day : most));
        const all = range(drawing, upTo);
        const { dates } = network.latest(early, days);
        if (!all) {
          // The wanted day lies before the earliest: it stays the bound of its step.
          expect(numberOf(early.dates[wanted!.place]!)).toBeGreaterThan(wanted!.day);
          return;
        }
        for (const at of free(drawing)) {
          const greatest = all.greatest[at]!;
          const bound = dates[at] ?? null;
          // With room left above every course, nothing bounds the step.
          if (greatest >= horizon - 5 * size) continue;
          const steady = drawing.change < 0 || drawing.windows.every(({ old, young }) => old === young);
          if (steady) expect(bound && numberOf(bound)).toBe(greatest);
          else expect(bound === null || numberOf(bound) >= greatest).toBe(true);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('holds a wanted step on its day, moving what may not come too early', () => {
    const edges: Edge<Lengths>[] = [
      { kind: 'minimum', from: 0, to: 1, under: null, rule: 'A', bars: true, span: { unit: 'day', n: 3 } },
      { kind: 'maximum', from: 1, to: 2, under: null, rule: 'B', bars: true, span: { unit: 'day', n: 5 } },
    ];
    const network = new Network([null, null, null], edges, new Windows(lawOf(0, [], []), vietnam));
    const { dates, causes } = network.earliest(origin, new Map([[2, dayOf(30)]]));
    expect(dates.map(numberOf)).toEqual([0, 25, 30]);
    expect(causes[1]).toMatchObject({ edge: { rule: 'B' } });
    expect(causes[2]).toBe('wanted');
  });

  it('shows the last days of the course that uses each limit in full, and the tightest of two', () => {
    const limit = (from: number, to: number, n: number): Edge<Lengths> => {
      return { kind: 'maximum', from, to, under: null, rule: 'L', bars: false, span: { unit: 'day', n } };
    };
    const order = (from: number, to: number): Edge<Lengths> => {
      return { kind: 'order', from, to, under: null, rule: null, bars: false, span: { unit: 'day', n: 0 } };
    };
    const edges = [order(0, 1), order(1, 2), order(2, 3), limit(0, 2, 10), limit(0, 2, 5), limit(2, 3, 7)];
    const network = new Network([null, null, null, null], edges, new Windows(lawOf(0, [], []), vietnam));
    const early = network.earliest(origin, new Map());
    const { dates } = shownDays(network, early, network.latest(early, new Map()), new Set());
    expect(dates.map((date) => date && numberOf(date))).toEqual([null, 5, 5, 12]);
  });

  it('sets a window aside that is shorter than what lies within it, and keeps the rest', () => {
    const edges: Edge<Lengths>[] = [
      { kind: 'work', from: 0, to: 1, under: null, rule: null, bars: false, span: { unit: 'day', n: 20 } },
      { kind: 'work', from: 1, to: 2, under: null, rule: null, bars: false, span: { unit: 'day', n: 20 } },
      { kind: 'maximum', from: 0, to: 2, under: null, rule: 'B', bars: true, span: { unit: 'day', n: 30 } },
      { kind: 'maximum', from: 0, to: 1, under: null, rule: 'C', bars: true, span: { unit: 'day', n: 20 } },
    ];
    const network = new Network([null, null, null], edges, new Windows(lawOf(0, [], []), vietnam));
    expect(network.earliest(origin, new Map()).dates.map(numberOf)).toEqual([0, 20, 40]);
    expect([...network.broken].map(({ rule }) => rule)).toEqual(['B']);
  });

  it('refuses windows that lead backwards along the road', () => {
    const edge: Edge<Lengths> = {
      kind: 'minimum',
      from: 1,
      to: 0,
      under: null,
      rule: 'A',
      bars: true,
      span: { unit: 'day', n: 1 },
    };
    expect(() => new Network([null, null], [edge], new Windows(lawOf(0, [], []), vietnam))).toThrow(/backwards/);
  });
});
