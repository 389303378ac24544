import { setTimeout as passes } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres, type PostgresServer } from '../../scripts/postgres.mjs';
import type { StoreAddress } from '../../src/database/data-source.js';
import type { Dialect } from '../../src/database/dialect.js';
import { createStore } from '../../src/database/store.js';
import type { WritePoint } from '../../src/database/write-point.js';
import { caseFaults, caseRows } from '../support/case-faults.js';
import { Commander, type Death } from '../support/commander.js';
import { deserted } from '../support/deserted-village.js';
import { historyFaults, KillHistory } from '../support/kill-history.js';
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
async function faultsAfter(
  address: StoreAddress,
  history: KillHistory,
  proven: Map<string, number>,
): Promise<string[]> {
  const store = await createStore(address);
  const moved = (await caseRows(store.reader)).filter(({ id, revision }) => proven.get(id) !== revision);
  for (const { id, revision } of moved) proven.set(id, revision);
  const faults = [...(await historyFaults(store.reader, history)), ...(await caseFaults(store.reader, moved))];
  await store.close();
  return faults;
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
      if (round % 20 === 0) expect(await faultsAfter(orders.address, history, proven)).toEqual([]);
    }
    expect(await faultsAfter(orders.address, history, new Map())).toEqual([]);
    expect(history.acknowledged.size).toBeGreaterThan(kills * 5);
    expect(history.repeated).toBeGreaterThan(0);
    expect(history.dry.size).toBeGreaterThan(0);
  }, 3_600_000);
});

describe('REL-05, REL-20: PostgreSQL killed under a service that goes on', () => {
  let server: PostgresServer;
  let village: Awaited<ReturnType<typeof deserted>>;
  beforeAll(async () => {
    server = await startPostgres();
    village = await deserted('postgres', server.url);
  });
  afterAll(async () => {
    await village.remove();
    await server.stop();
  });

  it('asks again under the same key until there is an answer: everything once', async () => {
    const { orders } = village;
    const history = new KillHistory();
    const commander = new Commander(orders, 1, null);
    await commander.begin();
    for (let round = 0; round < counts(4, 40); round += 1) {
      await passes(Math.random() * 400);
      await server.kill();
      await server.restart();
    }
    await passes(Math.random() * 400);
    commander.kill();
    history.hear(await commander.ended());
    expect(await faultsAfter(orders.address, history, new Map())).toEqual([]);
    expect(history.acknowledged.size).toBeGreaterThan(50);
  }, 3_600_000);
});
