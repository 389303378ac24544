import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as passes } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { legalDate } from '../workflows/calendar/legal-date.js';
import { limitsAltered, slicesNamed } from '../workflows/editions/migration-plan.js';
import { example } from '../workflows/admission/examples/example.js';
import { admission } from '../workflows/admission/procedure.js';
import { Sweeper } from '../src/candidates/limits/sweeper.js';
import { createStore } from '../src/database/store.js';
import { Builder, everybody, plantUnits } from './build.js';
import { figure, type Figure, median } from './figures.js';
import { seatOfficer, tokenOf } from './officers.js';
import { say } from './say.js';
import { type Scratch, scratch } from './scratch.js';
import { BenchClock, openWorld } from './world.js';

/** Fewer where one only wants to see it work; the bars are for the full number. */
const cases = Number(process.env.LOTRINH_BENCH_CASES ?? 10_000);
const prepared = legalDate('2026-03-20');
const day = legalDate('2026-08-03');
const now = `${day}T03:00:00.000Z`;
const to = admission.law.on(day).id;

interface Run {
  readonly id: string;
  readonly state: string;
  readonly hash: string;
  readonly progress: Readonly<Record<string, number>>;
}

/** Live cases of E2025b taken over to E2026b by a service that goes on answering, and is killed in the midst of it. */
export async function migration(): Promise<Figure[]> {
  const base = await scratch('sqlite');
  let service: Service | null = null;
  try {
    const codes = await prepare(base);
    service = await Service.start(base);
    const keep = limitsAltered(admission, slicesNamed(admission.law, 'E2025b'), to);
    const traffic = new Traffic(codes);
    const plan = { from: 'E2025b', to, on: day, basis: 'Công văn 12-CV/TU', keep };
    const surveying = performance.now();
    const { id } = await service.post<Run>('board', '/api/v1/migrations', plan);
    const dry = await traffic.while(service, () => until(service!, id, 'surveyed'));
    const surveyed = (performance.now() - surveying) / 1000;
    say(`dry run ${surveyed.toFixed(1)} s: ${JSON.stringify(dry.progress)}`);

    const applying = performance.now();
    await service.post('board2', `/api/v1/migrations/${id}/confirmation`, { hash: dry.hash });
    await traffic.while(service, () => half(service!, id));
    const stopped = performance.now();
    await service.kill();
    service = await Service.start(base);
    const restart = (performance.now() - stopped) / 1000;
    const done = await traffic.while(service, () => until(service!, id, 'applied'));
    const applied = (performance.now() - applying) / 1000;
    say(
      `applied ${applied.toFixed(1)} s, ${restart.toFixed(1)} s of it killed and started: ${JSON.stringify(done.progress)}`,
    );
    await service.kill();
    service = null;
    const faults = await faultsIn(base, done);
    return [
      figure({ name: `dry run of ${cases} live cases, seconds`, most: 60 }, [surveyed], 'E2025b → E2026b'),
      figure(
        { name: 'applied, killed and resumed, seconds', most: 180 },
        [applied],
        `${done.progress['crossed'] ?? 0} crossed`,
      ),
      figure({ name: 'cases crossed twice, lost or broken', most: 0 }, [faults], 'counted in the log'),
      traffic.figure('read', 250),
      traffic.figure('write', 500),
    ];
  } finally {
    await service?.kill();
    await base.remove();
  }
}

/** The codes of some cases on which people work meanwhile. */
async function prepare(base: Scratch): Promise<string[]> {
  const world = await openWorld(base, undefined, new BenchClock(`${prepared}T10:00:00.000Z`));
  // Limits that pass meanwhile would move cases under the hands of who prepares them.
  await world.app.get(Sweeper, { strict: false }).onApplicationShutdown();
  try {
    const units = await plantUnits(world);
    const builder = new Builder(world, await everybody(world, units[0]!));
    const began = performance.now();
    const lots = Array.from({ length: 32 }, async (_, lot) => {
      for (let n = lot; n < cases; n += 32) {
        const until = n % 10 === 0 ? 'verifying' : n % 10 < 4 ? 'courseAssigned' : 'sympathiser';
        await builder.prepare(units[n % units.length]!, until, prepared);
      }
    });
    await Promise.all(lots);
    const [top] = await world.store.reader.all<{ id: string }>(
      'SELECT unit_id AS id FROM unit_place WHERE parent_id IS NULL',
    );
    await world.store.writer.write(async (tx) => {
      await seatOfficer(tx, 'organisationBoard', top!.id, now, 'board');
      await seatOfficer(tx, 'organisationBoard', top!.id, now, 'board2');
      await seatOfficer(tx, 'secretary', top!.id, now, 'clerk');
    });
    say(`${cases} live cases prepared in ${Math.round((performance.now() - began) / 1000)} s`);
    const rows = await world.store.reader.all<{ code: string }>(
      "SELECT code FROM candidate WHERE stage = 'sympathiser' ORDER BY code LIMIT 400",
    );
    return rows.map(({ code }) => code);
  } finally {
    await world.close();
  }
}

