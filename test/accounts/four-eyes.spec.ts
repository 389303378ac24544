import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paper as paperOf } from '../../workflows/admission/examples/papers.js';
import { openWriting, type SqliteConnection } from '../../src/database/sqlite-connection.js';
import { dayOff, paper, seatBoard } from '../support/calendar-board.js';
import { openCase, toldBy } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { siteEntries, siteLength } from '../support/kept.js';
import type { Answer } from '../support/serve.js';

/** Something drafted that waits: who may confirm it, how, and where its content lies. */
interface Waiting {
  readonly second: string;
  readonly confirm: (login: string, hash?: string) => Promise<Answer>;
  /** A statement that changes one character of the content, past the service. */
  readonly alter: readonly [sql: string, ...values: string[]];
}

interface Place {
  readonly what: string;
  readonly drafter: string;
  readonly draft: (world: CaseWorld) => Promise<Waiting>;
}

const made = (answer: Answer): { readonly id: string; readonly hash: string } => {
  expect([answer.status < 300, answer.body]).toEqual([true, expect.anything()]);
  return answer.body;
};

/** Working days that nothing has been said of. */
const free = ['2026-12-24', '2026-12-23'];

const places: readonly Place[] = [
  {
    what: 'a duty',
    drafter: 'administrator.1',
    draft: async (world) => {
      const body = {
        person: world.personOf('nobody.1'),
        duty: 'secretary',
        unit: world.units.branch,
        from: '2026-11-20',
      };
      const { id, hash } = made(await world.ask('administrator.1', 'POST', '/api/v1/duties', { body }));
      return {
        second: 'administrator.2',
        confirm: (login, named = hash) =>
          world.ask(login, 'POST', `/api/v1/duties/${id}/confirmation`, { body: { hash: named } }),
        alter: ["UPDATE draft SET content = replace(content, '2026-11-20', '2026-11-21') WHERE id = ?", id],
      };
    },
  },
  {
    what: 'a unit',
    drafter: 'administrator.1',
    draft: async (world) => {
      const body = {
        ...{ role: 'branch', name: 'Chi bộ Mới', levelName: 'chi bộ', place: 'enterprise' },
        ...{ parent: world.units.commune, openedOn: '2026-11-20' },
      };
      const { id, hash } = made(await world.ask('administrator.1', 'POST', '/api/v1/units', { body }));
      return {
        second: 'administrator.2',
        confirm: (login, named = hash) =>
          world.ask(login, 'POST', `/api/v1/units/${id}/confirmation`, { body: { hash: named } }),
        alter: ["UPDATE draft SET content = replace(content, 'Chi bộ Mới', 'Chi bộ Mọi') WHERE id = ?", id],
      };
    },
  },
  {
    what: "a unit's setting",
    drafter: 'board.1',
    draft: async (world) => {
      const address = `/api/v1/units/${world.units.branch}/settings`;
      const body = {
        ...{ from: '2026-01-01', route: 'A', instrument: '21-QĐ/TU' },
        ...{ youthUnion: true, tradeUnion: true, centre: true },
      };
      const { id, hash } = made(await world.ask('board.1', 'POST', address, { body }));
      return {
        second: 'board.2',
        confirm: (login, named = hash) =>
          world.ask(login, 'POST', `${address}/${id}/confirmation`, { body: { hash: named, decision: 'confirm' } }),
        alter: [`UPDATE setting_draft SET body = replace(body, '"route":"A"', '"route":"C"') WHERE id = ?`, id],
      };
    },
  },
  {
    what: 'a change of the working days',
    drafter: 'board.1',
    draft: async (world) => {
      const address = '/api/v1/calendar/amendments';
      const day = free.shift()!;
      const body = paper({ days: [dayOff(day)] });
      const { id, hash } = made(await world.ask('board.1', 'POST', address, { body }));
      return {
        second: 'board.2',
        confirm: (login, named = hash) =>
          world.ask(login, 'POST', `${address}/${id}/confirmation`, { body: { hash: named } }),
        alter: ["UPDATE calendar_amendment SET body = replace(body, '2026-12-2', '2026-12-1') WHERE id = ?", id],
      };
    },
  },
  {
    what: 'a correction',
    drafter: 'grassroots.1',
    draft: async (world) => {
      const walk = await openCase(world, { on: '2026-11-02' });
      const answer = await world.ask('grassroots.1', 'POST', `${walk.path}/corrections`, {
        body: {
          ...{ type: 'case.hold', on: '2026-11-17', ground: 'order', reason: 'chờ xác minh đơn thư' },
          paper: paperOf('2026-11-16', '31-CV/BTC', 'Ban Tổ chức'),
        },
        revision: walk.told.revision,
      });
      const { pending, revision } = toldBy(answer);
      const { seq, hash } = pending.at(-1)!;
      return {
        second: 'grassroots.2',
        confirm: (login, named = hash) =>
          world.ask(login, 'POST', `${walk.path}/confirmations`, { body: { seq, hash: named }, revision }),
        alter: [`UPDATE entry SET body = replace(body, '"on":"2026-11-17"', '"on":"2026-11-16"') WHERE hash = ?`, hash],
      };
    },
  },
];

/** Past the service, as whoever has the file could. */
function past({ at }: CaseWorld, change: (file: SqliteConnection) => void): void {
  const file = openWriting(at.address.databaseFile);
  try {
    change(file);
  } finally {
    file.close();
  }
}

describe.each(places)('SEC-21: $what has two persons and one content', ({ drafter, draft }) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    await seatBoard(world);
  });
  afterAll(() => world.close());

  it('not its author, not under another account of the same person, not another content; then the second person', async () => {
    const { second, confirm } = await draft(world);
    expect((await confirm(drafter)).body).toMatchObject({ status: 403, rule: 'SEC-21' });
    await world.account('another.account', world.personOf(drafter));
    expect((await confirm('another.account')).body).toMatchObject({ status: 403, rule: 'SEC-21' });
    expect((await confirm(second, 'f'.repeat(64))).body).toMatchObject({ status: 409, code: 'not-waiting' });
    expect((await confirm(second)).status).toBe(200);
    expect((await confirm(second)).status).toBe(409);
  });

  it('one character changed after it was drafted: nobody confirms it', async () => {
    const { second, confirm, alter } = await draft(world);
    const [sql, ...values] = alter;
    const triggers = await world.store.reader.all<{ name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    );
    expect(triggers.length).toBeGreaterThan(0);
    past(world, (file) => {
      for (const { name } of triggers) file.exec(`DROP TRIGGER "${name}"`);
      expect(file.prepare(sql).run(...values).changes).toBe(1);
      for (const trigger of triggers) file.exec(trigger.sql);
    });
    const seen = await siteLength(world.store);
    expect((await confirm(second)).body).toMatchObject({ status: 409, code: 'draft-void' });
    expect((await siteEntries(world.store, seen)).filter(({ type }) => /grant|confirm|settle|open/.test(type))).toEqual(
      [],
    );
  });
});
