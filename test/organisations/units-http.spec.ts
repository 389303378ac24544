import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { legalDate } from '../../workflows/calendar/legal-date.js';
import { OrganisationsModule } from '../../src/organisations/organisations.module.js';
import { OrganisationsService } from '../../src/organisations/organisations.service.js';
import type { UnitDetailsView, UnitView } from '../../src/organisations/unit.view.js';
import { seedPlans } from '../../src/targets/plans.seed.js';
import { type AuthWorld, authWorld } from '../support/auth-world.js';
import { dialects } from '../support/test-store.js';

interface Page {
  items: UnitView[];
  next: string | null;
  total: number;
}

const from = legalDate('2020-01-01');

describe.each(dialects)('units over HTTP on %s', (dialect) => {
  let world: AuthWorld;
  const ids = new Map<string, string>();
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    world = await authWorld({ imports: [OrganisationsModule] }, { dialect });
    world.clock.set('2026-11-21T02:00:00.000Z');
    const organisations = world.app.get(OrganisationsService, { strict: false });
    const index = await world.store.writer.write((tx) => seedPlans(tx, organisations));
    for (const [key, id] of index.units) ids.set(key, id);
    await world.user('tinh.pt', { duty: 'central', unitId: id('PT:tinh'), from });
    await world.user('tinh.hh', { duty: 'organisationBoard', unitId: id('HH:tinh'), from });
    await world.user('bithu', { duty: 'secretary', unitId: id('PT:2/ban-1'), from });
    await world.user('doan', { duty: 'massOrganisation', bodyId: index.bodies.get('HH:thpt-1#youthUnion')!, from });
    await world.user('maychu', { duty: 'administrator', from });
    await world.user('khong');
    for (const login of ['tinh.pt', 'tinh.hh', 'bithu', 'doan', 'maychu', 'khong'])
      tokens[login] = await world.token(login);
  });
  afterAll(() => world.close());

  const id = (key: string): string => ids.get(key)!;
  const get = (login: string, path: string) =>
    world.send('GET', `/api/v1/units${path}`, { headers: { authorization: `Bearer ${tokens[login]!}` } });
  const pageOf = async (login: string, query: string): Promise<Page> => (await get(login, query)).body;
  const detailsOf = async (login: string, path: string): Promise<UnitDetailsView> => (await get(login, path)).body;
  const names = async (login: string, query: string) => {
    const { items } = await pageOf(login, query);
    return items.map(({ name }) => name);
  };

  it('shows each person the units he holds a duty over, and those below when asked', async () => {
    expect(await names('tinh.pt', '')).toEqual(['Đảng bộ tỉnh Lai Châu']);
    expect(await names('bithu', '')).toEqual(['Chi bộ bản Nà Sáng']);
    expect(await names('doan', '')).toEqual(['Chi bộ Trường THPT Hiệp Hòa số 1']);
    expect((await names('maychu', '')).sort()).toHaveLength(4);
    expect(await names('tinh.pt', `?under=${id('PT:so-1')}`)).toEqual(['Chi bộ Phòng Kế hoạch', 'Chi bộ Văn phòng Sở']);
    expect((await names('tinh.pt', `?under=${id('PT:tinh')}`)).sort()).toContain('Đảng bộ xã Suối Mây');
  });

  it.each([
    ['suoi may', ['Đảng bộ xã Suối Mây']],
    ['MÂY   suối', ['Đảng bộ xã Suối Mây']],
    ['Thpt Phong Tho', ['Chi bộ Trường THPT Phong Thổ']],
    ['dao san', ['Chi bộ Trường THPT Đào San']],
    ['ao san', []],
    ['%', []],
    ['khong co don vi nay', []],
  ])('finds %j without diacritics, in any order of words', async (q, found) => {
    expect(await names('tinh.pt', `?q=${encodeURIComponent(q)}`)).toEqual(found);
  });

  it('finds a unit by an alias and shows its own name, so that two names stay two', async () => {
    const name = 'Chi bộ Công ty Cổ phần đầu tư và thương mại Uyên Sơn';
    expect(await names('tinh.hh', '?q=Sơn+Uyên')).toEqual([name]);
    expect(await names('tinh.hh', '?q=Uyên+Sơn')).toEqual([name]);
    expect(await names('tinh.hh', '?q=May+Hà+Thanh')).toEqual(['Chi bộ Công ty Cổ phần thời trang Hà Thanh']);
    const body = await detailsOf('tinh.hh', `/${id('HH:uyen-son')}`);
    expect(body.name).toBe(name);
    expect(body.aliases[0]?.name).toBe('Chi bộ Công ty cổ phần đầu tư và thương mại Sơn Uyên');
  });

  it('finds two units of one name as two', async () => {
    const body = await pageOf('tinh.pt', '?q=chi+bo+van+phong');
    expect(body.items.map(({ name, parent }) => [name, parent?.name])).toEqual([
      ['Chi bộ Văn phòng Sở', 'Đảng bộ Sở Nông nghiệp và Môi trường'],
    ]);
    const then = await names('tinh.pt', '?q=dan+pho+so&on=2024-01-01');
    expect(then).toEqual(['Chi bộ tổ dân phố số 1', 'Chi bộ tổ dân phố số 2', 'Chi bộ tổ dân phố số 3']);
  });

  it('answers for the day asked about: the district before July 2025, the commune after', async () => {
    const path = `/${id('PT:2/ban-1')}`;
    const then = await detailsOf('bithu', `${path}?on=2025-06-30`);
    const now = await detailsOf('bithu', path);
    expect(then.above.map(({ name }) => name)).toEqual([
      'Đảng bộ tỉnh Lai Châu',
      'Đảng bộ huyện Phong Thổ',
      'Đảng bộ xã Sì Lở Lầu',
    ]);
    expect(now.above.map(({ name }) => name)).toEqual(['Đảng bộ tỉnh Lai Châu', 'Đảng bộ xã Suối Mây']);
    expect([then.on, then.setting?.route, now.on, now.setting?.route]).toEqual(['2025-06-30', 'A', '2026-11-21', 'F']);
    expect(await names('tinh.pt', `?under=${id('PT:tinh')}&on=2025-06-30`)).toEqual([
      'Đảng bộ huyện Phong Thổ',
      'Đảng bộ Trường Cao đẳng Kỹ thuật Pa Lâu',
    ]);
    expect(await names('bithu', '?on=2025-06-30')).toEqual(['Chi bộ bản Nà Sáng']);
  });

  it('pages by key: every unit once, in order, with the number of all', async () => {
    const first = await pageOf('tinh.pt', '?q=chi+bo&limit=7&on=2024-06-01');
    const seen = [...first.items];
    let { next } = first;
    while (next !== null) {
      const page: Page = await pageOf('tinh.pt', `?q=chi+bo&limit=7&on=2024-06-01&after=${next}`);
      expect(page.total).toBe(first.total);
      seen.push(...page.items);
      ({ next } = page);
    }
    expect(new Set(seen.map((unit) => unit.id)).size).toBe(first.total);
    expect(seen).toHaveLength(first.total);
    expect(first.total).toBeGreaterThan(80);
  });

  it('hides what is not his: like what is not there', async () => {
    const hidden = await get('bithu', `/${id('PT:3/ban-1')}`);
    const absent = await get('bithu', '/00000000-0000-7000-8000-000000000000');
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect({ ...(hidden.body as object), correlationId: '' }).toEqual({
      ...(absent.body as object),
      correlationId: '',
    });
    expect((await get('bithu', `?under=${id('PT:xa-moi-1')}`)).status).toBe(404);
    expect(await names('tinh.pt', '?q=Hiệp+Hòa')).toEqual([]);
    expect(await names('bithu', '?q=chi+bo')).toEqual(['Chi bộ bản Nà Sáng']);
    expect((await get('tinh.hh', `/${id('HH:huyen')}?on=2025-07-01`)).status).toBe(404);
    expect((await get('tinh.hh', `/${id('HH:huyen')}?on=2025-06-30`)).status).toBe(200);
  });

  it('tells who sits in a branch to those who keep it, on the day asked about', async () => {
    await world.store.writer.write(async (tx) => {
      for (const [name, sort, kind, validFrom, validTo] of [
        ['Lò Văn Inh', 'inh', 'official', '2015-05-19', null],
        ['Tao Thị Ánh', 'anh', 'probationary', '2026-02-03', null],
        ['Vàng A Của', 'cua', 'official', '2010-01-01', '2026-01-01'],
      ] as const) {
        const personId = crypto.randomUUID();
        await tx.run('INSERT INTO person (id, name, name_key, sort_key, birth) VALUES (?, ?, ?, ?, ?)', [
          personId,
          name,
          sort,
          sort,
          '1980',
        ]);
        await tx.run('INSERT INTO member (person_id, unit_id, kind, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)', [
          personId,
          id('PT:2/ban-1'),
          kind,
          validFrom,
          validTo,
        ]);
      }
    });
    const of = async (login: string, more = '') => {
      const { status, body } = await get(login, `/${id('PT:2/ban-1')}/members${more}`);
      const { members } = body as { members?: { name: string; kind: string }[] };
      return [status, members?.map(({ name, kind }) => `${name} ${kind}`)];
    };
    expect(await of('bithu')).toEqual([200, ['Tao Thị Ánh probationary', 'Lò Văn Inh official']]);
    expect(await of('tinh.pt', '?on=2025-12-31')).toEqual([200, ['Vàng A Của official', 'Lò Văn Inh official']]);
    expect([await of('tinh.hh'), await of('doan')]).toEqual([
      [404, undefined],
      [403, undefined],
    ]);
    expect((await get('bithu', `/${id('PT:tinh')}/members`)).status).toBe(404);
  });

  it('lets no path of the house out', async () => {
    const { body } = await get('tinh.pt', `/${id('PT:2/ban-1')}`);
    expect(JSON.stringify(body)).not.toContain(`/${id('PT:tinh').slice(-12)}/`);
  });

  it('refuses who is not signed in, who holds no duty, and what is malformed', async () => {
    expect((await world.send('GET', '/api/v1/units')).status).toBe(401);
    expect((await get('khong', '')).status).toBe(403);
    for (const query of [
      '?under=1',
      '?on=2025-02-30',
      '?on=today',
      `?q=${'a'.repeat(201)}`,
      '?q=a&q=b',
      '?limit=0',
      '?after=!',
    ]) {
      expect((await get('tinh.pt', query)).status).toBe(400);
    }
    expect((await get('tinh.pt', `/${id('PT:2')}?on=x`)).status).toBe(400);
    expect((await get('tinh.pt', '/not-an-id')).status).toBe(404);
  });
});
