import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { lotrinh as commands } from '../../src/cli/lotrinh-commands.js';
import { ended } from '../../src/cli/run.js';
import { createStore } from '../../src/database/store.js';
import { readMasterKey } from '../../src/master-key.js';
import type { Ended } from '../support/cli.js';

async function lotrinh(words: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const code = await ended(commands, words, {
    say: (line) => (said.out += `${line}\n`),
    note: (line) => (said.err += `${line}\n`),
  });
  return { code, ...said };
}

describe('the commands of who runs the service', () => {
  let folder: string;
  const file = (): string => join(folder, 'lo-trinh.sqlite');
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-operators-'));
    readMasterKey(join(folder, 'master.key'));
    await (await createStore({ databaseUrl: null, databaseFile: file() })).close();
    chmodSync(file(), 0o600);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const changed = async (sql: string, ask: () => Promise<void>): Promise<void> => {
    const before = readFileSync(file());
    const database = new Sqlite(file());
    database.exec(sql);
    database.close();
    try {
      await ask();
    } finally {
      for (const end of ['-wal', '-shm']) rmSync(file() + end, { force: true });
      writeFileSync(file(), before);
    }
  };
  const doctor = async (): Promise<{ of: string; state: string; says: string }[]> => {
    const { code, out } = await lotrinh(['doctor', '--data', folder, '--json']);
    const found = JSON.parse(out) as { of: string; state: string; says: string }[];
    expect(code).toBe(found.some(({ state }) => state === 'fault') ? 6 : 0);
    return found;
  };
  const faults = async (): Promise<string[]> =>
    (await doctor()).filter(({ state }) => state === 'fault').map(({ says }) => says);

  it('doctor finds nothing to mend in a data directory that is as it should be', async () => {
    expect(await faults()).toEqual([]);
    expect((await doctor()).map(({ of }) => of)).toEqual(
      expect.arrayContaining([
        'settings',
        'file',
        'disk',
        'service',
        'database',
        'tables',
        'clock',
        'checkpoint',
        'backup',
      ]),
    );
    const { out } = await lotrinh(['doctor', '--data', folder]);
    expect(out).toMatch(/^tables +ok +up to date$/m);
  });

  it('doctor tells a key others may read, a clock behind the log, tables of another version', async () => {
    chmodSync(join(folder, 'master.key'), 0o644);
    expect(await faults()).toEqual([
      expect.stringContaining('may be read by others'),
      expect.stringContaining('others may reach it'),
    ]);
    chmodSync(join(folder, 'master.key'), 0o600);
    const insert = `INSERT INTO entry (chain, seq, kind, type, recorded_at, body, prev, hash)
      VALUES ('site', 1, 'read', 'x', '2999-01-01T00:00:00.000Z', '{}', '${'0'.repeat(64)}', '${'1'.repeat(64)}')`;
    await changed(insert, async () => {
      expect(await faults()).toEqual([expect.stringContaining('mend the clock')]);
    });
    await changed("INSERT INTO migrations (timestamp, name) VALUES (1, 'Later1')", async () => {
      expect(await faults()).toEqual([expect.stringContaining('Later1 is of a newer version')]);
    });
    const none = join(folder, 'none');
    mkdirSync(none, { mode: 0o700 });
    const empty = await lotrinh(['doctor', '--data', none]);
    expect([empty.code, empty.out]).toEqual([0, expect.stringContaining('is not there yet')]);
  });

  it('db status tells what is applied and what is to come; db migrate brings it up to date', async () => {
    const { code, out } = await lotrinh(['db', 'status', '--data', folder, '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([0, { pending: [], unknown: [] }]);
    const other = join(folder, 'other');
    mkdirSync(other, { mode: 0o700 });
    readMasterKey(join(other, 'master.key'));
    new Sqlite(join(other, 'lo-trinh.sqlite')).exec('VACUUM').close();
    const behind = await lotrinh(['db', 'status', '--data', other]);
    expect([behind.code, behind.out]).toEqual([6, expect.stringContaining('to come')]);
    expect((await lotrinh(['db', 'migrate', '--data', other])).code).toBe(0);
    expect((await lotrinh(['db', 'status', '--data', other])).code).toBe(0);
  });

  it('db migrate says that somebody writes already', async () => {
    const store = await createStore({ databaseUrl: null, databaseFile: file() });
    try {
      expect((await lotrinh(['db', 'migrate', '--data', folder])).code).toBe(5);
    } finally {
      await store.close();
    }
  });

  it('openapi print gives the very document that is committed, and opens nothing', async () => {
    const { code, out } = await lotrinh(['openapi', 'print']);
    expect([code, out]).toEqual([0, readFileSync('docs/openapi.json', 'utf8')]);
  });

  it.each(['backup', 'db', 'openapi'])('%s without a verb tells its verbs', async (noun) => {
    const { code, out, err } = await lotrinh([noun]);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(`  ${noun} `)]);
  });
});
