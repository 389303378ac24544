import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource } from 'typeorm';

import { openReading, openWriting, type SqliteConnection } from '../../src/database/sqlite-connection.js';
import { SqliteReader } from '../../src/database/sqlite-reader.js';
import { SqliteWriter } from '../../src/database/sqlite-writer.js';

type Put = (key: string) => Promise<unknown>;

/** A way to write and read that is put to the test. */
interface Way {
  write(work: (put: Put) => Promise<void>): Promise<void>;
  read(): Promise<string[]>;
  close(): Promise<void>;
}

/** One command: so many rows, and perhaps a refusal after them. */
interface Plan {
  readonly rows: number;
  readonly throws: boolean;
}

const insert = 'INSERT INTO line (name) VALUES (?)';
const all = 'SELECT name FROM line';

let folder: string;
let file: string;
let outside: SqliteConnection;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-isolation-'));
  file = join(folder, 'x.sqlite');
  outside = openWriting(file);
  outside.exec('CREATE TABLE line (name text PRIMARY KEY) STRICT');
});

afterAll(() => {
  outside.close();
  rmSync(folder, { recursive: true });
});

function theWriter(): Promise<Way> {
  const connection = openWriting(file);
  const reading = openReading(file);
  const writer = new SqliteWriter(connection);
  const reader = new SqliteReader(reading);
  return Promise.resolve({
    write: (work) => writer.write((tx) => work((key) => tx.run(insert, [key]))),
    read: async () => (await reader.all<{ name: string }>(all)).map(({ name }) => name),
    close: async () => {
      await writer.close();
      connection.close();
      reading.close();
    },
  });
}

/** What one would write without knowing that TypeORM shares a single SQLite connection among all transactions. */
async function plainTypeOrm(): Promise<Way> {
  const dataSource = await new DataSource({ type: 'better-sqlite3', database: file }).initialize();
  return {
    write: (work) => dataSource.transaction((manager) => work((key) => manager.query(insert, [key]))),
    read: async () => (await dataSource.query<{ name: string }[]>(all)).map(({ name }) => name),
    close: () => dataSource.destroy(),
  };
}

const plans = fc.array(fc.record({ rows: fc.integer({ min: 1, max: 3 }), throws: fc.boolean() }), {
  minLength: 2,
  maxLength: 4,
});

/** Runs the commands in one interleaving and names every promise that was broken. */
async function broken(way: Way, commands: readonly Plan[], s: fc.Scheduler): Promise<string[]> {
  outside.exec('DELETE FROM line');
  const turn = (label: string): Promise<unknown> => s.schedule(Promise.resolve(), label);
  const command = async ({ rows, throws }: Plan, c: number): Promise<void> => {
    await turn(`command ${c} arrives`);
    await way.write(async (put) => {
      for (let row = 0; row < rows; row += 1) {
        await put(`${c}/${row}`);
        await turn(`command ${c} thinks`);
      }
      if (throws) throw new Error('refused');
    });
  };
  const seen: string[][] = [];
  const reader = async (): Promise<void> => {
    for (let look = 0; look < 3; look += 1) {
      await turn('the reader looks');
      seen.push(await way.read());
    }
  };
  const looking = reader();
  const outcomes = Promise.allSettled(commands.map(command));
  await s.waitFor(Promise.all([outcomes, looking]));

  const stored = new Set(outside.prepare(all).pluck().all() as string[]);
  return (await outcomes).flatMap(({ status }, c) => {
    const { rows, throws } = commands[c]!;
    const keys = Array.from({ length: rows }, (_, row) => `${c}/${row}`);
    const there = keys.filter((key) => stored.has(key)).length;
    const half = seen.some((look) => ![0, rows].includes(keys.filter((key) => look.includes(key)).length));
    const ghost = seen.some((look) => keys.some((key) => look.includes(key) && !stored.has(key)));
    return [
      ...(status === 'fulfilled' && there < rows ? ['an acknowledged write is lost'] : []),
      ...(status === 'rejected' && there > 0 ? ['a refused write is stored'] : []),
      ...(status === 'rejected' && !throws ? ['a command fails through no fault of its own'] : []),
      ...(half || ghost ? ['a reader saw what was not committed'] : []),
    ];
  });
}

describe('REL-01: one writer', () => {
  it('keeps every promise in 1,000 interleavings', async () => {
    const way = await theWriter();
    await fc.assert(
      fc.asyncProperty(plans, fc.scheduler(), async (commands, s) => {
        expect(await broken(way, commands, s)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    await way.close();
  }, 60_000);

  it('is needed: plain TypeORM loses what it acknowledged, stores what it refused and shows what is not committed', async () => {
    const found = new Set<string>();
    await fc.assert(
      fc.asyncProperty(plans, fc.scheduler(), async (commands, s) => {
        const way = await plainTypeOrm();
        for (const promise of await broken(way, commands, s)) found.add(promise);
        await way.close();
      }),
      { numRuns: 200, seed: 1 },
    );
    expect([...found].sort()).toEqual([
      'a reader saw what was not committed',
      'a refused write is stored',
      'an acknowledged write is lost',
    ]);
  }, 60_000);
});
