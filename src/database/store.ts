import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import type { DataSource } from 'typeorm';
import type { BetterSqlite3DataSourceOptions } from 'typeorm/driver/better-sqlite3/BetterSqlite3DataSourceOptions.js';

import { readingDataSource, type StoreAddress } from './data-source.js';
import type { Dialect } from './dialect.js';
import { migrate } from './migrate.js';
import { postgresPool } from './postgres-pool.js';
import { PostgresReader } from './postgres-reader.js';
import { assertServiceRole } from './postgres-roles.js';
import { assertPostgresStorage } from './postgres-settings.js';
import { PostgresWriter } from './postgres-writer.js';
import type { Reader } from './reader.js';
import { type AtRest, noFile, takeUp } from './at-rest.js';
import { openReading, openWriting } from './sqlite-connection.js';
import { lockForWriting } from './sqlite-lock.js';
import { SqliteReader } from './sqlite-reader.js';
import { assertSqliteStorage } from './sqlite-settings.js';
import { SqliteWriter } from './sqlite-writer.js';
import type { FaultHook } from './write-point.js';
import type { Writer } from './writer.js';

/** The open database: one way to write, one to read, and repositories that only read. */
export class Store {
  readonly #still: (() => Promise<void>)[] = [];

  constructor(
    readonly writer: Writer,
    readonly reader: Reader,
    /** For repositories; its connections cannot write. */
    readonly dataSource: DataSource,
    private readonly shut: () => Promise<void>,
    /** How the tables were found, compared with how the last to write left them. */
    readonly atRest: AtRest = noFile,
  ) {}

  get dialect(): Dialect {
    return this.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** Where it stands. */
  get address(): StoreAddress {
    const { options } = this.dataSource;
    return options.type === 'postgres'
      ? { databaseUrl: options.url!, databaseFile: '' }
      : { databaseUrl: null, databaseFile: (options as BetterSqlite3DataSourceOptions).database };
  }

  /** What is to be done once nothing is written any more and everything may still be read; on SQLite only. */
  onceStill(work: () => Promise<void>): void {
    this.#still.push(work);
  }

  /** The writer has closed. */
  async settle(): Promise<void> {
    for (const work of this.#still.splice(0)) await work();
  }

  /** Takes no more commands, waits for those in line, and lets go of everything. */
  close(): Promise<void> {
    return this.shut();
  }
}

export interface StoreOptions {
  /** For crash tests only. */
  readonly fault?: FaultHook;
}

/**
 * Opens the database, brings its schema up to date and checks that it keeps what it acknowledges.
 * Throws `StorageFaults`, or `StoreUnavailable` where it cannot be reached or another process writes to it.
 */
export function createStore(address: StoreAddress, options: StoreOptions = {}): Promise<Store> {
  return address.databaseUrl === null
    ? openSqlite(address, options)
    : openPostgres(address, address.databaseUrl, options);
}

async function openSqlite(address: StoreAddress, options: StoreOptions): Promise<Store> {
  const file = address.databaseFile;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const opened = new Opened();
  try {
    opened.push(lockForWriting(file));
    // Before anything is written, the schema included.
    const atRest = takeUp(file);
    const connection = openWriting(file);
    opened.push(() => connection.close());
    assertSqliteStorage(connection);
    await migrate(address);
    const reading = openReading(file);
    opened.push(() => reading.close());
    const dataSource = await readingDataSource(address).initialize();
    opened.push(() => dataSource.destroy());
    const writer = new SqliteWriter(connection, options);
    const store = new Store(writer, new SqliteReader(reading), dataSource, () => opened.close(), atRest);
    opened.push(() => store.settle());
    opened.push(() => writer.close());
    return store;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openPostgres(address: StoreAddress, url: string, options: StoreOptions): Promise<Store> {
  const opened = new Opened();
  try {
    const writing = postgresPool(url, 'write');
    opened.push(() => writing.end());
    await assertPostgresStorage(writing);
    await migrate(address);
    if (address.separateOwner) await assertServiceRole(writing);
    const reading = postgresPool(url, 'read');
    opened.push(() => reading.end());
    const dataSource = await readingDataSource(address).initialize();
    opened.push(() => dataSource.destroy());
    const writer = new PostgresWriter(writing, options);
    opened.push(() => writer.close());
    return new Store(writer, new PostgresReader(reading), dataSource, () => opened.close());
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** What was opened, closed in the opposite order; closing twice does no harm. */
class Opened {
  readonly #closers: (() => unknown)[] = [];

  push(close: () => unknown): void {
    this.#closers.push(close);
  }

  async close(): Promise<void> {
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) await close();
  }
}
