import { spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWriting } from '../../src/database/sqlite-connection.js';
import { createStore } from '../../src/database/store.js';
import type { EntryRow } from '../../src/log/log.js';
import { verifyChain } from '../../src/log/verify-chain.js';
import { built } from '../support/built.js';
import { type Call, callsIn, diskAt } from '../support/power-cut.js';
import { counts } from '../support/torture.js';

const name = 'lo-trinh.sqlite';
const commands = 150;

describe('REL-06: the power fails', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-power-'));
    // What stands there before is whole and synced: the run adds to it.
    await (await createStore({ databaseUrl: null, databaseFile: join(folder, name) })).close();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Every write, sync and acknowledgement of a run under a setting, the file of before as the first write. */
  function recorded(setting?: string): Call[] {
    const place = mkdtempSync(join(folder, 'run-'));
    copyFileSync(join(folder, name), join(place, name));
    const trace = join(folder, `trace-${setting ?? 'full'}`);
    const told = openSync(join(place, 'told'), 'w');
    const options = ['-f', '-qq', '-xx', '-y', '-s', '200000', '-e'];
    const words = ['trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink', '-o', trace, process.execPath];
    const run = ['test/support/recorded-process.mjs', built(), join(place, name), String(commands)];
    const { signal, stderr, error } = spawnSync(
      'strace',
      [...options, ...words, ...run, ...(setting === undefined ? [] : [setting])],
      { stdio: ['ignore', 'ignore', 'pipe', told], encoding: 'utf8', timeout: 120_000 },
    );
    closeSync(told);
    if (error) throw new Error('strace is missing: apt-get install strace', { cause: error });
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    const before = { do: 'write', file: name, at: 0, bytes: readFileSync(join(folder, name)) } as const;
    const calls = [before, { do: 'sync', file: name } as const, ...callsIn(trace, place, 'told')];
    expect(calls.filter((call) => call.do === 'told')).toHaveLength(commands);
    return calls;
  }

  /** The same chances each time (mulberry32). */
  function chances(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  /** What is wrong after each of so many cuts. */
  function faultsAfter(calls: readonly Call[], cuts: number): string[] {
    const chance = chances(20_261_120);
    const first = calls.findIndex((call) => call.do === 'told');
    // In memory where there is such a place: these files need no real syncing.
    const disk = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lotrinh-disk-'));
    try {
      return Array.from({ length: cuts }, (_, n) => n).flatMap((n) => {
        const until = first + 1 + Math.floor(chance() * (calls.length - first - 1));
        const told = diskAt(calls, until, chance, disk);
        try {
          return faultsIn(disk, told).map((fault) => `cut ${n} after call ${until}: ${fault}`);
        } catch (error) {
          return [`cut ${n} after call ${until}: ${String(error)}`];
        }
      });
    } finally {
      rmSync(disk, { recursive: true });
    }
  }

  function faultsIn(disk: string, told: ReadonlySet<string>): string[] {
    const connection = openWriting(join(disk, name));
    try {
      const check = connection.pragma('quick_check', { simple: true });
      const rows = connection.prepare("SELECT * FROM entry WHERE chain = 'site' ORDER BY seq").all() as EntryRow[];
      const head = connection.prepare("SELECT seq, hash FROM chain_head WHERE chain = 'site'").get() as never;
      const stored = rows.map(({ body }) => (JSON.parse(body) as { command: string }).command);
      const lost = [...told].filter((key) => !stored.includes(key));
      const chain = verifyChain(rows, { head });
      return [
        ...(check === 'ok' ? [] : [`corrupt: ${String(check)}`]),
        ...(lost.length === 0 ? [] : [`lost ${lost.join(' ')}`]),
        ...(new Set(stored).size === stored.length ? [] : ['a command is there twice']),
        ...(chain === null ? [] : [`the chain: ${JSON.stringify(chain)}`]),
      ];
    } finally {
      connection.close();
    }
  }

  it(`at any of ${counts(2_000, 20_000)} moments: nothing acknowledged is lost, nothing is corrupt, the chain is whole`, () => {
    expect(faultsAfter(recorded(), counts(2_000, 20_000)).slice(0, 10)).toEqual([]);
  });

  it('the same cuts find a database that only syncs at times', () => {
    expect(faultsAfter(recorded('synchronous = NORMAL'), 300).join('\n')).toContain('lost');
  });
});
