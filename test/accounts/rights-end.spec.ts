import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/auth/sessions.service.js';
import { Commands } from '../../src/candidates/commands.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('SEC-25: a right that ends, ends with the next request, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  /** Cases opened by a person, as the log has them. */
  const openedBy = (person: string) =>
    world.store.reader.all<{ at: string }>(
      "SELECT recorded_at AS at FROM entry WHERE type = 'case.open' AND person_id = ?",
      [person],
    );
  const admin = (path: string, body: object) => world.ask('administrator.1', 'POST', `/api/v1${path}`, { body });

  it.each<[string, (person: string) => Promise<string>]>([
    [
      'duty taken away',
      async (person) => {
        const [held] = await world.store.reader.all<{ id: string }>('SELECT id FROM duty WHERE person_id = ?', [
          person,
        ]);
        return `/duties/${held!.id}/end`;
      },
    ],
    [
      'account locked',
      async (person) => {
        const [held] = await world.store.reader.all<{ id: string }>('SELECT id FROM account WHERE person_id = ?', [
          person,
        ]);
        return `/accounts/${held!.id}/lock`;
      },
    ],
  ])('%s amid fifty requests: none is accepted once that was acknowledged', async (what, pathOf) => {
    const login = what === 'account locked' ? 'secretary.1' : 'secretary.2';
    const person = world.personOf(login);
    const path = await pathOf(person);
    const token = await world.token(login);
    let acknowledged = Infinity;
    const opens = async (n: number) => {
      const begun = performance.now();
      const { status } = await world.send('POST', '/api/v1/candidates', {
        body: {
          person: { name: `Người Thử`, birth: String(1980 + (n % 20)) },
          unit: world.units.branch,
          observation: { on: '2026-11-02' },
        },
        headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
      });
      return { status, begun };
    };
    const before = Array.from({ length: 25 }, (_, n) => opens(n));
    const ending = admin(path, { reason: 'thôi việc', ...(path.endsWith('/end') && { on: world.clock.today() }) }).then(
      async (answer) => {
        acknowledged = performance.now();
        const kept = (await openedBy(person)).length;
        return { answer, kept, after: await Promise.all(Array.from({ length: 25 }, (_, n) => opens(n))) };
      },
    );
    const first = await Promise.all(before);
    const { answer, kept, after } = await ending;
    expect(answer.status).toBe(200);
    expect(after.map(({ status }) => status)).toEqual(Array(25).fill(path.endsWith('/end') ? 403 : 401));
    expect(after.every(({ begun }) => begun >= acknowledged)).toBe(true);
    const accepted = first.filter(({ status }) => status === 201).length;
    expect(await openedBy(person)).toHaveLength(accepted);
    // What was on its way was recorded before the right ended, or not at all.
    expect(kept).toBe(accepted);
  });

  it.each(['duty', 'session', 'account', 'exchanged duty'] as const)(
    'what the guard found is asked again inside the command: a %s that ended while it waited refuses it',
    async (what) => {
      const logins = { duty: 'grassroots.1', session: 'grassroots.2', account: 'superior.1' };
      const login = { ...logins, 'exchanged duty': 'central.1' }[what];
      const token = await world.token(login);
      const actor = (await world.app.get(SessionsService, { strict: false }).resolve(token))!;
      await world.store.writer.write((tx) =>
        what === 'duty'
          ? tx.run('DELETE FROM duty WHERE person_id = ?', [actor.personId])
          : what === 'session'
            ? tx.run('UPDATE session SET ended_at = ? WHERE hash = ?', [world.clock.now(), actor.session.hash])
            : what === 'exchanged duty'
              ? tx.run("UPDATE duty SET duty = 'inspection' WHERE person_id = ?", [actor.personId])
              : tx.run('UPDATE account SET disabled_at = ? WHERE id = ?', [world.clock.now(), actor.accountId]),
      );
      let done = false;
      const late = world.app
        .get(Commands, { strict: false })
        .perform({ actor, key: randomUUID(), payload: { late: what } }, () => {
          done = true;
          return Promise.resolve({ caseId: null, seq: null, body: {} });
        });
      await expect(late).rejects.toMatchObject({ status: what.endsWith('duty') ? 403 : 401 });
      expect(done).toBe(false);
    },
  );
});
