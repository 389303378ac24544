import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { sourcesHash } from '../../scripts/build.mjs';

const cache = resolve('node_modules/.cache/lotrinh-built');

/**
 * A folder with the present sources as JavaScript for tests that run the house in a process of its own, to kill it: what
 * such a process opens stands at `src/…` and `workflows/…`, in few files. Made once per state of the sources and of
 * those processes; suites side by side do no harm to each other.
 */
export const built = (): string => (made ??= make());

let made: string | undefined;

function make(): string {
  const folder = join(cache, sourcesHash('test/support'));
  if (existsSync(folder)) return folder;
  const fresh = join(cache, `making-${process.pid}`);
  const plain = join(fresh, 'compiled');
  mkdirSync(plain, { recursive: true });
  const swc = 'node_modules/@swc/cli/bin/swc.js';
  run([swc, 'src', 'workflows', '-d', plain, '--config-file', '.swcrc', '--copy-files', '-q']);
  run(['test/support/bundle.mjs', plain, fresh, folder]);
  writeFileSync(join(fresh, 'package.json'), '{ "type": "module" }');
  try {
    renameSync(fresh, folder);
  } catch {
    // Another suite was quicker with the same sources.
    rmSync(fresh, { recursive: true });
  }
  return folder;
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The sources do not compile:\n${stderr}`);
}
