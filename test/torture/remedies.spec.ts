import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Act } from '../../workflows/kernel/act.js';
import { example } from '../../workflows/admission/examples/example.js';
import type { Actor } from '../../src/auth/actor.js';
import { SessionsService } from '../../src/auth/sessions.service.js';
import { CalendarService } from '../../src/calendar/calendar.service.js';
import { CandidatesService, type Precondition } from '../../src/candidates/candidates.service.js';
import { BackDated } from '../../src/candidates/back-dated.js';
import { CaseBench } from '../../src/candidates/case-bench.js';
import { Commands, type Outcome, type Request } from '../../src/candidates/commands.js';
import type { Clock } from '../../src/clock.js';
import { postgresPool } from '../../src/database/postgres-pool.js';
import { PostgresWriter } from '../../src/database/postgres-writer.js';
import type { Reader } from '../../src/database/reader.js';
import { openWriting } from '../../src/database/sqlite-connection.js';
import { SqliteWriter } from '../../src/database/sqlite-writer.js';
import type { FaultHook } from '../../src/database/write-point.js';
import { type Tx, Writer } from '../../src/database/writer.js';
import { Answer } from '../../src/http/answer.js';
import { Problem } from '../../src/http/problem.js';
import { MasterKeys } from '../../src/master-keys.js';
import { PeopleService } from '../../src/people/people.service.js';
import { Vault } from '../../src/people/vault.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

const day = '2026-02-02';
const away = () => example('absence.start', day);

/** Writes as one would who does not know that TypeORM shares one SQLite connection among all transactions. */
class PlainTypeOrm extends Writer {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const sent: Promise<unknown>[] = [];
      const value = await work({
        dialect: 'sqlite',
        all: (sql, params = []) => manager.query(sql, [...params]),
        run: async (sql, params = []) => {
          await manager.query(sql, [...params]);
          return 1;
        },
        send: (sql, params = []) => void sent.push(manager.query(sql, [...params])),
      });
      await Promise.all(sent);
      return value;
    });
  }
}

/** Takes no lock that was asked for. */
class Unlocked extends Writer {
  constructor(private readonly inner: Writer) {
    super();
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inner.write((tx) =>
      work({
        dialect: tx.dialect,
        all: (sql, params) => tx.all(sql.replace(/ FOR UPDATE(?: OF \w+)?(?: SKIP LOCKED)?/, ''), params),
        run: (sql, params) => tx.run(sql, params),
        send: (sql, params, rows) => {
          tx.send(sql, params, rows);
        },
      }),
    );
  }
}

/** Keeps the key after the effect, in a transaction of its own. */
class KeyBeside extends Commands {
  constructor(
    private readonly store: Writer,
    private readonly reader: Reader,
    clock: Clock,
    masters: MasterKeys,
  ) {
    super(store, clock, masters);
  }

  override async perform({ actor, key }: Request, work: (tx: Tx) => Promise<Outcome>): Promise<Answer> {
    const [kept] = await this.reader.all<{ answer: string }>('SELECT answer FROM command WHERE scope = ? AND key = ?', [
      actor.accountId,
      key,
    ]);
    if (kept) return new Answer(JSON.parse(kept.answer) as object, true);
    const { body } = await this.store.write(work);
    await this.store.write((tx) =>
      tx.run("INSERT INTO command (scope, key, request_hash, status, answer, at) VALUES (?, ?, '', 200, ?, '')", [
        ...[actor.accountId, key, JSON.stringify(body)],
      ]),
    );
    return new Answer(body);
  }
}

/** Does not look at the revision that the caller saw. */
class Blind extends CandidatesService {
  override async record(code: string, act: Act, precondition: Precondition, actor: Actor): Promise<Answer> {
    for (let revision = precondition.revision; ;) {
      try {
        return await super.record(code, act, { ...precondition, revision }, actor);
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'stale') throw error;
        revision = error.extra['revision'] as number;
      }
    }
  }
}

