import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { openReading, openWriting, type SqliteConnection } from './sqlite-connection.js';
import { SqliteWriter } from './sqlite-writer.js';
import { Busy, MisusedWriter, StoreUnavailable } from './store-errors.js';
import type { WritePoint } from './write-point.js';
import type { Tx } from './writer.js';

let folder: string;
let connection: SqliteConnection;
let reading: SqliteConnection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-writer-'));
  const file = join(folder, 'x.sqlite');
  connection = openWriting(file);
  connection.exec(`
    CREATE TABLE line (n integer PRIMARY KEY, name text NOT NULL) STRICT;
    CREATE TABLE promise (name text REFERENCES line (name) DEFERRABLE INITIALLY DEFERRED) STRICT;
    CREATE UNIQUE INDEX line_name ON line (name);
    CREATE TRIGGER poison BEFORE INSERT ON line WHEN new.name = 'poison' BEGIN SELECT RAISE(ROLLBACK, 'poison'); END`);
  reading = openReading(file);
});

afterEach(() => {
  reading.close();
  connection.close();
  rmSync(folder, { recursive: true });
});

const put = (tx: Tx, name: string): Promise<number> => tx.run('INSERT INTO line (name) VALUES (?)', [name]);
const stored = (): unknown[] => reading.prepare('SELECT name FROM line ORDER BY n').pluck().all();
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `name-${i}`);
const kinds = (outcomes: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'stored' : (outcome.reason as Error).name));

describe('a group of commands', () => {
  it('is stored and answered in the order of arrival', async () => {
    const writer = new SqliteWriter(connection);
    const answered: string[] = [];
    const all = names(300);
    await Promise.all(
      all.map(async (name) => {
        await writer.write((tx) => put(tx, name));
        answered.push(name);
      }),
    );
    expect(stored()).toEqual(all);
    expect(answered).toEqual(all);
  });

  it('shares one COMMIT, up to the bound', async () => {
    const points: WritePoint[] = [];
    const writer = new SqliteWriter(connection, { group: 64, fault: (point) => points.push(point) });
    await Promise.all(names(200).map((name) => writer.write((tx) => put(tx, name))));
    expect(points.filter((point) => point === 'commit')).toHaveLength(4);
  });

  it('takes in a command that comes while it runs', async () => {
    const points: WritePoint[] = [];
    const writer = new SqliteWriter(connection, { fault: (point) => points.push(point) });
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const late = begun.then(() => writer.write((tx) => put(tx, 'late')));
    await writer.write(async (tx) => {
      begin();
      for (const name of names(5)) await put(tx, name);
    });
    await late;
    expect(stored()).toEqual([...names(5), 'late']);
    expect(points.filter((point) => point === 'commit')).toHaveLength(1);
  });

  it('lets the event loop turn between two groups', async () => {
    const writer = new SqliteWriter(connection, { group: 4 });
    let turns = 0;
    let left = 400;
    const turn = (): void => {
      turns += 1;
      if (left > 0) setImmediate(turn);
    };
    turn();
    const chain = async (name: string): Promise<void> => {
      while (left > 0) await writer.write((tx) => put(tx, `${name}-${left--}`));
    };
    await Promise.all(names(8).map(chain));
    expect(turns).toBeGreaterThan(50);
  });

  it('tells a refused command only after the COMMIT, since what refused it may yet be lost', async () => {
    let refusedAtCommit: boolean | undefined;
    let refused = false;
    const writer = new SqliteWriter(connection, {
      fault: (point) => {
        if (point === 'commit') refusedAtCommit = refused;
      },
    });
    const command = writer.write(() => Promise.reject(new Error('no'))).catch(() => (refused = true));
    await Promise.all([command, writer.write((tx) => put(tx, 'stored'))]);
    expect([refusedAtCommit, refused]).toEqual([false, true]);
  });
});

