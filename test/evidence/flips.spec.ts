import { describe, expect, it } from '@jest/globals';
import { parseKeys, verifyBytes } from '../../verifier/verify.mjs';
import { bytesOf } from './bundle.js';
import { Chance } from './chance.js';
import { ModelLog } from './model-log.js';

describe('SEC-07: one bit of a bundle', () => {
  it.each(['log', 'case'])('turned, is found wherever it is: 1,000 flips of the bundle of a %s', (scope) => {
    const log = ModelLog.grown(4_711, { least: 30, most: 40 });
    const whole = bytesOf(scope === 'log' ? log.bundle() : log.pack(log.cases[0]!));
    const keys = parseKeys(log.signer.vkey);
    expect(verifyBytes(whole, { keys }).code).toBe(0);
    const chance = new Chance(17);
    const passed: number[] = [];
    for (let n = 0; n < 1_000; n++) {
      const flipped = Buffer.from(whole);
      const bit = chance.whole(0, whole.length * 8 - 1);
      flipped[bit >> 3] = flipped[bit >> 3]! ^ (1 << (bit & 7));
      if (verifyBytes(flipped, { keys }).code < 10) passed.push(bit);
    }
    expect(passed).toEqual([]);
  });
});
