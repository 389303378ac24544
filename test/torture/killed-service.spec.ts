import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as passes } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { HeldDuty } from '../../src/auth/actor.js';
import { createStore, type Store } from '../../src/database/store.js';
import { Config } from '../../src/config.js';
import { built } from '../support/built.js';
import { caseFaults } from '../support/case-faults.js';
import { openCase } from '../support/case-walk.js';
import { caseWorld } from '../support/case-world.js';
import { counts } from '../support/torture.js';

const kills = counts(100, 1_000);
const callers = 8;

/** A world with eight cases, left on the disk without a service, for one process after another to be killed over. */
async function abandonedWorld(folder: string): Promise<string> {
  const world = await caseWorld('sqlite');
  for (let n = 0; n < callers; n += 1) {
    const walk = await openCase(world, { on: '2026-10-01', name: 'Vàng Thị Súa' });
    await walk.to('sympathiser');
  }
  const { databaseFile } = world.at.address;
  const address = { databaseUrl: null, databaseFile: join(folder, 'lo-trinh.sqlite') };
  const source = new Database(databaseFile, { readonly: true });
  await source.backup(address.databaseFile);
  source.close();
  const { masterKeyFile } = new Config({ LOTRINH_DATA: dirname(databaseFile) });
  const key = join(folder, 'master.key');
  copyFileSync(masterKeyFile, key);
  const [unit] = await world.store.reader.all<{ path: string }>('SELECT path FROM unit_place WHERE unit_id = ?', [
    world.units.branch,
  ]);
  const duty: HeldDuty = {
    duty: 'secretary',
    unitId: world.units.branch,
    path: unit!.path,
    caseId: null,
    bodyId: null,
    from: '2015-01-01' as HeldDuty['from'],
    to: null,
  };
  const personId = world.personOf('secretary.1');
  const actor = {
    personId,
    accountId: personId,
    session: { hash: '0'.repeat(64), strength: 'password' },
    duties: [duty],
  };
  await world.close();
  return JSON.stringify({ address, masterKeyFile: key, actor });
}

describe('REL-05: a service killed with kill -9 under load', () => {
  let folder: string;
  let world: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-killed-'));
    world = await abandonedWorld(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** One life of the service: what it was asked, and what it acknowledged, until it was killed at a random moment. */
  async function life(round: number): Promise<string[]> {
    const said = join(folder, `said-${round}`);
    const file = openSync(said, 'w');
    const args = ['test/support/recording-process.mjs', built(), world, String(round)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe', file] });
    let complaint = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    await Promise.race([once(child.stdout!, 'data'), once(child, 'close')]);
    // Not a wait for something to happen: the moment of the kill is the chance this test plays with.
    await passes(Math.random() * 60);
    child.kill('SIGKILL');
    if (child.signalCode === null && child.exitCode === null) await once(child, 'close');
    closeSync(file);
    expect({ round, complaint, signal: child.signalCode }).toEqual({ round, complaint: '', signal: 'SIGKILL' });
    return readFileSync(said, 'utf8').split('\n').slice(0, -1);
  }

  it(`${kills} times: what it acknowledged is there, once; nothing else is; each chain is whole, each state its replay`, async () => {
    const lines: string[] = [];
    for (let round = 0; round < kills; round += 1) lines.push(...(await life(round)));
    const sent = new Set(lines.filter((line) => line.startsWith('I ')).map((line) => line.slice(2)));
    const acknowledged = lines.filter((line) => line.startsWith('A ')).map((line) => line.slice(2));
    expect(acknowledged.length).toBeGreaterThan(kills);

    const { address } = JSON.parse(world) as { address: Parameters<typeof createStore>[0] };
    const store: Store = await createStore(address);
    const rows = await store.reader.all<{ chain: string; seq: number; body: string }>(
      "SELECT chain, seq, body FROM entry WHERE type = 'help.report'",
    );
    const stored = rows.map(
      ({ chain, seq, body }) => `${(JSON.parse(body) as { command: string }).command} ${chain} ${seq}`,
    );
    const ours = stored.filter((line) => line.startsWith('killed-'));
    const keys = ours.map((line) => line.split(' ', 1)[0]!);
    const there = new Set(ours);
    expect(acknowledged.filter((line) => !there.has(line))).toEqual([]);
    expect(keys.length).toBe(new Set(keys).size);
    expect(keys.filter((key) => !sent.has(key))).toEqual([]);
    expect(await caseFaults(store.reader)).toEqual([]);
    await store.close();
  }, 900_000);
});
