import { describe, expect, it } from '@jest/globals';
import { Walk } from '../../workflows/admission/examples/walk.js';

describe('the ordinary road, S00 to S28', () => {
  it.each(['A', 'B', 'C', 'D', 'E'] as const)('is open on route %s', (route) => {
    const walk = new Walk({ from: '2024-03-04', route }).to('official').does('card.hand', 30);
    expect(walk.stage).toBe('official');
  });
});
