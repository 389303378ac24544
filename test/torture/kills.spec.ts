import { setTimeout as passes } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres, type PostgresServer } from '../../scripts/postgres.mjs';
import type { Dialect } from '../../src/database/dialect.js';
import { createStore } from '../../src/database/store.js';
import type { WritePoint } from '../../src/database/write-point.js';
import { caseFaults, caseRows } from '../support/case-faults.js';
import { Commander, type Death } from '../support/commander.js';
import { deserted, type Orders } from '../support/deserted-village.js';
import { historyFaults, KillHistory } from '../support/kill-history.js';
import { logFaults } from '../support/log-faults.js';
import { counts } from '../support/torture.js';

const points: readonly WritePoint[] = ['begin', 'statement', 'release', 'commit', 'committed'];

/** Every second one dies at a random statement of its own, the others at a moment of ours. */
const deathOf = (round: number, dialect: Dialect): Death | null => {
  if (round % 2 === 0) return null;
  const known = points.filter((point) => dialect === 'sqlite' || point !== 'release');
  const point = known[round % known.length]!;
  return { point, n: 1 + Math.floor(Math.random() * (point === 'statement' ? 900 : 60)) };
};

/** What is wrong with the store against all that was said, and with the cases that moved since it was asked last. */
async function faultsAfter({ address }: Orders, history: KillHistory, proven: Map<string, number>): Promise<string[]> {
  const store = await createStore(address);
  const moved = (await caseRows(store.reader)).filter(({ id, revision }) => proven.get(id) !== revision);
  for (const { id, revision } of moved) proven.set(id, revision);
  const faults = [...(await historyFaults(store.reader, history)), ...(await caseFaults(store.reader, moved))];
  await store.close();
  return faults;
}

/** At the very end: all of that for every case, and I3, the whole log. */
async function faultsAtLast(orders: Orders, history: KillHistory): Promise<string[]> {
  const store = await createStore(orders.address);
  const faults = await logFaults(store, orders);
  await store.close();
  return [...(await faultsAfter(orders, history, new Map())), ...faults];
}

describe.each([
  ['sqlite', counts(80, 800)],
  ['postgres', counts(20, 200)],
] as const)('REL-05: a service on %s killed %i times under load', (dialect, kills) => {
  let village: Awaited<ReturnType<typeof deserted>>;
  beforeAll(async () => {
    village = await deserted(dialect);
  });
  afterAll(() => village.remove());

  it('keeps what it acknowledged, once and in order; does nothing that was not sent, nothing by halves', async () => {
    const { orders } = village;
    const history = new KillHistory();
    const proven = new Map<string, number>();
    let next = new Commander(orders, 1, deathOf(1, dialect));
    for (let round = 1; round <= kills; round += 1) {
      const commander = next;
      await commander.begin();
      // Loads while this one works, so that the house is opened again at once.
      if (round < kills) next = new Commander(orders, round + 1, deathOf(round + 1, dialect));
      if (round % 2 === 0) {
        // Not a wait for something to happen: the moment of the kill is the chance this test plays with.
        await passes(Math.random() * 250);
        commander.kill();
      }
      history.hear(await commander.ended());
      if (round % 20 === 0) expect(await faultsAfter(orders, history, proven)).toEqual([]);
    }
    expect(await faultsAtLast(orders, history)).toEqual([]);
    expect(history.acknowledged.size).toBeGreaterThan(kills * 5);
    expect(history.repeated).toBeGreaterThan(0);
    expect(history.dry.size).toBeGreaterThan(0);
  }, 3_600_000);
});

const processes = 4;
const hotCases = 20;

describe('REL-20: PostgreSQL killed under four processes of the service at the same cases', () => {
  let server: PostgresServer;
  let village: Awaited<ReturnType<typeof deserted>>;
  beforeAll(async () => {
    server = await startPostgres();
    village = await deserted('postgres', server.url, hotCases);
  }, 60_000);
  afterAll(async () => {
    await village.remove();
    await server.stop();
  });

  it('each asks again under the same key until there is an answer: everything once, one history, one tree', async () => {
    const { orders } = village;
    const history = new KillHistory();
    const commanders = Array.from(
      { length: processes },
      (_, n) => new Commander({ ...orders, callers: 3 }, n + 1, null),
    );
    await Promise.all(commanders.map((commander) => commander.begin()));
    const acknowledged = (): string[] => commanders.flatMap((one) => one.said()).filter((line) => line.includes(' A '));
    /** How many of the cases all are at were moved by several of them: by their words, a key's second part is the process. */
    const contested = (): number => {
      const moved = new Map<string, Set<string>>();
      for (const line of acknowledged()) {
        const [, , key, code] = line.split(' ') as [string, string, string, string];
        if (orders.hot.includes(code)) moved.set(code, (moved.get(code) ?? new Set()).add(key.split('-')[1]!));
      }
      return [...moved.values()].filter((by) => by.size > 1).length;
    };
    for (let round = 0; round < counts(3, 12); round += 1) {
      // So that every kill meets work, however slow the machine; the moment itself is chance.
      const before = acknowledged().length;
      while (acknowledged().length < before + 25) await passes(20);
      await passes(Math.random() * 200);
      await server.kill();
      await server.restart();
    }
    // Hot indeed: most were moved by several processes, which were often too late for each other.
    const before = acknowledged().length;
    const isHot = (): boolean => contested() > hotCases / 2;
    for (let more = 25; more < 3_000; more += 25) {
      while (acknowledged().length < before + more) await passes(20);
      if (isHot()) break;
    }
    expect(isHot()).toBe(true);
    for (const commander of commanders) commander.kill();
    history.hear((await Promise.all(commanders.map((commander) => commander.ended()))).flat());
    expect(await faultsAtLast(orders, history)).toEqual([]);
    expect(history.refused.size).toBeGreaterThan(0);
  }, 3_600_000);
});

describe('A process that commands', () => {
  it('ends when whoever started it is gone', async () => {
    const village = await deserted('sqlite');
    const commander = new Commander(village.orders, 1, null);
    await commander.begin();
    commander.desert();
    expect(await commander.ended()).not.toEqual([]);
    await village.remove();
  }, 60_000);
});
