import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Tx } from '../../src/database/writer.js';
import { entryOf, genesis, type Head } from '../../src/log/entry.js';
import { appendToCase, readChain, readRows, site } from '../../src/log/log.js';
import { verifyChain } from '../../src/log/verify-chain.js';
import { sealFields } from '../../src/people/sealed-values.js';
import { ValueUnreadable } from '../../src/aes-gcm.js';
import type { Purpose } from '../../src/reads/purposes.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';
import { peopleOn } from '../support/test-vault.js';

const chain = '019a0000-0000-7000-8000-00000000000a';
const reader = { personId: 'reader', session: { hash: 'e'.repeat(64), strength: 'secondFactor' } } as const;
const under = { duty: 'organisationBoard', unitId: 'u9', path: '/a1b2/' };

describe.each(dialects)('SEC-01, SEC-10, SEC-42: sensitive values on %s', (dialect) => {
  let test: TestStore;
  let on: ReturnType<typeof peopleOn>;
  let person: string;
  let head: Head;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    on = peopleOn(test);
    person = await on.somebody();
    head = genesis;
  });
  afterEach(() => test.dispose());

  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.store.writer.write(work);

  /** An act about someone with values, recorded as a command would. */
  async function recorded(values: Record<string, unknown>, about = person): Promise<void> {
    head = await write(async (tx) => {
      const key = await on.vault.keyFor(tx, about);
      const { commitments, insert } = sealFields(on.vault, key, { chain, seq: head.seq + 1 }, values);
      if (insert) await tx.run(insert.sql, insert.params);
      const draft = { chain, kind: 'act', type: 'help.report', at: on.clock.now(), sealed: commitments } as const;
      return appendToCase(tx, head, draft);
    });
  }
  const reveal = (wanted: { seqs?: number[]; fields?: string[] } = {}, purpose: Purpose = 'appraisal') =>
    on.sensitive.reveal(reader, under, { personId: person, chain, ...wanted }, purpose);
  const reads = async () => (await readChain(test.store.reader, site)).filter(({ entry }) => entry.kind === 'read');

  it('are given with an entry that names reader, duty, purpose, person and each field', async () => {
    await recorded({ note: 'tốt', 'docs.0.signer': 'Lê Văn Cường' });
    await recorded({ note: 'rất tốt' });
    expect(await reveal()).toEqual([
      { seq: 1, field: 'docs.0.signer', value: 'Lê Văn Cường' },
      { seq: 1, field: 'note', value: 'tốt' },
      { seq: 2, field: 'note', value: 'rất tốt' },
    ]);
    const [read] = await reads();
    expect(read!.entry).toEqual(
      entryOf(site, 1, {
        kind: 'read',
        type: 'value.read',
        at: on.clock.now(),
        actor: { person: 'reader', duty: 'organisationBoard', unit: 'u9', path: '/a1b2/' },
        session: reader.session,
        purpose: 'appraisal',
        facts: {
          case: chain,
          person,
          classes: ['C2', 'C3'],
          values: [
            { seq: 1, field: 'docs.0.signer' },
            { seq: 1, field: 'note' },
            { seq: 2, field: 'note' },
          ],
        },
      }),
    );
  });

  it('are given, and named, only as far as asked', async () => {
    await recorded({ note: 'a', opinion: 'b' });
    await recorded({ note: 'c', opinion: 'd' });
    const ask = async (wanted: { seqs?: number[]; fields?: string[] }) =>
      (await reveal(wanted)).map(({ value }) => value);
    expect(await ask({ seqs: [2] })).toEqual(['c', 'd']);
    expect(await ask({ fields: ['note'] })).toEqual(['a', 'c']);
    expect(await ask({ seqs: [1], fields: ['opinion'] })).toEqual(['b']);
    expect(await ask({ seqs: [] })).toEqual([]);
    expect(await ask({ seqs: [9], fields: ['x'] })).toEqual([]);
    const named = (await reads()).map(({ entry }) => (entry.facts as { values: unknown[] }).values.length);
    expect(named).toEqual([2, 2, 1, 0, 0]);
  });

  it('of one person only, where a chain holds values of several', async () => {
    const other = await on.somebody('Trần Thị Bình');
    await recorded({ note: 'mine' });
    await recorded({ note: 'theirs' }, other);
    expect((await reveal()).map(({ value }) => value)).toEqual(['mine']);
  });

  it.each([undefined, '', 'curiosity', 'toString'])('are not given for the purpose %j', async (purpose) => {
    await recorded({ note: 'a' });
    const asked = on.sensitive.reveal(reader, under, { personId: person, chain }, purpose as Purpose);
    await expect(asked).rejects.toMatchObject({ status: 400, code: 'malformed' });
    expect(await reads()).toEqual([]);
  });

  it('are not given when the log cannot be written', async () => {
    await recorded({ note: 'KANARIA' });
    // The next number of the site's chain is taken: the append must fail.
    const taken = { chain: site, kind: 'act', type: 'x', at: on.clock.now() } as const;
    await write((tx) => Promise.resolve(appendToCase(tx, genesis, taken)));
    await expect(reveal()).rejects.toThrow();
    expect(await reads()).toEqual([]);
  });

  it('stand nowhere in the log, nor in the clear in the store', async () => {
    const canaries = Array.from({ length: 20 }, (_, i) => `KANARIA${i}Ô`);
    for (const canary of canaries) await recorded({ note: canary, family: { father: [canary] }, [`believer`]: true });
    await reveal();
    const bodies = [
      ...(await readRows(test.store.reader, chain)),
      ...(await readRows(test.store.reader, site)),
      ...(await test.store.reader.all<object>('SELECT * FROM sealed_value')),
    ].map((row) =>
      Object.values<unknown>({ ...row })
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') + value.toString('utf8') : String(value)))
        .join('\n'),
    );
    expect(bodies.filter((body) => body.includes('KANARIA'))).toEqual([]);
    if (dialect === 'postgres') return;
    const folder = dirname(test.address.databaseFile);
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(files.some((bytes) => bytes.includes('KANARIA'))).toBe(false);
  });

  it('said twice are committed to differently', async () => {
    for (let i = 0; i < 10; i++) await recorded({ believer: true });
    const entries = await readChain(test.store.reader, chain);
    expect(new Set(entries.map(({ entry }) => entry.sealed.believer)).size).toBe(10);
  });

  describe('moved in the database', () => {
    let other: string;
    beforeEach(async () => {
      other = await on.somebody('Trần Thị Bình');
      await recorded({ note: 'mine', opinion: 'my opinion' }); // 1
      await recorded({ note: 'later' }); // 2
      await recorded({ note: 'theirs' }, other); // 3
    });

    interface Row {
      readonly nonce: Buffer;
      readonly data: Buffer;
    }
    /** Puts what is sealed in one place into another, as the owner of the database could. */
    const move = async (from: [seq: number, field: string], to: [seq: number, field: string]): Promise<void> => {
      const [row] = await test.store.reader.all<Row>('SELECT * FROM sealed_value WHERE seq = ? AND field = ?', from);
      await fencesDown(test, dialect);
      await write((tx) =>
        tx.run('UPDATE sealed_value SET nonce = ?, data = ? WHERE seq = ? AND field = ?', [
          row!.nonce,
          row!.data,
          ...to,
        ]),
      );
    };

    it.each<[string, [number, string], [number, string]]>([
      ['another field', [1, 'opinion'], [1, 'note']],
      ['another entry', [2, 'note'], [1, 'note']],
      ['another person', [3, 'note'], [1, 'note']],
    ])('from %s are refused, and nothing beside them is given', async (_, from, to) => {
      expect(await reveal({ seqs: [1] })).toHaveLength(2);
      await move(from, to);
      await expect(reveal({ seqs: [1] })).rejects.toThrow(ValueUnreadable);
      expect(await reads()).toHaveLength(1);
      expect(await reveal({ seqs: [2] })).toHaveLength(1);
    });

    it('to another person, or said to be of another key version, are refused', async () => {
      await fencesDown(test, dialect);
      await write((tx) => tx.run('UPDATE sealed_value SET person_id = ? WHERE seq = 3', [person]));
      await expect(reveal({ seqs: [3] })).rejects.toThrow(ValueUnreadable);
      await write((tx) => tx.run('UPDATE sealed_value SET key_version = 2 WHERE seq = 1'));
      await expect(reveal({ seqs: [1] })).rejects.toThrow(ValueUnreadable);
    });

    it('and sealed anew with the right key, are not what the log committed to', async () => {
      const forged = await write(async (tx) => {
        const key = await on.vault.keyFor(tx, person);
        return sealFields(on.vault, key, { chain, seq: 2 }, { note: 'forged' });
      });
      const [, , , , , nonce, data] = forged.insert!.params;
      await fencesDown(test, dialect);
      await write((tx) => tx.run('UPDATE sealed_value SET nonce = ?, data = ? WHERE seq = 2', [nonce, data]));
      await expect(reveal({ seqs: [2] })).rejects.toThrow('not what the log committed to');
    });
  });

  it('of someone erased are unreadable, are sealed no more, and leave the log whole', async () => {
    const other = await on.somebody('Trần Thị Bình');
    await recorded({ note: 'theirs' }, other);
    await recorded({ note: 'mine' });
    await write((tx) => on.people.erase(tx, person));

    const erased = { status: 410, code: 'person-erased' };
    await expect(reveal()).rejects.toMatchObject(erased);
    await expect(recorded({ note: 'again' })).rejects.toMatchObject(erased);
    const rows = await readRows(test.store.reader, chain);
    expect(verifyChain(rows, { head })).toBeNull();
    expect(await on.sensitive.reveal(reader, under, { personId: other, chain }, 'inspection')).toHaveLength(1);
  });
});

/** What no command of the house may do: the fences of the database taken down by its owner. */
async function fencesDown({ address }: TestStore, dialect: 'sqlite' | 'postgres'): Promise<void> {
  if (dialect === 'sqlite') {
    const { default: Sqlite } = await import('better-sqlite3');
    const database = new Sqlite(address.databaseFile);
    for (const name of ['sealed_value_unchanged', 'sealed_value_stays'])
      database.exec(`DROP TRIGGER IF EXISTS ${name}`);
    database.close();
    return;
  }
  const { default: pg } = await import('pg');
  const client = new pg.Client(address.databaseUrl!);
  await client.connect();
  await client.query('ALTER TABLE sealed_value DISABLE TRIGGER USER');
  await client.end();
}
