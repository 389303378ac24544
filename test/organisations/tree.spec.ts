import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { Route } from '../../workflows/kernel/setting.js';
import type { Tx } from '../../src/database/writer.js';
import { type NewUnit, OrganisationsService } from '../../src/organisations/organisations.service.js';
import { UnitFault, UnitWithoutSetting } from '../../src/organisations/unit-faults.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';

const opened = legalDate('2020-01-01');
const before = legalDate('2025-06-30');
const reform = legalDate('2025-07-01');
const later = legalDate('2026-04-08');

describe.each(dialects)('the tree of organisations on %s', (dialect) => {
  let test: TestStore;
  let organisations: OrganisationsService;
  const ids: Record<string, string> = {};

  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.store.writer.write(work);
  const add = (name: string, parent: string | null, unit: Partial<NewUnit> = {}) =>
    write(async (tx) => {
      const parentId = parent === null ? null : ids[parent]!;
      const ordinary = {
        role: 'branch',
        place: 'village',
        hardship: false,
        levelName: 'chi bộ',
        source: null,
      } as const;
      ids[name] = await organisations.create(tx, { ...ordinary, name, parentId, openedOn: opened, ...unit });
    });
  const set = (name: string, route: Route, on = opened, instrument = 'x') =>
    write((tx) => {
      const body = { youthUnion: true, tradeUnion: false, centre: true, delegation: null };
      return organisations.setSetting(tx, ids[name]!, { route, instrument, body }, on);
    });
  const place = async (name: string, on: string) =>
    (await organisations.unitOn(ids[name]!, legalDate(on)))?.parent?.name;
  const faultOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error as UnitFault).code,
    );

  beforeAll(async () => {
    test = await openTestStore(dialect);
    organisations = new OrganisationsService(test.store.reader);
    await add('Tỉnh', null, { role: 'centralDirect', levelName: 'tỉnh' });
    await add('Huyện', 'Tỉnh', { role: 'superior', levelName: 'huyện' });
    await add('Xã cũ', 'Huyện', { role: 'grassroots', levelName: 'xã' });
    await add('Bộ phận', 'Xã cũ', { role: 'subdivision' });
    await add('Bản', 'Bộ phận');
    await add('Xã mới', 'Tỉnh', { role: 'grassroots', levelName: 'xã', openedOn: reform });
  });
  afterAll(() => test.dispose());

  it('gives each unit a path of whole segments, from the root', async () => {
    const path = await organisations.pathOn(ids.Bản!, before);
    const segments = ['Tỉnh', 'Huyện', 'Xã cũ', 'Bộ phận', 'Bản'].map((name) => ids[name]!.slice(-12));
    expect(path).toBe(`/${segments.join('/')}/`);
    expect(await organisations.pathOn(ids.Bản!, legalDate('2019-12-31'))).toBeNull();
  });

  it('moves a unit with all below it from a day on, and leaves the days before as they were', async () => {
    await write((tx) => organisations.moveUnder(tx, ids['Bộ phận']!, ids['Xã mới']!, reform));
    expect([await place('Bộ phận', before), await place('Bộ phận', reform)]).toEqual(['Xã cũ', 'Xã mới']);
    expect(await organisations.pathOn(ids.Bản!, before)).toContain(ids['Xã cũ']!.slice(-12));
    expect(await organisations.pathOn(ids.Bản!, reform)).toBe(
      `/${['Tỉnh', 'Xã mới', 'Bộ phận', 'Bản'].map((name) => ids[name]!.slice(-12)).join('/')}/`,
    );
  });

  it('keeps a move that was planned for later when an earlier one is entered', async () => {
    await add('Lẻ', 'Xã cũ');
    await write((tx) => organisations.moveUnder(tx, ids.Lẻ!, ids['Xã mới']!, later));
    await write((tx) => organisations.moveUnder(tx, ids.Lẻ!, ids['Bộ phận']!, legalDate('2024-01-01')));
    const places = await Promise.all(
      ['2023-12-31', '2024-01-01', '2026-04-07', '2026-04-08'].map((on) => place('Lẻ', on)),
    );
    expect(places).toEqual(['Xã cũ', 'Bộ phận', 'Bộ phận', 'Xã mới']);
  });

  it('refuses a circle, a parent that is not there yet, and a unit that is not there', async () => {
    expect(await faultOf(write((tx) => organisations.moveUnder(tx, ids.Huyện!, ids['Xã cũ']!, opened)))).toBe('circle');
    expect(await faultOf(write((tx) => organisations.moveUnder(tx, ids.Lẻ!, ids['Xã mới']!, before)))).toBe('orphan');
    expect(await faultOf(write((tx) => organisations.moveUnder(tx, ids['Xã mới']!, ids.Huyện!, before)))).toBe(
      'notOpen',
    );
    expect(await faultOf(add('Sớm', 'Xã mới'))).toBe('orphan');
    expect(await place('Lẻ', '2024-01-01')).toBe('Bộ phận');
  });

  it('renames from a day on; the level has a name of its own', async () => {
    await write((tx) => organisations.rename(tx, ids.Tỉnh!, 'Tỉnh khác', 'tỉnh hợp nhất', reform));
    const [old, now] = await Promise.all([before, reform].map((on) => organisations.unitOn(ids.Tỉnh!, on)));
    expect([old?.name, old?.levelName, now?.name, now?.levelName]).toEqual([
      'Tỉnh',
      'tỉnh',
      'Tỉnh khác',
      'tỉnh hợp nhất',
    ]);
    expect(await place('Huyện', before)).toBe('Tỉnh');
    expect(await place('Xã mới', reform)).toBe('Tỉnh khác');
    await write((tx) => organisations.rename(tx, ids.Tỉnh!, 'Tỉnh nữa', 'tỉnh', reform));
    expect((await organisations.unitOn(ids.Tỉnh!, reform))?.name).toBe('Tỉnh nữa');
  });

  it('closes a unit when nothing stands below it any more; it stays where it was on the days before', async () => {
    expect(await faultOf(write((tx) => organisations.close(tx, ids.Huyện!, reform)))).toBe('hasUnitsBelow');
    await write((tx) => organisations.moveUnder(tx, ids.Lẻ!, ids['Xã mới']!, reform));
    for (const name of ['Xã cũ', 'Huyện']) await write((tx) => organisations.close(tx, ids[name]!, reform));
    expect((await organisations.unitOn(ids.Huyện!, before))?.closedOn).toBe(reform);
    expect(await organisations.unitOn(ids.Huyện!, reform)).toBeNull();
    expect(await organisations.pathOn(ids.Huyện!, reform)).toBeNull();
    expect(await faultOf(write((tx) => organisations.close(tx, ids.Huyện!, reform)))).toBe('notOpen');
    expect(await faultOf(write((tx) => organisations.rename(tx, ids.Huyện!, 'x', 'y', reform)))).toBe('notOpen');
    expect(await faultOf(add('Muộn', 'Huyện', { openedOn: reform }))).toBe('orphan');
  });

  it('takes the setting of the nearest unit above, and the committees between from the tree of that day', async () => {
    await set('Xã cũ', 'A', opened, 'giấy cũ');
    await set('Xã mới', 'D', reform, 'giấy mới');
    await set('Xã mới', 'F', later, 'giấy sau');
    const setting = (name: string, on: string) => organisations.settingOn(test.store.reader, ids[name]!, legalDate(on));
    expect(await setting('Bản', '2025-06-30')).toEqual({
      unit: ids.Bản!,
      route: 'A',
      instrument: 'giấy cũ',
      subdivision: true,
      grassroots: true,
      youthUnion: true,
      tradeUnion: false,
      centre: true,
      place: 'village',
      hardship: false,
      delegation: null,
      options: ['L-ROUTE'],
    });
    expect([(await setting('Bản', '2025-07-01')).instrument, (await setting('Bản', '2026-04-07')).route]).toEqual([
      'giấy mới',
      'D',
    ]);
    expect((await setting('Bản', '2026-04-08')).route).toBe('F');
    await set('Bản', 'C', later, 'giấy riêng');
    expect(await setting('Bản', '2026-04-08')).toMatchObject({
      route: 'C',
      instrument: 'giấy riêng',
      grassroots: false,
    });
    expect((await setting('Bộ phận', '2026-04-08')).route).toBe('F');
  });

  it('refuses a unit without a setting on the day, saying which', async () => {
    const asked = organisations.settingOn(test.store.reader, ids.Tỉnh!, before);
    await expect(asked).rejects.toEqual(new UnitWithoutSetting(ids.Tỉnh!, before));
    await expect(organisations.settingOn(test.store.reader, 'none', before)).rejects.toBeInstanceOf(UnitWithoutSetting);
    await expect(organisations.settingOn(test.store.reader, ids['Xã mới']!, before)).rejects.toBeInstanceOf(
      UnitWithoutSetting,
    );
  });

  it('takes two moves at once one after the other, so that together they make no circle', async () => {
    const pair = ['Đôi 1', 'Đôi 2'] as const;
    for (const name of pair) await add(name, 'Tỉnh');
    const [one, two] = pair.map((name) => ids[name]!) as [string, string];
    // On SQLite the second command begins when the first has ended; on PostgreSQL both are open before either moves.
    const bothOpen = meeting(dialect === 'postgres' ? 2 : 1);
    const moveTogether = (unit: string, parent: string) =>
      write(async (tx) => {
        await tx.all('select id from unit where id = ?', [unit]);
        await bothOpen();
        await organisations.moveUnder(tx, unit, parent, later);
      });
    const moves = [moveTogether(one, two), moveTogether(two, one)];
    const outcomes = await Promise.all(moves.map(faultOf));
    expect(outcomes.filter((fault) => fault === 'circle')).toHaveLength(1);
  });

  it('sees its own open changes when asked through the command', async () => {
    await write(async (tx) => {
      await organisations.rename(tx, ids.Bản!, 'Bản mới', 'chi bộ', later);
      expect((await organisations.unitOn(ids.Bản!, later, tx))?.name).toBe('Bản mới');
      expect((await organisations.unitOn(ids.Bản!, later))?.name).toBe('Bản');
    });
  });
});

/** A promise kept once so many have asked for it. */
function meeting(size: number): () => Promise<void> {
  let come = 0;
  let meet: () => void;
  const met = new Promise<void>((resolve) => (meet = resolve));
  return () => {
    come += 1;
    if (come === size) meet();
    return met;
  };
}
