import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { differingCases } from '../../src/candidates/history/projection-audit.js';
import { Config } from '../../src/config.js';
import { atRestFile, takeUp } from '../../src/database/at-rest.js';
import { openReading, type SqliteConnection } from '../../src/database/sqlite-connection.js';
import { SqliteReader } from '../../src/database/sqlite-reader.js';
import { Store } from '../../src/database/store.js';
import { StoreUnavailable } from '../../src/database/store-errors.js';
import { Writer } from '../../src/database/writer.js';
import { AuditChecks } from '../../src/log/audit/audit-checks.js';
import { LogAlarm } from '../../src/log/audit/log-alarm.js';
import { SelfAudit } from '../../src/log/audit/self-audit.js';
import { CheckpointsService } from '../../src/log/tree/checkpoints.service.js';
import { LogKeys } from '../../src/log/tree/log-keys.js';
import { Sealer } from '../../src/log/tree/sealer.js';
import { MasterKeys } from '../../src/master-keys.js';
import { unfitValues } from '../../src/people/sealed-audit.js';
import { Vault } from '../../src/people/vault.js';
import { openCase } from '../support/case-walk.js';
import { caseWorld } from '../support/case-world.js';
import { SettableClock } from '../support/settable-clock.js';

/** What a start does not look at, or only in part: a whole audit hashes each entry, opens each value, replays each case. */
const nightly = ['entry', 'sealed_value', 'candidate', 'deadline'];
/** When an entry was sealed is read by nobody: checkpoints say when. */
const unread = 'sealed_at';

/** An audit reads; what it would write is refused. */
class Refusing extends Writer {
  write<T>(): Promise<T> {
    return Promise.reject(new StoreUnavailable('only read here'));
  }
}

const flips = process.env.LOTRINH_TORTURE === '1' ? 2_000 : 300;

describe('SEC-12: bits that turn in the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-flips-'));
  const whole = join(folder, 'whole.sqlite');
  const turned = join(folder, 'turned.sqlite');
  let config: Config;
  let clock: SettableClock;
  let clean: ReadonlyMap<string, string>;
  /** How the service said it left the tables. */
  let left: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const world = await caseWorld('sqlite');
    clock = world.clock;
    const names = ['Vàng Thị Súa', 'Lò Văn Inh'];
    for (const name of names) await (await openCase(world, { on: '2024-03-04', name })).to('branchMeeting');
    await world.sealing.work();
    for (const name of names) await openCase(world, { name });
    await world.sealing.work();
    const { databaseFile } = world.at.address;
    config = new Config({ LOTRINH_DATA: folder });
    for (const name of ['master.key', 'signing.key', 'checkpoints.txt'])
      copyFileSync(join(dirname(databaseFile), name), join(folder, name));
    await world.store.close();
    copyFileSync(databaseFile, whole);
    left = readFileSync(atRestFile(databaseFile), 'utf8');
    clean = dumpOf(whole);
    await world.close().catch(() => undefined);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function faultsOf(
    file: string,
    extent: 'start' | 'whole',
  ): Promise<readonly { readonly code: string; readonly where: string }[]> {
    writeFileSync(atRestFile(file), left);
    const atRest = takeUp(file);
    let connection: SqliteConnection;
    try {
      connection = openReading(file);
    } catch {
      return [{ code: 'file', where: 'cannot be opened' }];
    }
    try {
      const reader = new SqliteReader(connection);
      const dataSource = { options: { type: 'better-sqlite3', database: file } } as unknown as DataSource;
      const writer = new Refusing();
      const store = new Store(writer, reader, dataSource, () => Promise.resolve(), atRest);
      const alarm = new LogAlarm(writer, clock);
      const keys = new LogKeys(writer, reader, clock, config);
      const checkpoints = new CheckpointsService(
        ...([writer, reader, clock, config, new Sealer(writer, reader, clock), keys, alarm] as const),
      );
      const vault = new Vault(MasterKeys.read(config.masterKeyFile), clock);
      const checks = new AuditChecks();
      checks.add('projection', () => differingCases(reader));
      checks.add('value', () => unfitValues(reader, vault));
      const audit = new SelfAudit(store, reader, config, keys, checkpoints, checks, alarm);
      return (await (extent === 'start' ? audit.atStart() : audit.whole())).faults;
    } finally {
      connection.close();
    }
  }

  it('are none in the file as it was written', async () => {
    expect(await faultsOf(whole, 'start')).toEqual([]);
    expect(await faultsOf(whole, 'whole')).toEqual([]);
  });

  it(`are found wherever they change what a table says, at the next start where the log does not vouch for it: ${flips} of them`, async () => {
    const bytes = readFileSync(whole);
    const next = random(20_261_121);
    const missed: string[] = [];
    const count = { changed: 0, atStart: 0, byNight: 0 };
    for (let n = 0; n < flips; n += 1) {
      const [place, bit] = [next() % bytes.length, next() % 8];
      const copy = Buffer.from(bytes);
      copy[place]! ^= 1 << bit;
      writeFileSync(turned, copy);
      const changed = changedTables(clean, dumpOf(turned));
      if (changed.length === 0) continue;
      count.changed += 1;
      if ((await faultsOf(turned, 'start')).length > 0) count.atStart += 1;
      else if (changed.every((table) => nightly.includes(table)) && (await faultsOf(turned, 'whole')).length > 0)
        count.byNight += 1;
      else missed.push(`bit ${bit} of byte ${place}: ${changed.join(', ')}`);
    }
    expect(missed).toEqual([]);
    expect(count.atStart).toBeGreaterThan(flips / 10);
    if (process.env.LOTRINH_TORTURE === '1') process.stderr.write(`${JSON.stringify(count)}\n`);
  });
});

/** Rows of each table as text; what cannot be read says so. */
function dumpOf(file: string): ReadonlyMap<string, string> {
  const dump = new Map<string, string>();
  let connection: SqliteConnection;
  try {
    connection = openReading(file);
  } catch (error) {
    return new Map([['sqlite_master', String(error)]]);
  }
  try {
    const master = connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name').all();
    dump.set('sqlite_master', JSON.stringify(master));
    for (const { type, name } of master as { type: string; name: string }[]) {
      if (type !== 'table') continue;
      try {
        dump.set(
          name,
          JSON.stringify(
            connection
              .prepare(`SELECT ${columnsOf(connection, name)} FROM "${name}" NOT INDEXED`)
              .raw()
              .all(),
          ),
        );
      } catch (error) {
        dump.set(name, String(error));
      }
    }
  } catch (error) {
    dump.set('sqlite_master', String(error));
  } finally {
    connection.close();
  }
  return dump;
}

function columnsOf(connection: SqliteConnection, table: string): string {
  const names = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  return names
    .filter((name) => name !== unread)
    .map((name) => `"${name}"`)
    .join(', ');
}

const changedTables = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));

/** Mulberry32: the same places in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
