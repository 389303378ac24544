import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { addDays, legalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { OrganisationsService } from '../../src/organisations/organisations.service.js';
import { seedPlans, type SeedIndex } from '../../src/targets/plans.seed.js';
import { branchKeys } from '../../src/targets/seed/branch-keys.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';

const before = legalDate('2025-06-30');
const reform = legalDate('2025-07-01');
const today = legalDate('2026-11-21');

describe.each(dialects)('the units of the four plans on %s', (dialect) => {
  let test: TestStore;
  let organisations: OrganisationsService;
  let index: SeedIndex;

  beforeAll(async () => {
    test = await openTestStore(dialect);
    organisations = new OrganisationsService(test.store.reader);
    index = await load();
  });
  afterAll(() => test.dispose());

  const load = () => test.store.writer.write((tx) => seedPlans(tx, organisations));
  const unit = (key: string, on: LegalDate) => organisations.unitOn(index.units.get(key)!, on);
  const setting = (key: string, on: LegalDate) => organisations.settingOn(test.store.reader, index.units.get(key)!, on);
  const count = async (sql: string, params: readonly unknown[] = []) =>
    (await test.store.reader.all<{ n: number }>(`select count(*) as n from ${sql}`, params))[0]!.n;

  it('load once: a second time writes nothing and gives the same index', async () => {
    const tables = [
      'unit',
      'unit_name',
      'unit_place',
      'unit_setting',
      'unit_alias',
      'body',
      'plan',
      'target',
      'plan_figure',
    ];
    const counted = () => Promise.all(tables.map((table) => count(table)));
    const first = await counted();
    expect(await load()).toEqual(index);
    expect(await counted()).toEqual(first);
  });

  it('are all there: 16 of Bảo Lâm, 61 of Phong Thổ, 7 schools and 6 enterprises of Hiệp Hòa, one district of Kim Bảng', async () => {
    const rows = await test.store.reader.all<{ plan_key: string; n: number }>(
      `select plan_key, count(distinct unit_id) as n from target where row_kind = 'unit' and stage <> 'body'
       group by plan_key order by plan_key`,
    );
    expect(rows).toEqual([
      { plan_key: 'BL', n: 16 },
      { plan_key: 'HH', n: 13 },
      { plan_key: 'PT', n: 61 },
    ]);
    expect((await unit('KB:huyen', before))?.parent?.name).toBe('Đảng bộ tỉnh Hà Nam');
  });

  it('DQ-13: the collective row is no unit and is kept as a row', async () => {
    expect(
      await count(`target where plan_key = 'BL' and row_kind = 'group' and unit_id is null and row_no = '17'`),
    ).toBe(6);
    expect(index.units.has('BL:17')).toBe(false);
  });

  it('keep the printed name; the suggested one is found beside it', async () => {
    expect((await unit('PT:9', before))?.name).toBe('Đảng bộ xã Đào San');
    const aliases = await test.store.reader.all<{ name: string }>('select name from unit_alias where unit_id = ?', [
      index.units.get('PT:9')!,
    ]);
    expect(aliases).toEqual([{ name: 'Đảng bộ xã Dào San' }]);
    expect(await count('unit_alias')).toBe(7);
  });

  it('DQ-42, DQ-43: one unit with an alias that says it is not confirmed', async () => {
    const sources = await test.store.reader.all<{ unit_id: string; name: string; source: string }>(
      `select unit_id, name, source from unit_alias where unit_id in (?, ?)`,
      [index.units.get('HH:uyen-son')!, index.units.get('HH:ha-thanh')!],
    );
    expect(sources.map(({ name }) => name).sort()).toEqual([
      'Chi bộ Công ty May Hà Thanh',
      'Chi bộ Công ty cổ phần đầu tư và thương mại Sơn Uyên',
    ]);
    expect(sources.every(({ source }) => source.includes('chưa xác nhận'))).toBe(true);
  });

  it('say where an enterprise stands only by assumption', async () => {
    const assumed = await Promise.all(
      ['ha-phong', 'ha-thanh', 'kd-sports', 'cap-nuoc', 'uyen-son', 'mat-troi'].map(async (key) =>
        (await unit(`HH:${key}`, before))!.source!.includes('giả định') ? key : null,
      ),
    );
    expect(assumed.filter(Boolean)).toEqual(['ha-phong', 'kd-sports', 'uyen-son', 'mat-troi']);
  });

  describe('the day before and the day of 1 July 2025', () => {
    it('the district ends; what was under it stands elsewhere, under names that are marked', async () => {
      expect((await unit('PT:huyen', before))?.levelName).toBe('huyện');
      expect(await unit('PT:huyen', reform)).toBeNull();
      const [then, now] = [await unit('PT:2/ban-1', before), await unit('PT:2/ban-1', reform)];
      expect([then?.name, then?.parent?.name]).toEqual([now?.name, 'Đảng bộ xã Sì Lở Lầu']);
      expect(now?.parent?.name).toBe('Đảng bộ xã Suối Mây');
      const [old, fresh] = [await unit('PT:xa-moi-1', before), await unit('PT:xa-moi-1', reform)];
      expect([old, fresh?.levelName, fresh?.source]).toEqual([null, 'xã', 'Sau 1/7/2025, tên giả định']);
    });

    it('a province keeps its unit and changes its name', async () => {
      expect((await unit('HH:tinh', before))?.name).toBe('Đảng bộ tỉnh Bắc Giang');
      expect((await unit('HH:tinh', reform))?.name).toBe('Đảng bộ tỉnh Bắc Ninh');
    });

    it('levels are called what they are called on that day', async () => {
      const levels = async (keys: readonly string[], on: LegalDate) => {
        const units = await Promise.all(keys.map((key) => unit(key, on)));
        return units.map((one) => one?.levelName);
      };
      expect(await levels(['KB:huyen', 'PT:1', 'BL:2', 'PT:23', 'BL:1/bp-1'], before)).toEqual([
        'huyện',
        'thị trấn',
        'xã',
        'chi bộ cơ sở',
        'đảng bộ bộ phận',
      ]);
      expect(await levels(['KB:phuong-moi-1', 'PT:23'], reform)).toEqual(['phường', 'chi bộ cơ sở']);
      expect(await levels(['PT:23'], legalDate('2026-04-08'))).toEqual(['chi bộ']);
    });

    it('no unit stands under one that is not there', async () => {
      for (const on of [legalDate('2010-01-01'), before, reform, today]) {
        const orphans = await test.store.reader.all(
          `select p.unit_id from unit_place p where p.parent_id is not null
             and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
             and not exists (select 1 from unit_place q where q.unit_id = p.parent_id
               and q.valid_from <= ? and (q.valid_to is null or q.valid_to > ?)
               and p.path like q.path || '%')`,
          [on, on, on, on],
        );
        expect(orphans).toEqual([]);
      }
    });

    it('old bodies end with the district, new ones begin with the commune', async () => {
      const kinds = async (key: string, on: LegalDate) => {
        const rows = await test.store.reader.all<{ kind: string }>(
          'select kind from body where unit_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?) order by kind',
          [index.units.get(key)!, on, on],
        );
        return rows.map(({ kind }) => kind);
      };
      const nine = [
        'farmers',
        'front',
        'inspection',
        'organisationBoard',
        'politicalCentre',
        'tradeUnion',
        'veterans',
        'women',
        'youthUnion',
      ];
      expect(await kinds('HH:huyen', before)).toEqual(nine);
      expect(await kinds('HH:huyen', reform)).toEqual([]);
      expect(await kinds('HH:xa-moi-1', before)).toEqual([]);
      expect(await kinds('HH:xa-moi-1', reform)).toEqual(nine.filter((kind) => kind !== 'tradeUnion'));
      expect(await kinds('HH:thpt-1', reform)).toEqual(['tradeUnion', 'youthUnion']);
    });
  });

  describe('settings', () => {
    it.each([
      [
        'A, village',
        'PT:2/ban-1',
        '2024-03-01',
        { route: 'A', grassroots: true, subdivision: false, place: 'village', hardship: true, youthUnion: true },
      ],
      [
        'A with a sub-division',
        'BL:1/bp-1/tdp-1',
        '2024-03-01',
        { route: 'A', grassroots: true, subdivision: true, place: 'street', hardship: false },
      ],
      [
        'A, company without any union',
        'HH:mat-troi',
        '2024-03-01',
        { route: 'A', place: 'enterprise', youthUnion: false, tradeUnion: false },
      ],
      ['A before the delegation', 'PT:20/cb-1', '2022-02-28', { route: 'A', delegation: null }],
      [
        'B from its first day, with a sub-division',
        'PT:20/bp-1/cb-1',
        '2022-03-01',
        {
          route: 'B',
          subdivision: true,
          delegation: {
            paper: 'Quyết định số 318-QĐ/HU ngày 01/3/2022 (giả định)',
            from: '2022-03-01',
            to: '2025-07-01',
          },
        },
      ],
      [
        'B under the new superior',
        'PT:20/cb-1',
        '2025-07-01',
        {
          route: 'B',
          subdivision: false,
          delegation: { paper: 'Quyết định số 27-QĐ/ĐU ngày 01/7/2025 (giả định)', from: '2025-07-01', to: null },
        },
      ],
      [
        'C, school',
        'HH:thpt-1',
        '2025-06-30',
        { route: 'C', grassroots: false, place: 'school', youthUnion: true, tradeUnion: true },
      ],
      [
        'C under the new commune',
        'HH:thpt-1',
        '2025-07-01',
        { route: 'C', grassroots: false, instrument: 'Quy định 294-QĐ/TW, điểm 4.3.2' },
      ],
      ['D', 'PT:2/ban-1', '2025-07-01', { route: 'D', grassroots: true, subdivision: false }],
      ['D without a sub-division any more', 'BL:1/bp-1/tdp-1', '2025-07-01', { route: 'D', subdivision: false }],
      ['D on its last day', 'PT:2/ban-1', '2026-04-07', { route: 'D' }],
      ['E with a committee of its own', 'PT:cao-dang/cb-1', '2024-03-01', { route: 'E', grassroots: true }],
      ['E as a base branch', 'BL:truc-thuoc', '2026-11-21', { route: 'E', grassroots: false }],
      ['F', 'PT:2/ban-1', '2026-04-08', { route: 'F', grassroots: true }],
      ['F, school', 'HH:thpt-1', '2026-04-08', { route: 'F', grassroots: true }],
      ['A under the province since 2025', 'PT:so-1/cb-1', '2026-11-21', { route: 'A', grassroots: true }],
      ['C under the province since 2025', 'PT:so-cs', '2026-11-21', { route: 'C', grassroots: false }],
      [
        'no Youth Union in the village, through all three times',
        'PT:12/ban-1',
        '2026-11-21',
        { route: 'F', youthUnion: false },
      ],
      ['no political centre', 'PT:15/ban-1', '2026-11-21', { route: 'F', centre: false }],
    ] as const)('%s: %s on %s', async (_, key, on, expected) => {
      expect(await setting(key, legalDate(on))).toMatchObject(expected);
    });

    it('are what the list of branch keys says, on the first and the last day of every route', async () => {
      const keys = branchKeys();
      expect(keys.length).toBeGreaterThan(130);
      expect(new Set(keys.flatMap(({ routes }) => routes.map(({ route }) => route)))).toEqual(
        new Set(['A', 'B', 'C', 'D', 'E', 'F']),
      );
      for (const { key, name, routes, from, to, place } of keys) {
        expect((await unit(key, from))?.name).toBe(name);
        for (const [at, { from: since, route }] of routes.entries()) {
          const last = routes[at + 1]?.from ?? to;
          const days = [since, ...(last ? [addDays(last, -1)] : [today])];
          for (const on of days)
            expect({ key, on, ...(await setting(key, on)) }).toMatchObject({ key, on, route, place });
        }
        expect(await unit(key, to ?? addDays(from, -1))).toBeNull();
      }
    });
  });
});
