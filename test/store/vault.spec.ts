import { renameSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Tx } from '../../src/database/writer.js';
import { ValueUnreadable } from '../../src/aes-gcm.js';
import type { PersonKeyRow } from '../../src/people/vault.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';
import { masterKeyFile, peopleOn } from '../support/test-vault.js';

const erased = expect.objectContaining({ status: 410, code: 'person-erased' }) as unknown;

describe.each(dialects)('SEC-10, SEC-64: keys of persons on %s', (dialect) => {
  let test: TestStore;
  let on: ReturnType<typeof peopleOn>;
  let person: string;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    on = peopleOn(test);
    person = await on.somebody();
  });
  afterEach(() => test.dispose());

  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.store.writer.write(work);
  const keyRows = () => test.store.reader.all<PersonKeyRow>('SELECT * FROM person_key ORDER BY person_id');

  it('are made at the first use, kept wrapped, and the same ever after', async () => {
    expect(await keyRows()).toEqual([]);
    const key = await write((tx) => on.vault.keyFor(tx, person));
    const [row] = await keyRows();
    expect(row).toMatchObject({ person_id: person, state: 'active', master_version: 1 });
    expect(row!.wrapped).toHaveLength(60);
    expect(row!.wrapped!.includes(key.secret.export())).toBe(false);

    const again = await write((tx) => on.vault.keyFor(tx, person));
    const elsewhere = await write((tx) => peopleOn(test).vault.keyFor(tx, person));
    expect([again, elsewhere].map(({ secret }) => secret.equals(key.secret))).toEqual([true, true]);
  });

  it('are one, when two instances use a new person at once', async () => {
    const keys = await Promise.all(
      [on.vault, peopleOn(test).vault, peopleOn(test).vault].map((vault) => write((tx) => vault.keyFor(tx, person))),
    );
    expect(keys.every(({ secret }) => secret.equals(keys[0]!.secret))).toBe(true);
  });

  if (dialect === 'postgres') {
    it('are the first one’s, when another instance is about to commit a key', async () => {
      const key = await write((tx) => on.vault.keyFor(tx, person));
      const [row] = await keyRows();
      const other = new pg.Client(test.address.databaseUrl!);
      const watch = new pg.Client(test.address.databaseUrl!);
      await Promise.all([other.connect(), watch.connect()]);
      // As a database that never had the key: the fence of erasures is of no matter here.
      await other.query('SET session_replication_role = replica');
      await other.query('DELETE FROM person_key');
      await other.query('BEGIN');
      await other.query("INSERT INTO person_key VALUES ($1, 'active', $2, 1, '')", [person, row!.wrapped]);
      const second = write((tx) => peopleOn(test).vault.keyFor(tx, person));
      await untilOneWaits(watch);
      await other.query('COMMIT');
      expect((await second).secret.equals(key.secret)).toBe(true);
      await Promise.all([other.end(), watch.end()]);
    });
  }

  it('are not remembered from a command that was rolled back', async () => {
    let lost: Buffer | undefined;
    const command = write(async (tx) => {
      lost = (await on.vault.keyFor(tx, person)).secret.export();
      throw new Error('changed my mind');
    });
    await expect(command).rejects.toThrow('changed my mind');
    expect(await keyRows()).toEqual([]);
    const key = await write((tx) => on.vault.keyFor(tx, person));
    expect(key.secret.export().equals(lost!)).toBe(false);
    const stored = await write((tx) => peopleOn(test).vault.keyFor(tx, person));
    expect(stored.secret.equals(key.secret)).toBe(true);
  });

  it('differ from person to person, and a wrapping opens for its own person only', async () => {
    const other = await on.somebody('Trần Thị Bình');
    await write(async (tx) => {
      await on.vault.keyFor(tx, person);
      await on.vault.keyFor(tx, other);
    });
    const rows = await keyRows();
    const fresh = peopleOn(test).vault;
    const [one, two] = rows.map((row) => fresh.keyIn(row));
    expect(one!.secret.equals(two!.secret)).toBe(false);
    const swapped = { ...rows[0]!, wrapped: rows[1]!.wrapped };
    for (const vault of [on.vault, fresh]) expect(() => vault.keyIn(swapped)).toThrow(ValueUnreadable);
    expect(() => peopleOn(test).vault.keyIn({ ...rows[0]!, master_version: 2 })).toThrow('master key 2 is missing');
  });

  it('once erased never return, to whoever knew them', async () => {
    const knowing = peopleOn(test).vault;
    for (const vault of [on.vault, knowing]) await write((tx) => vault.keyFor(tx, person));
    await write((tx) => on.vault.erase(tx, person));

    expect(await keyRows()).toEqual([expect.objectContaining({ state: 'erased', wrapped: null })]);
    for (const vault of [on.vault, knowing, peopleOn(test).vault]) {
      await expect(write((tx) => vault.keyFor(tx, person))).rejects.toEqual(erased);
      await expect(write((tx) => vault.existingKey(tx, person))).rejects.toEqual(erased);
      await write((tx) => vault.erase(tx, person)); // again, without effect
    }
    expect(await keyRows()).toHaveLength(1);
  });

  it('are refused for ever to one erased before the first use', async () => {
    await write((tx) => on.people.erase(tx, person));
    await expect(write((tx) => on.vault.keyFor(tx, person))).rejects.toEqual(erased);
    const [row] = await test.store.reader.all('SELECT * FROM person WHERE id = ?', [person]);
    expect(row).toEqual({
      id: person,
      name: '[đã xóa]',
      name_key: '',
      sort_key: '',
      birth: '',
      sex: null,
      ethnicity: null,
      erased_at: on.clock.now(),
    });
  });

  describe('rotation of the master key', () => {
    const people: string[] = [];
    const secrets = (vault = peopleOn(test).vault) =>
      write(async (tx) => {
        const all: string[] = [];
        for (const id of people) all.push((await vault.keyFor(tx, id)).secret.export().toString('hex'));
        return all;
      });
    beforeEach(async () => {
      people.length = 0;
      for (const name of ['An', 'Bình', 'Chi', 'Dung', 'Đan', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh'])
        people.push(await on.somebody(name));
      await secrets();
      renameSync(masterKeyFile(test.address), `${masterKeyFile(test.address)}.1`);
    });

    it('wraps all anew in batches and changes no key', async () => {
      const before = await secrets();
      const { vault } = peopleOn(test);
      const batches = [];
      for (let done = 1; done > 0;) batches.push((done = await write((tx) => vault.rewrap(tx, 2))));
      expect(batches).toEqual([2, 2, 2, 2, 2, 0]);
      expect((await keyRows()).map(({ master_version }) => master_version)).toEqual(people.map(() => 2));
      expect(await secrets()).toEqual(before);
    });

    it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
      'cut off after %i batches leaves every key readable and goes on',
      async (batches) => {
        const before = await secrets();
        for (let i = 0; i < batches; i++) await write((tx) => peopleOn(test).vault.rewrap(tx, 1));
        const cut = write(async (tx) => {
          await peopleOn(test).vault.rewrap(tx, 1);
          throw new Error('power cut');
        });
        await expect(cut).rejects.toThrow('power cut');
        expect(await secrets()).toEqual(before);
        expect(await write((tx) => peopleOn(test).vault.rewrap(tx))).toBe(10 - batches);
        expect(await secrets()).toEqual(before);
      },
    );

    it('leaves an erased key erased', async () => {
      await write((tx) => on.vault.erase(tx, people[0]!));
      expect(await write((tx) => peopleOn(test).vault.rewrap(tx))).toBe(9);
      await expect(secrets()).rejects.toEqual(erased);
    });
  });
});

async function untilOneWaits(watch: pg.Client): Promise<void> {
  const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while ((await watch.query(waiting)).rowCount === 0);
}
