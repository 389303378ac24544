import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personName } from '../../src/people/person-name.js';
import { sortKey } from '../../src/people/sort-key.js';
import { cases, openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly stage: { readonly key: string };
  readonly due: { readonly timer: string; readonly due: string; readonly left: number } | null;
}

interface Page {
  readonly items: readonly Row[];
  readonly total: number;
  readonly next: string | null;
}

const surnames = ['Nguyễn', 'Đặng', 'Lò', 'Vàng', 'Giàng', 'H’', 'Ơ', 'Ông', 'Âu', 'Ấu', 'Trần', 'Đinh'];
const givens = ['An', 'Ân', 'Ấn', 'Ẩn', 'Bình', 'Đào', 'Đạo', 'Dao', 'Súa', 'Sửa'];

describe.each(dialects)('the list of cases, on %s', (dialect) => {
  let world: CaseWorld;
  const names: string[] = [];
  let listed: Walk;
  let applying: Walk;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    for (const surname of surnames)
      for (const given of givens) {
        const name = surname === 'H’' ? personName(`H’${given} Niê`) : `${surname} Thị ${given}`;
        names.push(name);
        await openCase(world, { name });
      }
    listed = await openCase(world, { name: 'Hoàng Văn Thụ' });
    await listed.records('secretary.1', 'list.enter', '2026-11-10', { helper: world.members[0] });
    applying = await (await openCase(world, { on: '2024-03-04', name: 'Hoàng Văn Thụ' })).to('applying');
    await openCase(world, { name: 'Người Nơi Khác', unit: world.elsewhere, by: 'elsewhere.1' });
  }, 60_000);
  afterAll(() => world.close());

  const page = async (query = '', login = 'secretary.1'): Promise<Page> =>
    (await world.ask(login, 'GET', `${cases}${query && `?${query}`}`)).body;
  const all = async (query: string, limit: number): Promise<{ rows: Row[]; pages: number }> => {
    const rows: Row[] = [];
    let pages = 0;
    for (let next: string | null = ''; next !== null; pages += 1) {
      const got: Page = await page([query, `limit=${limit}`, next && `after=${next}`].filter(Boolean).join('&'));
      rows.push(...got.items);
      next = got.next;
    }
    return { rows, pages };
  };
  const found = async (q: string) => (await page(`limit=50&q=${encodeURIComponent(q)}`)).items.map(({ name }) => name);

  it.each([1, 7, 25, 50])('pages of %i: every case once, none left out, in the same order', async (limit) => {
    const { rows, pages } = await all('', limit);
    expect(rows).toHaveLength(122);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(122);
    expect(pages).toBe(Math.ceil(122 / limit));
    expect(rows.map(({ name }) => name).sort()).toEqual([...names, 'Hoàng Văn Thụ', 'Hoàng Văn Thụ'].sort());
    const keys = rows.map(({ name, code }) => `${sortKey(name)} ${code}`);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('tells how many there are, and links to the next page', async () => {
    const answer = await world.ask('secretary.1', 'GET', `${cases}?limit=10&stage=pool`);
    const { total, next, items } = answer.body as Page;
    expect([total, items.length]).toEqual([120, 10]);
    expect(answer.headers.get('link')).toBe(`</api/v1/candidates?limit=10&stage=pool&after=${next}>; rel="next"`);
  });

  it('stays whole while cases arrive and move between two pages', async () => {
    const first = await page('limit=50');
    await openCase(world, { name: 'Nguyễn Thị Ân' });
    const rest: Row[] = [];
    for (let { next } = first; next !== null;) {
      const more = await page(`limit=50&after=${next}`);
      rest.push(...more.items);
      next = more.next;
    }
    const codes = first.items.map(({ code }) => code);
    expect(rest.filter(({ code }) => codes.includes(code))).toEqual([]);
    expect(rest.length).toBeGreaterThanOrEqual(72);
  });

  describe('searched without diacritics', () => {
    it.each([
      ['dang thi dao', ['Đặng Thị Dao', 'Đặng Thị Đào', 'Đặng Thị Đạo']],
      ['ĐẶNG THỊ ĐÀO', ['Đặng Thị Dao', 'Đặng Thị Đào', 'Đặng Thị Đạo']],
      ['dao dang', ['Đặng Thị Dao', 'Đặng Thị Đào', 'Đặng Thị Đạo']],
      ['thu hoang', ['Hoàng Văn Thụ', 'Hoàng Văn Thụ']],
      ['vang sua', ['Vàng Thị Súa', 'Vàng Thị Sửa', 'Giàng Thị Súa', 'Giàng Thị Sửa']],
      ['khong co ai', []],
      ['%', []],
      ['_', []],
      ['\\', []],
      ["' OR '1'='1", []],
    ])('%s', async (q, expected) => {
      const got = await found(q);
      if (q === 'vang sua') expect(got.every((name) => /(?:Vàng|Giàng).*S/.test(name))).toBe(true);
      else expect(got.sort()).toEqual([...expected].sort());
    });

    it('decomposed, as a Mac types it, like composed', async () => {
      expect(await found('Đặng Thị Đào'.normalize('NFD'))).toEqual(await found('Đặng Thị Đào'));
    });

    it('by the code, as people write it', async () => {
      const { items } = await page(`q=${listed.code.toLowerCase().slice(0, 4)} ${listed.code.slice(4)}`);
      expect(items.map(({ code }) => code)).toEqual([listed.code]);
    });
  });

  describe('filtered', () => {
    it('by stage', async () => {
      expect((await page('stage=sympathiser')).items.map(({ code }) => code)).toEqual([listed.code]);
      expect((await page('stage=applying')).items.map(({ code }) => code)).toEqual([applying.code]);
      expect(await page('stage=official')).toMatchObject({ items: [], total: 0, next: null });
    });

    it('by unit: a unit above finds what stands below it, and never the neighbour', async () => {
      const { units } = world;
      for (const unit of [units.branch, units.commune, units.superior])
        expect((await page(`limit=1&unit=${unit}`, 'superior.1')).total).toBe(123);
      expect((await page(`limit=50&unit=${world.elsewhere}`, 'superior.1')).total).toBe(0);
      expect((await page(`limit=1&unit=${units.province}`, 'central.1')).total).toBe(124);
      expect((await page(`limit=50&unit=${world.elsewhere}`, 'central.1')).items.map(({ name }) => name)).toEqual([
        'Người Nơi Khác',
      ]);
      expect((await page('unit=khong-co')).total).toBe(0);
    });

    it('by several at once', async () => {
      const both = await page(`stage=pool&unit=${world.units.branch}&q=an`);
      expect(both.total).toBeGreaterThan(0);
      expect(both.items.every(({ stage }) => stage.key === 'pool')).toBe(true);
    });
  });

  it('tells the limit that ends next, with the working days or days left', async () => {
    const [row] = (await page('stage=sympathiser')).items;
    expect(row!.due).toMatchObject({ timer: 'T-LIST', due: '2026-12-10', left: 20 });
  });

  it('shows each reader his own scope', async () => {
    expect((await page('limit=1', 'secretary.2')).total).toBe(123);
    expect((await page('', 'elsewhere.1')).items.map(({ name }) => name)).toEqual(['Người Nơi Khác']);
    expect((await page('limit=1', 'inspection.1')).total).toBe(124);
    expect((await page('limit=1', 'central.1')).total).toBe(124);
    // Before a helper is named to a case he knows of none.
    expect((await page('', 'sponsor.1')).items.map(({ code }) => code).sort()).toEqual(
      [listed.code, applying.code].sort(),
    );
  });

  it('is the same list on the page, which pages both ways', async () => {
    const html = async (query: string) =>
      (await world.ask('secretary.1', 'GET', `/quan-chung${query}`, { headers: { Accept: 'text/html' } }))
        .body as string;
    const codesIn = (text: string) => [...text.matchAll(/\/quan-chung\/([0-9A-Z]{9})"/g)].map(([, code]) => code!);
    const linkIn = (text: string, rel: string) =>
      new RegExp(`href="(/quan-chung\\?[^"]*)"[^>]*rel="${rel}"|rel="${rel}"[^>]*href="(/quan-chung\\?[^"]*)"`)
        .exec(text)
        ?.slice(1)
        .find(Boolean)
        ?.replaceAll('&amp;', '&');
    const seen: string[] = [];
    const pages: string[] = [];
    for (let address: string | undefined = ''; address !== undefined;) {
      const text: string = await html(address);
      pages.push(text);
      seen.push(...new Set(codesIn(text)));
      address = linkIn(text, 'next')?.replace('/quan-chung', '');
    }
    const { rows } = await all('', 50);
    expect(seen).toEqual(rows.map(({ code }) => code));
    expect(pages).toHaveLength(3);
    const back = await html(linkIn(pages[2]!, 'prev')!.replace('/quan-chung', ''));
    expect([...new Set(codesIn(back))]).toEqual([...new Set(codesIn(pages[1]!))]);
  });
});