describe('a COMMIT that fails', () => {
  it('refuses all of the group and stores nothing of it; the next group is served', async () => {
    const writer = new SqliteWriter(connection);
    const outcomes = await Promise.allSettled([
      ...names(3).map((name) => writer.write((tx) => put(tx, name))),
      writer.write((tx) => tx.run("INSERT INTO promise VALUES ('never kept')")),
      writer.write(() => Promise.reject(new Error('its own refusal'))),
    ]);
    expect(kinds(outcomes)).toEqual(Array(5).fill('StoreUnavailable'));
    expect(stored()).toEqual([]);
    await writer.write((tx) => put(tx, 'after'));
    expect(stored()).toEqual(['after']);
  });

  it.each<WritePoint>(['begin', 'commit'])('at the point «%s» of a failing disk does the same', async (at) => {
    let broken = true;
    const writer = new SqliteWriter(connection, {
      fault: (point) => {
        if (broken && point === at) throw new Error('disk I/O error');
      },
    });
    const outcomes = await Promise.allSettled(names(5).map((name) => writer.write((tx) => put(tx, name))));
    expect(kinds(outcomes)).toEqual(Array(5).fill('StoreUnavailable'));
    broken = false;
    await writer.write((tx) => put(tx, 'after'));
    expect(stored()).toEqual(['after']);
  });

  it('is no different where SQLite rolled everything back in the midst of the group', async () => {
    const writer = new SqliteWriter(connection);
    const outcomes = await Promise.allSettled(['a', 'poison', 'b'].map((name) => writer.write((tx) => put(tx, name))));
    expect(kinds(outcomes)).toEqual(['StoreUnavailable', 'StoreUnavailable', 'stored']);
    expect(outcomes[0]).toHaveProperty('reason.cause.message', 'SQLite: poison');
    expect(stored()).toEqual(['b']);
  });

  it('is no different where another process holds the file', async () => {
    connection.pragma('busy_timeout = 0');
    const other = openWriting(connection.name);
    other.exec('BEGIN IMMEDIATE');
    const writer = new SqliteWriter(connection);
    const outcomes = await Promise.allSettled(names(3).map((name) => writer.write((tx) => put(tx, name))));
    expect(kinds(outcomes)).toEqual(Array(3).fill('StoreUnavailable'));
    other.exec('ROLLBACK');
    other.close();
    await writer.write((tx) => put(tx, 'after'));
    expect(stored()).toEqual(['after']);
  });
});

describe('the line', () => {
  it('is bounded: one more is refused at once, and nobody else is', async () => {
    const writer = new SqliteWriter(connection, { waiting: 10 });
    const outcomes = await Promise.allSettled(names(12).map((name) => writer.write((tx) => put(tx, name))));
    expect(kinds(outcomes)).toEqual([...Array<string>(10).fill('stored'), 'StoreUnavailable', 'StoreUnavailable']);
    expect(stored()).toHaveLength(10);
  });

  it('is not held up by a command that awaits something beside its Tx', async () => {
    const writer = new SqliteWriter(connection);
    const never = writer.write(async (tx) => {
      await put(tx, 'foreign');
      await new Promise(() => undefined);
    });
    const behind = writer.write((tx) => put(tx, 'behind'));
    await expect(never).rejects.toThrow(MisusedWriter);
    await behind;
    expect(stored()).toEqual(['behind']);
  });

  it('runs each command in the asynchronous context of its caller', async () => {
    const writer = new SqliteWriter(connection);
    const request = new AsyncLocalStorage<string>();
    const seen = await Promise.all(
      names(3).map((name) => request.run(name, () => writer.write(() => Promise.resolve(request.getStore())))),
    );
    expect(seen).toEqual(names(3));
  });
});

it('SEC-10: the file written anew holds nothing of what deleting had left in its pages', async () => {
  const writer = new SqliteWriter(connection);
  const gone = await muchCameAndWent(writer);
  const left = (): number => {
    const bytes = readFileSync(connection.name);
    return gone.filter((name) => bytes.includes(name)).length;
  };
  reading.close();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  // Though every cell was zeroed as it was deleted: a page that was filled anew keeps old copies.
  expect(left()).toBeGreaterThan(0);
  expect(await writer.writeBack()).toBe(true);
  expect(left()).toBe(0);
});

/** Names of many lengths come, change and go, always the same ones; those that are there no more. */
async function muchCameAndWent(writer: SqliteWriter): Promise<string[]> {
  let draws = 0;
  const draw = (below: number): number =>
    createHash('sha256').update(`draw ${draws++}`).digest().readUInt32BE() % below;
  const name = (): string => createHash('sha256').update(`name ${draws++}`).digest('hex') + '.'.repeat(draw(400));
  const gone: string[] = [];
  const there: { n: number; name: string }[] = [];
  await writer.write(async (tx) => {
    for (let n = 1; n <= 6_000; n += 1) {
      if (draw(2) === 0 || there.length < 10) {
        const one = { n: draw(2 ** 31) * 8_192 + n, name: name() };
        there.push(one);
        await tx.run('INSERT INTO line (n, name) VALUES (?, ?)', [one.n, one.name]);
        continue;
      }
      const at = draw(there.length);
      const one = there[at]!;
      gone.push(one.name.slice(0, 64));
      if (draw(2) === 0) {
        there.splice(at, 1);
        await tx.run('DELETE FROM line WHERE n = ?', [one.n]);
      } else {
        one.name = name();
        await tx.run('UPDATE line SET name = ? WHERE n = ?', [one.name, one.n]);
      }
    }
  });
  return gone;
}

it('tells apart what may be sent again', () => {
  expect([new Busy().status, new StoreUnavailable().status]).toEqual([503, 503]);
});
