import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import type { Dialect } from '../../src/database/dialect.js';
import { openWriting } from '../../src/database/sqlite-connection.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';

/** A connection beside the writer, with all the rights of the owner of the tables. */
interface Intruder {
  run(sql: string): Promise<unknown>;
  end(): Promise<unknown>;
}

async function intruder(dialect: Dialect, { address }: TestStore): Promise<Intruder> {
  if (dialect === 'sqlite') {
    const connection = openWriting(address.databaseFile);
    return {
      run: (sql) => Promise.resolve().then(() => connection.exec(sql)),
      end: () => Promise.resolve(connection.close()),
    };
  }
  const client = new pg.Client(address.databaseUrl!);
  await client.connect();
  return { run: (sql) => client.query(sql), end: () => client.end() };
}

const hash = (n: number): string => String(n).repeat(64).slice(0, 64);
const columns = '(chain, seq, kind, type, recorded_at, body, prev, hash)';
const entry = (chain: string, seq: number, prev: number, own: number): string =>
  `('${chain}', ${seq}, 'act', 'x.y', '2026-01-01T00:00:00.000Z', '{}', '${hash(prev)}', '${hash(own)}')`;
const insert = (...rows: string[]): string => `INSERT INTO entry ${columns} VALUES ${rows.join(', ')}`;

const both = [
  "UPDATE entry SET body = '[]' WHERE seq = 2",
  'UPDATE entry SET body = body',
  "UPDATE entry SET hash = 'x'",
  "UPDATE entry SET chain = 'other' WHERE seq = 1",
  'UPDATE entry SET seq = seq + 10',
  "UPDATE entry SET person_id = 'somebody'",
  "UPDATE entry SET happened_on = '2020-01-01'",
  "UPDATE entry SET recorded_at = '2020-01-01T00:00:00.000Z'",
  "UPDATE entry SET sealed_at = '2026-01-01T00:00:00.000Z' WHERE seq = 3",
  'UPDATE entry SET leaf = 7 WHERE seq = 3',
  "UPDATE entry SET sealed_at = 'x', leaf = 7, body = '[]' WHERE seq = 3",
  // Row 1 is sealed already: a seal is given once.
  "UPDATE entry SET sealed_at = 'x', leaf = 7 WHERE seq = 1",
  'UPDATE entry SET sealed_at = NULL, leaf = NULL WHERE seq = 1',
  'DELETE FROM entry',
  "DELETE FROM entry WHERE chain = 'case' AND seq = 3",
  insert(entry('case', 5, 3, 5)),
  insert(entry('case', 4, 2, 4)),
  insert(entry('case', 4, 9, 4)),
  insert(entry('case', 3, 2, 9)),
  insert(entry('case', 0, 0, 9)),
  insert(entry('case', -1, 0, 9)),
  insert(entry('new', 2, 0, 9)),
  insert(entry('new', 1, 1, 9)),
  insert(entry('new', 1, 0, 1), entry('new', 3, 1, 3)),
  `${insert(entry('case', 3, 2, 9))} ON CONFLICT (chain, seq) DO UPDATE SET body = 'x'`,
  `${insert(entry('case', 5, 3, 5))} ON CONFLICT DO NOTHING`,
  insert(entry('new', 1, 0, 1).replace(hash(1), 'short')),
  'UPDATE sealed_value SET key_version = 2',
  "UPDATE sealed_value SET person_id = 'other' WHERE field = 'note'",
  'DELETE FROM sealed_value',
];

const own: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [
    insert(entry('case', 3, 2, 9)).replace('INSERT', 'REPLACE'),
    insert(entry('case', 3, 2, 9)).replace('INSERT', 'INSERT OR REPLACE'),
    insert(entry('case', 5, 3, 5)).replace('INSERT', 'INSERT OR IGNORE'),
    'UPDATE OR REPLACE entry SET seq = 2 WHERE seq = 3',
    'UPDATE OR IGNORE entry SET body = 1',
    'UPDATE entry SET rowid = 99 WHERE seq = 3',
    "UPDATE entry SET leaf = 'seven', sealed_at = 'x' WHERE seq = 3",
    "INSERT INTO entry (rowid, chain, seq, kind, type, recorded_at, body, prev, hash) SELECT rowid, chain, seq, kind, type, recorded_at, 'x', prev, hash FROM entry WHERE seq = 3",
    "UPDATE sqlite_master SET sql = NULL WHERE name = 'entry_stays'",
    'PRAGMA writable_schema = ON; DELETE FROM sqlite_master',
    'REPLACE INTO sealed_value SELECT chain, seq, field, person_id, 9, nonce, data FROM sealed_value',
  ],
  postgres: [
    'TRUNCATE entry',
    'TRUNCATE entry, sealed_value CASCADE',
    'TRUNCATE sealed_value',
    'MERGE INTO entry e USING (SELECT 3 AS seq) s ON e.seq = s.seq WHEN MATCHED THEN DELETE',
    "MERGE INTO entry e USING (SELECT 3 AS seq) s ON e.seq = s.seq WHEN MATCHED THEN UPDATE SET body = 'x'",
    'WITH gone AS (DELETE FROM entry RETURNING *) SELECT count(*) FROM gone',
    `COPY entry ${columns} FROM PROGRAM 'echo x'`,
    'UPDATE entry SET ctid = ctid',
  ],
};

describe.each(dialects)('SEC-05: the log on %s', (dialect) => {
  let test: TestStore;
  let mallory: Intruder;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    mallory = await intruder(dialect, test);
    await mallory.run(insert(entry('case', 1, 0, 1), entry('case', 2, 1, 2), entry('case', 3, 2, 3)));
    await mallory.run("UPDATE entry SET sealed_at = '2026-01-01T00:00:00.000Z', leaf = 0 WHERE seq = 1");
    const blob = dialect === 'sqlite' ? "x'00'" : "'\\x00'";
    await mallory.run(`INSERT INTO sealed_value (chain, seq, field, person_id, key_version, nonce, data)
      VALUES ('case', 1, 'note', 'somebody', 1, ${blob}, ${blob})`);
  });
  afterAll(async () => {
    await mallory.end();
    await test.dispose();
  });

  const contents = async (): Promise<unknown> => [
    await test.store.reader.all('SELECT * FROM entry ORDER BY chain, seq'),
    await test.store.reader.all('SELECT * FROM sealed_value'),
  ];

  it.each([...both, ...own[dialect]])('refuses %s', async (sql) => {
    const before = await contents();
    await expect(mallory.run(sql)).rejects.toThrow();
    expect(await contents()).toEqual(before);
  });

  it('takes the entry that follows, and a seal', async () => {
    await mallory.run(insert(entry('case', 4, 3, 4)));
    await mallory.run(insert(entry('other', 1, 0, 7), entry('other', 2, 7, 8)));
    await mallory.run(
      "UPDATE entry SET sealed_at = '2026-01-01T00:00:00.000Z', leaf = 1 WHERE chain = 'case' AND seq = 4",
    );
    await expect(
      mallory.run(
        "UPDATE entry SET sealed_at = '2026-01-01T00:00:00.000Z', leaf = 1 WHERE chain = 'other' AND seq = 1",
      ),
    ).rejects.toThrow();
    expect(await test.store.reader.all('SELECT chain, seq FROM entry WHERE leaf IS NOT NULL ORDER BY leaf')).toEqual([
      { chain: 'case', seq: 1 },
      { chain: 'case', seq: 4 },
    ]);
  });
});
