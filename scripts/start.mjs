// npm start [-- --profile demo|real --port N --data DIR]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

import { build } from './build.mjs';
import { install, main, Refusal, root, runtime } from './install.mjs';

const usage = 'npm start [-- --profile demo|real --port N --data DIR]; every other setting is in .env.example';

/** What the command line sets, in the words of the environment. */
const settings = { '--profile': 'LOTRINH_PROFILE', '--port': 'PORT', '--data': 'LOTRINH_DATA' };

function fromCommandLine(words) {
  const env = {};
  for (let i = 0; i < words.length; i += 1) {
    const [option, joined] = words[i].split(/=(.*)/s);
    const value = joined ?? words[(i += 1)];
    if (!Object.hasOwn(settings, option) || !value) throw new Refusal(usage);
    env[settings[option]] = value;
  }
  return env;
}

/** Runs the service until it ends; a signal to this process is one to the service. */
function serve(node, env) {
  const service = spawn(node, ['--enable-source-maps', join(root, 'dist', 'src', 'main.js')], {
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill(signal));
  return new Promise((resolve, reject) => {
    service.once('error', reject);
    service.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

await main(async () => {
  const chosen = fromCommandLine(process.argv.slice(2));
  install();
  const node = runtime();
  build(node);
  // What the service writes (database, log, keys) is for its own user alone.
  process.umask(0o077);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const cache = join(root, 'node_modules', '.cache', 'compiled');
  process.exitCode = await serve(node, { NODE_COMPILE_CACHE: cache, ...process.env, ...chosen });
});
