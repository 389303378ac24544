// npm start [-- --profile demo|real --port N --data DIR] [--reset [--yes]]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';

import { build } from './build.mjs';
import { install, main, Refusal, root, runtime } from './install.mjs';

const usage =
  'npm start [-- --profile demo|real --port N --data DIR] [--reset [--yes]]; every other setting is in .env.example';

/** What the command line sets, in the words of the environment. */
const settings = { '--profile': 'LOTRINH_PROFILE', '--port': 'PORT', '--data': 'LOTRINH_DATA' };

/** `--reset` begins the demo anew; `--yes` does not ask first. */
const flags = ['--reset', '--yes'];

function fromCommandLine(words) {
  const env = {};
  for (let i = 0; i < words.length; i += 1) {
    const [option, joined] = words[i].split(/=(.*)/s);
    if (flags.includes(words[i])) continue;
    const value = joined ?? words[(i += 1)];
    if (!Object.hasOwn(settings, option) || !value) throw new Refusal(usage);
    env[settings[option]] = value;
  }
  return env;
}

/** Runs the service until it ends; a signal to this process is one to the service. */
function serve(node, env, words) {
  const service = spawn(node, ['--enable-source-maps', join(root, 'dist', 'src', 'main.js'), ...words], {
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill(signal));
  return new Promise((resolve, reject) => {
    service.once('error', reject);
    service.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** What was tried in the demo goes for good, so it is asked once more; without a terminal `--yes` says so. */
async function confirmReset() {
  if (process.argv.includes('--yes')) return;
  const question = 'Xóa mọi thay đổi trong dữ liệu mẫu và lập lại từ đầu? / Begin the sample data anew? (lam lai) ';
  const refusal = new Refusal('Nothing was removed. To begin the demo anew: npm start -- --reset --yes');
  if (!process.stdin.isTTY) throw refusal;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(question);
  terminal.close();
  if (answer.trim().toLowerCase() !== 'lam lai') throw refusal;
}

await main(async () => {
  const words = process.argv.includes('--reset') ? ['--reset'] : [];
  const chosen = fromCommandLine(process.argv.slice(2));
  if (words.length > 0) await confirmReset();
  install();
  const node = runtime();
  build(node);
  // What the service writes (database, log, keys) is for its own user alone.
  process.umask(0o077);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const cache = join(root, 'node_modules', '.cache', 'compiled');
  process.exitCode = await serve(node, { NODE_COMPILE_CACHE: cache, ...process.env, ...chosen }, words);
});
