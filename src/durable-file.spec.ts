import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createDurably } from './durable-file.js';

describe('REL-20: a file that several instances make at their first start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-made-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("is the first one's, for its owner alone, and leaves nothing beside it", () => {
    const file = join(folder, 'keys', 'signing.key');
    createDurably(file, Buffer.from('of the first'));
    createDurably(file, Buffer.from('of the second'));
    expect(readFileSync(file, 'utf8')).toBe('of the first');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'keys'))).toEqual(['signing.key']);
  });
});
