import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays, legalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { UnitFault } from './unit-faults.js';
import { covers, parentsAfterMove, type ParentSpan, placesOf } from './unit-paths.js';

const day = (n: number): LegalDate => addDays(legalDate('2025-01-01'), n);
const days = Array.from({ length: 42 }, (_, n) => day(n));
const span = (from: number, to: number | null, parent: string | null): ParentSpan => ({
  from: day(from),
  to: to === null ? null : day(to),
  parent,
});

const tree = (spans: Record<string, readonly ParentSpan[]>) => (unit: string) => spans[unit] ?? [];

describe('paths follow the parents of each day', () => {
  it('divides the time of a unit where one above it moves', () => {
    const parents = tree({
      a: [span(0, null, null)],
      b: [span(0, null, null)],
      c: [span(0, 50, 'a'), span(50, null, 'b')],
      d: [span(10, null, 'c')],
    });
    expect(placesOf('d', parents)).toEqual([
      { ...span(10, 50, 'c'), path: '/a/c/d/' },
      { ...span(50, null, 'c'), path: '/b/c/d/' },
    ]);
  });

  it.each([
    ['a parent that opens later', { a: [span(5, null, null)], b: [span(0, null, 'a')] }],
    ['a parent that closes', { a: [span(0, 5, null)], b: [span(0, null, 'a')] }],
    ['a parent with a gap', { a: [span(0, 5, null), span(6, null, null)], b: [span(0, null, 'a')] }],
    ['no such parent', { b: [span(0, null, 'a')] }],
  ])('refuses %s', (_, spans: Record<string, readonly ParentSpan[]>) => {
    expect(() => placesOf('b', tree(spans))).toThrow(expect.objectContaining({ code: 'orphan' }));
  });

  it('refuses a circle, but not two units that stood under each other at different times', () => {
    const circle = { a: [span(0, null, 'b')], b: [span(0, null, 'a')] };
    expect(() => placesOf('a', tree(circle))).toThrow(expect.objectContaining({ code: 'circle' }));
    const inTurn = { a: [span(0, 5, null), span(5, null, 'b')], b: [span(0, 5, 'a'), span(5, null, null)] };
    expect(placesOf('b', tree(inTurn)).map(({ path }) => path)).toEqual(['/a/b/', '/b/']);
  });

  it('keeps what was before a move and what is planned after it', () => {
    const spans = [span(0, 10, 'a'), span(10, 20, 'b'), span(20, null, 'c')];
    expect(parentsAfterMove('u', spans, 'd', day(12))).toEqual([
      span(0, 10, 'a'),
      span(10, 12, 'b'),
      span(12, 20, 'd'),
      span(20, null, 'c'),
    ]);
    expect(parentsAfterMove('u', spans, 'd', day(10))[1]).toEqual(span(10, 20, 'd'));
    expect(() => parentsAfterMove('u', [span(0, 5, 'a')], 'd', day(5))).toThrow(
      expect.objectContaining({ code: 'notOpen' }),
    );
  });

  it('SEC-26: in 1,000 random reorganisations nobody is orphaned and nobody sees more than the parents of the day say', () => {
    const units = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7'];
    const move = fc.record({
      unit: fc.constantFrom(...units),
      parent: fc.option(fc.constantFrom(...units)),
      on: fc.integer({ min: 0, max: 40 }),
    });
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (moves) => {
        let spans = new Map<string, readonly ParentSpan[]>(units.map((unit) => [unit, [span(0, null, null)]]));
        for (const { unit, parent, on } of moves) {
          const next = new Map(spans).set(unit, parentsAfterMove(unit, spans.get(unit)!, parent, day(on)));
          const whole = units.every((one) => isWhole(one, next));
          spans = whole ? next : spans;
          accepted += whole ? 1 : 0;
        }
        for (const unit of units) {
          const places = placesOf(unit, (of) => spans.get(of) ?? []);
          const held = days.map((on) => places.filter((place) => covers(place, on)).map(({ path }) => path));
          expect(held).toEqual(days.map((on) => [walk(unit, spans, on)]));
        }
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(2000);
  });
});

function isWhole(unit: string, spans: ReadonlyMap<string, readonly ParentSpan[]>): boolean {
  try {
    placesOf(unit, (of) => spans.get(of) ?? []);
    return true;
  } catch (error) {
    if (error instanceof UnitFault) return false;
    throw error;
  }
}

/** The path as one would read it off the wall on that day: parent by parent. */
function walk(unit: string, spans: ReadonlyMap<string, readonly ParentSpan[]>, on: LegalDate): string {
  const above = spans.get(unit)!.find((one) => covers(one, on))!.parent;
  return above === null ? `/${unit}/` : `${walk(above, spans, on)}${unit}/`;
}
