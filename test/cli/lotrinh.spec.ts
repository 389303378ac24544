import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { admission } from '../../workflows/admission/procedure.js';
import { AppModule } from '../../src/app.module.js';
import { leastCost } from '../../src/auth/password-hash.js';
import { PASSWORD_COST } from '../../src/auth/password-hasher.js';
import { Config } from '../../src/config.js';
import { openWriting, type SqliteConnection } from '../../src/database/sqlite-connection.js';
import { Reader } from '../../src/database/reader.js';
import { roleCards, topBoards } from '../../src/demo/accounts.js';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { type Entry, genesis, hashEntry } from '../../src/log/entry.js';
import { jcs } from '../../src/log/jcs.js';
import { paper } from '../../workflows/admission/examples/papers.js';
import { openCase, toldBy } from '../support/case-walk.js';
import { caseWorld } from '../support/case-world.js';
import { ended } from '../../src/cli/run.js';
import { lotrinh as commands } from '../../src/cli/lotrinh-commands.js';
import { command, type Ended } from '../support/cli.js';

/** In a process of its own, as people run it. */
const alone = (words: readonly string[], env = {}): Promise<Ended> => command('lotrinh', words, env);

/** The same command here: a process takes seconds to begin. */
async function lotrinh(words: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const code = await ended(commands, words, {
    say: (line) => (said.out += `${line}\n`),
    note: (line) => (said.err += `${line}\n`),
  });
  return { code, ...said };
}

/** A chain written again from its first entry, each changed as told, so that it is whole and says something else. */
function rewrite(file: SqliteConnection, code: string, change: (entry: Entry) => Entry): void {
  for (const { name } of file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
  }[])
    file.exec(`DROP TRIGGER "${name}"`);
  const { id } = file.prepare('SELECT id FROM candidate WHERE code = ?').get(code) as { id: string };
  const rows = file.prepare('SELECT seq, body FROM entry WHERE chain = ? ORDER BY seq').all(id) as {
    seq: number;
    body: string;
  }[];
  let prev = genesis.hash;
  for (const { seq, body } of rows) {
    const entry = change(JSON.parse(body) as Entry);
    const hash = hashEntry(prev, entry);
    file
      .prepare('UPDATE entry SET body = ?, prev = ?, hash = ?, happened_on = ?, type = ? WHERE chain = ? AND seq = ?')
      .run(jcs(entry), prev, hash, entry.on, entry.type, id, seq);
    prev = hash;
  }
  file.prepare('UPDATE candidate SET head_hash = ? WHERE id = ?').run(prev, id);
}

