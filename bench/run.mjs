// npm run bench [-- --check] [-- part …]: compiles the house with its bench and runs it, with a PostgreSQL of its own.
// Parts: pure, pages, sqlite, http, postgres, growth; all of them where none is named. Only where named: evidence, start; heavier: migration.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { install, main, Refusal, root, runtime } from '../scripts/install.mjs';
import { ensurePostgres, startPostgres } from '../scripts/postgres.mjs';

/** Below node_modules, so that the compiled files find the packages. */
const compiled = join(root, 'node_modules', '.cache', 'lotrinh-bench');

function compile(node) {
  rmSync(compiled, { recursive: true, force: true });
  mkdirSync(compiled, { recursive: true });
  const swc = [join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js'), 'src', 'workflows', 'bench', '-d', compiled];
  const { status, stderr } = spawnSync(node, [...swc, '--config-file', '.swcrc', '--copy-files', '-q'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Refusal(`The sources do not compile:\n${stderr}`);
  writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }');
}

await main(async () => {
  install();
  const node = runtime();
  compile(node);
  ensurePostgres();
  const postgres = await startPostgres();
  try {
    const args = [
      ...process.execArgv,
      '--enable-source-maps',
      join(compiled, 'bench', 'main.js'),
      ...process.argv.slice(2),
    ];
    const bench = spawn(node, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, LOTRINH_BENCH_POSTGRES: postgres.url },
    });
    process.exitCode = await new Promise((resolve, reject) => {
      bench.once('error', reject);
      bench.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await postgres.stop();
  }
});
