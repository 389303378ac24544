// strace, from Debian's package: the tests of power cuts record with it what a run asks of the disk.
import { execFileSync, spawnSync } from 'node:child_process';

const isThere = () => spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;

/** Installs Debian's package where it is missing; throws with what to do where that is not possible. */
export function ensureStrace() {
  if (isThere()) return;
  const advice = 'strace is missing and the tests need it: apt-get install strace (as root).';
  if (process.getuid?.() !== 0) throw new Error(advice);
  const run = (args) =>
    execFileSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log('strace is missing: installing it with apt-get.');
  try {
    run(['update']);
    run(['install', '-y', '--no-install-recommends', 'strace']);
  } catch (error) {
    throw new Error(`${advice} apt-get failed: ${error.message}`, { cause: error });
  }
  if (!isThere()) throw new Error(`${advice} apt-get installed none.`);
}
