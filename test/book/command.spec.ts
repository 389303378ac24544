import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-rules-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The command as an operator runs it. */
function rules(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/book.mjs', 'rules', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const listed = (...ids: string[]): string => {
  const file = join(folder, 'ids.txt');
  writeFileSync(file, `${ids.join('\r\n')}\n\n`);
  return file;
};

describe('npm run rules', () => {
  it('ends well on the law as it stands, a line a rule', () => {
    const { status, stdout, stderr } = rules();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^CH-1\.2 +bar +C2T +judged +eligibility\.ts /m);
    expect(stdout).toMatch(/^G01-3\.4đ +none +C1T +not modelled /m);
  });

  it('reads ids from a file and ends with 1 on one that nobody knows', () => {
    const { status, stdout, stderr } = rules('--json', '--ids', listed('CH-1.2', 'R24-99'));
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ rules: [{ id: 'CH-1.2', status: 'modelled' }] });
    expect(stderr).toContain('R24-99 is in the list, but neither');
  });

  it('says how it is called where a file or an option is not there', () => {
    for (const args of [['--ids', join(folder, 'none')], ['--what'], ['--ids']]) {
      const { status, stderr } = rules(...args);
      expect([args, status]).toEqual([args, 2]);
      expect(stderr).toContain('npm run rules [-- --json] [-- --ids FILE]');
    }
  });
});
