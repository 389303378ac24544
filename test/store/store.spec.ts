import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Duplicate, MisusedWriter, StoreUnavailable } from '../../src/database/store-errors.js';
import type { Tx } from '../../src/database/writer.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';

/** The site chain's head serves as any row would: a key and a number. */
const put = (tx: Tx, key: string, n = 0): Promise<number> =>
  tx.run('INSERT INTO chain_head (chain, seq, hash) VALUES (?, ?, ?)', [key, n, 'x']);

class Refused extends Error {}

describe.each(dialects)('the store on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  afterAll(() => test.dispose());

  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.store.writer.write(work);
  const keys = async (prefix: string): Promise<string[]> => {
    const rows = await test.store.reader.all<{ chain: string }>(
      'SELECT chain FROM chain_head WHERE chain >= ? AND chain < ? ORDER BY chain',
      [prefix, `${prefix}~`],
    );
    return rows.map(({ chain }) => chain);
  };

  it('answers with what the command answers, once it is stored', async () => {
    expect(await write((tx) => put(tx, 'answer'))).toBe(1);
    expect(await keys('answer')).toEqual(['answer']);
  });

  it('stores nothing of a command that throws, and says what it threw', async () => {
    const command = write(async (tx) => {
      await put(tx, 'thrown');
      throw new Refused();
    });
    await expect(command).rejects.toThrow(Refused);
    expect(await keys('thrown')).toEqual([]);
  });

  it('keeps commands sent together apart: some stored, some not', async () => {
    const sent = Array.from({ length: 40 }, (_, i) =>
      write(async (tx) => {
        await put(tx, `apart-${String(i).padStart(2, '0')}`);
        if (i % 3 === 0) throw new Refused();
      }),
    );
    const outcomes = await Promise.allSettled(sent);
    const stored = outcomes.flatMap(({ status }, i) =>
      status === 'fulfilled' ? [`apart-${String(i).padStart(2, '0')}`] : [],
    );
    expect(stored).toHaveLength(26);
    expect(await keys('apart-')).toEqual(stored);
  });

  it('loses no update of one row', async () => {
    await write((tx) => put(tx, 'counter'));
    const lock = dialect === 'postgres' ? ' FOR UPDATE' : '';
    const raise = async (tx: Tx): Promise<void> => {
      const [row] = await tx.all<{ seq: number }>(`SELECT seq FROM chain_head WHERE chain = ?${lock}`, ['counter']);
      await tx.run('UPDATE chain_head SET seq = ? WHERE chain = ?', [row!.seq + 1, 'counter']);
    };
    await Promise.all(Array.from({ length: 60 }, () => write(raise)));
    expect(await test.store.reader.all('SELECT seq FROM chain_head WHERE chain = ?', ['counter'])).toEqual([
      { seq: 60 },
    ]);
  });

  it('names a key that is taken', async () => {
    await write((tx) => put(tx, 'taken'));
    await expect(write((tx) => put(tx, 'taken'))).rejects.toThrow(Duplicate);
  });

  it('stores nothing of a command one of whose statements failed, even if it caught that', async () => {
    await write((tx) => put(tx, 'caught-1'));
    const command = write(async (tx) => {
      await put(tx, 'caught-2');
      await put(tx, 'caught-1').catch(() => 0);
      return 'fine';
    });
    await expect(command).rejects.toThrow(Duplicate);
    const again = write(async (tx) => {
      await put(tx, 'caught-1').catch(() => 0);
      await put(tx, 'caught-3');
    });
    await expect(again).rejects.toThrow(Duplicate);
    expect(await keys('caught-')).toEqual(['caught-1']);
  });

  const place = 'INSERT INTO chain_head (chain, seq, hash) VALUES (?, ?, ?)';

  it('stores what a command sends without waiting, in order', async () => {
    await write(async (tx) => {
      tx.send(place, ['sent-1', 1, 'x']);
      tx.send('UPDATE chain_head SET seq = 2 WHERE chain = ?', ['sent-1'], 1);
      tx.send(place, ['sent-2', 1, 'x']);
      expect(await tx.all('SELECT seq FROM chain_head WHERE chain = ?', ['sent-1'])).toEqual([{ seq: 2 }]);
    });
    expect(await keys('sent-')).toEqual(['sent-1', 'sent-2']);
  });

  it('stores nothing of a command that sent a statement which failed, and says which, whatever came after', async () => {
    await write((tx) => put(tx, 'unseen-1'));
    const again = ['unseen-1', 1, 'x'];
    const last = write((tx) => {
      tx.send(place, ['unseen-2', 1, 'x']);
      tx.send(place, again);
      return Promise.resolve();
    });
    await expect(last).rejects.toThrow(Duplicate);
    const followed = write(async (tx) => {
      await put(tx, 'unseen-3');
      tx.send(place, again);
      await put(tx, 'unseen-4');
    });
    await expect(followed).rejects.toThrow(Duplicate);
    const thrown = write(async (tx) => {
      await put(tx, 'unseen-5');
      tx.send(place, again);
      throw new Refused();
    });
    await expect(thrown).rejects.toThrow(Duplicate);
    expect(await keys('unseen-')).toEqual(['unseen-1']);
  });

  it('stores nothing of a command that sent a statement which changed other rows than it said', async () => {
    const command = write(async (tx) => {
      await put(tx, 'rows-1');
      tx.send('UPDATE chain_head SET seq = 9 WHERE chain = ?', ['rows-2'], 1);
    });
    await expect(command).rejects.toThrow('0 rows changed by UPDATE chain_head');
    expect(await keys('rows-')).toEqual([]);
  });

  it('refuses a write inside a write at once, instead of waiting for itself', async () => {
    const nested = write(async (tx) => {
      await put(tx, 'nested-outer');
      await write((inner) => put(inner, 'nested-inner'));
    });
    await expect(nested).rejects.toThrow(MisusedWriter);
    expect(await keys('nested')).toEqual([]);
  });

  it('allows a write that a command started but that begins after its end', async () => {
    let later: Promise<number> | undefined;
    await write(async (tx) => {
      await put(tx, 'after-1');
      setImmediate(() => {
        later = write((next) => put(next, 'after-2'));
      });
    });
    await write((tx) => put(tx, 'after-3'));
    while (!later) await new Promise((resolve) => setImmediate(resolve));
    expect(await later).toBe(1);
    expect(await keys('after-')).toEqual(['after-1', 'after-2', 'after-3']);
  });

  it('refuses a Tx whose command has ended', async () => {
    let kept: Tx | undefined;
    await write(async (tx) => {
      kept = tx;
      await put(tx, 'kept-1');
    });
    await expect(put(kept!, 'kept-2')).rejects.toThrow(MisusedWriter);
    await expect(kept!.all('SELECT 1 AS one')).rejects.toThrow(MisusedWriter);
    expect(() => {
      kept!.send(place, ['kept-3', 1, 'x']);
    }).toThrow(MisusedWriter);
    expect(await keys('kept-')).toEqual(['kept-1']);
  });

  it.each([
    'COMMIT',
    'ROLLBACK',
    ' rollback to command',
    '-- a remark\nCOMMIT',
    '/* a remark */ BEGIN',
    'SAVEPOINT x',
    'DROP TRIGGER entry_stays',
    'ALTER TABLE entry ADD COLUMN x text',
    'TRUNCATE entry',
    'PRAGMA synchronous = OFF',
    "ATTACH 'x' AS y",
    'VACUUM',
    'CREATE TABLE x (y text)',
    'REPLACE INTO chain_head VALUES (1, 2, 3)',
    'SELECT 1; COMMIT',
    '',
  ])('refuses the statement «%s» to a command, which is then not stored', async (sql) => {
    const command = write(async (tx) => {
      await put(tx, 'hostile');
      await tx.run(sql);
    });
    await expect(command).rejects.toThrow();
    expect(await keys('hostile')).toEqual([]);
  });

  it('gives rows, changed rows, blobs, nothing and numbers alike', async () => {
    const blob = Buffer.from([0, 255, 7]);
    await write(async (tx) => {
      const values = ['alike', 1, 'field', 'person', 1, blob, Buffer.alloc(0)];
      expect(
        await tx.run(
          `INSERT INTO sealed_value (chain, seq, field, person_id, key_version, nonce, data) VALUES (?, ?, ?, ?, ?, ?, ?)`,
          values,
        ),
      ).toBe(1);
      expect(
        await tx.all('INSERT INTO chain_head VALUES (?, ?, ?) RETURNING seq', ['alike-1', 7, "it's ? here"]),
      ).toEqual([{ seq: 7 }]);
      expect(await tx.run('INSERT INTO chain_head VALUES (?, ?, ?) RETURNING seq', ['alike-2', 8, '?'])).toBe(1);
      expect(
        await tx.run("UPDATE chain_head SET seq = seq + 1 WHERE hash LIKE '%?%' AND chain LIKE ?", ['alike-%']),
      ).toBe(2);
      expect(await tx.run('DELETE FROM chain_head WHERE chain = ?', ['alike-9'])).toBe(0);
    });
    const { reader } = test.store;
    const [row] = await reader.all<{ nonce: Buffer; data: Buffer }>(
      'SELECT nonce, data FROM sealed_value WHERE chain = ?',
      ['alike'],
    );
    expect([row!.nonce.equals(blob), row!.data.length]).toEqual([true, 0]);
    expect(
      await reader.all(
        "SELECT count(*) AS n, sum(seq) AS total, avg(seq) AS mean, min(seq) > 7 AS above, max(NULL) AS none, 'a?' AS mark FROM chain_head WHERE chain LIKE ? AND seq < ?",
        ['alike-%', 9],
      ),
    ).toEqual([{ n: 1, total: 8, mean: 8, above: 1, none: null, mark: 'a?' }]);
  });

  it('sorts and compares text by its bytes', async () => {
    const names = ['bytes-Z', 'bytes-a', 'bytes-a a', 'bytes-aa', 'bytes-ă', 'bytes-đ'];
    await write(async (tx) => {
      for (const name of names.toReversed()) await put(tx, name);
    });
    const rows = await test.store.reader.all<{ chain: string }>(
      "SELECT chain FROM chain_head WHERE chain LIKE 'bytes-%' ORDER BY chain",
    );
    expect(rows.map(({ chain }) => chain)).toEqual(names);
  });

  it.each([[undefined], [true], [{}], [Symbol('x')]])('refuses the value %p', async (value) => {
    await expect(write((tx) => tx.run('UPDATE chain_head SET seq = ? WHERE 1 = 0', [value]))).rejects.toThrow();
  });

  it('lets nobody write through the reader or the repositories', async () => {
    await expect(test.store.reader.all("INSERT INTO chain_head VALUES ('read', 1, 'x')")).rejects.toThrow();
    await expect(test.store.dataSource.query("INSERT INTO chain_head VALUES ('read', 1, 'x')")).rejects.toThrow();
    expect(await keys('read')).toEqual([]);
  });

  it('after closing refuses commands, having finished those in line', async () => {
    const other = await openTestStore(dialect);
    const sent = Array.from({ length: 100 }, (_, i) => other.store.writer.write((tx) => put(tx, `close-${i}`)));
    const closing = other.store.close();
    await expect(Promise.all(sent)).resolves.toHaveLength(100);
    await expect(other.store.writer.write((tx) => put(tx, 'late'))).rejects.toThrow(StoreUnavailable);
    await closing;
    await other.dispose();
  });
});
