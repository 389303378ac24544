import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { Refusal, root } from './install.mjs';

/** Everything that decides what the build gives. */
const sources = ['src', 'workflows', 'nest-cli.json', '.swcrc', 'package-lock.json'];

/** Builds dist/ unless it was built from exactly these sources. */
export function build(node) {
  const stamp = join(root, 'dist', '.sources');
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Building.');
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { status, stdout, stderr } = spawnSync(node, [nest, 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Refusal(`The build failed:\n${stdout}${stderr}`);
  writeFileSync(stamp, hash);
}

/** Equal for equal sources, and for equal files of the folders named beside them. */
export function sourcesHash(...beside) {
  const hash = createHash('sha256');
  for (const path of [...sources, ...beside].flatMap((source) => filesUnder(join(root, source)))) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (statSync(path).isFile()) return /\.spec\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
