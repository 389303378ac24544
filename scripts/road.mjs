// npm run road [-- --json] [-- --url U [--password P --secret S]]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Unforeseen } from '../test/road/client.mjs';
import { tables, walkRoads } from '../test/road/road.mjs';
import { tell } from '../test/road/tell.mjs';
import { build } from './build.mjs';
import { install, main, Refusal, root, runtime } from './install.mjs';

const usage = 'npm run road [-- --json] [-- --url U [--password P --secret S]]';

const valued = ['--url', '--password', '--secret'];

function fromCommandLine(words) {
  const chosen = { json: false };
  for (let i = 0; i < words.length; i += 1) {
    const [option, joined] = words[i].split(/=(.*)/s);
    if (option === '--json' && joined === undefined) {
      chosen.json = true;
      continue;
    }
    const value = joined ?? words[(i += 1)];
    if (!valued.includes(option) || !value) throw new Refusal(usage);
    chosen[option.slice(2)] = value;
  }
  if (chosen.url !== undefined && !URL.canParse(chosen.url)) throw new Refusal(`${chosen.url} is no address\n${usage}`);
  return chosen;
}

/** The demo on a free port and a folder of its own, until `stop`. */
async function startDemo() {
  install();
  const node = runtime();
  build(node);
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-road-'));
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', LOTRINH_PROFILE: 'demo', LOTRINH_DATA: folder };
  for (const other of ['DATABASE_URL', 'LOTRINH_MASTER_KEY_FILE']) delete env[other];
  const service = spawn(node, ['--enable-source-maps', join(root, 'dist', 'src', 'main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => service.once('exit', resolve));
  const stop = async () => {
    service.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(130)));
  const address = new Promise((resolve) => {
    let words = '';
    service.stdout.setEncoding('utf8').on('data', (text) => {
      words += text;
      const [, url] = /Lộ Trình: (http\S+)/.exec(words) ?? [];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([address, ended.then(() => null)]);
  if (url) return { url, stop };
  await stop();
  throw new Refusal('The service did not start.');
}

await main(async () => {
  const { json, url, password, secret } = fromCommandLine(process.argv.slice(2));
  // What install and build say is no line of the road.
  if (json) console.log = console.error;
  const own = url === undefined ? await startDemo() : null;
  const titles = new Map(tables.map((table) => [table.case, table.title]));
  const told = (line) => {
    if (json) return void process.stdout.write(`${JSON.stringify(line)}\n`);
    if (line.seq === 1) console.log(`## ${titles.get(line.case)}`);
    console.log(tell(line));
  };
  try {
    const ends = await walkRoads({ url: own?.url ?? url, password, secret, told });
    const differences = ends.flatMap((end) => end.differences);
    for (const difference of differences) console.error(difference);
    if (!json) console.log(`${ends.length} roads, ${differences.length} differences from the tables`);
    if (differences.length > 0) process.exitCode = 1;
  } catch (error) {
    if (error instanceof Unforeseen) throw new Refusal(error.message);
    if (error.message !== 'fetch failed') throw error;
    throw new Refusal(`${url ?? own.url} does not answer: ${error.cause.message || error.cause.code}.`);
  } finally {
    await own?.stop();
  }
});
