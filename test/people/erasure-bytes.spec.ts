import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { openWriting } from '../../src/database/sqlite-connection.js';
import { createStore } from '../../src/database/store.js';
import type { Tx } from '../../src/database/writer.js';
import { genesis, type Head } from '../../src/log/entry.js';
import { appendToCase, readRows } from '../../src/log/log.js';
import { verifyChain } from '../../src/log/verify-chain.js';
import { journalIn, readJournal } from '../../src/people/erasure-journal.js';
import { completeJournal, erasePerson, reapplyErasures } from '../../src/people/reapply-erasures.js';
import { sealFields } from '../../src/people/sealed-values.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';
import { masterKeyFile, peopleOn } from '../support/test-vault.js';

const under = { duty: 'competent', unitId: 'u', path: '/u/' };
const reader = { personId: 'reader', session: { hash: 'e'.repeat(64), strength: 'secondFactor' } } as const;
const gone = expect.objectContaining({ status: 410, code: 'person-erased' }) as unknown;
const subjects = 200;
const toErase = 50;

interface Subject {
  readonly id: string;
  readonly chain: string;
  /** Texts and bytes that nobody may find once the person is erased. */
  readonly secrets: readonly Buffer[];
}

/** No other subject's name or value is like it. */
const canary = (): string =>
  `Chích Chòe ${Array.from(randomBytes(8), (byte) => 'abcdefghijklmnop'[byte >> 4]).join('')}`;

const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

