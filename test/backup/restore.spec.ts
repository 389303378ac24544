import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passes } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gapOf, readWitnessed } from '../../src/backup/witnessed.js';
import { BackupModule } from '../../src/backup/backup.module.js';
import { atTheConsole } from '../../src/cli/at-the-console.js';
import { lotrinh as commands } from '../../src/cli/lotrinh-commands.js';
import { ended } from '../../src/cli/run.js';
import type { Dialect } from '../../src/database/dialect.js';
import { openReader } from '../../src/database/open-reader.js';
import { createStore } from '../../src/database/store.js';
import type { Entry } from '../../src/log/entry.js';
import { appendToSite, readChain, site } from '../../src/log/log.js';
import { identityOf } from '../../src/log/tree/log-identity.js';
import { appendToJournal } from '../../src/people/erasure-journal.js';
import { verifyChain } from '../../src/log/verify-chain.js';
import type { Ended } from '../support/cli.js';
import { Commander } from '../support/commander.js';
import { deserted } from '../support/deserted-village.js';
import { createTestDatabase } from '../support/postgres.js';
import { dialects } from '../support/test-store.js';

/** The command here; the settings as the environment of the service would bring them. */
async function lotrinh(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const said = { out: '', err: '' };
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    const code = await ended(commands, words, {
      say: (line) => (said.out += `${line}\n`),
      note: (line) => (said.err += `${line}\n`),
    });
    return { code, ...said };
  } finally {
    process.env = before;
  }
}

/** A checkpoint, asked for as a backup asks. */
async function checkpoint(env: Readonly<Record<string, string>>): Promise<object> {
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    return await atTheConsole(undefined, { command: 'backup.begin', args: {} }, BackupModule);
  } finally {
    process.env = before;
  }
}

async function lastOfSite(address: { databaseUrl: string | null; databaseFile: string }): Promise<Entry> {
  const { reader, close } = await openReader(address);
  try {
    const [head] = await reader.all<{ seq: number }>('SELECT seq FROM chain_head WHERE chain = ?', [site]);
    const [last] = await readChain(reader, site, { after: head!.seq - 1 });
    return last!.entry;
  } finally {
    await close();
  }
}

