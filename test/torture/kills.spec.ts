import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passes } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres, type PostgresServer } from '../../scripts/postgres.mjs';
import { SessionsService } from '../../src/auth/sessions.service.js';
import type { StoreAddress } from '../../src/database/data-source.js';
import type { Dialect } from '../../src/database/dialect.js';
import { createStore } from '../../src/database/store.js';
import type { WritePoint } from '../../src/database/write-point.js';
import { built } from '../support/built.js';
import { caseFaults, caseRows } from '../support/case-faults.js';
import { caseWorld, type Seat } from '../support/case-world.js';
import { historyFaults, KillHistory } from '../support/kill-history.js';
import { createTestDatabase } from '../support/postgres.js';
import { counts } from '../support/torture.js';

/** What a process needs to know of the village in which it commands. */
interface Orders {
  readonly address: StoreAddress;
  readonly folder: string;
  readonly unit: string;
  readonly members: readonly string[];
  readonly actors: Readonly<Record<string, readonly object[]>>;
  readonly callers: number;
  readonly clockFrom: string;
}

interface Death {
  readonly point: WritePoint;
  readonly n: number;
}

const desks: readonly Seat[] = [
  'secretary',
  'massOrganisation',
  'politicalCentre',
  'subdivision',
  'grassroots',
  'organisationBoard',
  'competent',
  'superior',
];

/** A village on an address of its own, its house closed: processes open it, one after another. */
async function deserted(
  dialect: Dialect,
  databaseUrl?: string,
): Promise<{ orders: Orders; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-kills-'));
  const database = dialect === 'postgres' ? await createTestDatabase(databaseUrl) : null;
  const address = { databaseUrl: database?.url ?? null, databaseFile: join(folder, 'lo-trinh.sqlite') };
  const remove = async () => {
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  const world = await caseWorld(dialect, 'A', { address, remove: () => Promise.resolve() });
  const sessions = world.app.get(SessionsService, { strict: false });
  const actorOf = async (login: string) => sessions.resolve(await world.token(login));
  const actors: Record<string, object[]> = {};
  for (const desk of desks) actors[desk] = [(await actorOf(`${desk}.1`))!, (await actorOf(`${desk}.2`))!];
  const orders: Orders = {
    ...{ address, folder, unit: world.units.branch, members: world.members.slice(0, 2), actors, callers: 6 },
    clockFrom: world.clock.now(),
  };
  await world.close();
  return { orders, remove };
}

/** A process that has loaded the house and waits for its word. */
class Commander {
  readonly #said: string;
  readonly #file: number;
  readonly #child: ChildProcess;
  #complaint = '';
  #printed = '';

  constructor(
    { folder, ...orders }: Orders,
    readonly round: number,
    death: Death | null,
  ) {
    this.#said = join(folder, `said-${round}`);
    this.#file = openSync(this.#said, 'w');
    const args = ['test/support/commanding-process.mjs', built(), JSON.stringify({ ...orders, folder, round, death })];
    this.#child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe', this.#file] });
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.#complaint += text));
    this.#child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.#printed += text));
  }

  /** Opens the store and commands; returns once the first command is sent. */
  async begin(): Promise<void> {
    await this.#prints('ready');
    this.#child.stdin!.write('go\n');
    await this.#prints('begun');
  }

  /** Dead, by its own hand at a point or by ours; what it said. */
  async ended(): Promise<string[]> {
    if (this.#child.signalCode === null && this.#child.exitCode === null) await once(this.#child, 'close');
    closeSync(this.#file);
    const { signalCode: signal } = this.#child;
    expect({ round: this.round, complaint: this.#complaint, signal }).toEqual({
      round: this.round,
      complaint: '',
      signal: 'SIGKILL',
    });
    return readFileSync(this.#said, 'utf8').split('\n').slice(0, -1);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  async #prints(word: string): Promise<void> {
    while (!this.#printed.includes(word) && this.#child.signalCode === null && this.#child.exitCode === null)
      await Promise.race([once(this.#child.stdout!, 'data'), once(this.#child, 'close')]);
  }
}

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
