import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { limitsAltered, slicesNamed } from '../../workflows/editions/migration-plan.js';
import { admission } from '../../workflows/admission/procedure.js';
import { createStore, type Store } from '../../src/database/store.js';
import { MigrationRunner } from '../../src/editions/migration-runner.js';
import { commandOf } from '../../src/editions/crosser.js';
import { built } from '../support/built.js';
import { openCase } from '../support/case-walk.js';
import { caseFaults, caseRows } from '../support/case-faults.js';
import { caseWorld } from '../support/case-world.js';
import { createTestDatabase } from '../support/postgres.js';
import { dialects } from '../support/test-store.js';
import { counts } from '../support/torture.js';

const now = '2026-08-03T02:00:00.000Z';
const { law } = admission;
const to = law.on(legalDate('2026-08-03')).id;

interface Death {
  readonly point: 'statement' | 'commit' | 'committed';
  readonly n: number;
}

/** Loads the house, goes on with the runs, and dies or comes to the end; whether it came to the end. */
async function goesOn(orders: object, death: Death | null): Promise<boolean> {
  const args = ['test/support/migrating-process.mjs', built(), JSON.stringify({ ...orders, death })];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (printed += text));
  while (!printed.includes('ready')) await once(child.stdout!, 'data');
  child.stdin!.write('go\n');
  if (child.signalCode === null && child.exitCode === null) await once(child, 'close');
  expect([child.signalCode, child.exitCode]).toEqual(printed.includes('done') ? [null, 0] : ['SIGKILL', null]);
  return printed.includes('done');
}

const rowsOf = (store: Store, sql: string, params: readonly unknown[] = []) =>
  store.reader.all<Record<string, number | string>>(sql, params);

describe.each(dialects)('REL-05: a migration on %s, killed again and again', (dialect) => {
  it('takes every case over once, by one entry, and loses none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-crossing-'));
    const database = dialect === 'postgres' ? await createTestDatabase() : null;
    const address = { databaseUrl: database?.url ?? null, databaseFile: join(folder, 'lo-trinh.sqlite') };
    const cases = counts(100, 2_000);
    const world = await caseWorld(dialect, 'A', { address, remove: () => Promise.resolve() });
    const since = legalDate('2015-01-01');
    for (const n of [1, 2])
      await world.account(`top.${n}`, await world.person('Cán bộ'), {
        ...{ duty: 'organisationBoard', unitId: world.units.province, from: since },
      });
    world.clock.set('2026-03-20T02:00:00.000Z');
    for (let from = 0; from < cases; from += 20)
      await Promise.all(Array.from({ length: 20 }, () => openCase(world, { on: '2026-03-02' })));
    world.clock.set(now);
    // Both parts of the work are left to processes that die: here only the words of the two persons are said.
    const runner = world.app.get(MigrationRunner, { strict: false });
    await runner.onApplicationShutdown();
    const drafted = await world.ask('top.1', 'POST', '/api/v1/migrations', {
      body: {
        ...{ from: 'E2025b', to, on: '2026-08-03', basis: 'Công văn 12-CV/TU' },
        keep: limitsAltered(admission, slicesNamed(law, 'E2025b'), to),
      },
    });
    const { id } = drafted.body as { id: string };
    await world.close();

    const orders = { address, folder, now };
    const points = ['statement', 'commit', 'committed'] as const;
    const deathOf = (round: number): Death => {
      const point = points[round % 3]!;
      return { point, n: point === 'statement' ? 30 + ((round * 37) % 170) : 2 + (round % 6) };
    };
    let deaths = 0;
    // A round that comes to the end before its death is the last of its part.
    for (let round = 0; !(await goesOn(orders, deathOf(round))); round += 1) deaths += 1;

    const confirming = await caseWorld(dialect, 'A', world);
    await confirming.app.get(MigrationRunner, { strict: false }).onApplicationShutdown();
    const seen = await confirming.ask('top.2', 'GET', `/api/v1/migrations/${id}`);
    const { hash, progress } = seen.body as { hash: string; progress: Record<string, number> };
    expect(progress).toMatchObject({ cases, foreseen: cases });
    const confirmed = await confirming.ask('top.2', 'POST', `/api/v1/migrations/${id}/confirmation`, {
      body: { hash },
    });
    expect(confirmed.status).toBe(200);
    await confirming.close();
    for (let round = 0; !(await goesOn(orders, deathOf(round))); round += 1) deaths += 1;
    expect(deaths).toBeGreaterThan(3);

    const store = await createStore(address);
    const [crossed] = await rowsOf(
      store,
      "SELECT count(*) AS entries, count(DISTINCT chain) AS chains FROM entry WHERE kind = 'crossing' AND body LIKE ?",
      [`%"command":"${commandOf({ id })}"%`],
    );
    expect([Number(crossed!['entries']), Number(crossed!['chains'])]).toEqual([cases, cases]);
    expect(await rowsOf(store, "SELECT code FROM migration_item WHERE state <> 'crossed' OR seq IS NULL")).toEqual([]);
    expect(await rowsOf(store, 'SELECT code FROM candidate WHERE slice_id <> ?', [to])).toEqual([]);
    expect(await caseFaults(store.reader, await caseRows(store.reader))).toEqual([]);
    await store.close();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  }, 1_800_000);
});
