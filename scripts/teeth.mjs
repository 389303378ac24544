// `npm run teeth`: plants each seeded fault of test/teeth/faults.mjs in a copy of this tree and sees the tests named for
// it fail. A fault that no test notices, or that no longer fits the code, ends the command with 1. Words choose faults.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faults, notHere } from '../test/teeth/faults.mjs';
import { install, main, root, runtime } from './install.mjs';
import { ensurePostgres, startPostgres } from './postgres.mjs';

await main(async () => {
  install();
  const wanted = process.argv.slice(2);
  const chosen = faults.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  ensurePostgres();
  const server = await startPostgres();
  const copy = copied();
  try {
    process.stderr.write(`${chosen.length} faults; first the tests named for them, on sound code\n`);
    for (const [tests, only] of soundRuns(chosen)) {
      const sound = await failing(copy, { tests, only }, server.url);
      if (sound === 0) continue;
      console.error(`The tests named are not green before anything is planted (${sound ?? 'they did not run'}).`);
      process.exitCode = 1;
      return;
    }
    const missed = [];
    for (const fault of chosen) if (!(await caught(copy, fault, server.url))) missed.push(fault);
    for (const { name, why } of wanted.length === 0 ? notHere : []) console.log(`not here   ${name}: ${why}`);
    console.log(
      `${chosen.length - missed.length} of ${chosen.length} faults caught, ${notHere.length} do not apply so far`,
    );
    if (missed.length > 0) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(copy, { recursive: true, force: true });
  }
});

/** The tree as git knows it, with what is not committed yet, and the packages. */
function copied() {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-teeth-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of files.trim().split('\n')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Tests asked for whole and tests asked for in part, each file once. */
function soundRuns(chosen) {
  const filesOf = (faults) => [...new Set(faults.flatMap(({ tests }) => tests))];
  const narrow = chosen.filter(({ only }) => only !== undefined);
  const runs = [
    [filesOf(chosen.filter(({ only }) => only === undefined)), undefined],
    [filesOf(narrow), [...new Set(narrow.map(({ only }) => only))].join('|')],
  ];
  return runs.filter(([files]) => files.length > 0);
}

/** Whether the tests see the fault; says so. */
async function caught(copy, { name, file, find, put, tests, only }, url) {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  if (before.split(find).length !== 2) {
    console.log(`STALE      ${name}: ${file} does not hold its place once`);
    return false;
  }
  writeFileSync(
    path,
    before.replace(find, () => put),
  );
  const began = Date.now();
  const failed = await failing(copy, { tests, only }, url);
  writeFileSync(path, before);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  const seen = failed !== null && failed > 0;
  console.log(`${seen ? 'caught    ' : 'NOT CAUGHT'} ${name} (${seen ? `${failed} red` : 'all green'}, ${seconds} s)`);
  return seen;
}

/** How many tests fail; null where they could not run at all, which proves nothing. */
async function failing(copy, { tests, only }, url) {
  const results = join(copy, 'teeth.json');
  rmSync(results, { force: true });
  const args = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
  args.push('--json', `--outputFile=${results}`, '--forceExit', '--silent', ...tests);
  if (only !== undefined) args.push('-t', only);
  const env = { ...process.env, LOTRINH_TEST_POSTGRES: url };
  // Not spawnSync: while it waits nobody reads what the server says, and the server waits for a full pipe.
  const jest = spawn(runtime(), args, { cwd: copy, env, stdio: 'ignore', timeout: 600_000 });
  await new Promise((resolve) => jest.once('close', resolve));
  try {
    const told = JSON.parse(readFileSync(results, 'utf8'));
    const { numFailedTests, numPassedTests, numRuntimeErrorTestSuites } = told;
    if (numFailedTests + numPassedTests === 0) return null;
    // A suite that falls in its beforeAll has run; one that does not compile has not.
    return numFailedTests > 0 ? numFailedTests : numRuntimeErrorTestSuites > 0 ? null : 0;
  } catch {
    return null;
  }
}
