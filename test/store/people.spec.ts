import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tx } from '../../src/database/writer.js';
import { membersOf } from '../../src/people/members-of.js';
import type { Membership } from '../../src/people/member.entity.js';
import { Person } from '../../src/people/person.entity.js';
import type { NewPerson } from '../../src/people/people.service.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';
import { peopleOn } from '../support/test-vault.js';

describe.each(dialects)('people on %s', (dialect) => {
  let test: TestStore;
  let on: ReturnType<typeof peopleOn>;
  const ids: Record<string, string> = {};

  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.store.writer.write(work);
  const unit = (id: string) =>
    write((tx) =>
      tx.run(
        "INSERT INTO unit (id, role, place, hardship, opened_on) VALUES (?, 'branch', 'village', 0, '2000-01-01')",
        [id],
      ),
    );
  const member = (name: string, unitId: string, kind: Membership, from: string, to: string | null) =>
    write((tx) =>
      tx.run('INSERT INTO member (person_id, unit_id, kind, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)', [
        ids[name],
        unitId,
        kind,
        from,
        to,
      ]),
    );

  beforeAll(async () => {
    test = await openTestStore(dialect);
    on = peopleOn(test);
    for (const name of ['Nguyễn Văn Đạt', 'Trần Thị Ân', 'Bùi Văn An', "H'Len Niê", 'Lê Văn Dung'])
      ids[name] = await on.somebody(name);
    await unit('branch');
    await unit('other');
    await member('Nguyễn Văn Đạt', 'branch', 'official', '2015-02-03', null);
    await member('Trần Thị Ân', 'branch', 'probationary', '2025-05-19', '2026-05-19');
    await member('Trần Thị Ân', 'branch', 'official', '2026-05-19', null);
    await member('Bùi Văn An', 'branch', 'official', '2010-01-01', '2026-01-01'); // moved on that day
    await member('Bùi Văn An', 'other', 'official', '2026-01-01', null);
    await member("H'Len Niê", 'branch', 'probationary', '2026-05-19', null);
  });
  afterAll(() => test.dispose());

  it('are stored with their search key and their key of order', async () => {
    const id = await on.somebody('  Đặng   Thị Hòa '.normalize('NFD'));
    const [row] = await test.store.reader.all<object>('SELECT * FROM person WHERE id = ?', [id]);
    expect(row).toMatchObject({ name: 'Đặng Thị Hòa', name_key: 'dang thi hoa', birth: '1999-05', sex: null });
    expect(await test.store.dataSource.getRepository(Person).findOneBy({ id })).toMatchObject({
      nameKey: 'dang thi hoa',
    });
  });

  it('come in Vietnamese order by the plain order of the database', async () => {
    const names = await test.store.reader.all<{ name: string }>(
      `SELECT name FROM person WHERE id IN (${Object.keys(ids)
        .map(() => '?')
        .join(', ')}) ORDER BY sort_key`,
      Object.values(ids),
    );
    expect(names.map(({ name }) => name)).toEqual([
      'Bùi Văn An',
      'Trần Thị Ân',
      'Lê Văn Dung',
      'Nguyễn Văn Đạt',
      "H'Len Niê",
    ]);
  });

  it.each<[string, Partial<NewPerson>, string[]]>([
    ['a name of control characters', { name: 'An\u202e' }, ['/name']],
    ['no name', { name: ' ' }, ['/name']],
    ['a birth that is no date', { birth: '1999-13' }, ['/birth']],
    [
      'all at once',
      { name: '1', birth: 'x', sex: 'x' as 'male', ethnicity: '<b>' },
      ['/name', '/birth', '/sex', '/ethnicity'],
    ],
  ])('are not made of %s', async (_, fault, pointers) => {
    const made = write((tx) => on.people.create(tx, { name: 'Nguyễn Văn An', birth: '1999', ...fault }));
    await expect(made).rejects.toMatchObject({
      status: 400,
      extra: { errors: pointers.map((pointer) => expect.objectContaining({ pointer }) as unknown) },
    });
  });

  it('keep sex and ethnic group where given', async () => {
    const id = await write((tx) =>
      on.people.create(tx, { name: 'Y Bhăm', birth: '2001-02-28', sex: 'male', ethnicity: 'Ê-đê'.normalize('NFD') }),
    );
    const [row] = await test.store.reader.all<object>('SELECT * FROM person WHERE id = ?', [id]);
    expect(row).toMatchObject({ birth: '2001-02-28', sex: 'male', ethnicity: 'Ê-đê', erased_at: null });
  });

  it.each([
    ['2015-02-02', ['Bùi Văn An official']],
    ['2015-02-03', ['Bùi Văn An official', 'Nguyễn Văn Đạt official']],
    ['2025-12-31', ['Bùi Văn An official', 'Trần Thị Ân probationary', 'Nguyễn Văn Đạt official']],
    ['2026-01-01', ['Trần Thị Ân probationary', 'Nguyễn Văn Đạt official']],
    ['2026-05-18', ['Trần Thị Ân probationary', 'Nguyễn Văn Đạt official']],
    ['2026-05-19', ['Trần Thị Ân official', 'Nguyễn Văn Đạt official', "H'Len Niê probationary"]],
  ])('on %s the branch’s members are those of that day, in Vietnamese order', async (day, expected) => {
    const members = await membersOf(test.store.reader, 'branch', day);
    expect(members.map(({ name, kind }) => `${name} ${kind}`)).toEqual(expected);
  });

  it('say since when they are members of the unit', async () => {
    const [first] = await membersOf(test.store.reader, 'branch', '2026-06-01');
    expect(first).toEqual({ personId: ids['Trần Thị Ân'], name: 'Trần Thị Ân', kind: 'official', since: '2026-05-19' });
  });

  it('are official, probationary or none on a day, in whichever unit', async () => {
    const on2026 = await on.people.membershipsOn(test.store.reader, [...Object.values(ids), 'stranger'], '2026-01-01');
    expect(on2026).toEqual({
      [ids['Nguyễn Văn Đạt']!]: 'official',
      [ids['Trần Thị Ân']!]: 'probationary',
      [ids['Bùi Văn An']!]: 'official',
      [ids["H'Len Niê"]!]: 'none',
      [ids['Lê Văn Dung']!]: 'none',
      stranger: 'none',
    });
    expect(await on.people.membershipsOn(test.store.reader, [], '2026-01-01')).toEqual({});
  });

  it.each([
    ['other', 'branch'],
    ['branch', 'other'],
  ])('are official where one unit says so, whatever another says (%s, %s)', async (first, second) => {
    const id = await on.somebody('Vũ Thị Lan');
    const is = (unitId: string, kind: Membership) =>
      write((tx) =>
        tx.run(
          "INSERT INTO member (person_id, unit_id, kind, valid_from, valid_to) VALUES (?, ?, ?, '1990-01-01', '1991-01-01')",
          [id, unitId, kind],
        ),
      );
    await is(first, 'official');
    await is(second, 'probationary');
    expect(await on.people.membershipsOn(test.store.reader, [id], '1990-06-01')).toEqual({ [id]: 'official' });
  });

  it('are asked inside a command too, which sees its own changes', async () => {
    const seen = await write(async (tx) => {
      const id = await on.people.create(tx, { name: 'Vũ Thị Mai', birth: '2000' });
      await tx.run(
        "INSERT INTO member (person_id, unit_id, kind, valid_from) VALUES (?, 'other', 'official', '2020-01-01')",
        [id],
      );
      return Object.values(await on.people.membershipsOn(tx, [id], '2020-01-01'));
    });
    expect(seen).toEqual(['official']);
  });
});