class Service {
  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  static async start({ config }: Scratch): Promise<Service> {
    const path = fileURLToPath(new URL('migration-service.js', import.meta.url));
    const child = fork(path, [config.dataDirectory, config.databaseUrl ?? '', now]);
    const [port] = (await once(child, 'message')) as [number];
    return new Service(child, port);
  }

  /** Settles once it is dead, and holds the file no more. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    if (this.child.signalCode === null && this.child.exitCode === null) await once(this.child, 'exit');
  }

  async get<T>(login: string, path: string): Promise<T> {
    return (await this.ask(login, 'GET', path)).body as T;
  }

  async post<T>(login: string, path: string, body: object, revision?: number): Promise<T> {
    const answer = await this.ask(login, 'POST', path, body, revision);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  async ask(login: string, method: string, path: string, body?: object, revision?: number) {
    const headers = {
      authorization: `Bearer ${tokenOf(login)}`,
      'content-type': 'application/json',
      'idempotency-key': `bench-${performance.now()}-${Math.random()}`,
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
    };
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      ...{ method, headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  }
}

const read = (service: Service, id: string) => service.get<Run>('board', `/api/v1/migrations/${id}?limit=1`);

async function until(service: Service, id: string, state: string): Promise<Run> {
  for (;;) {
    const run = await read(service, id);
    if (run.state === state) return run;
    await passes(100);
  }
}

async function half(service: Service, id: string): Promise<void> {
  for (;;) {
    const { progress } = await read(service, id);
    if ((progress['crossed'] ?? 0) > cases / 3) return;
    await passes(50);
  }
}

/** Reads and writes by people meanwhile, one after the other without a pause, each timed. */
class Traffic {
  private readonly took = { read: [] as number[], write: [] as number[] };
  private next = 0;

  constructor(private readonly codes: readonly string[]) {}

  async while<T>(service: Service, work: () => Promise<T>): Promise<T> {
    let going = true;
    const people = this.people(service, () => going);
    try {
      return await work();
    } finally {
      going = false;
      await people;
    }
  }

  private async people(service: Service, going: () => boolean): Promise<void> {
    while (going()) {
      const code = this.codes[(this.next += 1) % this.codes.length]!;
      const seen = await this.timed('read', () => service.ask('clerk', 'GET', `/api/v1/candidates/${code}`));
      const { revision } = seen.body as { revision: number };
      const act = example('help.report', day, {});
      const answer = await this.timed('write', () =>
        service.ask('clerk', 'POST', `/api/v1/candidates/${code}/acts`, act, revision),
      );
      // The case may have crossed between reading and writing: told so, as any second writer is.
      if (seen.status !== 200 || (answer.status !== 200 && answer.status !== 409))
        throw new Error(`${seen.status}, ${answer.status}: ${JSON.stringify(answer.body)}`);
      await passes(20);
    }
  }

  private async timed<T>(what: 'read' | 'write', work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const done = await work();
    this.took[what].push(performance.now() - began);
    return done;
  }

  /** The 99th of a hundred, in milliseconds. */
  figure(what: 'read' | 'write', most: number): Figure {
    const sorted = [...this.took[what]].sort((a, b) => a - b);
    const of = `${sorted.length} of them, median ${median(sorted).toFixed(1)}, slowest ${sorted.at(-1)!.toFixed(0)}`;
    return figure(
      { name: `${what} meanwhile, 99th of 100, ms`, most },
      [sorted[Math.floor(sorted.length * 0.99)]!],
      of,
    );
  }
}

/** Counted in the rows themselves: entries of this run, one a case, each the case's own; every item settled. */
async function faultsIn(base: Scratch, run: Run): Promise<number> {
  const store = await createStore(base.config);
  const [{ entries, chains } = { entries: -1, chains: 0 }] = await store.reader.all<Record<string, number>>(
    "SELECT count(*) AS entries, count(DISTINCT chain) AS chains FROM entry WHERE kind = 'crossing' AND body LIKE ?",
    [`%migration:${run.id}%`],
  );
  const [{ open } = { open: -1 }] = await store.reader.all<Record<string, number>>(
    "SELECT count(*) AS open FROM migration_item WHERE state = 'foreseen' OR (state = 'crossed' AND seq IS NULL)",
  );
  const [{ behind } = { behind: -1 }] = await store.reader.all<Record<string, number>>(
    'SELECT count(*) AS behind FROM candidate WHERE slice_id <> ?',
    [to],
  );
  await store.close();
  return entries - chains + Math.abs(entries - run.progress['crossed']!) + open + behind;
}
