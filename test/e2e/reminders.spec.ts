import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { dayAfter, legalDate } from '../../workflows/calendar/legal-date.js';
import { confirmedAmendments, standing } from '../../src/calendar/amendment.js';
import { CalendarService } from '../../src/calendar/calendar.service.js';
import { Recount } from '../../src/candidates/limits/recount.js';
import { Reminders } from '../../src/candidates/limits/reminders.js';
import { Config } from '../../src/config.js';
import { type Tx, Writer } from '../../src/database/writer.js';
import { amended, dayOff, seatBoard } from '../support/calendar-board.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

/** Dies at the n-th statement of a command: what it had done is not there. */
class Dying extends Writer {
  statements = 0;

  constructor(
    private readonly inner: Writer,
    private readonly at: number,
  ) {
    super();
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inner.write((tx) => {
      const counted =
        <A extends unknown[], R>(statement: (...args: A) => R) =>
        (...args: A): R => {
          this.statements += 1;
          if (this.statements === this.at) throw new Error('killed');
          return statement(...args);
        };
      return work({
        dialect: tx.dialect,
        all: counted(<R>(sql: string, params?: readonly unknown[]) => tx.all<R>(sql, params)) as Tx['all'],
        run: counted((sql: string, params?: readonly unknown[]) => tx.run(sql, params)),
        send: counted((sql: string, params?: readonly unknown[], rows?: number) => {
          tx.send(sql, params, rows);
        }),
      });
    });
  }
}

