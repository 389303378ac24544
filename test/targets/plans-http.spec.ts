import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { legalDate } from '../../workflows/calendar/legal-date.js';
import { OrganisationsService } from '../../src/organisations/organisations.service.js';
import type { PlanRowView, PlanView, viewPlanDetails } from '../../src/targets/plan.view.js';
import { seedPlans } from '../../src/targets/plans.seed.js';
import { TargetsModule } from '../../src/targets/targets.module.js';
import { type AuthWorld, authWorld } from '../support/auth-world.js';
import { dialects } from '../support/test-store.js';

type Details = ReturnType<typeof viewPlanDetails>;
interface Page {
  items: PlanView[];
  next: string | null;
}

const from = legalDate('2020-01-01');

describe.each(dialects)('plans over HTTP on %s', (dialect) => {
  let world: AuthWorld;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    world = await authWorld({ imports: [TargetsModule] }, { dialect });
    world.clock.set('2026-11-21T02:00:00.000Z');
    const organisations = world.app.get(OrganisationsService, { strict: false });
    const { units } = await world.store.writer.write((tx) => seedPlans(tx, organisations));
    const over = (key: string) => ({ unitId: units.get(key)!, from });
    await world.user('bl', { duty: 'organisationBoard', ...over('BL:tinh') });
    await world.user('hai', { duty: 'central', ...over('PT:tinh') }, { duty: 'central', ...over('HH:tinh') });
    await world.user('thpt', { duty: 'secretary', ...over('HH:thpt-1') });
    await world.user('kb', { duty: 'central', ...over('KB:tinh') });
    await world.user('ban', { duty: 'secretary', ...over('PT:2/ban-1') });
    await world.user('tt', { duty: 'politicalCentre', ...over('HH:tinh') });
    for (const login of ['bl', 'hai', 'thpt', 'kb', 'ban', 'tt']) tokens[login] = await world.token(login);
  });
  afterAll(() => world.close());

  const get = (login: string, path = '') =>
    world.send('GET', `/api/v1/plans${path}`, { headers: { authorization: `Bearer ${tokens[login]!}` } });
  const pageOf = async (login: string, query = ''): Promise<Page> => (await get(login, query)).body;
  const detailsOf = async (login: string, key: string): Promise<Details> => (await get(login, `/${key}`)).body;
  const keys = async (login: string) => (await pageOf(login)).items.map(({ key }) => key);

  it('lists the plans that concern the units of the person', async () => {
    expect(await keys('bl')).toEqual(['BL']);
    expect(await keys('hai')).toEqual(['HH', 'PT']);
    expect(await keys('thpt')).toEqual(['HH']);
    expect(await keys('ban')).toEqual([]);
    const first = await pageOf('hai', '?limit=1');
    expect([first.items[0]?.key, (await pageOf('hai', `?limit=1&after=${first.next!}`)).items[0]?.key]).toEqual([
      'HH',
      'PT',
    ]);
  });

  it('shows a plan whole: rows as a tree, totals declared and computed, findings', async () => {
    const body = await detailsOf('bl', 'BL');
    expect([body.numberPrinted, body.issuedOn, body.whole]).toEqual(['55-KH/HU', '2022-06-03', true]);
    const [district] = body.rows.filter((row) => row.unit?.name === 'Đảng bộ huyện Bảo Lâm');
    expect(district?.below).toHaveLength(16);
    const group = body.rows.find((row) => row.rowKind === 'group');
    expect([group?.namePrinted, group?.unit]).toEqual(['Các chi bộ cơ sở còn lại', null]);
    expect(
      body.totals.find(({ periodFrom, periodTo }) => periodFrom === '2021-01-01' && periodTo === '2026-01-01'),
    ).toMatchObject({
      declared: 400,
      computed: 400,
      difference: 0,
    });
    expect(body.findings.map(({ id }) => id)).toEqual(
      Array.from({ length: 17 }, (_, n) => `DQ-${String(n + 1).padStart(2, '0')}`),
    );
    expect(body.figures.find(({ id }) => id === 'BL-17-branches')).toMatchObject({ value: null, raw: '' });
  });

  it('DQ-12: marks the targets of a year that was over when the plan was issued', async () => {
    const body = await detailsOf('bl', 'BL');
    const town = rowOf(body.rows, 'Thị trấn Lộc Thắng')!;
    const marked = town.targets
      .filter(({ retroactive }) => retroactive)
      .map(({ periodFrom, periodTo }) => [periodFrom, periodTo]);
    expect(marked).toEqual([['2021-01-01', '2022-01-01']]);
  });

  it('stands each company below its committee, and keeps the wording', async () => {
    const body = await detailsOf('hai', 'HH');
    const town = rowOf(body.rows, 'Đảng ủy thị trấn Thắng')!;
    expect(town.targets).toEqual([
      expect.objectContaining({ min: 10, max: null, raw: 'ít nhất', wording: 'atLeast', stage: 'body' }),
    ]);
    expect(town.below.map(({ namePrinted }) => namePrinted).sort()).toEqual([
      'Công ty Cổ phần may xuất khẩu Hà Phong',
      'Công ty Cổ phần xuất nhập khẩu và sản xuất thương mại công nghệ mặt trời',
      'Công ty Cổ phần đầu tư và thương mại Uyên Sơn',
      'Công ty TNHH KD Sports Việt Nam',
    ]);
    const school = body.rows.find((row) => row.unit?.name === 'Chi bộ Trường THPT Hiệp Hòa số 5')!;
    expect(
      school.targets.map(({ stage, min, max, wording, periodTo }) => [stage, min, max, wording, periodTo]).sort(),
    ).toEqual([
      ['assigned', 3, null, 'plain', '2025-01-01'],
      ['body', 3, 5, 'contradictory', '2024-05-20'],
    ]);
    expect(
      body.totals
        .filter(({ stage }) => stage === 'assigned')
        .map(({ declared, computed }) => [declared, computed])
        .sort(),
    ).toEqual([
      [null, 23],
      [null, 47],
    ]);
    expect(body.quotas.filter(({ quotaKind }) => quotaKind === 'perUnit').map(({ unit }) => unit)).toEqual([
      null,
      null,
    ]);
  });

  it('shows a rate without adding it up, and a plan without number or day as such', async () => {
    const rate = await detailsOf('kb', 'KB');
    expect(rate.totals).toEqual([]);
    expect(rate.rows.map(({ namePrinted, targets }) => [namePrinted, targets[0]?.raw])).toEqual([
      ['Mỗi đảng bộ xã, thị trấn', '3-4'],
      ['Đảng bộ huyện Kim Bảng', '3-4'],
    ]);
    expect(await detailsOf('hai', 'PT')).toMatchObject({ numberPrinted: null, issuedOn: null, key: 'PT' });
  });

  it('shows of a foreign plan only the rows of the units that are his, without sums and findings', async () => {
    const body = await detailsOf('thpt', 'HH');
    expect(body.rows.map(({ unit }) => unit?.name)).toEqual(['Chi bộ Trường THPT Hiệp Hòa số 1']);
    expect([body.whole, body.totals, body.findings, body.figures, body.quotas]).toEqual([false, [], [], [], []]);
  });

  it('hides plans that do not concern him, and refuses who may not read targets', async () => {
    expect((await get('bl', '/HH')).status).toBe(404);
    expect((await get('bl', '/none')).status).toBe(404);
    expect((await get('ban', '/PT')).status).toBe(404);
    expect((await get('tt')).status).toBe(403);
    expect((await world.send('GET', '/api/v1/plans')).status).toBe(401);
    expect((await get('bl', '?limit=1000')).status).toBe(400);
  });
});

/** The row printed so, wherever it stands in the tree. */
function rowOf(rows: readonly PlanRowView[], printed: string): PlanRowView | undefined {
  for (const row of rows) {
    const found = row.namePrinted === printed ? row : rowOf(row.below, printed);
    if (found) return found;
  }
  return undefined;
}
