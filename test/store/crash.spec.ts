import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { StoreUnavailable } from '../../src/database/store-errors.js';
import { createStore } from '../../src/database/store.js';
import type { WritePoint } from '../../src/database/write-point.js';
import { built } from '../support/built.js';
import { dialects, testAddress, type TestAddress } from '../support/test-store.js';

const points: readonly WritePoint[] = ['begin', 'statement', 'commit', 'committed'];

describe.each(dialects)('REL-05: a process killed while it stores on %s', (dialect) => {
  let at: TestAddress;
  beforeAll(async () => {
    at = await testAddress(dialect);
  });
  afterAll(() => at.remove());

  /** Runs the storing process until it kills itself; what it said was stored. */
  async function killedAt(point: WritePoint, n: number): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-said-'));
    const said = join(folder, 'said');
    const file = openSync(said, 'w');
    const args = ['test/support/storing-process.mjs', built(), JSON.stringify(at.address), point, String(n)];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe', file], timeout: 15_000 });
    let complaint = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    await once(child, 'close');
    const lines = readFileSync(said, 'utf8').split('\n').slice(0, -1);
    closeSync(file);
    rmSync(folder, { recursive: true });
    expect({ signal: child.signalCode, complaint }).toEqual({ signal: 'SIGKILL', complaint: '' });
    return lines;
  }

  it.each(
    [...points, ...(dialect === 'sqlite' ? (['release'] as const) : [])].flatMap((point) =>
      [1, 40, 333].map((n) => [point, n] as const),
    ),
  )(
    'at %s, time %i: all it acknowledged is there, nothing by halves, and the next may write at once',
    async (point, n) => {
      const acknowledged = await killedAt(point, n);
      const store = await createStore(at.address);
      const rows = await store.reader.all<{ chain: string }>('SELECT chain FROM chain_head');
      // Late enough that something was acknowledged to be lost.
      if (n === 333) expect(acknowledged.length).toBeGreaterThan(0);
      const stored = new Set(rows.map(({ chain }) => chain));
      await store.writer.write((tx) => tx.run('DELETE FROM chain_head'));
      await store.close();
      expect(acknowledged.filter((key) => !stored.has(`${key}/a`) || !stored.has(`${key}/b`))).toEqual([]);
      expect([...stored].filter((key) => !stored.has(key.replace(/.$/, key.endsWith('a') ? 'b' : 'a')))).toEqual([]);
    },
    20_000,
  );
});

describe('REL-01: a second process that would write to the same SQLite file', () => {
  it('is refused while the first lives, and let in when that was killed', async () => {
    const at = await testAddress('sqlite');
    const args = ['test/support/storing-process.mjs', built(), JSON.stringify(at.address), 'begin', '0'];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore', 'ignore'] });
    await once(child.stdout!, 'data');
    await expect(createStore(at.address)).rejects.toThrow(StoreUnavailable);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = await createStore(at.address);
    await expect(createStore(at.address)).rejects.toThrow(StoreUnavailable);
    await store.close();
    await at.remove();
  });
});
