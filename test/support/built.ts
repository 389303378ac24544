import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { sourcesHash } from '../../scripts/build.mjs';

const cache = resolve('node_modules/.cache/lotrinh-built');

/**
 * A folder with the present sources as JavaScript (`src/…`, `workflows/…`) and the files beside them, for tests that run the house in a process
 * of its own, to kill it. Compiled once per state of the sources; suites side by side do no harm to each other.
 */
export function built(): string {
  const folder = join(cache, sourcesHash());
  if (existsSync(folder)) return folder;
  const fresh = join(cache, `making-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  const swc = [
    'node_modules/@swc/cli/bin/swc.js',
    'src',
    'workflows',
    '-d',
    fresh,
    '--config-file',
    '.swcrc',
    '--copy-files',
    '-q',
  ];
  const { status, stderr } = spawnSync(process.execPath, swc, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The sources do not compile:\n${stderr}`);
  writeFileSync(join(fresh, 'package.json'), '{ "type": "module" }');
  try {
    renameSync(fresh, folder);
  } catch {
    // Another suite was quicker with the same sources.
    rmSync(fresh, { recursive: true });
  }
  return folder;
}