describe.each(dialects)('reminders of limits to come, on %s', (dialect) => {
  let world: CaseWorld;
  let reminders: Reminders;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    reminders = world.app.get(Reminders, { strict: false });
    await seatBoard(world);
  });
  afterEach(async () => {
    expect(await world.faults()).toEqual([]);
  });
  afterAll(() => world.close());

  const at = (day: string, time = '02:00:00.000') => {
    world.clock.set(`${day}T${time}Z`);
  };
  /** Answers on three people are due on 10/11/2025, 42 days after 29/9. */
  async function verifying(): Promise<Walk> {
    at('2025-09-30');
    return (await openCase(world, { on: '2025-06-02' })).to('verifying');
  }
  interface Reminder {
    readonly timer: string;
    readonly subject?: string;
    readonly rung: number;
    readonly due: string;
  }
  const told = async (walk: Walk): Promise<Reminder[]> => {
    const rows = await world.store.reader.all<{ body: string }>(
      `SELECT o.body FROM outbox o JOIN candidate c ON c.id = o.case_id
        WHERE c.code = ? AND o.topic = 'reminder' ORDER BY o.not_before, o.seq, o.n`,
      [walk.code],
    );
    return rows.map(({ body }) => JSON.parse(body) as Reminder);
  };
  const rungsTold = async (walk: Walk) =>
    (await told(walk)).filter(({ subject }) => subject === 'father').map(({ rung }) => rung);
  const outcomes = (walk: Walk) =>
    world.store.reader.all<{ rung: number; outcome: string }>(
      `SELECT r.rung, r.outcome FROM deadline_rung r JOIN candidate c ON c.id = r.case_id
        WHERE c.code = ? AND r.timer = 'T-VERIFY' AND r.subject = 'father' ORDER BY r.rung DESC`,
      [walk.code],
    );

  it('come on the day of their rung in Việt Nam, not a moment before, and once', async () => {
    const walk = await verifying();
    await reminders.run();
    expect(await told(walk)).toEqual([]);
    at('2025-10-10', '16:59:59.999');
    await reminders.run();
    expect(await told(walk)).toEqual([]);
    at('2025-10-10', '17:00:00.000');
    expect(await reminders.run()).toBe(3);
    expect(await told(walk)).toHaveLength(3);
    expect((await told(walk)).find(({ subject }) => subject === 'father')).toEqual({
      ...{ case: walk.code, timer: 'T-VERIFY', subject: 'father', rule: 'G01-3.4d-3' },
      ...{
        cite: expect.stringContaining('3.4d-3'),
        due: '2025-11-10',
        rung: 30,
        workingDaysLeft: 21,
        duty: 'grassroots',
      },
    });
    expect(await reminders.run()).toBe(0);
    for (const [day, rung] of [
      ['2025-10-26', 15],
      ['2025-11-03', 7],
      ['2025-11-09', 1],
    ] as const) {
      at(day, '00:00:00.000');
      await reminders.run();
      expect((await rungsTold(walk)).at(-1)).toBe(rung);
    }
    expect(await rungsTold(walk)).toEqual([30, 15, 7, 1]);
    expect(await outcomes(walk)).toEqual([
      ...[90, 60].map((rung) => ({ rung, outcome: 'tooShort' })),
      ...[30, 15, 7, 1].map((rung) => ({ rung, outcome: 'sent' })),
    ]);
  });

  it('missed in an outage are caught up by the newest alone', async () => {
    const walk = await verifying();
    at('2025-11-04');
    await reminders.run();
    await reminders.run();
    expect(await rungsTold(walk)).toEqual([7]);
    expect(await outcomes(walk)).toEqual([
      ...[90, 60].map((rung) => ({ rung, outcome: 'tooShort' })),
      ...[30, 15].map((rung) => ({ rung, outcome: 'missed' })),
      { rung: 7, outcome: 'sent' },
    ]);
  });

  it('are not sent for a limit that has passed', async () => {
    const walk = await verifying();
    at('2025-11-11');
    await reminders.run();
    await world.sweeper.sweep();
    await reminders.run();
    expect(await rungsTold(walk)).toEqual([]);
  });

  it('are not sent for a limit that an act has ended', async () => {
    const walk = await verifying();
    at('2025-11-08');
    await walk.to('recordCertified');
    const open = await world.store.reader.all<{ subject: string }>(
      `SELECT d.subject FROM deadline d JOIN candidate c ON c.id = d.case_id
        WHERE c.code = ? AND d.timer = 'T-VERIFY' AND d.state = 'running'`,
      [walk.code],
    );
    expect(open).toEqual([]);
    at('2025-10-12');
    await reminders.run();
    expect(await rungsTold(walk)).toEqual([]);
  });

  it('follow a limit that the table of working days moves, and are told once for each rung', async () => {
    const walk = await verifying();
    at('2025-10-27');
    await reminders.run();
    const free = await amended(world, { days: [dayOff('2025-10-31')] });
    // Between the amendment and the counting nobody is told of a day that moves.
    at('2025-11-03');
    await reminders.run();
    expect(await rungsTold(walk)).toEqual([15]);
    await world.app.get(Recount, { strict: false }).run();
    await reminders.run();
    expect(await rungsTold(walk)).toEqual([15]);
    at('2025-11-04');
    await reminders.run();
    expect((await told(walk)).at(-1)).toMatchObject({ rung: 7, due: '2025-11-11' });
    await amended(world, { withdraws: free.id });
    await world.app.get(Recount, { strict: false }).run();
    await reminders.run();
    expect(await rungsTold(walk)).toEqual([15, 7]);
    expect(standing(await confirmedAmendments(world.store.reader))).toEqual([]);
  });

  it('are as configured', async () => {
    const walk = await verifying();
    const config = new Config({ LOTRINH_REMINDERS: '40, 3' });
    const calendars = world.app.get(CalendarService, { strict: false });
    const own = new Reminders(world.store.writer, world.store.reader, world.clock, calendars, config);
    at('2025-10-01');
    await own.run();
    expect(await rungsTold(walk)).toEqual([40]);
    for (let day = legalDate('2025-10-02'); day <= '2025-11-06'; day = dayAfter(day)) {
      at(day);
      await own.run();
    }
    expect(await rungsTold(walk)).toEqual([40]);
    at('2025-11-07');
    await own.run();
    expect(await rungsTold(walk)).toEqual([40, 3]);
  });

  it('are lost by no death between claim and message, and doubled by none', async () => {
    const walk = await verifying();
    at('2025-11-04');
    const config = world.app.get(Config, { strict: false });
    const calendars = world.app.get(CalendarService, { strict: false });
    let deaths = 0;
    for (let statement = 1; ; statement += 1) {
      const dying = new Dying(world.store.writer, statement);
      const other = new Reminders(dying, world.store.reader, world.clock, calendars, config);
      await other.run();
      if (dying.statements < statement) break;
      deaths += 1;
      if ((await rungsTold(walk)).length > 0) break;
    }
    expect(deaths).toBeGreaterThan(10);
    await reminders.run();
    expect(await rungsTold(walk)).toEqual([7]);
  });

  it('are sent once by two instances at work together', async () => {
    const twin = dialect === 'postgres' ? await caseWorld(dialect, 'A', world) : null;
    const other = twin?.app.get(Reminders, { strict: false }) ?? reminders;
    const walks = await Promise.all(Array.from({ length: 10 }, () => verifying()));
    at('2025-10-12');
    await Promise.all([reminders.run(), other.run(), reminders.run(), other.run()]);
    await reminders.run();
    for (const walk of walks) expect(await rungsTold(walk)).toEqual([30]);
    await twin?.close();
  }, 60_000);
});
