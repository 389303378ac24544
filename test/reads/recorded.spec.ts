import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import pg from 'pg';
import { isCapability } from '../../src/auth/session.guard.js';
import { type Grant, policy } from '../../src/auth/policy.table.js';
import { openWriting } from '../../src/database/sqlite-connection.js';
import { ACCESS } from '../../src/http/access.js';
import { metadataOf, type Route, routesOf } from '../../src/http/routes.js';
import type { Entry } from '../../src/log/entry.js';
import { routinePurpose } from '../../src/reads/purposes.js';
import { readRows, site } from '../../src/log/log.js';
import { verifyChain } from '../../src/log/verify-chain.js';
import { example } from '../../workflows/admission/examples/example.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

interface Asked {
  readonly path: string;
  readonly body?: object;
  readonly login?: string;
  /** What the entry must name; the case where left out. */
  readonly names?: readonly string[];
  /** Its duty, where it is not the board's. */
  readonly duty?: string;
  /** Sealed values are opened too, by an entry of their own. */
  readonly opens?: true;
}
/** An inspector asks where the board may not, and a helper about the person he helps. */
const inspector = { login: 'inspection.1', duty: 'inspection' };
const helper = { login: 'sponsor.1', duty: 'sponsor' };

/** How each recorded route is asked by somebody who may; a route that is not here fails the test. */
const askings: Readonly<Record<string, (walk: Walk, world: CaseWorld, person: string) => Asked>> = {
  'GET /api/v1/candidates': () => ({ path: '/api/v1/candidates?limit=50' }),
  'GET /api/v1/candidates/:code': ({ path }) => ({ path }),
  'POST /api/v1/candidates/:code/disclosures': ({ path }) => ({
    path: `${path}/disclosures`,
    body: { seq: 1, purpose: 'appraisal' },
  }),
  'GET /api/v1/candidates/:code/offers': ({ path }) => ({ path: `${path}/offers` }),
  'GET /api/v1/candidates/:code/plan': ({ path }) => ({ path: `${path}/plan` }),
  'GET /api/v1/candidates/:code/deadlines': ({ path }) => ({ path: `${path}/deadlines` }),
  'GET /api/v1/candidates/:code/history': ({ path }) => ({ path: `${path}/history` }),
  'GET /api/v1/candidates/:code/corrections': ({ path }) => ({ path: `${path}/corrections` }),
  'GET /api/v1/candidates/:code/reads': ({ path }) => ({ path: `${path}/reads` }),
  'GET /api/v1/candidates/:code/conflicts': ({ path }) => ({ path: `${path}/conflicts` }),
  'GET /api/v1/log/back-dated': () => ({ path: '/api/v1/log/back-dated' }),
  'GET /api/v1/deadlines': () => ({ path: '/api/v1/deadlines?within=3660' }),
  'GET /api/v1/units/:id/members': (_, { units, members }) => ({
    path: `/api/v1/units/${units.branch}/members`,
    names: members,
  }),
  'GET /quan-tri/bo-quy-dinh/chuyen': () => ({ path: '/quan-tri/bo-quy-dinh/chuyen' }),
  'GET /api/v1/migrations': () => ({ path: '/api/v1/migrations' }),
  'GET /api/v1/definition-faults': () => ({ path: '/api/v1/definition-faults' }),
  'GET /api/v1/people/:id/erasure': (_, __, person) => ({ path: `/api/v1/people/${person}/erasure` }),
  'GET /quan-chung': () => ({ path: '/quan-chung' }),
  'GET /quan-chung/:code': ({ code }) => ({ path: `/quan-chung/${code}` }),
  'GET /api/v1/candidates/:code/compliance': ({ path }) => ({ path: `${path}/compliance` }),
  'GET /api/v1/log/entries': () => ({ path: '/api/v1/log/entries', ...inspector }),
  'GET /api/v1/me/work': () => ({ path: '/api/v1/me/work' }),
  'GET /hop': () => ({ path: '/hop', names: [] }),
  'GET /kiem-tra/nhat-ky': () => ({ path: '/kiem-tra/nhat-ky', ...inspector }),
  'GET /nhan-xet': () => ({ path: '/nhan-xet', ...helper }),
  'GET /nhan-xet/da-gui/:code': ({ code }) => ({ path: `/nhan-xet/da-gui/${code}`, ...helper }),
  'GET /nhan-xet/moi': ({ code }) => ({ path: `/nhan-xet/moi?ho-so=${code}`, ...helper }),
  'GET /quan-chung/:code/ai-da-xem': ({ code }) => ({ path: `/quan-chung/${code}/ai-da-xem` }),
  'GET /quan-chung/:code/giay-to': ({ code }) => ({ path: `/quan-chung/${code}/giay-to` }),
  'GET /quan-chung/:code/han-che': ({ code }) => ({ path: `/quan-chung/${code}/han-che` }),
  'GET /quan-chung/:code/in': ({ code }) => ({ path: `/quan-chung/${code}/in` }),
  'GET /quan-chung/:code/ke-hoach': ({ code }) => ({ path: `/quan-chung/${code}/ke-hoach` }),
  'GET /quan-chung/:code/nhan-xet': ({ code }) => ({ path: `/quan-chung/${code}/nhan-xet`, opens: true }),
  'GET /quan-chung/:code/nhat-ky': ({ code }) => ({ path: `/quan-chung/${code}/nhat-ky` }),
  'GET /quan-chung/:code/so-do': ({ code }) => ({ path: `/quan-chung/${code}/so-do` }),
  'GET /quan-chung/:code/tranh': ({ code }) => ({ path: `/quan-chung/${code}/tranh` }),
  'GET /quan-chung/:code/tuan-thu': ({ code }) => ({ path: `/quan-chung/${code}/tuan-thu` }),
  'GET /api/v1/appraisals': () => ({ path: '/api/v1/appraisals', names: [] }),
  'GET /tham-dinh': () => ({ path: '/tham-dinh', names: [] }),
  'GET /tim/nguoi': (_, { members }) => ({ path: '/tim/nguoi?truong=helper&q=lo+van', names: members.slice(0, 1) }),
  'GET /tim': () => ({ path: '/tim?q=chim' }),
  'GET /viec-cua-toi': () => ({ path: '/viec-cua-toi' }),
};
/** Asked in tests of their own: some need a run or a proposal, the others make a file. */
const elsewhere = [
  ...['GET /api/v1/migrations/:id', 'POST /api/v1/exports', 'GET /api/v1/candidates/:code/evidence'],
  ...['GET /kiem-tra/bo-chung-cu', 'GET /xac-nhan/ho-so/:code/:seq', 'POST /xac-nhan/ho-so/:code/:seq/mo'],
  ...['GET /quan-tri/bo-quy-dinh/chuyen/:id', 'POST /xuat-du-lieu'],
  ...['GET /xac-nhan/chuyen-quy-dinh/:id', 'GET /xac-nhan/tranh/:id', 'GET /xac-nhan/xoa/:id'],
  ...['POST /quan-chung/:code/han-che', 'GET /gioi-thieu'],
  ...['GET /api/v1/candidates/:code/appraisal', 'GET /tham-dinh/:code', 'POST /tham-dinh/:code'],
  ...['nhap', 'bo', 'nhan'].map((part) => `POST /tham-dinh/:code/${part}`),
  ...['PUT', 'DELETE'].map((verb) => `${verb} /api/v1/candidates/:code/appraiser`),
];
/** A list taken out is an entry of kind `export` at each step; what its draft reads is a read. */
const takenOut = ['export.read', 'export.confirm', 'export.fetch'];
/** Routes that show no case but those an entry of the migration names. */
const withoutCases = new Set([
  ...['GET /api/v1/migrations', 'GET /api/v1/definition-faults', 'GET /quan-tri/bo-quy-dinh/chuyen'],
]);