describe.each(dialects)('SEC-10: 50 of 200 people erased, on %s', (dialect) => {
  let test: TestStore;
  let on: ReturnType<typeof peopleOn>;
  const people: Subject[] = [];
  const heads = new Map<string, Head>();
  let journal: string;
  let older: string | undefined;
  const erased = () => people.filter((_, index) => index % 4 === 0).slice(0, toErase);
  const others = () => people.filter((person) => !erased().includes(person));

  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.store.writer.write(work);
  const append = async (tx: Tx, { id, chain }: Pick<Subject, 'id' | 'chain'>, values: Record<string, unknown>) => {
    const head = heads.get(chain) ?? genesis;
    const key = await on.vault.keyFor(tx, id);
    const { commitments, insert } = sealFields(on.vault, key, { chain, seq: head.seq + 1 }, values);
    const row = appendToCase(tx, head, {
      ...{ chain, kind: 'act', type: 'note.take', at: on.clock.now(), sealed: commitments },
    });
    if (insert) tx.send(insert.sql, insert.params);
    heads.set(chain, row);
  };

  beforeAll(async () => {
    test = await openTestStore(dialect);
    on = peopleOn(test);
    journal = journalIn(dirname(test.address.databaseFile));
    const texts = new Map<string, string[]>();
    // Interleaved, so that pages split and cells move while everybody's data grow.
    for (let n = 0; n < subjects; n++) {
      const name = canary();
      const id = await on.somebody(name);
      texts.set(id, [name, fold(name)]);
      people.push({ id, chain: `case-${id}`, secrets: [] });
    }
    for (let round = 0; round < 4; round++)
      for (const person of people) {
        const opinion = canary();
        texts.get(person.id)!.push(opinion);
        await write((tx) =>
          append(tx, person, { opinion, agrees: round % 2 === 0, remarks: canary().repeat(round * 5) }),
        );
      }
    for (const [index, person] of people.entries()) {
      const kept = await test.store.reader.all<{ bytes: Buffer }>(
        'SELECT data AS bytes FROM sealed_value WHERE person_id = ? UNION ALL SELECT wrapped FROM person_key WHERE person_id = ?',
        [person.id, person.id],
      );
      const secrets = [...texts.get(person.id)!.map((text) => Buffer.from(text)), ...kept.map(({ bytes }) => bytes)];
      people[index] = { ...person, secrets };
    }
    if (dialect === 'sqlite') {
      older = mkdtempSync(join(tmpdir(), 'lotrinh-older-'));
      backUp(test, join(older, 'lo-trinh.sqlite'));
      copyFileSync(masterKeyFile(test.address), join(older, 'master.key'));
    }
    for (const { id } of erased())
      await write((tx) => erasePerson(tx, { person: id, at: on.clock.now(), ground: 'order', paper: '01-QĐ' }));
    await completeJournal(test.store, journal);
    expect(await test.store.writer.writeBack()).toBe(true);
  });
  afterAll(async () => {
    await test.dispose();
    if (older) rmSync(older, { recursive: true });
  });

  const foundIn = (folder: string, secrets: readonly Buffer[]): string[] =>
    readdirSync(folder).flatMap((file) => {
      const bytes = readFileSync(join(folder, file));
      return secrets.filter((secret) => secret.length > 0 && bytes.includes(secret)).map(() => file);
    });
  const secretsOf = (some: readonly Subject[]) => some.flatMap(({ secrets }) => secrets);

  it('leaves the log whole: every entry and every commitment stands', async () => {
    for (const { chain } of people) {
      const rows = await readRows(test.store.reader, chain);
      expect(rows).toHaveLength(4);
      expect(verifyChain(rows, { head: heads.get(chain)! })).toBeNull();
    }
  });

  it('leaves neither key nor ciphertext nor name of those erased, and all of the others', async () => {
    const left = await test.store.reader.all<{ person_id: string }>('SELECT DISTINCT person_id FROM sealed_value');
    expect(left.map(({ person_id }) => person_id).sort()).toEqual(
      others()
        .map(({ id }) => id)
        .sort(),
    );
    const rows = await test.store.reader.all<{ id: string; name: string; birth: string }>(
      'SELECT id, name, birth FROM person WHERE erased_at IS NOT NULL',
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(
      erased()
        .map(({ id }) => id)
        .sort(),
    );
    expect(new Set(rows.map(({ name, birth }) => name + birth))).toEqual(new Set(['[đã xóa]']));
    const [one] = others();
    const wanted = { personId: one!.id, chain: one!.chain, seqs: [1] };
    const revealed = await on.sensitive.reveal(reader, under, wanted, 'appraisal');
    expect(revealed.map(({ field }) => field)).toEqual(['agrees', 'opinion', 'remarks']);
  });

  it('opens nothing of those erased and takes nothing more about them', async () => {
    for (const { id, chain } of erased().slice(0, 5)) {
      await expect(on.sensitive.reveal(reader, under, { personId: id, chain }, 'appraisal')).rejects.toEqual(gone);
      await expect(write((tx) => append(tx, { id, chain }, { opinion: 'mới' }))).rejects.toEqual(gone);
      // Past the service: a row made under the key as it was.
      await expect(
        write((tx) =>
          tx.run(
            'INSERT INTO sealed_value (chain, seq, field, person_id, key_version, nonce, data) VALUES (?, 9, ?, ?, 1, ?, ?)',
            [chain, 'x', id, randomBytes(12), randomBytes(60)],
          ),
        ),
      ).rejects.toThrow();
    }
  });

  it('cannot be undone in the database, by its owner neither', async () => {
    const [{ id }] = erased() as [Subject];
    const [{ id: other }] = others() as [Subject];
    const blob = dialect === 'sqlite' ? "x'00'" : "'\\x00'";
    const hostile = [
      `UPDATE person_key SET state = 'active', wrapped = ${blob} WHERE person_id = '${id}'`,
      `UPDATE person_key SET person_id = '${id}x' WHERE person_id = '${id}'`,
      `DELETE FROM person_key WHERE person_id = '${id}'`,
      `DELETE FROM person_key WHERE person_id = '${other}'`,
      `UPDATE person SET name = 'Trở Lại' WHERE id = '${id}'`,
      `UPDATE person SET erased_at = NULL WHERE id = '${id}'`,
      `DELETE FROM sealed_value WHERE person_id = '${other}'`,
      `UPDATE sealed_value SET person_id = '${id}' WHERE person_id = '${other}'`,
      "UPDATE erasure SET ground = 'x'",
      'DELETE FROM erasure',
      ...(dialect === 'sqlite'
        ? [`REPLACE INTO person_key VALUES ('${id}', 'active', ${blob}, 1, '')`]
        : ['TRUNCATE person_key', 'TRUNCATE erasure']),
    ];
    const mallory = await intruder(test, dialect);
    for (const sql of hostile) await expect(mallory.run(sql)).rejects.toThrow();
    await mallory.end();
  });

  it('a yes or no cannot be guessed from the log', async () => {
    const [{ chain }] = erased() as [Subject];
    const rows = await readRows(test.store.reader, chain);
    const told = rows.map(({ body }) => JSON.parse(body) as { sealed: Record<string, string> });
    const guesses = ['true', 'false'].map((text) =>
      createHash('sha256')
        .update(Buffer.from([2]))
        .update(text)
        .digest('hex'),
    );
    expect(new Set(told.map(({ sealed }) => sealed['agrees'])).size).toBe(4);
    for (const { sealed } of told) expect(guesses).not.toContain(sealed['agrees']);
  });

  it('is told in the journal, line by line', () => {
    expect(
      readJournal(journal)
        .map(({ person }) => person)
        .sort(),
    ).toEqual(
      erased()
        .map(({ id }) => id)
        .sort(),
    );
  });

  if (dialect === 'sqlite') {
    it('leaves no byte in the file, its log, its free pages, or a new backup', () => {
      const folder = dirname(test.address.databaseFile);
      expect(foundIn(folder, secretsOf(others())).length).toBeGreaterThan(subjects);
      expect(foundIn(folder, secretsOf(erased()))).toEqual([]);
      const backup = mkdtempSync(join(tmpdir(), 'lotrinh-newer-'));
      backUp(test, join(backup, 'copy.sqlite'));
      expect(foundIn(backup, secretsOf(others())).length).toBeGreaterThan(subjects);
      expect(foundIn(backup, secretsOf(erased()))).toEqual([]);
      rmSync(backup, { recursive: true });
    });

    it('holds for an older copy once the journal is applied to it', async () => {
      const address = { databaseUrl: null, databaseFile: join(older!, 'lo-trinh.sqlite') };
      const store = await createStore(address);
      const back = peopleOn({ store, address, dispose: () => store.close() });
      const [{ id, chain }] = erased() as [Subject];
      expect(await back.sensitive.reveal(reader, under, { personId: id, chain }, 'appraisal')).toHaveLength(12);
      const again = await reapplyErasures(store, journal, back.clock);
      expect(again.sort()).toEqual(
        erased()
          .map((one) => one.id)
          .sort(),
      );
      expect(await reapplyErasures(store, journal, back.clock)).toEqual([]);
      for (const one of erased())
        await expect(
          back.sensitive.reveal(reader, under, { personId: one.id, chain: one.chain }, 'appraisal'),
        ).rejects.toEqual(gone);
      expect(foundIn(older!, secretsOf(others())).length).toBeGreaterThan(subjects);
      expect(foundIn(older!, secretsOf(erased()))).toEqual([]);
      await store.close();
    });
  }
});

function backUp({ address }: TestStore, to: string): void {
  const connection = new Sqlite(address.databaseFile, { readonly: true });
  connection.prepare('VACUUM INTO ?').run(to);
  connection.close();
}

async function intruder({ address }: TestStore, dialect: string) {
  if (dialect === 'sqlite') {
    const connection = openWriting(address.databaseFile);
    return {
      run: (sql: string): Promise<unknown> => Promise.resolve().then(() => connection.exec(sql)),
      end: (): Promise<unknown> => Promise.resolve(connection.close()),
    };
  }
  const client = new pg.Client(address.databaseUrl!);
  await client.connect();
  return { run: (sql: string): Promise<unknown> => client.query(sql), end: (): Promise<unknown> => client.end() };
}
