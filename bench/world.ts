import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../src/app.module.js';
import type { Actor } from '../src/auth/actor.js';
import { CandidatesService } from '../src/candidates/candidates.service.js';
import { Clock } from '../src/clock.js';
import { createStore, Store } from '../src/database/store.js';
import type { Writer } from '../src/database/writer.js';
import { configureHttp, httpOptions } from '../src/http/configure-http.js';
import { SessionsService } from '../src/auth/sessions.service.js';
import { tokenOf } from './officers.js';
import type { Scratch } from './scratch.js';
import { type Desk, desks, type Road, roadOf } from './turns.js';

/** A case that takes turns; nobody else moves it. */
export interface BenchCase {
  readonly code: string;
  readonly road: Road;
  revision: number;
  turns: number;
  /** Rounds of turns that fall on one day; one unless said otherwise. */
  readonly roundsADay?: number;
}

/** The service over a scratch database, with everything that is there in service. */
export interface World {
  readonly app: NestExpressApplication;
  readonly store: Store;
  readonly candidates: CandidatesService;
  readonly cases: readonly BenchCase[];
  readonly actors: Readonly<Record<Desk, Actor>>;
  readonly close: () => Promise<void>;
}

/** The time of the machine, set back to soon after the cases were prepared: no limit of theirs has passed. */
export class BenchClock extends Clock {
  private readonly back: number;

  constructor(from = '2024-07-20T03:00:00.000Z') {
    super();
    this.back = Date.now() - Date.parse(from);
  }

  now(): string {
    return new Date(Date.now() - this.back).toISOString();
  }
}

/** Opens the service; `around` stands before the store's own writer. */
export async function openWorld(
  { config }: Scratch,
  around: (writer: Writer) => Writer = (writer) => writer,
  clock = new BenchClock(),
): Promise<World> {
  const opened = await createStore(config);
  const store = new Store(around(opened.writer), opened.reader, opened.dataSource, () => opened.close());
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, { store, clock }), {
    ...httpOptions,
    logger: ['error', 'warn'],
  });
  configureHttp(app);
  await app.init();
  return {
    app,
    store,
    candidates: app.get(CandidatesService, { strict: false }),
    cases: await casesIn(store),
    actors: await signedIn(app.get(SessionsService, { strict: false })),
    close: () => app.close(),
  };
}

async function casesIn({ reader }: Store): Promise<BenchCase[]> {
  const rows = await reader.all<{ code: string; revision: number; stage: string }>(
    'SELECT code, revision, stage FROM candidate ORDER BY id',
  );
  return rows.map(({ code, revision, stage }) => ({ code, revision, road: roadOf(stage), turns: 0 }));
}

async function signedIn(sessions: SessionsService): Promise<World['actors']> {
  const actors = desks.map(async (desk) => [desk, await sessions.resolve(tokenOf(desk))] as const);
  return Object.fromEntries(await Promise.all(actors)) as World['actors'];
}
