import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { vietnam } from '../../workflows/calendar/holidays.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { OrganisationsService } from '../../src/organisations/organisations.service.js';
import { seedPlans } from '../../src/targets/plans.seed.js';
import type { Finding } from '../../src/targets/reconciliation/finding.js';
import { planData, type PlanData } from '../../src/targets/reconciliation/plan-data.js';
import { reconcile } from '../../src/targets/reconciliation/reconcile.js';
import { seedTable } from '../../src/targets/seed/seed-table.js';
import type { Target } from '../../src/targets/target.entity.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';

type Case = Record<
  'id' | 'seed' | 'where' | 'declared_or_printed' | 'computed_or_other' | 'difference' | 'verdict',
  string
>;

/** The reviewed list of what is right and wrong in the four plans. */
const cases = seedTable<keyof Case>('data-quality-cases');
/** The same row with something else in it. */
const altered = <T extends object>(row: T, change: Partial<T>): T =>
  Object.assign(Object.create(null) as T, row, change);
const camel = (words: string) => words.replace(/[ -](\w)/g, (_, letter: string) => letter.toUpperCase());

describe.each(dialects)('the four plans as loaded on %s', (dialect) => {
  let test: TestStore;
  const plans: Record<string, PlanData> = {};
  const findings = new Map<string, Finding>();

  beforeAll(async () => {
    test = await openTestStore(dialect);
    const organisations = new OrganisationsService(test.store.reader);
    await test.store.writer.write((tx) => seedPlans(tx, organisations));
    for (const key of ['BL', 'PT', 'KB', 'HH']) {
      plans[key] = (await planData(test.store.reader, key, legalDate('2026-11-21'), vietnam))!;
      for (const finding of reconcile(plans[key])) findings.set(finding.id, finding);
    }
  });
  afterAll(() => test.dispose());

  it('are judged in every case of the list but the last, which is about persons', () => {
    expect([...findings.keys()].sort()).toEqual(cases.map(({ id }) => id).slice(0, -1));
  });

  it.each(cases.slice(0, -1))(
    '$id $seed $where: $verdict',
    ({ id, declared_or_printed, computed_or_other, difference, verdict }) => {
      const found = findings.get(id)!;
      expect(found.verdict).toBe(camel(verdict));
      for (const [listed, computed] of [
        [declared_or_printed, found.declared],
        [computed_or_other, found.computed],
      ] as const) {
        if (/^\d+$/.test(listed) && typeof computed === 'number') expect(computed).toBe(Number(listed));
      }
      if (/^-?\d+( \/ -?\d+)?$/.test(difference)) expect(String(found.difference)).toBe(difference);
    },
  );

  it.each([
    ['DQ-01', 247, 247],
    ['DQ-02', 3258, 3258],
    ['DQ-03', 3210, 3210],
    ['DQ-04', 400, 400],
    ['DQ-05', 80, 80],
    ['DQ-09', 80, 80],
    ['DQ-10', 17, 17],
    ['DQ-11', 6, 5],
    ['DQ-12', '2021', '2022-06-03'],
    ['DQ-15', 'trên 65%', 53],
    ['DQ-17', 4, 3],
    ['DQ-18', 131, 131],
    ['DQ-19', 49, 49],
    ['DQ-20', 125, 125],
    ['DQ-21', 45, 45],
    ['DQ-22', '61 / 20 / 41', '61 / 20 / 41'],
    ['DQ-23', '131 / 49', '125 / 45'],
    ['DQ-25', '"-": 25', 'blank: 44'],
    ['DQ-26', 61, 61],
    ['DQ-29', '102.1%', '148/145 = 102.07%'],
    ['DQ-30', '3-4%', null],
    ['DQ-31', 94, 94],
    ['DQ-32', null, 47],
    ['DQ-33', null, 23],
    ['DQ-34', null, 70],
    ['DQ-35', 17, 23],
    ['DQ-36', '41-55', 47],
    ['DQ-37', null, 110],
    ['DQ-38', null, 25],
    ['DQ-39', null, 20],
    ['DQ-41', '2 per unit', null],
    ['DQ-42', 'Công ty cổ phần đầu tư và thương mại Sơn Uyên', 'Chi bộ Công ty Cổ phần đầu tư và thương mại Uyên Sơn'],
    ['DQ-43', 'Công ty May Hà Thanh', 'Chi bộ Công ty Cổ phần thời trang Hà Thanh'],
    ['DQ-45', '2024-04, 2024-10', '2024-05, 2024-09'],
    ['DQ-46', 'ít nhất từ 03 đến 05', 'min 3, max 5'],
    ['DQ-48', '145/KH-HU', '145-KH/HU'],
  ])('%s: %j beside %j', (id, declared, computed) => {
    expect(findings.get(id)).toMatchObject({ declared, computed });
  });

  const about = (id: string) => findings.get(id)!.rows.map(({ row, detail }) => `${row ?? ''}: ${detail}`);

  it('DQ-01, DQ-13: the collective row has an unknown number of branches, not none', () => {
    expect(about('DQ-01')).toEqual(['17: not known']);
    expect(about('DQ-13')).toEqual(['17: branches not known']);
  });

  it('DQ-16: three communes have fewer than nine members a branch', () => {
    expect(about('DQ-16')).toEqual(['8: 6.8', '9: 6.2', '14: 6.5']);
  });

  it('DQ-17: the six-month review has no day', () => {
    expect(findings.get('DQ-17')!.rows).toEqual([{ row: 'BL-R03', name: 'six-monthly', detail: 'no day said' }]);
  });

  it('DQ-23: six rows were assigned something else than they registered', () => {
    expect(about('DQ-23')).toEqual([
      '3: 6→4 (4→3)',
      '9: 8→7 (3→2)',
      '11: 6→5 (3→2)',
      '12: 7→6 (4→3)',
      '15: 6→5 (3→2)',
      '16: 2→2 (blank→1)',
    ]);
    expect(about('DQ-24')).toEqual(['16: blank→1']);
  });

  it('DQ-28: 25 units with a target of zero are named', () => {
    expect(findings.get('DQ-28')!.rows).toHaveLength(25);
  });

  it('DQ-35: two committees agree one by one, the town has 16 below it against 10', () => {
    const below = Object.fromEntries(findings.get('DQ-35')!.rows.map(({ name, detail }) => [name, detail]));
    expect(below).toEqual({
      'Đảng ủy thị trấn Thắng': '10 / 16',
      'Đảng ủy xã Hoàng Thanh': '5 / 5',
      'Đảng ủy cơ quan chính quyền': '2 / 2',
    });
  });

  it('DQ-40, DQ-44: a quota drops, and three companies have none', () => {
    expect(about('DQ-40')).toEqual(['II.1.1: 10→5']);
    expect(findings.get('DQ-44')!.rows.map(({ row }) => row)).toEqual(['II.1', 'II.3', 'II.6']);
  });

  it('DQ-47: from April to 19 May there are fewer working days than the limits added up', () => {
    const { declared, computed, difference } = findings.get('DQ-47')!;
    expect([declared, computed, difference]).toEqual([90, 31, -59]);
  });

  describe('when a number is changed, the check sees it', () => {
    const changed = (key: string, change: (target: Target) => Partial<Target>): Finding[] => {
      const data = plans[key]!;
      return reconcile({ ...data, targets: data.targets.map((target) => altered(target, change(target))) });
    };
    const verdictIn = (list: readonly Finding[], id: string) => list.find((finding) => finding.id === id)!;
    const at = (target: Target, rowNo: string, stage: string, audience: string, periodFrom?: string) =>
      target.rowNo === rowNo &&
      target.stage === stage &&
      target.audience === audience &&
      (!periodFrom || target.periodFrom === periodFrom);

    it('a cell of Bảo Lâm 2023', () => {
      const year = changed('BL', (target) => (at(target, '7', 'assigned', 'all', '2023-01-01') ? { min: 8 } : {}));
      expect(verdictIn(year, 'DQ-07')).toMatchObject({
        declared: 80,
        computed: 81,
        difference: 1,
        verdict: 'mismatch',
      });
      expect(verdictIn(year, 'DQ-10')).toMatchObject({ computed: 16, difference: -1, verdict: 'mismatch' });
      expect(verdictIn(year, 'DQ-06').verdict).toBe('match');
    });

    it('a declared total of Phong Thổ', () => {
      const total = changed('PT', (target) =>
        target.rowKind === 'total' && target.stage === 'assigned' ? { min: 126 } : {},
      );
      expect(verdictIn(total, 'DQ-20')).toMatchObject({
        declared: 126,
        computed: 125,
        difference: -1,
        verdict: 'mismatch',
      });
    });

    it('a residential part above its total', () => {
      const part = changed('PT', (target) => (at(target, '6', 'assigned', 'residential') ? { min: 2 } : {}));
      expect(verdictIn(part, 'DQ-26')).toMatchObject({ computed: 60, difference: -1, verdict: 'mismatch' });
    });

    it('a school outside its range', () => {
      const school = changed('HH', (target) => (target.rowNo === 'I.1' ? { min: 11 } : {}));
      expect(verdictIn(school, 'DQ-36')).toMatchObject({ computed: 48, verdict: 'mismatch' });
    });

    it('a plan issued before its first year has nothing retroactive', () => {
      const data = plans.BL!;
      const early = reconcile({ ...data, plan: altered(data.plan, { issuedOn: '2020-12-01' }) });
      expect(verdictIn(early, 'DQ-12').verdict).toBe('match');
    });

    it('a denominator that has its day is no longer ambiguous', () => {
      const data = plans.KB!;
      const base = altered(data.figures[0]!, { name: 'denominatorOn', raw: '2023-12-31' });
      expect(verdictIn(reconcile({ ...data, figures: [...data.figures, base] }), 'DQ-30').verdict).toBe('match');
    });

    it('classes in the same months agree', () => {
      const data = plans.HH!;
      const classes = data.classes.map((one) => altered(one, { round1: '2024-04', round2: '2024-10' }));
      expect(verdictIn(reconcile({ ...data, classes }), 'DQ-45').verdict).toBe('match');
    });
  });

  it('keep every cell as printed', () => {
    const raws = (rowNo: string) =>
      plans
        .PT!.targets.filter((target) => target.rowNo === rowNo)
        .map(({ stage, audience, min, raw }) => [stage, audience, min, raw]);
    expect(raws('19').sort()).toEqual([
      ['assigned', 'all', 0, '-'],
      ['assigned', 'residential', null, ''],
      ['registered', 'all', 0, '-'],
      ['registered', 'residential', null, ''],
    ]);
    const military = plans.BL!.targets.filter(({ rowNo }) => rowNo === '16');
    expect(military.map(({ min, raw }) => [min, raw]).sort()).toEqual(
      [[0, '0'], ...Array.from({ length: 5 }, () => [null, ''])].sort(),
    );
  });
});
