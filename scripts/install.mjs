// What `npm start` and `npm test` share: packages as the lock says, and the Node they run on. Plain JavaScript without
// packages, since it runs before there are any, on the machine's own Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The service needs `crypto.randomUUIDv7` and Node-API 10; on an older Node the SQLite driver dies without a word. */
const oldest = 24;

/** What scripts like this one need of the Node that runs them. */
const oldestForScripts = 20;

/** Something the operator can mend; shown without a stack. */
export class Refusal extends Error {}

/** Runs the script; a `Refusal` is printed and ends it. */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * True where every package of the lock is installed in its version; npm leaves a copy of what it installed in
 * node_modules, and only when it has finished. Packages for other platforms may be absent.
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    if (!found) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/** Brings node_modules in line with package-lock.json; no package may run a script of its own. */
export function install() {
  const lock = readJson('package-lock.json');
  const installed = join('node_modules', '.package-lock.json');
  if (existsSync(join(root, installed)) && isInstalled(lock, readJson(installed))) return;
  if (Number(process.versions.node.split('.')[0]) < oldestForScripts) {
    throw new Refusal(`Node ${process.versions.node} is too old to install with: Node ${oldestForScripts} or newer.`);
  }
  console.log('Installing packages (npm ci); half a minute.');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Refusal('npm ci failed: the packages of package-lock.json could not be installed.');
}

/** The Node for the service and its tests: the one npm installed along, else this one where it is new enough. */
export function runtime() {
  const bundled = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(bundled) && spawnSync(bundled, ['--version']).status === 0) return bundled;
  const { version, platform, arch, execPath } = process;
  if (Number(version.slice(1).split('.')[0]) >= oldest) return execPath;
  throw new Refusal(
    `Node ${oldest} or newer is needed; this is ${version}. The Node that npm installs along is for linux-x64 only and\n` +
      `is missing on this machine (${platform}-${arch}). Install Node ${oldest} from https://nodejs.org and run this again.`,
  );
}

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