describe('lotrinh, beside the running service of the demo', () => {
  let folder: string;
  let app: INestApplicationContext;
  /** A case whose branch has voted. */
  let code: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-cli-'));
    const config = new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: folder });
    const building = Test.createTestingModule({ imports: [AppModule.with(config, { signIns: [] })] });
    building.overrideProvider(PASSWORD_COST).useValue(leastCost);
    app = await (await building.compile()).init();
    await seedDemo(app);
    const file = openWriting(join(folder, 'lo-trinh.sqlite'));
    ({ code } = file
      .prepare(
        "SELECT c.code FROM candidate c JOIN entry e ON e.chain = c.id AND e.type = 'vote.record' AND e.kind = 'confirmation' LIMIT 1",
      )
      .get() as { code: string });
    file.close();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The same data in a folder of their own, changed. */
  const planted = async (change: (file: SqliteConnection) => void, words: readonly string[]): Promise<Ended> => {
    const other = mkdtempSync(join(tmpdir(), 'lotrinh-cli-planted-'));
    try {
      mkdirSync(other, { recursive: true });
      const source = openWriting(join(folder, 'lo-trinh.sqlite'));
      source.pragma('wal_checkpoint(TRUNCATE)');
      source.close();
      copyFileSync(join(folder, 'lo-trinh.sqlite'), join(other, 'lo-trinh.sqlite'));
      const file = openWriting(join(other, 'lo-trinh.sqlite'));
      change(file);
      file.close();
      return await lotrinh([...words, '--data', other]);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  };
  const changed = (change: (entry: Entry) => Entry, words: readonly string[] = ['judge', code]): Promise<Ended> =>
    planted((file) => {
      rewrite(file, code, change);
    }, words);
  const proposal = (entry: Entry): boolean => entry.kind === 'proposal' && entry.type === 'vote.record';

  it.each(['judge', 'replay'])('%s: every case of the demo is the same, told with a rate', async (verb) => {
    const { code: exit, out, err } = await alone([verb, '--all', '--data', folder]);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^\d{3} cases: (\d{3}) the same, 0 different, 0 with a broken chain; \d+ cases\/s\n$/);
  });

  it('the demo seats two of the board of each top unit, and tells one of them', async () => {
    const tops = (await roleCards(app)).filter(({ top }) => top);
    expect(tops.map(({ duty }) => duty)).toEqual(Object.keys(topBoards).map(() => 'organisationBoard'));
    const reader = app.get(Reader, { strict: false });
    const seated = await reader.all<{ login: string; name: string }>(
      `SELECT a.login, n.name FROM account a
         JOIN duty d ON d.person_id = a.person_id AND d.duty = 'organisationBoard' AND d.valid_to IS NULL
         JOIN unit_place p ON p.unit_id = d.unit_id AND p.parent_id IS NULL AND p.valid_to IS NULL
         JOIN unit_name n ON n.unit_id = p.unit_id AND n.valid_to IS NULL`,
    );
    expect(new Set(seated.map(({ name }) => name)).size).toBe(Object.keys(topBoards).length);
    for (const { login } of tops)
      for (const n of [1, 2])
        expect(seated.map((one) => one.login.toLowerCase())).toContain(login.toLowerCase().replace(/1$/, String(n)));
  });

  it('judge: one case, entry by entry, as a table and as JSON', async () => {
    const { code: exit, out } = await lotrinh(['judge', code.toLowerCase(), '--data', folder]);
    expect(exit).toBe(0);
    expect(out).toMatch(/vote\.record +accepted → \w+ +accepted → \w+ +same/);
    expect(out).toMatch(/entries judged again, all the same/);
    const told = JSON.parse((await lotrinh(['judge', code, '--json', '--data', folder])).out) as {
      chain: string;
      differing: number;
      found: readonly object[];
    };
    expect(told).toMatchObject({ code, chain: 'whole', differing: 0 });
    expect(told.found.length).toBeGreaterThan(10);
  });

  it('judge: a tampered fact under a whole chain is named, and ends with 6', async () => {
    const { code: exit, out } = await changed((entry) =>
      proposal(entry)
        ? {
            ...entry,
            facts: {
              ...entry.facts,
              vote: { form: 'ballot', listed: 9, excluded: [], present: 9, yes: 1, no: 8, invalid: 0 },
            },
          }
        : entry,
    );
    expect(exit).toBe(6);
    expect(out).toMatch(/vote\.record +accepted → \w+ +accepted → branchBelowShare +DIFFERENT/);
  });

  it('judge: an outcome changed and a slice swapped are named, and end with 6', async () => {
    const rules = await changed((entry) =>
      entry.type === 'list.enter'
        ? { ...entry, rules: entry.rules.map((rule) => ({ ...rule, outcome: 'overridden' as const })) }
        : entry,
    );
    expect([rules.code, rules.out]).toEqual([6, expect.stringMatching(/rules: recorded \["[A-Z].* overridden"/)]);
    const slice = await changed((entry) =>
      entry.type === 'list.enter' ? { ...entry, edition: admission.law.slices.at(-1)!.id } : entry,
    );
    expect([slice.code, slice.out]).toEqual([
      6,
      expect.stringContaining(`slice: recorded "${admission.law.slices.at(-1)!.id}"`),
    ]);
  });

  it('judge and replay: a chain that is not whole ends with 7, alone and among all', async () => {
    const alter = (file: SqliteConnection): void => {
      for (const { name } of file
        .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'")
        .all() as { name: string }[])
        file.exec(`DROP TRIGGER "${name}"`);
      file
        .prepare(
          `UPDATE entry SET body = replace(body, '"from":', '"from" :')
            WHERE type = 'vote.record' AND kind = 'proposal' AND chain = (SELECT id FROM candidate WHERE code = ?)`,
        )
        .run(code);
    };
    for (const words of [
      ['judge', code],
      ['replay', code],
      ['judge', '--all'],
    ]) {
      const { code: exit, out } = await planted(alter, words);
      expect([words, exit, out]).toEqual([
        words,
        7,
        expect.stringMatching(/the chain is broken at entry \d+: altered/),
      ]);
    }
  });

  it('replay: a stored state, a limit moved and a limit missing end with 6; judge tells the limits', async () => {
    const here = '(SELECT id FROM candidate WHERE code = ?)';
    const faults: readonly [string, RegExp][] = [
      [`UPDATE candidate SET stage = 'pool' WHERE code = ?`, /stage: stored/],
      [
        `UPDATE candidate SET context = replace(context, '"lapses":[]', '"lapses":[{}]') WHERE code = ?`,
        /facts: stored/,
      ],
      [`UPDATE deadline SET due_on = '2030-01-01' WHERE case_id = ${here}`, /limit T-[A-Z-]+.* of entry \d+: stored/],
      [`DELETE FROM deadline WHERE case_id = ${here}`, /limit T-[A-Z-]+.* of entry \d+: stored null/],
    ];
    for (const [sql, named] of faults) {
      const { code: exit, out } = await planted((file) => file.prepare(sql).run(code), ['replay', code]);
      expect([sql, exit, out]).toEqual([sql, 6, expect.stringMatching(named)]);
    }
    const { code: exit, out } = await planted((file) => file.prepare(faults[2]![0]).run(code), ['judge', code]);
    expect([exit, out]).toEqual([6, expect.stringMatching(/limits: recorded/)]);
  });

  it.each([
    ['no command', [], 2],
    ['another command', ['forget'], 2],
    ['a name of every object', ['constructor'], 2],
    ['neither code nor --all', ['judge'], 2],
    ['both', ['judge', 'ABCDEFGH1', '--all'], 2],
    ['an unknown option', ['judge', '--all', '--fast'], 2],
    ['a text that is no code', ['judge', 'x'], 4],
    ['a code of nobody', ['judge', '00000000' + '0'], 4],
  ])('%s: a code of its own and a word on stderr', async (_, words, exit) => {
    const told = await lotrinh(words.length > 1 ? [...words, '--data', folder] : words);
    expect([told.code, told.out, told.err.length > 10]).toEqual([exit, '', true]);
    expect(told.err).not.toMatch(/ {4}at /);
  });

  it('a folder without a database ends with 2, a database that does not answer with 5', async () => {
    const none = await lotrinh(['judge', '--all', '--data', join(folder, 'none')]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('with --data, the one given to npm start')]);
    const env = { DATABASE_URL: 'postgresql://nobody:none@127.0.0.1:9/none' };
    expect((await alone(['judge', '--all'], env)).code).toBe(5);
  });
});

