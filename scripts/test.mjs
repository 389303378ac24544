// npm test [-- path …]: everything, or the named tests alone.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { ensureChromium } from './chromium.mjs';
import { install, main, Refusal, root, runtime } from './install.mjs';
import { memoryFolder } from './memory-folder.mjs';
import { ensurePostgres, startPostgres } from './postgres.mjs';
import { ensureStrace } from './strace.mjs';

const checks = [
  ['lint', 'eslint', '.', '--max-warnings', '0'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['types', 'tsc', '--noEmit'],
  ['boundaries', 'depcruise', '--config', '.dependency-cruiser.cjs', 'workflows', 'src'],
];

await main(async () => {
  const named = process.argv.slice(2);
  install();
  const node = runtime();
  try {
    ensurePostgres();
    ensureStrace();
    ensureChromium();
  } catch (error) {
    throw new Refusal(error.message);
  }
  const folder = memoryFolder();
  process.env.TMPDIR = folder;
  const postgres = await startPostgres();
  try {
    const check = () => (named.length > 0 ? [] : inTurn(checks.map((stage) => () => runCheck(node, stage))));
    const test = () => runJest(node, named, postgres.url, folder).then((stage) => [stage]);
    // Side by side where there is more than one core: the checks need one, the tests take what is left.
    const lanes = availableParallelism() > 1 ? await Promise.all([check(), test()]) : await inTurn([check, test]);
    report(lanes.flat());
  } finally {
    await postgres.stop();
  }
});

async function inTurn(steps) {
  const results = [];
  for (const step of steps) results.push(await step());
  return results;
}

/** Runs a package's program; the answer has its exit code, duration and, unless shown at once, its words. */
function run(node, args, { env = process.env, live = false } = {}) {
  const began = performance.now();
  const child = spawn(node, args, {
    cwd: root,
    env,
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (words += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, words, seconds: (performance.now() - began) / 1000 }));
  });
}

async function runCheck(node, [name, program, ...args]) {
  const { code, words, seconds } = await run(node, [join('node_modules', '.bin', program), ...args]);
  if (code !== 0) console.log(`\n${name} failed:\n${words}`);
  return { name, seconds, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

async function runJest(node, named, url, folder) {
  const results = join(folder, 'results.json');
  const args = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
  // A worker keeps what each file loaded; begun anew, it is spared the sweeping of gigabytes.
  args.push('--workerIdleMemoryLimit=1200MB');
  args.push('--json', `--outputFile=${results}`, `--maxWorkers=${availableParallelism()}`, ...named);
  const { code, seconds } = await run(node, args, { env: { ...process.env, LOTRINH_TEST_POSTGRES: url }, live: true });
  try {
    return { name: 'tests', seconds, ...counted(JSON.parse(readFileSync(results, 'utf8')), code) };
  } catch {
    return { name: 'tests', seconds, passed: 0, failed: 1 };
  }
}

/** A test that was skipped proved nothing, and a file that could not be loaded hides its tests: both count as failed. */
function counted(results, code) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function report(stages) {
  const total = (count) => stages.reduce((sum, stage) => sum + stage[count], 0);
  console.log();
  for (const { name, seconds, passed, failed } of stages) {
    const verdict = failed > 0 ? `${failed} failed` : 'ok';
    console.log(
      `${name.padEnd(12)}${`${seconds.toFixed(1)} s`.padStart(9)}  ${verdict}${passed > 1 ? `, ${passed} passed` : ''}`,
    );
  }
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  if (total('failed') > 0) process.exitCode = 1;
}
