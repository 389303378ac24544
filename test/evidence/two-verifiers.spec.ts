import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseKeys, parseNotes, verifyBytes } from '../../verifier/verify.mjs';
import { bytesOf } from './bundle.js';
import { ModelLog } from './model-log.js';
import { secondVerdict } from './second-verifier.js';
import { tampered, tamperings } from './tamperings.js';

const firstVerdict = (bytes: Buffer, keys: readonly string[], held: readonly string[]): number =>
  verifyBytes(bytes, { keys: parseKeys(keys.join('\n')), checkpoints: parseNotes(held.join('\n')) }).code;

describe('SEC-07: two verifiers that share nothing', () => {
  it('share nothing', () => {
    const imports = (file: string) => readFileSync(file, 'utf8').match(/from '([^']+)'/g);
    expect(imports('test/evidence/second-verifier.ts')).toEqual(["from 'node:crypto'"]);
    expect(imports('verifier/verify.mjs')?.every((one) => one.startsWith("from 'node:"))).toBe(true);
  });

  it('both find nothing in 25 good bundles', () => {
    const verdicts: number[] = [];
    for (let seed = 1; seed <= 25; seed++) {
      const log = ModelLog.grown(seed + 50_000, { least: 2, most: 60 });
      const held = log.checkpoints.map(({ note }) => note);
      const isPack = seed % 3 === 0 && log.cases.length > 0;
      const bytes = bytesOf(isPack ? log.pack(log.cases[0]!) : log.bundle());
      for (const verdict of [firstVerdict, secondVerdict]) verdicts.push(verdict(bytes, [log.signer.vkey], held));
    }
    expect(verdicts).toEqual(verdicts.map(() => 0));
  });

  it('give the same code to bundles tampered with in every way', () => {
    const names = Object.keys(tamperings);
    expect(names.length).toBeGreaterThanOrEqual(25);
    const differing = names.flatMap((name, i) => {
      const { bytes, keys, held, expected } = tampered(name, 90_001 + i);
      const [first, second] = [firstVerdict(bytes, keys, held), secondVerdict(bytes, keys, held)];
      return first === second && first === expected ? [] : [`${name}: ${expected}, ${first}, ${second}`];
    });
    expect(differing).toEqual([]);
  });
});