describe.each(dialects)('REL-11: a backup of %s', (dialect: Dialect) => {
  let village: Awaited<ReturnType<typeof deserted>>;
  let shelf: string;
  let made: { file: string; sha256: string; found: { entries: number; leaves: number } };
  let env: Record<string, string>;
  const drops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    village = await deserted(dialect);
    const { orders } = village;
    env = { LOTRINH_DATA: orders.folder, DATABASE_URL: orders.address.databaseUrl ?? '' };
    shelf = mkdtempSync(join(tmpdir(), 'lotrinh-shelf-'));
    const commander = new Commander(orders, 1, null);
    await commander.begin();
    // Not a wait for something: so long the service works, and whatever it does then is to be restored.
    await passes(1500);
    commander.kill();
    await commander.ended();
    expect((await lotrinh(['backup', 'keygen', '--out', shelf])).code).toBe(0);
    const words = ['backup', 'create', '--to', join(shelf, 'backup.public.pem'), '--out', join(shelf, 'one.backup')];
    const { code, out, err } = await lotrinh([...words, '--json'], env);
    expect({ code, err }).toEqual({ code: 0, err: 'Copying and proving …\n' });
    made = JSON.parse(out) as typeof made;
  });
  afterAll(async () => {
    for (const drop of drops) await drop();
    rmSync(shelf, { recursive: true });
    await village.remove();
  });

  const key = (): string[] => ['--key', join(shelf, 'backup.private.key')];
  /** An empty place, and the words that name it. */
  async function emptyPlace(name: string) {
    const folder = join(shelf, name);
    const database = dialect === 'postgres' ? await createTestDatabase() : null;
    if (database) drops.push(database.drop);
    const urlFile = join(shelf, `${name}.url`);
    writeFileSync(urlFile, `${database?.url ?? ''}\n`);
    return {
      folder,
      address: { databaseUrl: database?.url ?? null, databaseFile: join(folder, 'lo-trinh.sqlite') },
      words: ['--data', folder, ...(database ? ['--database-url-file', urlFile] : [])],
      database: database ? ['--database-url-file', urlFile] : [],
    };
  }
  const restore = (words: readonly string[]): Promise<Ended> =>
    lotrinh(['backup', 'restore', made.file, ...key(), ...words, '--yes']);

  it('stands on the log by its hash', async () => {
    const { type, kind, facts, actor } = await lastOfSite(village.orders.address);
    expect({ type, kind, duty: actor.duty }).toEqual({ type: 'backup.create', kind: 'backup', duty: 'console' });
    expect(facts).toMatchObject({ sha256: made.sha256, entries: made.found.entries });
  });

  it('is proven with the key, and told without it', async () => {
    const whole = await lotrinh(['backup', 'verify', made.file, ...key()]);
    expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('master.key 32 bytes')]);
    const told = await lotrinh(['backup', 'verify', made.file]);
    expect([told.code, told.out]).toEqual([0, expect.stringContaining(made.sha256)]);
    const bytes = readFileSync(made.file);
    bytes[bytes.length >> 1]! ^= 1;
    const broken = join(shelf, 'broken.backup');
    writeFileSync(broken, bytes);
    const refused = await lotrinh(['backup', 'verify', broken, ...key()]);
    expect([refused.code, refused.out, refused.err]).toEqual([7, '', expect.stringContaining('damaged at chunk')]);
    const place = await emptyPlace('from-broken');
    expect((await lotrinh(['backup', 'restore', broken, ...key(), ...place.words, '--yes'])).code).toBe(7);
    expect(readdirSync(shelf)).not.toContain('from-broken');
  });

  it('restored into an empty place it goes on: log whole, every case as it was, and the restoring recorded', async () => {
    const { folder, address, words } = await emptyPlace('restored');
    const { code, out } = await restore(words);
    expect([code, out]).toEqual([0, expect.stringContaining(`${made.found.entries} entries`)]);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
    expect(
      readFileSync(join(folder, 'master.key')).equals(readFileSync(join(village.orders.folder, 'master.key'))),
    ).toBe(true);
    expect(await lastOfSite(address)).toMatchObject({ kind: 'restore', type: 'backup.restore', facts: { gap: null } });
    const where = dialect === 'sqlite' ? ['--data', folder] : [];
    const replayed = await lotrinh(['replay', '--all', ...where], { DATABASE_URL: address.databaseUrl ?? '' });
    expect([replayed.code, replayed.out]).toEqual([0, expect.stringContaining(' 0 different, 0 with a broken chain')]);
    const store = await createStore(address);
    try {
      await store.writer.write((tx) =>
        appendToSite(tx, { kind: 'configuration', type: 'after.restore', at: '2026-11-21T00:00:00.000Z' }),
      );
      const rows = await store.reader.all<never>("SELECT * FROM entry WHERE chain = 'site' ORDER BY seq");
      expect(verifyChain(rows)).toBeNull();
    } finally {
      await store.close();
    }
  });

  it('SEC-10: who was erased since the copy was made is erased again', async () => {
    const [person] = village.orders.members;
    const journal = join(shelf, 'erasures.jsonl');
    appendToJournal(journal, [
      { person: person!, at: '2026-11-20T03:00:00.000Z', ground: 'request', paper: '1-CV/TW' },
    ]);
    const { address, words } = await emptyPlace('erased-since');
    expect((await restore([...words, '--erasures', journal])).code).toBe(0);
    const { reader, close } = await openReader(address);
    const [row] = await reader.all<{ erased_at: string | null }>('SELECT erased_at FROM person WHERE id = ?', [person]);
    await close();
    expect(row!.erased_at).toBe('2026-11-20T03:00:00.000Z');
    expect(await lastOfSite(address)).toMatchObject({ type: 'person.eraseAgain', facts: { person } });
  });

  it('a place that is not empty is refused and left as it is', async () => {
    const { folder, words } = await emptyPlace('taken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine'), '');
    const { code, err } = await restore(words);
    expect([code, err]).toEqual([7, expect.stringContaining('is not empty')]);
    expect(readdirSync(folder)).toEqual(['mine']);
  });

  it('asks for --yes, for a folder and for the key', async () => {
    const { words } = await emptyPlace('asked');
    expect((await lotrinh(['backup', 'restore', made.file, ...key(), ...words])).code).toBe(2);
    expect((await lotrinh(['backup', 'restore', made.file, ...key(), '--yes'])).code).toBe(2);
    expect((await lotrinh(['backup', 'restore', made.file, ...words, '--yes'])).code).toBe(2);
  });

  it('older than a witnessed checkpoint it is refused, unless two administrators accept the loss: told on the log', async () => {
    const witness = join(village.orders.folder, 'checkpoints.txt');
    // What a witness held when the backup was made: its own entry came later.
    const then = join(shelf, 'then.txt');
    const notes = readFileSync(witness, 'utf8').split(/^(?=lotrinh\/)/m);
    const held = notes.filter((note) => Number(note.split('\n')[1]) <= made.found.leaves);
    expect(held.length).toBeGreaterThan(0);
    writeFileSync(then, held.join(''));
    const same = await emptyPlace('as-new-as-witnessed');
    expect((await restore([...same.words, '--checkpoints', then])).code).toBe(0);
    const service = await createStore(village.orders.address);
    await service.writer.write((tx) =>
      appendToSite(tx, { kind: 'configuration', type: 'later', at: '2026-11-21T01:00:00.000Z' }),
    );
    await service.close();
    expect(await checkpoint(env)).toHaveProperty('size');

    const { folder, address, words } = await emptyPlace('too-old');
    const with_ = [...words, '--checkpoints', witness];
    const refused = await restore(with_);
    expect([refused.code, refused.err]).toEqual([7, expect.stringMatching(/older than a witnessed.* entries between/)]);
    expect(readdirSync(shelf)).not.toContain('too-old');
    const [why, short] = ['why', 'short'].map((name) => join(shelf, name));
    writeFileSync(why!, 'Ổ đĩa cháy, đây là bản sao cuối cùng còn lại');
    writeFileSync(short!, 'vì vậy');
    const accept = (...names: string[]) => names.flatMap((name) => ['--accept-loss', name]);
    for (const words of [
      [...accept('Lò Văn Một'), '--reason-file', why!],
      [...accept('Lò Văn Một', 'lò văn một'), '--reason-file', why!],
      [...accept('Lò Văn Một', 'Tao Thị Hai'), '--reason-file', short!],
      [...accept('Lò Văn Một', 'Tao Thị Hai')],
    ])
      expect((await restore([...with_, ...words])).code).toBe(2);
    const done = await restore([...with_, ...accept('Lò Văn Một', 'Tao Thị Hai'), '--reason-file', why!]);
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('accepted and recorded')]);
    const { facts } = await lastOfSite(address);
    expect(facts).toMatchObject({
      gap: { entries: expect.any(Number), to: expect.any(String) },
      accepted: { by: ['Lò Văn Một', 'Tao Thị Hai'], reason: expect.stringContaining('Ổ đĩa') },
      witnessed: true,
    });
    expect((facts as { gap: { entries: number } }).gap.entries).toBeGreaterThan(0);
    const { reader, close } = await openReader(address);
    expect(await identityOf(reader)).toMatchObject({ epoch: 2 });
    await close();
    expect(readdirSync(folder)).toContain('signing.key');
  });

  it('the drill is one command: restored, replayed, timed, and nothing left of it', async () => {
    const { database } = await emptyPlace('drill');
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('lotrinh-drill-'));
    const { code, out } = await lotrinh(['backup', 'drill', made.file, ...key(), ...database, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      code: 0,
      seconds: { open: expect.any(Number), replay: expect.any(Number) },
    });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('lotrinh-drill-'))).toEqual(before);
  });
});

