// strace, from Debian's package: the tests of power cuts record with it what a run asks of the disk.
import { spawnSync } from 'node:child_process';
import { ensurePackages } from './debian-package.mjs';

/** Installs Debian's package where it is missing; throws with what to do where that is not possible. */
export function ensureStrace() {
  ensurePackages({
    ...{ what: 'strace', why: 'the tests need it', packages: ['strace'] },
    isThere: () => spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0,
  });
}