describe('lotrinh on PostgreSQL', () => {
  it('judges and replays what was recorded and corrected over HTTP, the service running', async () => {
    const world = await caseWorld('postgres');
    try {
      const walk = await (await openCase(world, { on: '2024-01-08' })).to('probation');
      const { seq } = walk.told;
      const annul = { type: 'act.annul', entry: seq, on: '2026-11-17', ground: 'notHeld', reason: 'Chưa tổ chức lễ' };
      walk.told = toldBy(
        await world.ask('grassroots.1', 'POST', `${walk.path}/corrections`, {
          body: { ...annul, paper: paper('2026-11-16', '31-CV/BTC', 'Ban Tổ chức') },
          revision: seq,
        }),
      );
      const by = await walk.confirms('grassroots.2');
      for (const verb of ['judge', 'replay']) {
        const { code, out } = await alone([verb, '--all'], { DATABASE_URL: world.at.address.databaseUrl! });
        expect([code, out]).toEqual([0, expect.stringContaining('1 cases: 1 the same')]);
      }
      const { out } = await alone(['judge', walk.code], { DATABASE_URL: world.at.address.databaseUrl! });
      expect(out).toMatch(new RegExp(`^${seq} +.* same, annulled by entry ${by.seq}$`, 'm'));
      expect(out).toMatch(new RegExp(`^${by.seq} +2026-11-17 +act\\.annul +corrected → .* same$`, 'm'));
    } finally {
      await world.close();
    }
  });
});
