import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { instantOf, ownBackups } from '../backup/hourly-backups.js';
import { SystemClock } from '../clock.js';
import { type Config, ConfigFaults, readConfig } from '../config.js';
import { isSomeoneThere } from '../control/control-client.js';
import { controlSocket } from '../control/control-socket.js';
import type { Dialect } from '../database/dialect.js';
import { openReader } from '../database/open-reader.js';
import { postgresPool } from '../database/postgres-pool.js';
import { assertPostgresStorage } from '../database/postgres-settings.js';
import type { Reader } from '../database/reader.js';
import { versionFaults } from '../database/sqlite-settings.js';
import { StorageFaults } from '../database/storage-faults.js';
import { lastCheckpoint } from '../log/tree/checkpoint-rows.js';
import { configOf, environmentOf } from './data.js';
import { exit } from './exit.js';
import type { Command } from './run.js';
import { schemaState } from './schema-state.js';
import { table } from './table.js';

type State = 'ok' | 'warning' | 'fault';

interface Finding {
  readonly of: string;
  readonly state: State;
  readonly says: string;
}

const megabyte = 1024 * 1024;
const minute = 60_000;
/** Free space in megabytes below which we warn, and below which writing is about to fail. */
const space = { warning: 500, fault: 200 };

const finding = (of: string, says: string, state: State = 'ok'): Finding => ({ of, state, says });
const agoOf = (at: string | number, now: number): string =>
  `${Math.max(0, Math.round((now - (typeof at === 'number' ? at : Date.parse(at))) / minute))} min ago`;

/** Looks at what a service stands on and tells what an operator should mend; changes nothing. */
export const doctor: Command = async (words, { say }) => {
  const { values } = parseArgs({
    args: [...words],
    options: { data: { type: 'string' }, json: { type: 'boolean' } },
  });
  const config = configOf(values.data);
  const now = Date.parse(new SystemClock().now());
  const found = [
    ...settings(values.data),
    ...files(config),
    ...disk(config),
    finding('service', (await isSomeoneThere(controlSocket(config))) ? 'runs on this data directory' : 'does not run'),
    ...(await database(config, now)),
    ...backups(config, now),
    ...mail(config),
  ];
  if (values.json) say(JSON.stringify(found));
  else
    for (const line of table(
      ['', '', ''],
      found.map(({ of, state, says }) => [of, state, says]),
    ))
      say(line);
  return found.some(({ state }) => state === 'fault') ? exit.differs : exit.ok;
};

function settings(folder: string | undefined): Finding[] {
  try {
    readConfig(environmentOf(folder));
    return [finding('settings', 'complete and safe')];
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    return error.faults.map((fault) => finding('settings', fault, 'fault'));
  }
}

/** Everything of the service's is for its own user alone. */
function files({ dataDirectory, masterKeyFile, signingKeyFile, databaseFile, databaseUrl }: Config): Finding[] {
  const paths = [dataDirectory, masterKeyFile, signingKeyFile, ...(databaseUrl === null ? [databaseFile] : [])];
  return paths.map((path) => {
    if (!existsSync(path)) return finding('file', `${path} is not there yet; the first start makes it`, 'warning');
    const mode = statSync(path).mode & 0o777;
    const told = `${path} has mode ${mode.toString(8)}`;
    return (mode & 0o077) === 0
      ? finding('file', told)
      : finding('file', `${told}: others may reach it, chmod go= it`, 'fault');
  });
}

function disk({ dataDirectory, backupDirectory }: Config): Finding[] {
  const folders = [dataDirectory, ...(backupDirectory === null ? [] : [backupDirectory])];
  return folders.map((folder) => {
    let there = folder;
    while (!existsSync(there)) there = dirname(there);
    const { bavail, bsize } = statfsSync(there);
    const free = Math.floor((bavail * bsize) / megabyte);
    const state = free < space.fault ? 'fault' : free < space.warning ? 'warning' : 'ok';
    return finding('disk', `${free} MB free at ${folder}`, state);
  });
}

async function database(config: Config, now: number): Promise<Finding[]> {
  if (config.databaseUrl === null && !existsSync(config.databaseFile))
    return [finding('database', `${config.databaseFile} is not there yet`, 'warning')];
  try {
    const storage = config.databaseUrl === null ? [] : await postgresFaults(config.databaseUrl);
    const { reader, close } = await openReader(config);
    try {
      return [
        ...storage,
        ...(config.databaseUrl === null ? await sqlite(reader) : []),
        ...(await log(reader, config.databaseUrl === null ? 'sqlite' : 'postgres', now)),
      ];
    } finally {
      await close();
    }
  } catch (error) {
    return [finding('database', (error as Error).message, 'fault')];
  }
}

