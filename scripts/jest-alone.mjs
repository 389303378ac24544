// Runs of the browser that are no part of `npm test`: named by a pattern of file names of their own.
import { spawnSync } from 'node:child_process';
import { root, runtime } from './install.mjs';

/** Runs the files whose path the pattern matches; the answer is jest's exit code. */
export function jestAlone(pattern, env = {}) {
  const args = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
  args.push('--runInBand', '--testRegex', pattern);
  const { status } = spawnSync(runtime(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return status ?? 1;
}
