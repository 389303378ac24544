import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Config } from '../src/config.js';
import type { Dialect } from '../src/database/dialect.js';

/** A database made for the bench, and copies of it: every run begins with the same rows. */
export interface Scratch {
  readonly config: Config;
  readonly copy: () => Promise<Scratch>;
  readonly remove: () => Promise<void>;
}

const folderOf = (): string => mkdtempSync(join(tmpdir(), 'lotrinh-bench-'));
const configOf = (folder: string, url = ''): Config =>
  new Config({ LOTRINH_DATA: folder, DATABASE_URL: url, LOTRINH_USER_REQUESTS: '100000' });

/** `copy` only while nobody has the original open. */
export function scratch(dialect: Dialect): Promise<Scratch> {
  return dialect === 'sqlite' ? Promise.resolve(sqliteIn(folderOf())) : postgresFrom(null, folderOf());
}

function sqliteIn(folder: string): Scratch {
  const config = configOf(folder);
  return {
    config,
    copy: () => {
      const copy = sqliteIn(folderOf());
      copyFileSync(config.databaseFile, copy.config.databaseFile);
      copyFileSync(config.masterKeyFile, copy.config.masterKeyFile);
      return Promise.resolve(copy);
    },
    remove: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}

let databases = 0;

async function postgresFrom(template: string | null, folder: string): Promise<Scratch> {
  databases += 1;
  const name = `lotrinh_bench_${databases}`;
  await onServer(`CREATE DATABASE ${name}${template === null ? '' : ` TEMPLATE ${template}`}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  const config = configOf(folder, url.href);
  return {
    config,
    copy: async () => {
      const into = folderOf();
      copyFileSync(config.masterKeyFile, configOf(into).masterKeyFile);
      return postgresFrom(name, into);
    },
    remove: async () => {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(folder, { recursive: true });
    },
  };
}

function serverUrl(): string {
  const url = process.env.LOTRINH_BENCH_POSTGRES;
  if (url === undefined) throw new Error('Start with npm run bench: it brings a PostgreSQL server.');
  return url;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
