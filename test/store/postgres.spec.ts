import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { startPostgres, type PostgresServer } from '../../scripts/postgres.mjs';
import { Busy, StoreUnavailable } from '../../src/database/store-errors.js';
import { createStore, type Store } from '../../src/database/store.js';
import type { Tx } from '../../src/database/writer.js';
import { createTestDatabase } from '../support/postgres.js';
import { openTestStore, type TestStore } from '../support/test-store.js';

const put = (tx: Tx, key: string): Promise<number> => tx.run("INSERT INTO chain_head VALUES (?, 0, 'x')", [key]);
const touch = (tx: Tx, key: string): Promise<number> =>
  tx.run('UPDATE chain_head SET seq = seq + 1 WHERE chain = ?', [key]);
const keys = async (store: Store): Promise<string[]> =>
  (await store.reader.all<{ chain: string }>('SELECT chain FROM chain_head ORDER BY chain')).map(({ chain }) => chain);

describe('PostgreSQL, where commands meet', () => {
  let test: TestStore;
  let other: pg.Client;
  beforeAll(async () => {
    test = await openTestStore('postgres');
    other = new pg.Client(test.address.databaseUrl!);
    other.on('error', () => undefined);
    await other.connect();
    await test.store.writer.write(async (tx) => {
      await put(tx, 'a');
      await put(tx, 'b');
    });
    await other.query('CREATE TABLE promise (name text REFERENCES chain_head (chain) DEFERRABLE INITIALLY DEFERRED)');
  });
  afterAll(async () => {
    await other.end();
    await test.dispose();
  });

  it('tells the one that waits too long for a row to try again', async () => {
    await other.query("BEGIN; UPDATE chain_head SET seq = 9 WHERE chain = 'a'");
    await expect(test.store.writer.write((tx) => touch(tx, 'a'))).rejects.toThrow(Busy);
    await other.query('ROLLBACK');
    await expect(test.store.writer.write((tx) => touch(tx, 'a'))).resolves.toBe(1);
  }, 15_000);

  it('tells one of two that wait for each other to try again', async () => {
    const { writer } = test.store;
    let arrived = 0;
    let bothIn = (): void => undefined;
    const together = new Promise<void>((resolve) => (bothIn = resolve));
    const crossing = (first: string, second: string): Promise<number> =>
      writer.write(async (tx) => {
        await touch(tx, first);
        arrived += 1;
        if (arrived === 2) bothIn();
        await together;
        return touch(tx, second);
      });
    const outcomes = await Promise.allSettled([crossing('a', 'b'), crossing('b', 'a')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toHaveProperty('reason', expect.any(Busy));
  }, 15_000);

  it('stores nothing of a command whose COMMIT fails', async () => {
    const command = test.store.writer.write(async (tx) => {
      await put(tx, 'unkept');
      await tx.run("INSERT INTO promise VALUES ('nobody')");
    });
    await expect(command).rejects.toThrow(StoreUnavailable);
    expect(await keys(test.store)).not.toContain('unkept');
  });

  it('stores nothing of a command whose connection breaks, and serves the next', async () => {
    const { writer } = test.store;
    const command = writer.write(async (tx) => {
      await put(tx, 'broken');
      const [backend] = await tx.all<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await other.query('SELECT pg_terminate_backend($1)', [backend!.pid]);
      await put(tx, 'broken too');
    });
    await expect(command).rejects.toThrow(StoreUnavailable);
    await writer.write((tx) => put(tx, 'next'));
    expect(await keys(test.store)).toEqual(['a', 'b', 'next']);
  });
});

describe('REL-05: a PostgreSQL server killed under load', () => {
  let server: PostgresServer;
  let store: Store;
  beforeAll(async () => {
    server = await startPostgres();
    const database = await createTestDatabase(server.url);
    store = await createStore({ databaseUrl: database.url, databaseFile: '' });
  }, 30_000);
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  it('has all it acknowledged when it is back, and the same store writes again', async () => {
    const acknowledged: string[] = [];
    const refused: unknown[] = [];
    let running = true;
    const caller = async (name: string): Promise<void> => {
      for (let n = 0; running && refused.length < 8; n += 1) {
        const key = `${name}-${n}`;
        await store.writer
          .write((tx) => put(tx, key))
          .then(
            () => acknowledged.push(key),
            (error: unknown) => refused.push(error),
          );
      }
    };
    const load = Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(caller));
    while (acknowledged.length < 300) await new Promise((resolve) => setImmediate(resolve));
    await server.kill();
    await load;
    running = false;
    expect(refused.map((error) => (error as Error).name)).toEqual(refused.map(() => 'StoreUnavailable'));
    await server.restart();

    const stored = new Set(await keysOnceBack(store));
    expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
    await store.writer.write((tx) => put(tx, 'after'));
    expect(await keys(store)).toContain('after');
  }, 30_000);
});

/** Connections that died with the server are found out by using them. */
async function keysOnceBack(store: Store): Promise<string[]> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await keys(store);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt > 20) throw error;
    }
  }
}
