import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import type { Said } from '../../workflows/admission/examples/scene.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { Place, Route } from '../../workflows/kernel/setting.js';
import { barsOf } from '../support/verdict.js';

const one = [paper('2024-05-01')];
const two = [...one, paper('2024-05-02')];

function bars(said: Said<'place.determine'>, place: Place, from = '2024-03-04', route: Route = 'A') {
  const walk = new Walk({ from }).to('sympathiser');
  walk.setting = unit(route, { place });
  return barsOf(walk.tries('place.determine', walk.on, said));
}

describe('which branch follows the procedure (2.3)', () => {
  it('G01-6.2a: study or secondment of twelve months, with the comments of sender and residence', () => {
    expect(bars({ ground: 'study', months: 11, comments: two }, 'school')).toEqual(['G01-6.2a']);
    expect(bars({ ground: 'study', months: 12, comments: one }, 'school')).toEqual(['G01-6.2a']);
    expect(bars({ ground: 'study', months: 12, comments: two }, 'school')).toEqual([]);
    expect(bars({ ground: 'secondment', comments: two }, 'agency')).toEqual(['G01-6.2a']);
  });

  it('G01-6.2b: at the school until the graduation decision, at home after it', () => {
    const waiting = (decision?: ReturnType<typeof paper>) => ({ ground: 'waiting' as const, comments: [], decision });
    expect(bars(waiting(), 'school')).toEqual([]);
    expect(bars(waiting(), 'village')).toEqual(['G01-6.2b']);
    expect(bars(waiting(paper('2024-03-20')), 'school')).toEqual(['G01-6.2b']);
    expect(bars(waiting(paper('2024-03-20')), 'village')).toEqual([]);
  });

  it('G01-6.2c-1: under twelve months of contract at the residence, with the employer’s comment', () => {
    expect(bars({ ground: 'contract', months: 11, comments: [] }, 'village')).toEqual(['G01-6.2c-1']);
    expect(bars({ ground: 'contract', months: 11, comments: one }, 'enterprise')).toEqual(['G01-6.2c-1']);
    expect(bars({ ground: 'contract', months: 11, comments: one }, 'village')).toEqual([]);
  });

  it('G01-6.2c-2: from twelve months at the workplace', () => {
    expect(bars({ ground: 'contract', months: 12, comments: one }, 'village')).toEqual(['G01-6.2c-2']);
    expect(bars({ ground: 'contract', months: 12, comments: [] }, 'enterprise')).toEqual([]);
  });

  it('CH-4.4, R24-3.4.1, K38-1.2: a paper names the branch', () => {
    expect(bars({ ground: 'noMember', comments: [] }, 'village')).toEqual(['CH-4.4', 'R24-3.4.1']);
    expect(bars({ ground: 'village', comments: [] }, 'village')).toEqual(['K38-1.2']);
    expect(bars({ ground: 'village', comments: one }, 'village')).toEqual([]);
  });

  it('R24-20.2.2: villages and streets directly under the commune, from 1/7/2025 until 20-QĐ/TW', () => {
    const said = { ground: 'village', comments: one } as const;
    // The person is listed twenty days after the nomination.
    expect(bars(said, 'village', '2025-06-10')).toEqual([]);
    expect(bars(said, 'village', '2025-06-11')).toEqual(['R24-20.2.2']);
    expect(bars(said, 'village', '2025-06-11', 'D')).toEqual([]);
    expect(bars(said, 'village', '2026-03-18')).toEqual(['R24-20.2.2']);
    expect(bars(said, 'village', '2026-03-19')).toEqual([]);
  });
});
