import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { isInstalled, type Lock, type LockedPackage } from '../../scripts/install.mjs';

const locked = (packages: Record<string, LockedPackage>): Lock => ({ packages: { '': {}, ...packages } });
const one = { version: '1.0.0', integrity: 'sha512-a' };

describe('packages are installed anew', () => {
  it.each<[string, Lock, Lock]>([
    ['one is missing', locked({ 'node_modules/a': one }), locked({})],
    [
      'one has another version',
      locked({ 'node_modules/a': one }),
      locked({ 'node_modules/a': { ...one, version: '1.0.1' } }),
    ],
    [
      'one has other contents',
      locked({ 'node_modules/a': one }),
      locked({ 'node_modules/a': { ...one, integrity: 'sha512-b' } }),
    ],
  ])('where %s', (_, lock, installed) => {
    expect(isInstalled(lock, installed)).toBe(false);
  });

  it.each<[string, Lock, Lock]>([
    ['all are as locked', locked({ 'node_modules/a': one }), locked({ 'node_modules/a': one })],
    ['one for another platform is absent', locked({ 'node_modules/a': { ...one, optional: true } }), locked({})],
  ])('but not where %s', (_, lock, installed) => {
    expect(isInstalled(lock, installed)).toBe(true);
  });

  it('and here they are as locked', () => {
    const read = (path: string): Lock => JSON.parse(readFileSync(path, 'utf8')) as Lock;
    expect(isInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'))).toBe(true);
  });
});