it('SEC-01: every permission to read a case or its people is recorded', () => {
  const open = Object.entries<Grant>(policy).filter(
    ([, { on, writes, obligations }]) => on === 'candidate' && !writes && !obligations.includes('recordRead'),
  );
  expect(open.map(([name]) => name)).toEqual(takenOut);
  const listing = ['member.read', 'migration.read'] as const;
  expect(listing.filter((name) => !policy[name].obligations.includes('recordRead'))).toEqual([]);
});

describe.each(dialects)('SEC-01, SEC-42: reads on %s', (dialect) => {
  let world: CaseWorld;
  let walk: Walk;
  let person: string;
  const board = 'organisationBoard.1';
  beforeAll(async () => {
    world = await caseWorld(dialect);
    walk = await (await openCase(world, { on: '2024-03-04', name: 'Chim Én Đọc' })).to('applying');
    const [row] = await world.store.reader.all<{ person_id: string }>(
      'SELECT person_id FROM candidate WHERE code = ?',
      [walk.code],
    );
    person = row!.person_id;
  });
  afterAll(() => world.close());

  const entries = async (): Promise<Entry[]> => {
    const rows = await readRows(world.store.reader, site, { limit: 100_000 });
    expect(verifyChain(rows)).toBeNull();
    return rows.map(({ body }) => JSON.parse(body) as Entry);
  };
  const reads = async (): Promise<Entry[]> => (await entries()).filter(({ kind }) => kind === 'read');
  const caseId = async (): Promise<string> => {
    const [row] = await world.store.reader.all<{ id: string }>('SELECT id FROM candidate WHERE code = ?', [walk.code]);
    return row!.id;
  };
  const ask = (route: string, sent: object = {}) => {
    const { path, body, login = board } = askings[route]!(walk, world, person);
    return world.ask(login, route.split(' ')[0]!, path, { ...(body && { body }), ...sent });
  };

  const recordedRoutes = (): string[] =>
    routesOf(world.app.get(DiscoveryService, { strict: false }), world.app.get(MetadataScanner, { strict: false }))
      .filter((route: Route) => {
        const access = metadataOf(ACCESS, route);
        return isCapability(access) && policy[access].obligations.includes('recordRead');
      })
      .map(({ verb, path }) => `${verb} ${path}`);

  it('knows how to ask every route whose reading is recorded', () => {
    expect(recordedRoutes().sort()).toEqual([...Object.keys(askings), ...elsewhere].sort());
  });

  it.each(Object.keys(askings))('%s leaves one entry: who, under which duty, what for, which cases', async (route) => {
    const before = await reads();
    const answer = await ask(route);
    expect([answer.status, route]).toEqual([200, route]);
    const { login = board, duty = 'organisationBoard', opens } = askings[route]!(walk, world, person);
    const [entry, ...more] = (await reads()).slice(before.length);
    expect(more.map(({ type }) => type)).toEqual(opens ? ['case.read'] : []);
    expect(entry).toMatchObject({
      actor: { person: world.personOf(login), duty, ...(login === board && { unit: world.units.superior }) },
      purpose: route.includes('disclosures') ? 'appraisal' : routinePurpose(duty),
    });
    expect(entry!.session.hash).toMatch(/^[0-9a-f]{64}$/);
    const facts = JSON.stringify(entry!.facts);
    for (const name of askings[route]!(walk, world, person).names ?? (withoutCases.has(route) ? [] : [await caseId()]))
      expect(facts).toContain(name);
  });

  it.each(Object.keys(askings).filter((route) => route.startsWith('GET')))(
    '%s keeps a purpose stated',
    async (route) => {
      const { path, login = board } = askings[route]!(walk, world, person);
      for (const [sent, query] of [
        [{ headers: { 'Lotrinh-Purpose': 'handover' } }, ''],
        [{}, `${path.includes('?') ? '&' : '?'}purpose=handover`],
      ] as const) {
        const { status } = await world.ask(login, 'GET', path + query, sent);
        expect([status, (await reads()).at(-1)!.purpose]).toEqual([200, 'handover']);
      }
      const refused = [{ headers: { 'Lotrinh-Purpose': 'curiosity' } }, { headers: { 'Lotrinh-Purpose': '' } }];
      const before = await reads();
      for (const sent of refused) expect((await world.ask(login, 'GET', path, sent)).status).toBe(400);
      expect(await reads()).toHaveLength(before.length);
    },
  );

  it('an inspector reads for inspection where he states nothing', async () => {
    expect((await world.ask('inspection.1', 'GET', walk.path)).status).toBe(200);
    expect((await reads()).at(-1)).toMatchObject({ purpose: 'inspection', actor: { duty: 'inspection' } });
  });

  it('an act only tried is a read; refused reads show nothing and are refusals', async () => {
    const before = (await reads()).length;
    const tried = await walk.sends('secretary.1', example('helper.replace', walk.on), { dry: true });
    expect([200, 409, 422]).toContain(tried.status);
    expect((await reads()).slice(before).map(({ type }) => type)).toEqual(['case.tried']);
    for (const [login, status] of [
      ['elsewhere.1', 404],
      ['administrator.1', 403],
    ] as const)
      expect((await world.ask(login, 'GET', walk.path)).status).toBe(status);
    expect(await reads()).toHaveLength(before + 1);
  });

  it('SEC-12: go on, and are recorded, where the log was found broken and nothing else is written', async () => {
    const { guard } = world.store.writer;
    const before = await reads();
    guard.close('altered at leaf 5');
    try {
      expect((await ask('GET /api/v1/candidates/:code')).status).toBe(200);
    } finally {
      guard.open();
    }
    expect(await reads()).toHaveLength(before.length + 1);
  });

  it('nothing is shown and nothing changed while the log cannot be written', async () => {
    const undo = await logClosed(world);
    try {
      const before = await entries();
      for (const route of Object.keys(askings)) {
        const answer = await ask(route);
        expect([route, answer.status]).toEqual([route, 503]);
        const told = JSON.stringify([answer.body, [...answer.headers]]);
        for (const secret of ['Chim', walk.code, 'etag'])
          expect([route, secret, told.includes(secret) && !told.includes(`/${walk.code}`)]).toEqual([
            route,
            secret,
            false,
          ]);
      }
      expect(await entries()).toEqual(before);
    } finally {
      await undo();
    }
    expect((await world.ask(board, 'GET', walk.path)).status).toBe(200);
  });
});

/** Makes the log refuse reads, from outside, as a full disk or a mistake of its keeper would. */
async function logClosed({ dialect, at }: CaseWorld): Promise<() => Promise<void>> {
  if (dialect === 'sqlite') {
    const connection = openWriting(at.address.databaseFile);
    connection.exec(
      "CREATE TRIGGER closed BEFORE INSERT ON entry WHEN new.kind = 'read' BEGIN SELECT RAISE(ABORT, 'closed'); END",
    );
    return () => {
      connection.exec('DROP TRIGGER closed');
      connection.close();
      return Promise.resolve();
    };
  }
  const client = new pg.Client(at.address.databaseUrl!);
  await client.connect();
  await client.query(`CREATE FUNCTION closed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'closed'; END $$`);
  await client.query(
    "CREATE TRIGGER closed BEFORE INSERT ON entry FOR EACH ROW WHEN (new.kind = 'read') EXECUTE FUNCTION closed()",
  );
  return async () => {
    await client.query('DROP TRIGGER closed ON entry');
    await client.end();
  };
}
