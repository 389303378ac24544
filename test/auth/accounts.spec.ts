import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { NewDuty } from '../../src/auth/accounts.service.js';
import type { Actor } from '../../src/auth/actor.js';
import type { Tx } from '../../src/database/writer.js';
import { Problem } from '../../src/http/problem.js';
import { type AuthWorld, authWorld, password } from '../support/auth-world.js';
import { dialects } from '../support/test-store.js';

const day = (text: string) => text as LegalDate;
const from = day('2026-01-01');

describe.each(dialects)('accounts and duties on %s', (dialect) => {
  let world: AuthWorld;
  let unit: string;
  let admin: Actor;
  beforeAll(async () => {
    world = await authWorld({}, { dialect });
    unit = await world.unit('Chi bộ');
    await world.user('admin', { duty: 'administrator', from });
    admin = (await world.sessions.resolve(await world.token('admin')))!;
  });
  afterAll(() => world.close());

  const write = <T>(work: (tx: Tx) => Promise<T>) => world.store.writer.write(work);
  const grant = (held: NewDuty, by: Actor | null = admin) => write((tx) => world.accounts.grant(tx, held, by));
  const refusal = async (work: Promise<unknown>): Promise<Problem> => {
    const entries = (await world.siteTypes()).length;
    const problem = await work.then(
      () => null,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(Problem);
    expect((await world.siteTypes()).length).toBe(entries);
    return problem as Problem;
  };

  it('an account is made once; its login is one however it is typed', async () => {
    const personId = await world.person('Lò Thị Mẫu');
    const passwordHash = await world.accounts.hashOf('mau', password);
    const create = (login: string) =>
      write((tx) => world.accounts.create(tx, { login, personId, passwordHash }, admin));
    await create('Mẫu');
    expect(await refusal(create(' mẫu'.normalize('NFD')))).toMatchObject({ status: 409, code: 'login-taken' });
    expect((await world.signIn('mẫu')).token).toHaveLength(43);
  });

  it('SEC-30: a short password makes no account', async () => {
    await expect(world.accounts.hashOf('mau', 'too short')).rejects.toMatchObject({
      status: 400,
      extra: { errors: [{ pointer: '/password', code: 'tooShort' }] },
    });
  });

  it('SEC-02: a change of rights says who did it, in which session', async () => {
    const personId = await world.person('Bùi Văn Mẫu');
    const id = await grant({ personId, duty: 'secretary', unitId: unit, from });
    const [row] = await world.store.reader.all<{ body: string }>(
      "SELECT body FROM entry WHERE chain = 'site' ORDER BY seq DESC LIMIT 1",
    );
    expect(JSON.parse(row!.body)).toMatchObject({
      kind: 'rights',
      type: 'duty.grant',
      actor: { person: admin.personId },
      session: { hash: admin.session.hash, strength: admin.session.strength },
      facts: { duty: id, name: 'secretary', person: personId, unit, from: '2026-01-01', to: null },
    });
  });

  it('SEC-23: nobody grants himself anything', async () => {
    expect(await refusal(grant({ personId: admin.personId, duty: 'administrator', from }))).toMatchObject({
      status: 403,
      extra: { rule: 'SEC-23' },
    });
  });

  it('SEC-23: an administrator holds nothing else at the same time, in either order', async () => {
    const one = await world.person('Một');
    await grant({ personId: one, duty: 'administrator', from, to: day('2026-06-01') });
    expect(
      await refusal(grant({ personId: one, duty: 'secretary', unitId: unit, from: day('2026-05-31') })),
    ).toMatchObject({
      status: 422,
      extra: { unmet: [{ rule: 'SEC-23' }] },
    });
    await grant({ personId: one, duty: 'secretary', unitId: unit, from: day('2026-06-01') });
    const two = await world.person('Hai');
    await grant({ personId: two, duty: 'inspection', unitId: unit, from });
    expect(await refusal(grant({ personId: two, duty: 'administrator', from }))).toMatchObject({ status: 422 });
  });

  it.each<[string, Omit<NewDuty, 'personId' | 'from'>]>([
    ['a secretary of nothing', { duty: 'secretary' }],
    ['a sponsor of a unit', { duty: 'sponsor', unitId: 'u' }],
    ['a secretary of a case', { duty: 'secretary', caseId: 'c' }],
    ['an administrator of a unit', { duty: 'administrator', unitId: 'u' }],
    ['a union officer of a unit and a body', { duty: 'massOrganisation', unitId: 'u', bodyId: 'b' }],
  ])('refuses %s', async (_, held) => {
    expect(await refusal(grant({ personId: 'p', from, ...held }))).toMatchObject({ status: 400, code: 'malformed' });
  });

  it('a duty ends on the day it is taken away; one that never began leaves no row', async () => {
    const personId = await world.user('ended');
    const past = await grant({ personId, duty: 'secretary', unitId: unit, from });
    const fresh = await grant({ personId, duty: 'grassroots', unitId: unit, from: world.clock.today() });
    const token = await world.token('ended');
    const duties = async () => (await world.sessions.resolve(token))!.duties.map(({ duty }) => duty).sort();
    expect(await duties()).toEqual(['grassroots', 'secretary']);
    const revoke = (id: string) => write((tx) => world.accounts.revoke(tx, id, world.clock.today(), admin));
    await revoke(past);
    await revoke(fresh);
    expect(await duties()).toEqual([]);
    expect(await world.store.reader.all('SELECT id, valid_to FROM duty WHERE person_id = ?', [personId])).toEqual([
      { id: past, valid_to: world.clock.today() },
    ]);
    expect(await refusal(revoke(past))).toMatchObject({ status: 404 });
  });

  it('SEC-23: fewer than two administrators never remain', async () => {
    const held = await world.store.reader.all<{ id: string }>(
      "SELECT id FROM duty WHERE duty = 'administrator' AND valid_to IS NULL",
    );
    const revoke = (id: string) => write((tx) => world.accounts.revoke(tx, id, world.clock.today(), null));
    const third = await grant({ personId: await world.user('third'), duty: 'administrator', from });
    const fourth = await grant({ personId: await world.user('fourth'), duty: 'administrator', from });
    await write((tx) =>
      tx.run("UPDATE duty SET valid_to = '2026-03-02' WHERE duty = 'administrator' AND valid_to > '2026-03-02'"),
    );
    expect(held).toHaveLength(1);
    await revoke(third);
    // Nor on a later day: two ends, each of which leaves two on its own day.
    const fifth = await grant({ personId: await world.user('fifth'), duty: 'administrator', from });
    const later = day('2026-03-20');
    await write((tx) => world.accounts.revoke(tx, fifth, later, null));
    expect(await refusal(revoke(fourth))).toMatchObject({ status: 422, extra: { unmet: [{ rule: 'SEC-23' }] } });
    await revoke(fifth);
    expect(await refusal(revoke(fourth))).toMatchObject({ status: 422, extra: { unmet: [{ rule: 'SEC-23' }] } });
  });

  it('an account can be disabled once', async () => {
    const passwordHash = await world.accounts.hashOf('gone', password);
    const personId = await world.person('Gone');
    const id = await write((tx) => world.accounts.create(tx, { login: 'gone', personId, passwordHash }, null));
    const disable = () => write((tx) => world.accounts.disable(tx, id, admin));
    await disable();
    expect(await refusal(disable())).toMatchObject({ status: 404 });
  });
});
