// npm run -s simulate -- …, npm run -s lotrinh -- …: a command of the house, compiled if needed, in this folder.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

import { build } from './build.mjs';
import { install, main, root, runtime } from './install.mjs';

await main(async () => {
  const [name, ...words] = process.argv.slice(2);
  // What install and build say is no part of the command's result.
  console.log = console.error;
  install();
  const node = runtime();
  build(node);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const cache = join(root, 'node_modules', '.cache', 'compiled');
  const command = spawn(node, ['--enable-source-maps', join(root, 'dist', 'src', 'cli', `${name}.js`), ...words], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: cache, ...process.env },
  });
  // Ctrl-C reaches the command as well, which ends in its own time.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    command.once('error', reject);
    command.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
});
