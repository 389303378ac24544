import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, textOf } from '../support/html.js';
import { commandIn, pageForms } from '../support/page-forms.js';

let world: CaseWorld;
beforeAll(async () => {
  world = await caseWorld('sqlite');
});
afterAll(() => world.close());

it('P19: tells a mass organisation one word of each it may know of, and leads into no case', async () => {
  const { code } = await openCase(world);
  const page = await world.ask('massOrganisation.1', 'GET', '/gioi-thieu', { headers: { Accept: 'text/html' } });
  const body = String(page.body);
  expect([page.status, faultsOf(body)]).toEqual([200, []]);
  expect(textOf(body)).toContain('đang theo dõi, bồi dưỡng');
  expect([body.includes(code), body.includes(`/quan-chung/${code}`)]).toEqual([false, false]);
  expect(linksOf(body)).toContain('/gioi-thieu/moi');
});

describe('P19: a nomination', () => {
  const { get, post } = pageForms(() => world);
  const path = '/gioi-thieu/moi';
  const api = '/api/v1/nominations';
  const typed = (name: string, birth = '2/3/2004') => ({
    ...{ 'person.name': name, 'person.birth': birth, unit: world.units.branch },
    ...{ 'nomination.body': 'youthUnion', on: '5/1/26', 'nomination.paper.number': '12-NQ/ĐTN' },
    ...{ 'nomination.paper.date': '05.01.2026', 'nomination.paper.issuer': 'Ban chấp hành Đoàn' },
  });
  const vote = Object.entries({ form: 'card', listed: '30', present: '28', yes: '28', no: '0', invalid: '0' });
  const reads = async () =>
    (
      await world.store.reader.all<{ body: string }>(
        "SELECT body FROM entry WHERE chain = 'site' AND type = 'nominations.known' ORDER BY seq",
      )
    ).map(({ body }) => JSON.parse(body) as { facts: { cases: string[] }; actor: { duty: string } });
  /** Nominated elsewhere, by another organisation. */
  const nominatedElsewhere = async (name: string, birth: string) => {
    await world.duty({
      ...{ personId: world.personOf('nobody.1'), duty: 'massOrganisation', unitId: world.elsewhere },
      from: legalDate('2020-01-01'),
    });
    const sent = await world.ask('nobody.1', 'POST', api, {
      body: {
        ...{ person: { name, birth }, unit: world.elsewhere, anotherPerson: true },
        nomination: { on: '2025-12-09', body: 'other', paper: { number: '1', date: '2025-12-09', issuer: 'Hội' } },
      },
    });
    expect([sent.status, sent.body]).toEqual([201, expect.objectContaining({ act: 'nomination.make' })]);
    return sent.body as { code: string };
  };

  it('is asked for, checked, recorded once and receipted, with up to three achievements, the vote and the resolution', async () => {
    const page = await get('massOrganisation.1', path);
    expect([page.status, faultsOf(page.body)]).toEqual([200, []]);
    const fields = new URLSearchParams({
      ...{ ...typed('Sùng Thị Dở'), ...commandIn(page.body) },
      ...Object.fromEntries(vote.map(([name, text]) => [`nomination.vote.${name}`, text])),
    });
    for (const one of ['Đoàn viên xuất sắc 2025', 'Chiến dịch tình nguyện hè', 'Giải nhì tay nghề', 'Cái thứ tư'])
      fields.append('achievements', one);
    const sends = (to: string) =>
      world.ask('massOrganisation.1', 'POST', to, {
        body: fields.toString(),
        headers: { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' },
      });
    const check = await sends(`${path}/kiem-tra`);
    expect([check.status, faultsOf(check.body)]).toEqual([200, []]);
    for (const told of ['05/01/2026, thứ Hai', '12-NQ/ĐTN', 'Giải nhì tay nghề', '28'])
      expect(textOf(check.body)).toContain(told);
    expect(textOf(check.body)).not.toContain('Cái thứ tư');
    const [first, again] = [await sends(path), await sends(path)];
    expect([first.status, again.headers.get('location')]).toEqual([303, first.headers.get('location')]);
    expect(first.headers.get('location')).toMatch(/nomination\.make\/xong\?so=1$/);
    expect((await get('massOrganisation.1', first.headers.get('location')!)).status).toBe(200);
  });

  it('UX-23: of somebody nominated in another unit tells unit and day only, and enters the question as read', async () => {
    const { code } = await nominatedElsewhere('Vàng Thị Súa', '2003-04-05');
    const before = (await reads()).length;
    const fields = { ...typed('vàng thị sua', '5/4/2003'), ...commandIn((await get('massOrganisation.1', path)).body) };
    const told = await post('massOrganisation.1', `${path}/kiem-tra`, fields);
    expect([told.status, faultsOf(told.body)]).toEqual([409, []]);
    expect(textOf(told.body)).toContain('Chi bộ Phân xưởng Tây: đã được giới thiệu ngày 09/12/2025');
    for (const secret of [code, 'Vàng Thị Súa', 'nguồn theo dõi']) expect(told.body).not.toContain(secret);
    const [entry, ...more] = (await reads()).slice(before);
    expect([more, entry]).toMatchObject([[], { actor: { duty: 'massOrganisation' } }]);
    const [known] = await world.store.reader.all<{ id: string }>('SELECT id FROM candidate WHERE code = ?', [code]);
    expect(entry!.facts.cases).toEqual([known!.id]);
    // The API says the same, and no more.
    const { status, body } = await world.ask('massOrganisation.1', 'POST', api, {
      body: {
        ...{ person: { name: 'Vàng Thị Súa', birth: '2003-04-05' }, unit: world.units.branch },
        nomination: {
          on: '2026-01-05',
          body: 'youthUnion',
          paper: { number: '3', date: '2026-01-05', issuer: 'Đoàn' },
        },
      },
    });
    expect([status, body]).toMatchObject([409, { code: 'already-nominated' }]);
    expect((body as { known: object }).known).toEqual({
      ...{ nominations: [{ unit: 'Chi bộ Phân xưởng Tây', on: '2025-12-09' }], otherwise: false, join: null },
    });
    expect(JSON.stringify(body)).not.toContain(code);
    // Whoever says that it is another person goes on.
    const other = await post('massOrganisation.1', path, { ...fields, anotherPerson: '1' });
    expect(other.status).toBe(303);
  });

  it('of a year of birth alone tells nothing from elsewhere, and nothing to who could not nominate', async () => {
    await nominatedElsewhere('Lý Thị Chứ', '2002');
    const before = (await reads()).length;
    const command = commandIn((await get('massOrganisation.1', path)).body);
    const year = await post('massOrganisation.1', `${path}/kiem-tra`, { ...typed('Lý Thị Chứ', '2002'), ...command });
    expect(year.status).toBe(200);
    await nominatedElsewhere('Lý Thị Chứ', '2002-06-07');
    const secretary = await post('secretary.1', `${path}/kiem-tra`, { ...typed('Lý Thị Chứ', '7/6/2002'), ...command });
    expect(textOf(secretary.body)).not.toContain('Phân xưởng Tây');
    expect([secretary.status, (await reads()).length]).toEqual([403, before]);
  });

  it('comes back with each fault at its field and all that was typed', async () => {
    const page = await post('massOrganisation.1', `${path}/kiem-tra`, {
      ...{ ...typed('Sùng Thị Dở'), on: '31/02/2026', achievements: 'Đoàn viên xuất sắc' },
    });
    expect([page.status, faultsOf(page.body)]).toEqual([400, []]);
    expect(textOf(page.body)).toContain('Ngày họp: không phải là một ngày có thật');
    for (const kept of ['31/02/2026', 'Đoàn viên xuất sắc', '12-NQ/ĐTN']) expect(page.body).toContain(kept);
  });
});
