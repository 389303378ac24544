import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openReader } from '../../src/database/open-reader.js';
import { built } from '../support/built.js';

interface Told {
  readonly differences: readonly string[];
  readonly walked: number;
  readonly out: string;
  readonly err: string;
  readonly trace: string;
}

/** Calls that name an address of the internet outside the machine itself; sockets of files are no network. */
export const outside = (trace: string): string[] =>
  trace
    .split('\n')
    .filter((line) => /sin6?_(?:addr|port)|inet_(?:addr|pton)/.test(line))
    .filter((line) => !/inet_addr\("127\.|inet_pton\(AF_INET6, "(?:::1|::ffff:127\.[^"]*)"/.test(line));

describe('SEC-46, SEC-47: the service in a network without a way out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-alone-'));
  let told: Told;
  beforeAll(() => {
    const runner = [process.execPath, 'test/secrecy/outbound-runner.mjs', join(built(), 'src/main.js'), folder];
    const shell = `ip link set lo up && exec ${runner.map((word) => `'${word}'`).join(' ')}`;
    const { status, stdout, stderr } = spawnSync('unshare', ['-rn', 'sh', '-c', shell], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 110_000,
    });
    // A machine without unshare, ip or strace fails here: nothing is skipped in silence.
    if (status !== 0) throw new Error(`unshare, ip and strace are needed: ${stderr}`);
    told = JSON.parse(stdout) as Told;
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('walks the whole road', () => {
    expect([told.walked, told.differences]).toEqual([3, []]);
  });

  it('connects to nothing outside the machine', () => {
    expect(outside(told.trace)).toEqual([]);
    expect(
      outside('connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("203.0.113.7")}, 16)'),
    ).toHaveLength(1);
  });

  it('writes nobody of the register into its own words', async () => {
    const { reader, close } = await openReader({
      databaseUrl: null,
      databaseFile: join(folder, 'data', 'lo-trinh.sqlite'),
    });
    const people = await reader.all<{ name: string; code: string; person: string }>(
      // The demo's own officers, whom its start tells with their sign-ins, share some names.
      `SELECT h.name, c.code, c.person_id AS person FROM candidate c JOIN person h ON h.id = c.person_id
        WHERE h.name NOT IN (SELECT o.name FROM person o JOIN account a ON a.person_id = o.id)`,
    );
    await close();
    expect(people.length).toBeGreaterThan(30);
    expect(told.out.length).toBeGreaterThan(100);
    const said = told.out + told.err;
    expect(people.filter(({ name, code, person }) => [name, code, person].some((word) => said.includes(word)))).toEqual(
      [],
    );
  });
});