describe('REL-11: the witness', () => {
  const origin = 'lotrinh/0123456789abcdef';
  const roots = ['A', 'B'].map((letter) => `${letter.repeat(43)}=`);
  const note = (size: number, root = roots[0]!, epoch = '', time = '2026-11-20T02:00:00.000Z') =>
    `${origin}${epoch}\n${size}\n${root}\ntime ${time}\n\n— ${origin} c2lnbmF0dXJl\n`;
  const found = { chains: 1, entries: 12, leaves: 10, root: roots[0]!, last: '2026-11-20T01:00:00.000Z', origin };
  const rootsAt = (sizes: readonly number[]) => new Map(sizes.map((size) => [size, roots[size === 10 ? 0 : 1]!]));
  const gap = (...notes: string[]) => gapOf({ found, rootsAt }, readWitnessed(notes.join('\n')));

  it('who saw no more than the backup holds lets it pass', () => {
    expect([gap(note(10)), gap(note(3, roots[1])), gap(note(3, roots[1]), note(10))]).toEqual([null, null, null]);
  });

  it('who saw more, in any order, tells what is lost', () => {
    const lost = { entries: 5, from: found.last, to: '2026-11-20T02:00:00.000Z' };
    expect([gap(note(15)), gap(note(15), note(4, roots[1]))]).toEqual([lost, lost]);
    expect(gap(note(2, roots[0], '/2'))).toMatchObject({ entries: null });
  });

  it('who saw another log of that size, or of another name, or nothing, is not passed over', () => {
    expect(() => gap(note(10, roots[1]))).toThrow(/another log of 10/);
    expect(() => gap(note(3), note(15))).toThrow(/another log of 3/);
    expect(() => gap(note(10).replaceAll('0123', '4567'))).toThrow(/the backup is of/);
    expect(() => gap('')).toThrow(/no checkpoint/);
    expect(() => gap(note(10).replace('\n10\n', '\nmany\n'))).toThrow(/cannot be read/);
  });
});

