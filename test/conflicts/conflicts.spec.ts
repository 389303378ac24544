import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readChain } from '../../src/log/log.js';
import { example } from '../../workflows/admission/examples/example.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import type { Answer } from '../support/serve.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('SEC-20: kin and declared conflicts, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterEach(async () => {
    expect(await world.faults()).toEqual([]);
  });
  afterAll(() => world.close());

  const lists = (walk: Walk, person: string, more: object = {}, by = 'secretary.1'): Promise<Answer> =>
    world.ask(by, 'POST', `${walk.path}/conflicts`, {
      body: { person, kind: 'sibling', basis: '2-KNĐ', ...more },
    });
  const declares = (login: string, code: string): Promise<Answer> =>
    world.ask(login, 'POST', '/api/v1/me/conflicts', { body: { code } });
  const ends = (walk: Walk, id: string, by = 'secretary.1', to = world.clock.today()): Promise<Answer> =>
    world.ask(by, 'POST', `${walk.path}/conflicts/${id}/ending`, { body: { to, basis: '12-CV/CB' } });
  const settles = (walk: Walk, id: string, hash: string, by: string, decision = 'confirm'): Promise<Answer> =>
    world.ask(by, 'POST', `${walk.path}/conflicts/${id}/ending/confirmation`, { body: { hash, decision } });
  const listed = async (login: string): Promise<string[]> => {
    const { body } = await world.ask(login, 'GET', '/api/v1/candidates?limit=50');
    return (body as { items: { code: string }[] }).items.map(({ code }) => code);
  };
  const site = async (): Promise<string[]> =>
    (await readChain(world.store.reader, 'site', { limit: 10_000 })).map(({ entry }) => `${entry.kind} ${entry.type}`);

  /** Two secretaries of the same branch, so that one is barred and the other goes on. */
  async function brother(): Promise<{ login: string; person: string }> {
    seats += 1;
    const person = await world.person('Lò Văn Anh');
    const login = `brother.${seats}`;
    await world.account(login, person, { duty: 'secretary', unitId: world.units.branch, from: '2015-01-01' as never });
    return { login, person };
  }
  let seats = 0;

  it('is signed by the duty that opens the case, of two of one name', async () => {
    const walk = await openCase(world, { on: '2024-03-04' });
    const person = await world.person('Bí thư Hai Nơi');
    const from = '2015-01-01' as never;
    await world.account('two.seats', person, { duty: 'secretary', unitId: world.elsewhere, from });
    await world.store.writer.write((tx) =>
      tx.run("INSERT INTO duty (id, person_id, duty, unit_id, valid_from) VALUES ('zz', ?, 'secretary', ?, ?)", [
        ...[person, world.units.branch, from],
      ]),
    );
    expect((await lists(walk, world.personOf('nobody.1'), {}, 'two.seats')).status).toBe(201);
    const told = await readChain(world.store.reader, 'site', { limit: 10_000 });
    const { actor } = told.findLast(({ entry }) => entry.type === 'conflict.record')!.entry;
    expect([actor.duty, actor.unit]).toEqual(['secretary', world.units.branch]);
  });

  it.each([
    ['a parent', 'parent'],
    ['the spouse', 'spouse'],
    ['a brother or sister', 'sibling'],
    ['a child', 'child'],
    ['an adopted child', 'adoptedChild'],
  ])('K38-conf: %s neither sees the case nor acts on it, from the next request on', async (_, kind) => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('sympathiser');
    const { login, person } = await brother();
    expect((await world.ask(login, 'GET', walk.path)).status).toBe(200);
    expect(await listed(login)).toContain(walk.code);
    expect((await lists(walk, person, { kind })).body).toMatchObject({
      kind,
      rule: 'K38-conf',
      to: null,
      ending: null,
    });
    expect(await listed(login)).not.toContain(walk.code);
    for (const [method, path, sent] of [
      ['GET', '', {}],
      ['GET', '/history', {}],
      ['GET', '/offers', {}],
      ['GET', '/conflicts', {}],
      ['POST', '/acts', { body: example('list.review', walk.on), revision: walk.told.revision }],
      ['POST', '/disclosures', { body: { seq: 1, purpose: 'appraisal' } }],
      ['POST', '/conflicts', { body: { person, kind: 'child', basis: 'x' } }],
    ] as const) {
      const answer = await world.ask(login, method, walk.path + path, sent);
      expect([path, answer.status, answer.body]).toMatchObject([path, 404, { code: 'not-found' }]);
    }
    // Nobody else is kept from it, and he from no other case.
    expect((await world.ask('secretary.1', 'GET', walk.path)).status).toBe(200);
    const other = await openCase(world, { on: '2024-03-04' });
    expect((await world.ask(login, 'GET', other.path)).status).toBe(200);
  });

  it('a relative added later: what he proposed is dropped, his sponsorship ends, an envoy waits for a substitute', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
    const { login, person } = await brother();
    const proposed = await walk.sends(login, example('vote.record', walk.on));
    expect(proposed.body).toMatchObject({ outcome: 'proposed' });
    const [named] = (proposed.body as { pending: { seq: number; hash: string }[] }).pending;
    await lists(walk, person);
    const { body: seen } = await world.ask('secretary.1', 'GET', walk.path);
    expect((seen as { revision: number }).revision).toBe(named!.seq + 1);
    const late = await world.ask('secretary.2', 'POST', `${walk.path}/confirmations`, {
      body: { seq: named!.seq, hash: named!.hash },
      revision: named!.seq + 1,
    });
    expect([late.status, late.body]).toMatchObject([409, { code: 'not-waiting' }]);
    const rejection = (await readChain(world.store.reader, (seen as { id: string }).id, { limit: 1_000 })).at(
      -1,
    )!.entry;
    expect(rejection).toMatchObject({ kind: 'rejection', type: 'vote.record', facts: { proposal: named!.seq } });

    // The helper signs in as sponsor of this case alone.
    expect((await world.ask('sponsor.1', 'GET', walk.path)).status).toBe(200);
    await lists(walk, world.members[0], { kind: 'parent' });
    expect((await world.ask('sponsor.1', 'GET', walk.path)).status).toBe(404);
    const held = await world.store.reader.all(
      `SELECT d.id FROM duty d JOIN candidate c ON c.id = d.case_id WHERE c.code = ? AND d.person_id = ? AND d.valid_to IS NULL`,
      [walk.code, world.members[0]],
    );
    expect(held).toEqual([]);
    const after = (await world.ask('secretary.1', 'GET', walk.path)).body as { substitutes: object[] };
    expect(after.substitutes).toContainEqual({
      ...{ role: 'helper', name: 'Lò Văn Một', rule: 'K38-conf', by: 'grassroots' },
    });
  });

  it('K38-conf: nobody is sent to verify his own kin; who was sent and turns out to be is told', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('recordSealed');
    const envoy = world.members[2];
    const before = await world.person('Vàng A Tư');
    await lists(walk, before, { kind: 'parent' });
    const refused = await walk.sends('grassroots.1', example('verification.request', walk.on, { envoy: before }));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'rule-unmet',
      unmet: [{ rule: 'K38-conf', cite: expect.stringContaining('12-HD/BTCTW'), force: 'bar' }],
    });
    await walk.records('grassroots.1', 'verification.request', walk.on, { envoy });
    await lists(walk, envoy, { kind: 'sibling' });
    const { substitutes } = (await world.ask('secretary.1', 'GET', walk.path)).body as { substitutes: object[] };
    expect(substitutes).toContainEqual({ role: 'envoy', name: 'Vàng A Ba', rule: 'K38-conf', by: 'superior' });
    const report = await walk.sends('secretary.1', example('verification.report', walk.on, { envoy }));
    expect(report.body).toMatchObject({ unmet: [{ rule: 'K38-conf' }] });
    // A kinship that began after the day of the act does not bar it: a wedding, for one.
    const wed = await world.person('Vàng Thị Năm');
    await lists(walk, wed, { kind: 'spouse', from: world.clock.today() });
    const earlier = await walk.sends('grassroots.1', example('verification.request', walk.on, { envoy: wed }), {
      dry: true,
    });
    expect(earlier.status).toBe(200);
  });

  it('a record that names a relative of the register closes the case to him', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('applying');
    const { login, person } = await brother();
    const { subjects } = example('record.declare', walk.on);
    await walk.records('secretary.1', 'record.declare', walk.on, {
      subjects: [...subjects, { relation: 'sibling', no: 1, memberNow: true, person }],
    });
    expect((await world.ask(login, 'GET', walk.path)).status).toBe(404);
    const { items } = (await world.ask('secretary.1', 'GET', `${walk.path}/conflicts`)).body as { items: object[] };
    expect(items).toMatchObject([{ person: { id: person }, kind: 'sibling', basis: 'record.declare' }]);
    // Declared again without him: he stays barred until two persons end it.
    await walk.records('secretary.1', 'record.declare', walk.on, { subjects });
    expect((await world.ask(login, 'GET', walk.path)).status).toBe(404);
  });

  it('who declares his own conflict learns nothing of the case by it, and sees it no more', async () => {
    const walk = await openCase(world, { on: '2024-03-04' });
    const { login } = await brother();
    const absent = '00000000' + '0';
    const answers = [await declares(login, walk.code), await declares(login, absent)];
    const far = await declares('elsewhere.1', walk.code);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, { outcome: 'declared', code: walk.code }],
      [200, { outcome: 'declared', code: absent }],
    ]);
    expect([far.status, far.body]).toEqual([200, { outcome: 'declared', code: walk.code }]);
    expect((await world.ask(login, 'GET', walk.path)).status).toBe(404);
    expect(await listed(login)).not.toContain(walk.code);
    expect((await declares(login, 'not a code')).status).toBe(400);
    expect((await declares(login, walk.code)).status).toBe(200);
    expect((await site()).slice(-8).filter((type) => type === 'rights conflict.declare').length).toBeGreaterThan(1);
  });

  it('SEC-21: it ends by two persons, over the exact content, and the case opens again', async () => {
    const walk = await openCase(world, { on: '2024-03-04' });
    const { login, person } = await brother();
    const { id } = (await lists(walk, person, { kind: 'spouse', from: '2020-05-04' })).body as { id: string };
    const { ending } = (await ends(walk, id)).body as { ending: { hash: string } };
    expect((await ends(walk, id, 'secretary.2')).body).toMatchObject({ code: 'ending-waits' });
    expect((await settles(walk, id, ending.hash, 'secretary.1')).body).toMatchObject({ rule: 'SEC-21' });
    const altered = ending.hash.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect((await settles(walk, id, altered, 'secretary.2')).body).toMatchObject({ code: 'not-waiting' });
    // Neither the barred person, nor who has no such duty, nor another unit.
    expect((await settles(walk, id, ending.hash, login)).status).toBe(404);
    expect((await settles(walk, id, ending.hash, 'inspection.1')).status).toBe(403);
    expect((await settles(walk, id, ending.hash, 'elsewhere.1')).status).toBe(404);
    await world.account('secretary.1c', world.personOf('secretary.1'));
    expect((await settles(walk, id, ending.hash, 'secretary.1c')).body).toMatchObject({ rule: 'SEC-21' });
    expect((await world.ask(login, 'GET', walk.path)).status).toBe(404);
    expect((await settles(walk, id, ending.hash, 'secretary.2')).body).toMatchObject({ to: world.clock.today() });
    expect((await world.ask(login, 'GET', walk.path)).status).toBe(200);
    expect((await ends(walk, id)).body).toMatchObject({ code: 'closed' });
  });

  it('a rejected end leaves it as it was; faulty requests are told and change nothing', async () => {
    const walk = await openCase(world, { on: '2024-03-04' });
    const { login, person } = await brother();
    const { id } = (await lists(walk, person)).body as { id: string };
    expect((await lists(walk, person)).body).toMatchObject({ code: 'listed-already' });
    expect((await lists(walk, 'nobody-known')).body).toMatchObject({ errors: [{ pointer: '/person' }] });
    expect((await lists(walk, person, { kind: 'cousin' })).status).toBe(400);
    expect((await lists(walk, person, {}, 'elsewhere.1')).status).toBe(404);
    expect((await lists(walk, person, {}, 'competent.1')).body).toMatchObject({ code: 'forbidden', rule: 'SEC-14' });
    expect((await ends(walk, id, 'secretary.1', '2027-01-01' as never)).status).toBe(400);
    expect((await ends(walk, '0'.repeat(36))).status).toBe(404);
    const { ending } = (await ends(walk, id)).body as { ending: { hash: string } };
    expect((await settles(walk, id, ending.hash, 'secretary.2', 'reject')).body).toMatchObject({
      ending: null,
      to: null,
    });
    expect((await world.ask(login, 'GET', walk.path)).status).toBe(404);
  });

  it('SEC-01: every change of it is an entry, and so is every reading', async () => {
    const walk = await openCase(world, { on: '2024-03-04' });
    const { person } = await brother();
    const before = (await site()).length;
    const { id } = (await lists(walk, person)).body as { id: string };
    await world.ask('inspection.1', 'GET', `${walk.path}/conflicts`);
    const { ending } = (await ends(walk, id)).body as { ending: { hash: string } };
    await settles(walk, id, ending.hash, 'grassroots.1');
    const types = (await site()).slice(before).filter((type) => type.includes('conflict.'));
    expect(types).toEqual([
      'rights conflict.record',
      'read conflict.read',
      'rights conflict.end',
      'rights conflict.endSettled',
    ]);
  });
});
