import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

it('SEC-68: each requirement taken is named by a test, and the table of ASVS says by which', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/asvs.mjs', '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
