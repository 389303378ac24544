import { describe, expect, it } from '@jest/globals';
import type { Introduction } from '../../workflows/admission/examples/road.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { addMonths } from '../../workflows/calendar/months.js';

/** Days on which each route may be begun: D needs 294-QĐ/TW, F 208-QĐ/TW at the decision. */
const begun = {
  A: '2024-03-04',
  B: '2024-03-04',
  C: '2024-03-04',
  D: '2025-07-01',
  E: '2024-03-04',
  F: '2026-03-16',
} as const;
const routes = Object.entries(begun) as [keyof typeof begun, string][];

describe('the ordinary road, S00 to S28', () => {
  it.each(routes)('is open on route %s', (route, from) => {
    const walk = new Walk({ from, route }).to('official').does('card.hand', 30);
    const { facts } = walk;
    expect(facts.officialOn).toBe(addMonths(facts.ceremony!.on, 12));
    expect(facts.lapses).toEqual([]);
    expect(facts.cardOn).toBe(walk.on);
  });

  it.each(['A', 'B', 'E'] as const)('passes a sub-divisional committee on route %s', (route) => {
    const walk = new Walk({ from: '2024-03-04', setting: unit(route, { subdivision: true }) }).to('official');
    const stages = walk.steps.map(({ step }) => step.from);
    expect(stages).toEqual(expect.arrayContaining(['subdivisionAppraisal', 'recognitionSubdivision']));
  });

  it.each<[Introduction, Parameters<typeof unit>[1]]>([
    ['youth', {}],
    ['trade', { youthUnion: false }],
    ['two', { youthUnion: false, tradeUnion: false }],
  ])('opens to whom is introduced by way of %s', (introduction, more) => {
    const walk = new Walk({ from: '2024-03-04', introduction, setting: unit('A', more) }).to('dossierReady');
    expect(walk.facts.introRoute).toBe(introduction);
  });
});