describe.each(dialects)('each remedy is needed: the same schedule with it and without, on %s', (dialect) => {
  let world: CaseWorld;
  let actor: Actor;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    const sessions = world.app.get(SessionsService, { strict: false });
    actor = (await sessions.resolve(await world.token('secretary.1')))!;
  });
  afterAll(() => world.close());

  const service = (
    writer: Writer,
    Kind = CandidatesService,
    commands = new Commands(writer, world.clock, world.app.get(MasterKeys, { strict: false })),
  ) => {
    const people = world.app.get(PeopleService, { strict: false });
    return new Kind(
      commands,
      new CaseBench(
        people,
        world.app.get(Vault, { strict: false }),
        world.clock,
        world.app.get(CalendarService, { strict: false }),
      ),
      people,
      world.clock,
      world.app.get(BackDated, { strict: false }),
    );
  };
  const opened = (count: number) => Promise.all(Array.from({ length: count }, () => openCase(world)));
  const send = (by: CandidatesService, { code }: Walk, key: string = randomUUID(), revision = 1) =>
    by.record(code, away(), { key, revision }, actor);
  const effects = async ({ code }: Walk) => {
    const rows = await world.store.reader.all<{ body: string }>(
      "SELECT e.body FROM entry e JOIN candidate c ON c.id = e.chain WHERE c.code = ? AND e.type = 'absence.start'",
      [code],
    );
    return rows.map(({ body }) => (JSON.parse(body) as { command: string }).command);
  };

  /** A writer of this dialect whose COMMIT is carried out, and reported as failed while `failing` says so. */
  async function unsure(run: (writer: Writer, failing: { now: boolean }) => Promise<void>): Promise<void> {
    const failing = { now: false };
    const fault: FaultHook = (point) => {
      if (point === 'committed' && failing.now) throw new Error('the answer to COMMIT was lost');
    };
    const { databaseUrl, databaseFile } = world.at.address;
    if (databaseUrl === null) {
      const connection = openWriting(databaseFile);
      const writer = new SqliteWriter(connection, { fault });
      await run(writer, failing);
      await writer.close();
      connection.close();
    } else {
      const pool = postgresPool(databaseUrl, 'write');
      const writer = new PostgresWriter(pool, { fault });
      await run(writer, failing);
      await writer.close();
      await pool.end();
    }
  }

  /** Each command is sent until it is answered; every second one loses the answer to its first COMMIT. */
  async function lostAnswers(make: (writer: Writer) => CandidatesService): Promise<number[]> {
    const walks = await opened(20);
    await unsure(async (writer, failing) => {
      const by = make(writer);
      for (const [n, walk] of walks.entries()) {
        const key = randomUUID();
        failing.now = n % 2 === 0;
        const first = await send(by, walk, key).catch((error: unknown) => error);
        expect([n, first instanceof Error]).toEqual([n, n % 2 === 0]);
        failing.now = false;
        // The client asks again as it would: with the key, and the revision that a look at the case tells.
        const [row] = await world.store.reader.all<{ revision: number }>(
          'SELECT revision FROM candidate WHERE code = ?',
          [walk.code],
        );
        if (first instanceof Error) await send(by, walk, key, row!.revision);
      }
    });
    return Promise.all(walks.map(async (walk) => (await effects(walk)).length));
  }

  it('the key is kept with the effect: else a lost answer doubles it', async () => {
    expect(await lostAnswers((writer) => service(writer))).toEqual(Array.from({ length: 20 }, () => 1));
    const doubled = await lostAnswers((writer) =>
      service(
        writer,
        CandidatesService,
        new KeyBeside(writer, world.store.reader, world.clock, world.app.get(MasterKeys, { strict: false })),
      ),
    );
    expect(doubled).toEqual(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 2 : 1)));
  });

  it('the revision is looked at: else all who saw the same state act on it', async () => {
    const accepted = async (by: CandidatesService) => {
      const [walk] = await opened(1);
      const answers = await Promise.allSettled(Array.from({ length: 20 }, () => send(by, walk!)));
      return answers.filter(({ status }) => status === 'fulfilled').length;
    };
    expect(await accepted(service(world.store.writer))).toBe(1);
    expect(await accepted(service(world.store.writer, Blind))).toBe(20);
  });

  if (dialect === 'postgres') {
    it('the head of the site chain is locked: else refusals at one moment break each other', async () => {
      const failures = async (by: CandidatesService) => {
        const seen = new Set<string>();
        for (let round = 0; round < 5; round += 1) {
          const walks = await opened(16);
          const answers = await Promise.allSettled(
            walks.map(({ code }) =>
              by.record(code, example('card.hand', day) as never, { key: randomUUID(), revision: 1 }, actor),
            ),
          );
          for (const answer of answers)
            if (answer.status === 'rejected' && !(answer.reason instanceof Problem))
              seen.add((answer.reason as Error).name);
        }
        return [...seen];
      };
      expect(await failures(service(world.store.writer))).toEqual([]);
      expect(await failures(service(new Unlocked(world.store.writer)))).toEqual(['Duplicate']);
    });
  } else {
    it('SQLite has one writer in line: else what was acknowledged is lost, or fails through no fault of its own', async () => {
      /** Five that are lawful beside five that are refused for a stale revision, all at once. */
      const broken = async (by: CandidatesService) => {
        const found = new Set<string>();
        for (let round = 0; round < 10; round += 1) {
          const walks = await opened(10);
          const outcomes = await Promise.allSettled(
            walks.map((walk, n) => send(by, walk, randomUUID(), n % 2 === 0 ? 1 : 7)),
          );
          for (const [n, outcome] of outcomes.entries()) {
            const there = (await effects(walks[n]!)).length;
            if (outcome.status === 'fulfilled' && there !== 1) found.add('an acknowledged act is lost');
            if (outcome.status === 'rejected' && n % 2 === 0) found.add('a lawful act fails');
            if (outcome.status === 'rejected' && there > 0) found.add('a refused act is stored');
          }
        }
        return [...found].sort();
      };
      expect(await broken(service(world.store.writer))).toEqual([]);
      const dataSource = await new DataSource({
        type: 'better-sqlite3',
        database: world.at.address.databaseFile,
      }).initialize();
      const plain = await broken(service(new PlainTypeOrm(dataSource)));
      await dataSource.destroy();
      expect(plain).not.toEqual([]);
    });
  }
});
