import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Duplicate } from '../../src/database/store-errors.js';
import { type CaseKind, type Draft, entryOf, genesis, hashEntry, type Head } from '../../src/log/entry.js';
import {
  appendToCase,
  appendToSite,
  entryInsert,
  entryRow,
  type EntryRow,
  readChain,
  readRows,
  site,
} from '../../src/log/log.js';
import { verifyChain } from '../../src/log/verify-chain.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';

const chain = '019a0000-0000-7000-8000-000000000001';
const at = '2026-11-21T04:38:55.123Z';
const act = (type: string, facts: object = {}): Draft<CaseKind> & { chain: string } => ({
  chain,
  kind: 'act',
  type,
  at,
  on: '2026-11-20',
  actor: { person: 'p1', duty: 'secretary', unit: 'u1', path: '/a1b2/' },
  facts,
});

describe.each(dialects)('the log on %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
  });
  afterEach(() => test.dispose());

  const append = (head: Head, draft: ReturnType<typeof act>): Promise<EntryRow> =>
    test.store.writer.write((tx) => Promise.resolve(appendToCase(tx, head, draft)));

  it('numbers and links the entries of a case from the head the caller holds', async () => {
    const first = await append(genesis, act('nomination.make'));
    const rows = [first, await append(first, act('list.enter', { helper: 'p2' }))];
    expect(rows.map(({ seq, prev }) => ({ seq, prev }))).toEqual([
      { seq: 1, prev: genesis.hash },
      { seq: 2, prev: rows[0]!.hash },
    ]);
    const read = await readChain(test.store.reader, chain);
    expect(read.map(({ entry, hash }) => [entry.type, entry.facts, hash])).toEqual([
      ['nomination.make', {}, rows[0]!.hash],
      ['list.enter', { helper: 'p2' }, rows[1]!.hash],
    ]);
    expect(read.map(({ entry, prev, hash }) => hashEntry(prev, entry) === hash)).toEqual([true, true]);
  });

  it('lets one of two writers on the same head win', async () => {
    const one = () => append(genesis, act('nomination.make'));
    const answers = await Promise.allSettled([one(), one()]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(answers[1]).toHaveProperty('reason', expect.any(Duplicate));
    expect(await readRows(test.store.reader, chain)).toHaveLength(1);
  });

  it('refuses a head that is not the chain’s: the database looks too', async () => {
    const wrong = { seq: 1, hash: 'f'.repeat(64) };
    await expect(append(wrong, act('list.enter'))).rejects.toThrow(/does not follow its chain|INSERT is refused/);
  });

  it('keeps the site’s chain whole under concurrent commands, some of which fail', async () => {
    const append = (n: number) =>
      test.store.writer.write(async (tx) => {
        await appendToSite(tx, { kind: 'refusal', type: 'branch.vote', at, facts: { n } });
        if (n % 3 === 0) throw new Error('changed my mind');
      });
    await Promise.allSettled(Array.from({ length: 30 }, (_, n) => append(n)));
    const rows = await readRows(test.store.reader, site);
    const [head] = await test.store.reader.all<{ seq: number; hash: string }>('SELECT seq, hash FROM chain_head');
    expect(rows).toHaveLength(20);
    expect(verifyChain(rows, { head: head! })).toBeNull();
  });

  it('gives the statement to callers who send it with others', async () => {
    const row = entryRow(genesis, entryOf(chain, 1, act('nomination.make')));
    const { sql, params } = entryInsert(row);
    await test.store.writer.write((tx) => tx.run(sql, params));
    expect(await readRows(test.store.reader, chain)).toEqual([row]);
  });

  it('reads a chain page by page', async () => {
    await test.store.writer.write(async (tx) => {
      for (let n = 1; n <= 5; n++) await appendToSite(tx, { kind: 'signIn', type: `t${n}`, at });
    });
    const page = await readChain(test.store.reader, site, { after: 2, limit: 2 });
    expect(page.map(({ entry }) => [entry.seq, entry.type])).toEqual([
      [3, 't3'],
      [4, 't4'],
    ]);
  });

  it('stores nothing that has no canonical form', async () => {
    await expect(append(genesis, act('branch.vote', { yes: undefined }))).rejects.toThrow(
      'undefined at $["facts"]["yes"]',
    );
    expect(await readRows(test.store.reader, chain)).toEqual([]);
  });
});