describe('REL-11: 100,000 records', () => {
  it('are restored within a minute', async () => {
    const { orders, remove } = await deserted('sqlite');
    const shelf = mkdtempSync(join(tmpdir(), 'lotrinh-shelf-'));
    try {
      const store = await createStore(orders.address);
      for (let n = 0; n < 100; n += 1)
        await store.writer.write(async (tx) => {
          for (let one = 0; one < 1000; one += 1)
            await appendToSite(tx, {
              kind: 'refusal',
              type: 'branch.vote',
              at: '2026-11-20T02:00:00.000Z',
              facts: { code: 'rule-unmet', number: n * 1000 + one, words: 'x'.repeat(300) },
            });
        });
      await store.close();
      expect((await lotrinh(['backup', 'keygen', '--out', shelf])).code).toBe(0);
      const [file, publicKey, privateKey] = ['b', 'backup.public.pem', 'backup.private.key'].map((n) => join(shelf, n));
      const env = { LOTRINH_DATA: orders.folder, DATABASE_URL: '' };
      expect((await lotrinh(['backup', 'create', '--to', publicKey!, '--out', file!], env)).code).toBe(0);
      const { code, out } = await lotrinh(['backup', 'drill', file!, '--key', privateKey!, '--json']);
      expect(code).toBe(0);
      const { found, seconds } = JSON.parse(out) as { found: { entries: number }; seconds: { all: number } };
      expect(found.entries).toBeGreaterThan(100_000);
      // The one promise here that is of time.
      expect(seconds.all).toBeLessThan(60);
    } finally {
      rmSync(shelf, { recursive: true });
      await remove();
    }
  });
});
