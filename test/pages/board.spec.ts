import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, part, textOf } from '../support/html.js';
import type { Answer } from '../support/serve.js';

const html = { Accept: 'text/html' };

describe('P27 for organisation boards', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    for (const n of [1, 2])
      await world.account(`top.${n}`, await world.person(`Cán bộ Tỉnh ${n === 1 ? 'Một' : 'Hai'}`), {
        ...{ duty: 'organisationBoard', unitId: world.units.province, from: legalDate('2015-01-01') },
      });
  });
  afterAll(() => world.close());

  const get = async (path: string, login: string) => {
    const page: Answer = await world.ask(login, 'GET', path, { headers: html });
    if (page.status === 200) expect([path, faultsOf(page.body)]).toEqual([path, []]);
    return page;
  };
  const post = (path: string, fields: Readonly<Record<string, string>>, login: string): Promise<Answer> =>
    world.ask(login, 'POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { ...html, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const filled = async (path: string, fields: Readonly<Record<string, string>>, login: string) =>
    post(path, { khoa: hidden((await get(path, login)).body, 'khoa'), ...fields }, login);
  const confirmed = async (draft: string, login: string) =>
    post(draft, { hash: hidden((await get(draft, login)).body, 'hash'), decision: 'confirm' }, login);

  it('drafts the setting of a unit, which holds once a second person has confirmed it', async () => {
    const path = `/quan-tri/don-vi/${world.units.commune}/che-do`;
    const board = 'organisationBoard.1';
    const setting = {
      ...{ from: '1/12/2026', route: 'B', instrument: '21-QĐ/ĐU', youthUnion: 'true', tradeUnion: 'true' },
      ...{ centre: 'true', options: 'L-ROUTE' },
    };
    const refused = await filled(`${path}/moi`, setting, board);
    // Route B goes with a delegation.
    expect([refused.status, faultsOf(refused.body)]).toEqual([400, []]);
    expect(refused.body).toContain('value="21-QĐ/ĐU"');
    const drafted = await filled(
      `${path}/moi`,
      { ...setting, 'delegation.paper': '07-QĐ/ĐU', 'delegation.from': '1/12/2026' },
      board,
    );
    const draft = drafted.headers.get('location') ?? textOf(drafted.body);
    expect(linksOf((await get(path, board)).body)).toContain(draft);
    // Its drafter finds no form.
    expect(hidden((await get(draft, board)).body, 'hash')).toBe('');
    expect((await confirmed(draft, 'competent.1')).status).toBeLessThan(400);
    expect(textOf(part((await get(path, board)).body, '<table', '</table>'))).toContain(
      '01/12/2026 đang hiệu lực B: đảng ủy cơ sở được ủy quyền quyết định 21-QĐ/ĐU Cách giới thiệu',
    );
    expect((await get(`${path}/moi`, 'elsewhere.1')).status).toBe(403);
  });

  it('drafts a change of the table of working days, row by row; confirmed by another it stands in the year', async () => {
    const path = '/quan-tri/lich/moi';
    const asked = { document: '12/TB-BNV', effectiveOn: '1/11/2026', 'days.0.date': '7/6/2027', 'days.0.kind': 'off' };
    const more = await filled(path, { ...asked, 'dong.days': '1', them: 'days' }, 'top.1');
    expect([more.status, String(more.body).includes('id="days.1.date"')]).toEqual([200, true]);
    expect((await filled(path, asked, 'top.1')).status).toBe(400);
    const drafted = await filled(path, { ...asked, 'days.0.name': 'Nghỉ bù' }, 'top.1');
    expect([drafted.status, drafted.status === 303 ? '' : textOf(drafted.body)]).toEqual([303, '']);
    expect((await confirmed(drafted.headers.get('location')!, 'top.2')).status).toBeLessThan(400);
    const page = textOf((await get('/quan-tri/lich?year=2027', 'secretary.1')).body);
    expect(page).toContain('07/06/2027, thứ Hai nghỉ Nghỉ bù 12/TB-BNV');
  });
});
