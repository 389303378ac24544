import { describe, expect, it } from '@jest/globals';
import { parseKeys, parseNotes, tell, verifyBytes } from '../../verifier/verify.mjs';
import { bytesOf } from './bundle.js';
import { ModelLog } from './model-log.js';
import { tampered, tamperings } from './tamperings.js';

describe('SEC-07: the verifier of bundles', () => {
  it('finds nothing in 1,000 clean bundles of many sizes, with keys and every checkpoint held', () => {
    const alarms: string[] = [];
    for (let seed = 1; seed <= 1_000; seed++) {
      const log = ModelLog.grown(seed, seed % 50 === 0 ? { least: 300, most: 700 } : { least: 1, most: 60 });
      const keys = parseKeys(log.signer.vkey);
      const checkpoints = parseNotes(log.checkpoints.map(({ note }) => note).join('\n'));
      const isPack = seed % 4 === 0 && log.cases.length > 0;
      const bundle = isPack ? log.pack(log.chance.one(log.cases)) : log.bundle();
      const report = verifyBytes(bytesOf(bundle), seed % 3 === 0 ? {} : { keys, checkpoints });
      if (report.code !== 0 || report.proved === null) alarms.push(`${seed}: ${JSON.stringify(report.faults)}`);
    }
    expect(alarms).toEqual([]);
  });
});

describe('SEC-07: tamperings', () => {
  const names = Object.keys(tamperings);
  const each = 25;

  it('are of many kinds and more than a thousand', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
    expect(names.length * each).toBeGreaterThanOrEqual(1_000);
  });

  it.each(names)('%s: found each time, under the right code', (name) => {
    const missed: string[] = [];
    for (let n = 1; n <= each; n++) {
      const seed = 7_919 * n + names.indexOf(name);
      const { bytes, keys, held, expected } = tampered(name, seed);
      const report = verifyBytes(bytes, { keys: parseKeys(keys.join('\n')), checkpoints: parseNotes(held.join('\n')) });
      if (report.code !== expected || report.faults.length === 0 || report.proved !== null)
        missed.push(`seed ${seed}: ${report.code} instead of ${expected}: ${tell(report, 'en').join(' ')}`);
    }
    expect(missed).toEqual([]);
  });
});
