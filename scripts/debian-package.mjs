// Programs the tests need and npm cannot bring, from Debian's packages.
import { execFileSync } from 'node:child_process';

/**
 * Installs packages where `isThere()` is false; throws with what to do where that is not possible.
 * `what` names the program to people, `why` what needs it.
 */
export function ensurePackages({ what, why, packages, isThere }) {
  if (isThere()) return;
  const advice = `${what} is missing and ${why}: apt-get install ${packages.join(' ')} (as root).`;
  if (process.getuid?.() !== 0) throw new Error(advice);
  const run = (args) =>
    execFileSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log(`${what} is missing: installing it with apt-get.`);
  try {
    run(['update']);
    run(['install', '-y', '--no-install-recommends', ...packages]);
  } catch (error) {
    throw new Error(`${advice} apt-get failed: ${error.message}`, { cause: error });
  }
  if (!isThere()) throw new Error(`${advice} apt-get installed none.`);
}
