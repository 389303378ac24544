import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { later } from '../../src/later.js';
import type { Entry } from '../../src/log/entry.js';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

interface Told {
  readonly id: string;
  readonly hash: string;
  readonly cases: number;
  readonly state: string;
}

describe.each(dialects)('SEC-21, SEC-42: lists taken out, on %s', (dialect) => {
  let world: CaseWorld;
  let codes: string[];
  beforeAll(async () => {
    world = await caseWorld(dialect);
    codes = [];
    for (let n = 0; n < 3; n += 1) codes.push((await openCase(world)).code);
  });
  afterAll(() => world.close());

  const draft = async (login: string, filter: object = {}): Promise<Told> => {
    const { status, body } = await world.ask(login, 'POST', '/api/v1/exports?purpose=appraisal', { body: { filter } });
    expect(status).toBe(201);
    return body;
  };
  const confirm = (login: string, { id, hash }: Pick<Told, 'id' | 'hash'>) =>
    world.ask(login, 'POST', `/api/v1/exports/${id}/confirmation`, { body: { hash } });
  const fetched = (login: string, id: string) => world.ask(login, 'GET', `/api/v1/exports/${id}/file`);

  it('one drafts, another confirms that very file, the first fetches it, and all of it is in the log', async () => {
    const told = await draft('organisationBoard.1');
    expect(told).toMatchObject({ cases: 3, state: 'waiting' });
    expect((await fetched('organisationBoard.1', told.id)).status).toBe(409);
    const { status, body } = await confirm('organisationBoard.2', told);
    expect([status, (body as Told).state]).toEqual([200, 'ready']);
    const file = await fetched('organisationBoard.1', told.id);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    // The mark of UTF-8 is part of the file; fetch takes it off.
    expect(
      createHash('sha256')
        .update(`\uFEFF${file.body as string}`)
        .digest('hex'),
    ).toBe(told.hash);
    for (const code of codes) expect(file.body).toContain(code);
    const rows = await world.store.reader.all<{ body: string }>(
      "SELECT body FROM entry WHERE chain = 'site' AND kind = 'export' ORDER BY seq",
    );
    const entries = rows.map((row) => JSON.parse(row.body) as Entry);
    expect(entries.slice(-3).map(({ type, purpose }) => [type, purpose])).toEqual([
      ['list.draft', 'appraisal'],
      ['list.confirm', 'appraisal'],
      ['list.fetch', 'appraisal'],
    ]);
    expect((entries.at(-3)!.facts as { cases: string[] }).cases.sort()).toEqual([...codes].sort());
    expect(JSON.stringify(entries)).not.toContain('Lò');
  });

  it('nobody confirms his own, another file, or twice', async () => {
    const told = await draft('organisationBoard.1');
    expect((await confirm('organisationBoard.1', told)).status).toBe(403);
    expect((await confirm('organisationBoard.2', { id: told.id, hash: '0'.repeat(64) })).status).toBe(409);
    expect((await confirm('organisationBoard.2', told)).status).toBe(200);
    expect((await confirm('organisationBoard.2', told)).status).toBe(409);
  });

  it('is refused by another with a reason: the file is gone, and nobody confirms it', async () => {
    const told = await draft('organisationBoard.1');
    const rejects = (login: string, body: object) =>
      world.ask(login, 'POST', `/api/v1/exports/${told.id}/rejection`, { body: { hash: told.hash, ...body } });
    expect((await rejects('organisationBoard.2', {})).status).toBe(400);
    expect((await rejects('organisationBoard.1', { reason: 'Thôi' })).status).toBe(403);
    const rejected = { by: world.personOf('organisationBoard.2'), at: world.clock.now(), reason: 'Chưa rõ mục đích' };
    const { status, body } = await rejects('organisationBoard.2', { reason: 'Chưa rõ mục đích' });
    expect([status, body]).toMatchObject([200, { state: 'rejected', rejected, confirmedBy: null }]);
    expect((await confirm('organisationBoard.2', told)).status).toBe(409);
    expect((await fetched('organisationBoard.1', told.id)).status).toBe(410);
    expect(
      await world.store.reader.all('SELECT id FROM list_export WHERE id = ? AND data IS NULL', [told.id]),
    ).toHaveLength(1);
  });

  it('the second person does not get the file, nor does anybody without the duty hear of it', async () => {
    const told = await draft('organisationBoard.1');
    await confirm('organisationBoard.2', told);
    expect((await fetched('organisationBoard.2', told.id)).status).toBe(404);
    for (const login of ['secretary.1', 'administrator.1', 'massOrganisation.1', 'nobody.1']) {
      expect((await fetched(login, told.id)).status).toBe(403);
      expect(
        (await world.ask(login, 'POST', '/api/v1/exports?purpose=appraisal', { body: { filter: {} } })).status,
      ).toBe(403);
    }
  });

  it('a hash changed in the table after the second word gives no file', async () => {
    const told = await draft('organisationBoard.1');
    await confirm('organisationBoard.2', told);
    await world.store.writer.write((tx) =>
      tx.run('UPDATE list_export SET hash = ? WHERE id = ?', ['0'.repeat(64), told.id]),
    );
    const { status, body } = await fetched('organisationBoard.1', told.id);
    expect([status, (body as { code: string }).code]).toEqual([409, 'draft-void']);
  });

  it('a filter narrows it, and none is found elsewhere', async () => {
    expect((await draft('organisationBoard.1', { stage: 'probation' })).cases).toBe(0);
    expect((await draft('organisationBoard.1', { unit: world.elsewhere })).cases).toBe(0);
    expect((await draft('grassroots.1', { q: codes[0]! })).cases).toBe(1);
  });

  it('holds what one duty opens, so that the second person over that unit may know of all of it', async () => {
    await world.account('two.places', await world.person('Cán bộ Hai Nơi'), {
      ...{ duty: 'competent', unitId: world.elsewhere, from: legalDate('2015-01-01') },
    });
    await world.store.writer.write((tx) =>
      tx.run(
        `INSERT INTO duty (id, person_id, duty, unit_id, valid_from)
         SELECT 'second-place', person_id, 'competent', ?, '2015-01-01' FROM account WHERE login = 'two.places'`,
        [world.units.branch],
      ),
    );
    const of = async (filter: object) => (await draft('two.places', filter)) as Told & { readonly unit: string };
    const [far, near] = [await of({ unit: world.elsewhere }), await of({ unit: world.units.branch })];
    expect([far.unit, far.cases]).toEqual([world.elsewhere, 0]);
    expect([near.unit, near.cases]).toEqual([world.units.branch, 3]);
    const any = await of({});
    expect(any.cases).toBe(any.unit === world.elsewhere ? 0 : 3);
    expect((await confirm('organisationBoard.2', far)).status).toBe(404);
  });

  it('is kept for a day and then wiped', async () => {
    const told = await draft('organisationBoard.1');
    await confirm('organisationBoard.2', told);
    world.clock.set(later(world.clock.now(), 24 * 3_600_000));
    expect((await fetched('organisationBoard.1', told.id)).status).toBe(410);
    await draft('organisationBoard.1');
    expect(
      await world.store.reader.all('SELECT id FROM list_export WHERE id = ? AND data IS NULL', [told.id]),
    ).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['a stage that is none', { filter: { stage: 'S00' } }, 'appraisal'],
    ['a purpose that is none', { filter: {} }, 'curiosity'],
    ['no purpose', { filter: {} }, ''],
    ['no filter', {}, 'appraisal'],
    ['more than a filter', { filter: { x: 1 } }, 'appraisal'],
  ])('refuses %s', async (_, body, purpose) => {
    const { status } = await world.ask('organisationBoard.1', 'POST', `/api/v1/exports?purpose=${purpose}`, { body });
    expect(status).toBe(400);
  });

  it('tells in the access report that the cases were read for it', async () => {
    const rows = await world.store.reader.all<{ body: string }>(
      "SELECT body FROM entry WHERE kind = 'read' AND type = 'cases.list'",
    );
    const routes = rows.map((row) => (JSON.parse(row.body) as Entry).facts as { route: string; cases: string[] });
    expect(
      routes.filter(({ route, cases }) => route === 'POST /api/v1/exports' && cases.length === 3).length,
    ).toBeGreaterThan(0);
  });
});