async function postgresFaults(url: string): Promise<Finding[]> {
  const pool = postgresPool(url, 'read');
  try {
    await assertPostgresStorage(pool);
    return [finding('database', 'PostgreSQL keeps what it acknowledges')];
  } catch (error) {
    if (!(error instanceof StorageFaults)) throw error;
    return error.faults.map((fault) => finding('database', fault, 'fault'));
  } finally {
    await pool.end();
  }
}

/** What the file itself says; what a connection must set is set by every one the service opens. */
async function sqlite(reader: Reader): Promise<Finding[]> {
  const [version] = await reader.all<{ version: string }>('SELECT sqlite_version() AS version');
  const [mode] = await reader.all<{ journal_mode: string }>('SELECT journal_mode FROM pragma_journal_mode');
  const faults = versionFaults(version!.version);
  if (mode!.journal_mode !== 'wal') faults.push(`the file is in ${mode!.journal_mode} mode, not in WAL`);
  return faults.length === 0
    ? [finding('database', `SQLite ${version!.version}, WAL`)]
    : faults.map((fault) => finding('database', fault, 'fault'));
}

async function log(reader: Reader, dialect: Dialect, now: number): Promise<Finding[]> {
  const { applied, pending, unknown } = await schemaState(reader, dialect);
  if (applied.length === 0) return [finding('tables', 'none yet; the first start makes them', 'warning')];
  const found = [
    ...pending.map((name) => finding('tables', `${name} is to come: lotrinh db migrate`, 'warning')),
    ...unknown.map((name) => finding('tables', `${name} is of a newer version of the product`, 'fault')),
  ];
  if (found.length === 0) found.push(finding('tables', 'up to date'));
  if (pending.length > 0) return found;
  const [last] = await reader.all<{ at: string | null }>('SELECT max(recorded_at) AS at FROM entry');
  if (last?.at && Date.parse(last.at) > now + minute)
    found.push(finding('clock', `the last entry was recorded at ${last.at}, later than now: mend the clock`, 'fault'));
  else found.push(finding('clock', 'not behind the log'));
  const checkpoint = await lastCheckpoint(reader);
  const [open] = await reader.all<{ n: number }>('SELECT count(*) AS n FROM entry WHERE leaf IS NULL');
  const waiting = open!.n;
  if (!checkpoint) found.push(finding('checkpoint', 'none signed yet', 'warning'));
  else {
    const late = waiting > 0 && now - Date.parse(checkpoint.at) > 15 * minute;
    const told = `of ${checkpoint.size} entries, ${agoOf(checkpoint.at, now)}; ${waiting} entries not sealed yet`;
    found.push(finding('checkpoint', told, late ? 'warning' : 'ok'));
  }
  return [...found, ...(await letters(reader))];
}

/** By which way the letter of the day leaves. */
function mail({ smtpUrl, mailDirectory }: Config): Finding[] {
  if (mailDirectory !== null) return [finding('letters', `are written to ${mailDirectory}`)];
  return [finding('letters', smtpUrl === null ? 'none leave (LOTRINH_SMTP_URL)' : `leave by ${new URL(smtpUrl).host}`)];
}

/** What became of the letters of the last week. */
async function letters(reader: Reader): Promise<Finding[]> {
  const rows = await reader.all<{ state: string; n: number; day: string; error: string | null }>(
    `SELECT state, count(*) AS n, max(day) AS day, max(error) AS error FROM digest_letter
      WHERE state IN ('failed', 'unknown') AND day >= ? GROUP BY state ORDER BY state`,
    [new Date(Date.parse(new SystemClock().now()) - 7 * 24 * 60 * minute).toISOString().slice(0, 10)],
  );
  return rows.map(({ state, n, day, error }) =>
    finding('letters', `${n} ${state}, the last on ${day}: ${error ?? 'no word from the server'}`, 'warning'),
  );
}

function backups({ backupDirectory, backupEvery, profile }: Config, now: number): Finding[] {
  if (backupDirectory === null)
    return [finding('backup', 'none is made by itself (LOTRINH_BACKUP_DIR)', profile === 'real' ? 'fault' : 'warning')];
  const youngest = existsSync(backupDirectory) ? ownBackups(backupDirectory).at(-1) : undefined;
  if (youngest === undefined) return [finding('backup', `none in ${backupDirectory} yet`, 'warning')];
  const at = instantOf(youngest)!;
  const late = now - at > 2 * backupEvery * minute;
  return [finding('backup', `${youngest}, ${agoOf(at, now)}`, late ? 'fault' : 'ok')];
}
