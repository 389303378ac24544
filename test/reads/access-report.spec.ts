import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openReading } from '../../src/database/sqlite-connection.js';
import { purposes } from '../../src/reads/purposes.js';
import { readsOf } from '../../src/reads/reads-of.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

interface Reading {
  readonly by: { readonly person: string; readonly name: string; readonly duty: string; readonly unit: string };
  readonly purpose: string;
  readonly type: string;
  readonly route: string | null;
  readonly classes: readonly string[];
  readonly among: number;
  readonly values: readonly { readonly seq: number; readonly field: string }[];
}

/** The same numbers on every run. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe.each(dialects)('SEC-11: the access report on %s', (dialect) => {
  let world: CaseWorld;
  const walks: Walk[] = [];
  beforeAll(async () => {
    world = await caseWorld(dialect);
    for (const name of ['Lò Một', 'Lò Hai', 'Lò Ba', 'Lò Bốn', 'Lò Năm']) {
      walks.push(await openCase(world, { on: '2024-03-04', name }));
    }
    walks.push(await openCase(world, { on: '2024-03-04', name: 'Lò Khác', unit: world.elsewhere, by: 'elsewhere.1' }));
  });
  afterAll(() => world.close());

  it('of 500 random reads tells exactly those of each case', async () => {
    const draw = draws(20_261_121);
    const expected = new Map<string, string[]>(walks.map(({ code }) => [code, []]));
    const readers: Readonly<Record<string, string>> = {
      'secretary.1': world.units.branch,
      'grassroots.1': world.units.commune,
      'organisationBoard.2': world.units.superior,
      'competent.1': world.units.superior,
      'inspection.1': world.units.province,
      'central.2': world.units.province,
    };
    const note = (codes: readonly string[], login: string, purpose: string, type: string, route: string | null) => {
      const duty = login.split('.')[0]!;
      const told = {
        person: world.personOf(login),
        duty,
        unit: readers[login],
        purpose,
        type,
        route,
        among: codes.length,
      };
      for (const code of codes) expected.get(code)!.push(JSON.stringify(told));
    };

    for (let n = 0; n < 500; n++) {
      const login = Object.keys(readers)[draw(6)]!;
      const all = login === 'inspection.1' || login === 'central.2' ? walks : walks.slice(0, 5);
      const { code, path } = all[draw(all.length)]!;
      const stated = draw(3) === 0 ? null : purposes[draw(purposes.length)]!;
      const purpose = stated ?? (login === 'inspection.1' ? 'inspection' : 'caseWork');
      const headers: Record<string, string> = stated ? { 'Lotrinh-Purpose': stated } : {};
      const views = ['', '/offers', '/plan', '/deadlines', '/history', '/corrections'];
      const which = draw(9);
      if (which < 6) {
        expect((await world.ask(login, 'GET', path + views[which]!, { headers })).status).toBe(200);
        note([code], login, purpose, 'case.read', `GET /api/v1/candidates/:code${views[which]!}`);
      } else if (which === 6) {
        const { body } = await world.ask(login, 'GET', '/api/v1/candidates?limit=50', { headers });
        const items = (body as { items: { code: string }[] }).items.map((item) => item.code);
        expect(items.sort()).toEqual(all.map((one) => one.code).sort());
        note(items, login, purpose, 'cases.list', 'GET /api/v1/candidates');
      } else if (which === 7) {
        const page = await world.ask(login, 'GET', `/quan-chung/${code}`, {
          headers: { ...headers, Accept: 'text/html' },
        });
        expect(page.status).toBe(200);
        note([code], login, purpose, 'case.read', 'GET /quan-chung/:code');
      } else {
        const body = { seq: 1, purpose: stated ?? 'appraisal' };
        expect((await world.ask(login, 'POST', `${path}/disclosures`, { body })).status).toBe(200);
        note([code], login, body.purpose, 'value.read', null);
      }
    }

    for (const { code, path } of walks) {
      const told: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const cursor: string = next ? `&after=${next}` : '';
        const answer = await world.ask('inspection.1', 'GET', `${path}/reads?limit=50${cursor}`);
        expect(answer.status).toBe(200);
        const page = answer.body as { items: Reading[]; next: string | null };
        for (const { by, purpose, type, route, among } of page.items) {
          expect(by.name.length).toBeGreaterThan(3);
          told.push(JSON.stringify({ person: by.person, duty: by.duty, unit: by.unit, purpose, type, route, among }));
        }
        next = page.next;
        note([code], 'inspection.1', 'inspection', 'reads.list', 'GET /api/v1/candidates/:code/reads');
      }
      // The last page was answered before its own reading was written.
      expect(told).toEqual(expected.get(code)!.slice(0, -1));
    }
  }, 240_000);

  it('is not for those who work with the case from day to day', async () => {
    const [{ path }] = walks as [Walk];
    expect((await world.ask('secretary.1', 'GET', `${path}/reads`)).status).toBe(403);
    for (const login of ['grassroots.1', 'organisationBoard.1', 'competent.1'])
      expect((await world.ask(login, 'GET', `${path}/reads`)).status).toBe(200);
  });

  if (dialect === 'sqlite')
    it('is found by its key, not by looking through the log', async () => {
      const asked: { sql: string; params: unknown[] }[] = [];
      const all = (sql: string, params: readonly unknown[] = []) => {
        asked.push({ sql, params: [...params] });
        return Promise.resolve([]);
      };
      await readsOf({ all }, ['a', 'b'], { after: 0, limit: 10 });
      const connection = openReading(world.at.address.databaseFile);
      const plan = connection.prepare(`EXPLAIN QUERY PLAN ${asked[0]!.sql}`).all(...asked[0]!.params);
      connection.close();
      const told = JSON.stringify(plan);
      expect(told).toContain('SEARCH read_of USING PRIMARY KEY');
      expect(told).toContain('SEARCH e USING INDEX sqlite_autoindex_entry_1');
      expect(told).not.toContain('SCAN e');
    });
});
