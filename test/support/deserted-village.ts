import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SessionsService } from '../../src/auth/sessions.service.js';
import type { StoreAddress } from '../../src/database/data-source.js';
import type { Dialect } from '../../src/database/dialect.js';
import { openCase } from './case-walk.js';
import { caseWorld } from './case-world.js';
import { roadDuties } from './everybody.js';
import { createTestDatabase } from './postgres.js';

/** What a process needs to know of the village in which it commands. */
export interface Orders {
  readonly address: StoreAddress;
  readonly folder: string;
  readonly unit: string;
  readonly members: readonly string[];
  readonly actors: Readonly<Record<string, readonly object[]>>;
  /** Bearer token of a secretary of the branch. */
  readonly token: string;
  readonly callers: number;
  /** Codes of cases at which all processes are at work; where there are none, each caller opens its own. */
  readonly hot: readonly string[];
  /** Milliseconds between two commands of a caller; 0 for as fast as it goes. */
  readonly pause: number;
  readonly clockFrom: string;
}

const desks = roadDuties.filter((duty) => duty !== 'central');

/** A village on an address of its own, its house closed: processes open it, one after another. */
export async function deserted(
  dialect: Dialect,
  databaseUrl?: string,
  hotCases = 0,
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
  const hot: string[] = [];
  while (hot.length < hotCases) hot.push((await openCase(world, { on: '2024-03-04' })).code);
  const orders: Orders = {
    ...{ address, folder, unit: world.units.branch, members: world.members.slice(0, 2), actors, callers: 6, hot },
    pause: 0,
    token: await world.token('secretary.1'),
    clockFrom: world.clock.now(),
  };
  await world.close();
  return { orders, remove };
}
