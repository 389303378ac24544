import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, part, textOf } from '../support/html.js';
import { commandIn, pageForms } from '../support/page-forms.js';

describe('P7: a new case', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());
  const { get, post } = pageForms(() => world);
  const path = '/quan-chung/moi';
  const typed = () => ({
    ...{ 'person.name': 'Giàng Thị Mỷ', 'person.birth': '2001', unit: world.units.branch },
    ...{ source: 'observation', on: '5/1/2026' },
  });

  it('is checked, opened once and receipted, a year of birth being enough', async () => {
    const page = await get('secretary.1', path);
    expect([page.status, faultsOf(page.body)]).toEqual([200, []]);
    expect(textOf(page.body)).toContain('Cơ sở xử lý dữ liệu cá nhân');
    const more = { 'person.sex': 'female', 'person.ethnicity': 'Mông' };
    const fields = { ...typed(), ...more, ...commandIn(page.body) };
    const check = await post('secretary.1', `${path}/kiem-tra`, fields);
    expect(textOf(check.body)).toContain('Giới tính Nữ Dân tộc Mông');
    expect([check.status, faultsOf(check.body)]).toEqual([200, []]);
    expect(textOf(check.body)).toContain('05/01/2026, thứ Hai');
    expect(textOf(check.body)).not.toContain('Có thể đã có hồ sơ');
    const [first, again] = [await post('secretary.1', path, fields), await post('secretary.1', path, fields)];
    expect([first.status, again.headers.get('location')]).toEqual([303, first.headers.get('location')]);
    expect(textOf((await get('secretary.1', first.headers.get('location')!)).body)).toContain(
      'Lập hồ sơ theo dõi · Số 1',
    );
  });

  it('is kept as a draft while it is typed, without a script too, until it is opened', async () => {
    const fields = { ...typed(), ...commandIn((await get('secretary.1', path)).body) };
    const saved = await post('secretary.1', `${path}/nhap`, { ...fields, luu: '1' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}?nhap=tiep`]);
    expect((await get('secretary.1', path)).body).not.toContain('Giàng Thị Mỷ');
    const draft = (await get('secretary.1', `${path}?nhap=tiep`)).body as string;
    expect([faultsOf(draft), commandIn(draft).khoa]).toEqual([[], fields.khoa]);
    expect(draft).toContain('value="Giàng Thị Mỷ"');
    expect(textOf((await get('secretary.1', path)).body)).toContain('Tiếp tục bản nháp');
    expect((await post('secretary.1', path, fields)).status).toBe(303);
    expect(await world.store.reader.all('SELECT id FROM kept_form')).toEqual([]);
  });

  it('tells of a case within reach by its code, of another only that there is one', async () => {
    const here = await openCase(world, { name: 'Lý A Páo', birth: '1999-02-03' });
    const away = { name: 'Lý A Páo', unit: world.elsewhere, by: 'elsewhere.1' };
    await openCase(world, { ...away, birth: '1999' });
    const look = async (birth: string, login = 'secretary.1') => {
      const fields = { ...typed(), 'person.name': 'ly a pao', 'person.birth': birth };
      const command = commandIn((await get(login, path)).body);
      return textOf((await post(login, `${path}/kiem-tra`, { ...fields, ...command })).body);
    };
    const elsewhere = 'Đã có hồ sơ ở đơn vị khác';
    // A year fits many: of a case beyond reach only an equal day of birth tells anything.
    for (const birth of ['1999', '3/2/1999']) {
      const told = await look(birth);
      expect([told.includes(here.code), told.includes(elsewhere)]).toEqual([true, false]);
    }
    await openCase(world, { ...away, birth: '1999-02-03' });
    for (const birth of ['1999', '4/2/1999']) expect(await look(birth)).not.toContain(elsewhere);
    const told = await look('3/2/1999');
    expect(told).toContain(elsewhere);
    expect(told).not.toContain('Phân xưởng Tây');
    const reads = await world.store.reader.all<{ body: string }>(
      "SELECT body FROM entry WHERE chain = 'site' AND type = 'duplicates.list'",
    );
    expect(reads.map(({ body }) => (JSON.parse(body) as { facts: { cases: string[] } }).facts.cases.length)).toEqual([
      1, 1, 1, 2,
    ]);

    // Of his own kin and of those he declared he is told nothing at all.
    await world.store.writer.write((tx) =>
      tx.run(
        `INSERT INTO person_conflict (id, person_id, about_id, kind, basis, recorded_by, recorded_at)
         SELECT id, ?, person_id, 'sibling', 'Lý lịch', ?, ? FROM candidate
          WHERE person_id IN (SELECT id FROM person WHERE name_key = 'ly a pao')`,
        [world.personOf('secretary.1'), world.personOf('secretary.2'), world.clock.now()],
      ),
    );
    const barred = await look('3/2/1999');
    expect([barred.includes(here.code), barred.includes(elsewhere)]).toEqual([false, false]);
    expect(await look('3/2/1999', 'secretary.2')).toContain(elsewhere);
  });

  it('comes back with each fault at its field', async () => {
    const page = await post('secretary.1', `${path}/kiem-tra`, { source: 'nomination', 'person.name': 'A', on: 'mai' });
    expect([page.status, faultsOf(page.body)]).toEqual([400, []]);
    expect(textOf(page.body)).toContain('Ngày sinh: chưa nhập');
  });

  it('tells all that is wrong at once, and what a name may hold', async () => {
    const empty = await post('secretary.1', `${path}/kiem-tra`, {});
    const summary = textOf(part(empty.body, '<div class="govuk-error-summary"', '</ul>'));
    for (const field of ['Họ và tên', 'Ngày sinh', 'Chi bộ theo dõi', 'Ngày thực hiện'])
      expect(summary).toContain(`${field}: chưa nhập`);
    expect(summary).toContain('Nguồn: chưa chọn');
    const strange = { ...typed(), 'person.name': 'Hòa 😀', source: '' };
    const page = await post('secretary.1', `${path}/kiem-tra`, strange);
    expect(textOf(page.body)).toContain('Họ và tên: chỉ gồm chữ cái');
    expect(textOf(page.body)).toContain('Nguồn: chưa chọn');
    expect(page.body).toContain('value="Hòa 😀"');
  });

  it('is nominated by a mass organisation', async () => {
    const fields = {
      ...{ ...typed(), 'person.name': 'Sùng Thị Dở', source: 'nomination', 'nomination.body': 'youthUnion' },
      ...{ 'nomination.paper.number': '3-GT', 'nomination.paper.date': '4/1/2026', 'nomination.paper.issuer': 'Đoàn' },
    };
    const page = await get('massOrganisation.1', path);
    const done = await post('massOrganisation.1', path, { ...fields, ...commandIn(page.body) });
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/viec/nomination.make/xong?so=1'),
    ]);
  });
});
