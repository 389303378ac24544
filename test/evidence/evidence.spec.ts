import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { later } from '../../src/later.js';
import { codes } from '../../verifier/verify.mjs';
import { type Walk, openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { command } from '../support/cli.js';
import { intrude } from '../support/intruder.js';
import type { Answer } from '../support/serve.js';
import { dialects } from '../support/test-store.js';

interface Verified {
  readonly code: number;
  readonly bundle: {
    readonly scope: string;
    readonly entries: number;
    readonly chains: number;
    readonly cases: number;
  };
  readonly proved: { readonly size: number; readonly held: number; readonly until: string } | null;
  readonly faults: readonly { readonly kind: string; readonly chain?: string; readonly seq?: number }[];
}

describe.each(dialects)('SEC-07, SEC-08: evidence of a house at work, on %s', (dialect) => {
  let world: CaseWorld;
  let taken = '';
  let [mine, other]: Walk[] = [];
  const at = (name: string): string => join(taken, name);

  beforeAll(async () => {
    world = await caseWorld(dialect);
    taken = mkdtempSync(join(tmpdir(), 'taken-'));
    mine = await (await openCase(world, { on: '2024-03-04', name: 'Lò Thị Nhân Chứng' })).to('branchMeeting');
    await mine.records('secretary.1', 'meeting.adjourn', mine.on);
    other = await (await openCase(world, { on: '2024-04-01', name: 'Hoàng Yến Khác' })).to('recordCertified');
    await openCase(world, { on: '2024-05-01', name: 'Giàng Người Thứ Ba' });
    await world.account('far.1', await world.person('Mã Văn Xa'), {
      duty: 'grassroots',
      unitId: world.elsewhere,
      from: legalDate('2020-01-01'),
    });
  }, 120_000);
  afterAll(async () => {
    await world.close();
    rmSync(taken, { recursive: true });
  });

  /** The database, as the command line is told of it. */
  const told = (): Readonly<Record<string, string>> => ({
    LOTRINH_DATA: dirname(world.at.address.databaseFile),
    ...(world.at.address.databaseUrl === null ? {} : { DATABASE_URL: world.at.address.databaseUrl }),
  });
  const lotrinh = (...words: string[]) => command('lotrinh', words, told());

  /** As an inspector: a process of its own, with the keys written down before. */
  function verified(file: string, ...more: string[]): Verified {
    const words = [file, '--json', '--keys', at('keys.txt'), ...more];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['verifier/verify.mjs', ...words], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const report = JSON.parse(stdout) as Verified;
    expect(report.code).toBe(status);
    return report;
  }
  const asked = (login: string, walk: Walk, purpose: string | null = 'inspection'): Promise<Answer> =>
    world.ask(login, 'GET', `${walk.path}/evidence`, {
      headers: purpose === null ? {} : { 'Lotrinh-Purpose': purpose },
    });
  const packed = async (walk: Walk, name: string): Promise<string> => {
    const answer = await asked('inspection.1', walk);
    expect(answer.status).toBe(200);
    writeFileSync(at(name), answer.body);
    return at(name);
  };
  const siteTypes = async (): Promise<string[]> =>
    (await world.store.reader.all<{ type: string }>("SELECT type FROM entry WHERE kind = 'export' ORDER BY seq")).map(
      ({ type }) => type,
    );

  it('tells its keys, for an inspector to take along', async () => {
    await world.sealing.work();
    const { code, out } = await lotrinh('log', 'keys');
    expect(code).toBe(0);
    expect(out).toMatch(/^lotrinh\/[0-9a-f]{16}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}\n$/);
    writeFileSync(at('keys.txt'), out);
  });

  it('gives the whole log to a file that is whole', async () => {
    const { code, out } = await lotrinh('log', 'export', '--out', at('log.jsonl'), '--json');
    expect(code).toBe(0);
    const { entries, fault } = JSON.parse(out) as { entries: number; fault: string | null };
    const report = verified(at('log.jsonl'), '--checkpoints', join(told().LOTRINH_DATA!, 'checkpoints.txt'));
    expect([report.code, report.faults, fault]).toEqual([0, [], null]);
    expect(report.bundle).toMatchObject({ scope: 'log', entries, cases: 3, chains: 4 });
    expect(report.proved!.held).toBeGreaterThan(0);
    expect(await siteTypes()).toEqual(['log.export']);
    expect(statSync(at('log.jsonl')).mode & 0o777).toBe(0o600);
    const again = await lotrinh('log', 'export', '--out', at('log.jsonl'));
    expect([again.code, again.err]).toEqual([8, expect.stringContaining('is there already')]);
  });

  it('verifies itself by the same file, and passes its code on', async () => {
    const { code, out } = await lotrinh('log', 'verify', '--lang', 'en');
    expect([code, out]).toEqual([0, expect.stringContaining('WHOLE (0)')]);
  });

  it('gives the evidence of one case as a file, entered in the log before it leaves', async () => {
    const answer = await asked('inspection.1', mine!);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/jsonl');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="ho-so-${mine!.code}.jsonl"`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    writeFileSync(at('case.jsonl'), answer.body);
    const report = verified(at('case.jsonl'));
    expect([report.code, report.faults]).toEqual([0, []]);
    expect(report.bundle).toMatchObject({ scope: 'case', entries: mine!.told.revision, chains: 1, cases: 1 });
    const [entry] = await world.store.reader.all<{ body: string }>(
      "SELECT body FROM entry WHERE type = 'case.export' ORDER BY seq DESC",
    );
    expect(JSON.parse(entry!.body)).toMatchObject({
      kind: 'export',
      purpose: 'inspection',
      actor: { person: world.personOf('inspection.1'), duty: 'inspection' },
      facts: { code: mine!.code, revision: mine!.told.revision },
    });
  });

  it('holds nothing about anybody else', async () => {
    const text = readFileSync(await packed(mine!, 'alone.jsonl'), 'utf8');
    const rows = await world.store.reader.all<Record<string, string>>(
      'SELECT c.id, c.code, c.person_id, c.head_hash, p.name, p.name_key FROM candidate c JOIN person p ON p.id = c.person_id WHERE c.code <> ?',
      [mine!.code],
    );
    const canaries = rows.flatMap((row) => Object.values(row));
    expect(canaries.length).toBe(12);
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
    const own = text.split('\n').filter((line) => line.includes('"body"'));
    const chains = own.map((line) => {
      const said = JSON.parse(line) as { body?: string; export?: { body: string } };
      return (JSON.parse(said.body ?? said.export!.body) as { chain: string }).chain;
    });
    expect(new Set(chains.slice(0, -1)).size).toBe(1);
    expect(chains.at(-1)).toBe('site');
    // Names of anybody, of the case’s own person too, stand beside the log and not in it.
    const names = await world.store.reader.all<{ name: string }>('SELECT name FROM person');
    expect(names.filter(({ name }) => text.includes(name))).toEqual([]);
  });

  it('is told in the report of who read the case', async () => {
    const [row] = await world.store.reader.all<{ reads: number }>(
      `SELECT count(*) AS reads FROM read_of r JOIN entry e ON e.chain = 'site' AND e.seq = r.seq AND e.kind = 'export'
        WHERE r.subject = (SELECT id FROM candidate WHERE code = ?)`,
      [mine!.code],
    );
    expect(row!.reads).toBe(2);
  });

  it.each([
    ['without a purpose', 'inspection.1', null, 400],
    ['for a purpose nobody knows', 'inspection.1', 'curiosity', 400],
    ['by a duty that may not export', 'secretary.1', 'inspection', 403],
    ['by the keeper of the machine', 'administrator.1', 'inspection', 403],
    ['by somebody without a duty', 'nobody.1', 'inspection', 403],
    ['where the case is not to be known', 'far.1', 'inspection', 404],
  ])('is refused %s', async (_, login, purpose, status) => {
    const before = await siteTypes();
    expect((await asked(login, mine!, purpose)).status).toBe(status);
    expect(await siteTypes()).toEqual(before);
  });

  it('asks for a fresh proof of the second factor', async () => {
    const token = await world.token('inspection.1');
    world.clock.set(later(world.clock.now(), 6 * 60_000));
    const answer = await world.send('GET', `${mine!.path}/evidence?purpose=inspection`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'step-up-required']);
  });

  it('is not there where there is no such case', async () => {
    const answer = await world.ask('inspection.1', 'GET', '/api/v1/candidates/00000000/evidence', {
      headers: { 'Lotrinh-Purpose': 'inspection' },
    });
    expect(answer.status).toBe(404);
  });

  it('goes on being whole while the case goes on, and shows a case that went on as it was exported', async () => {
    const before = at('case.jsonl');
    await mine!.records('secretary.1', 'meeting.postpone', mine!.on);
    expect(verified(before).code).toBe(0);
    expect(verified(await packed(mine!, 'later.jsonl')).bundle.entries).toBe(mine!.told.revision);
  });

  it('shows every entry that was edited behind the fences, in the log and in the pack of its case alone', async () => {
    await lotrinh('log', 'export', '--out', at('before.jsonl'));
    const where = `chain = (SELECT id FROM candidate WHERE code = '${mine!.code}') AND seq = 3`;
    await intrude(world.at.address, `UPDATE entry SET body = replace(body, '"v":1', '"v":2') WHERE ${where}`);
    const { code } = await lotrinh('log', 'export', '--out', at('edited.jsonl'));
    const report = verified(at('edited.jsonl'));
    // What was signed before is not read again for every checkpoint: the verifier reads it.
    expect([code, report.code]).toEqual([0, codes.altered]);
    expect(report.faults[0]).toMatchObject({ kind: 'altered', seq: 3 });
    expect((await lotrinh('log', 'verify')).code).toBe(codes.altered);
    expect(verified(await packed(mine!, 'mine.jsonl')).code).toBe(codes.altered);
    expect(verified(await packed(other!, 'other.jsonl')).code).toBe(0);
    await intrude(world.at.address, `UPDATE entry SET body = replace(body, '"v":2', '"v":1') WHERE ${where}`);
    expect((await lotrinh('log', 'verify')).code).toBe(0);
  });

  it('shows a stored state that was set by hand', async () => {
    const where = `WHERE code = '${other!.code}'`;
    await intrude(world.at.address, `UPDATE candidate SET stage = 'official' ${where}`);
    expect((await lotrinh('log', 'verify')).code).toBe(codes.projection);
    expect(verified(await packed(other!, 'staged.jsonl')).code).toBe(codes.projection);
    await intrude(world.at.address, `UPDATE candidate SET stage = 'recordCertified' ${where}`);
    expect((await lotrinh('log', 'verify')).code).toBe(0);
  });

  it('exports a log that can be signed no more, and says so; packs of cases leave no more', async () => {
    const { code: opened } = await openCase(world, { on: '2024-06-03', name: 'Lò Văn Cuối' });
    const where = `chain = (SELECT id FROM candidate WHERE code = '${opened}')`;
    await intrude(world.at.address, `UPDATE entry SET body = replace(body, '"v":1', '"v":2') WHERE ${where}`);
    const { code, err } = await lotrinh('log', 'export', '--out', at('broken.jsonl'));
    expect([code, err]).toEqual([7, expect.stringContaining('Nothing newer could be signed')]);
    expect(verified(at('broken.jsonl')).code).toBe(codes.whole);
    expect((await asked('inspection.1', mine!)).status).toBe(503);
  });
});
