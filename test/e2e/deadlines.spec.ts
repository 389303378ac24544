import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenLimit } from '../../src/candidates/views/deadlines-list.service.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('limits to come over the cases one may see, on %s', (dialect) => {
  let world: CaseWorld;
  let walk: Walk;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    world.clock.set('2025-09-30T02:00:00.000Z');
    walk = await (await openCase(world, { on: '2025-06-02' })).to('verifying');
    for (let n = 0; n < 4; n += 1) await (await openCase(world, { on: '2025-09-01' })).to('sympathiser');
    await openCase(world, { on: '2025-09-01', unit: world.elsewhere, by: 'elsewhere.1' });
  });
  afterAll(() => world.close());

  const asked = async (login: string, query = ''): Promise<{ items: OpenLimit[]; next: string | null }> => {
    const answer = await world.ask(login, 'GET', `/api/v1/deadlines${query}`);
    expect([answer.status, answer.body]).toMatchObject([200, { items: expect.any(Array) }]);
    return answer.body;
  };

  it('are told the soonest first, with case, day, rule and duty', async () => {
    const { items, next } = await asked('secretary.1', '?within=60');
    expect(next).toBeNull();
    const days = items.map(({ limit }) => limit.due!);
    expect(days).toEqual([...days].sort());
    expect(items.map(({ limit }) => limit.timer)).not.toContain('T-INTRO');
    expect(items.filter(({ code }) => code === walk.code).map(({ limit }) => limit.subject)).toEqual([
      ...['candidate', 'father', 'mother'],
    ]);
    expect(items.find(({ limit }) => limit.subject === 'father')).toEqual({
      ...{ code: walk.code, name: 'Vàng Thị Súa', stage: 'verifying', duty: 'grassroots' },
      unit: { id: world.units.branch, name: 'Chi bộ Phân xưởng Đông' },
      limit: {
        ...{ timer: 'T-VERIFY', subject: 'father', rule: 'G01-3.4d-3', cite: expect.stringContaining('3.4d-3') },
        ...{ kind: 'reminder', due: '2025-11-10', left: 29, unit: 'workday' },
      },
    });
  });

  it('end on the last day asked for, and are left out a day before it', async () => {
    const subjects = async (within: number) =>
      (await asked('secretary.1', `?timer=T-VERIFY&within=${within}`)).items.length;
    expect([await subjects(40), await subjects(41)]).toEqual([0, 3]);
  });

  it('are paged by key, each once', async () => {
    const whole = (await asked('secretary.1', '?within=400')).items;
    const seen: OpenLimit[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await asked('secretary.1', `?within=400&limit=2${next && `&after=${next}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      next = page.next;
    }
    expect(seen).toEqual(whole);
    expect(whole.length).toBeGreaterThan(5);
  });

  it('are those of one timer, or of one unit and what stands below it', async () => {
    const timers = (await asked('secretary.1', '?within=3660&timer=T-CERT')).items.map(({ limit }) => limit.timer);
    expect(new Set(timers)).toEqual(new Set(['T-CERT']));
    expect((await asked('central.1', `?within=400&unit=${world.units.superior}`)).items.length).toBeGreaterThan(5);
    expect((await asked('central.1', `?within=400&unit=${world.elsewhere}`)).items).toEqual([]);
    expect((await asked('secretary.1', '?timer=T-INTRO&within=3660')).items.length).toBeGreaterThan(0);
  });

  it('are nobody else’s to see', async () => {
    expect((await asked('elsewhere.1', '?within=3660')).items).toEqual([]);
    expect((await asked('inspection.1', '?within=400')).items.length).toBeGreaterThan(5);
    for (const login of ['administrator.1', 'nobody.1'])
      expect((await world.ask(login, 'GET', '/api/v1/deadlines')).status).toBe(403);
  });

  it.each([
    'due=2026-12-01',
    'within=-1',
    'within=3661',
    'within=x',
    'within=1&within=2',
    'timer=T-NONE',
    'unit=%27',
    'after=eyJ',
    'limit=51',
  ])('refuse ?%s', async (query) => {
    expect((await world.ask('secretary.1', 'GET', `/api/v1/deadlines?${query}`)).status).toBe(400);
  });
});
