// A real PostgreSQL server for tests, from Debian's package: its own folder, its own free port, checksums on.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './debian-package.mjs';

const packages = '/usr/lib/postgresql';

/** The folder with the newest `postgres` of this machine, or null. */
export function postgresBinaries() {
  const versions = existsSync(packages) ? readdirSync(packages) : [];
  const found = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(packages, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
  return found ?? null;
}

/** Installs Debian's package where it is missing; throws with what to do where that is not possible. */
export function ensurePostgres() {
  ensurePackages({
    ...{ what: 'PostgreSQL', why: 'the tests need it', packages: ['postgresql'] },
    isThere: () => postgresBinaries() !== null,
  });
}

/** The server refuses to run as root, so root lends it the user of Debian's package. */
function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** The server ends with its parent, however that dies: a watcher waits for the end of a pipe that the parent holds. */
const shell = `folder=$1; shift
"$@" 3<&- & server=$!
(read -r _ <&3; trap '' TERM; kill -INT $server; while kill -0 $server; do sleep 0.1; done; rm -rf "$folder") 2>/dev/null &
watcher=$!
wait $server; code=$?
kill $watcher 2>/dev/null
exit $code`;

/**
 * Starts a server; `settings` are added to its command line, `checksums: false` leaves them off.
 * The answer: `url` (of the database `postgres`), `stop()`, `kill()` (SIGKILL, as a crash), `restart()`, `unref()`.
 */
export async function startPostgres({ settings = {}, checksums = true } = {}) {
  const binaries = postgresBinaries();
  if (!binaries) throw new Error('PostgreSQL is missing: apt-get install postgresql.');
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const initdb = ['-D', data, '-U', 'lotrinh', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  initdb.push('--locale=C.UTF-8', '--no-sync', ...(checksums ? ['--data-checksums'] : []));
  execFileSync(join(binaries, 'initdb'), initdb, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

  const port = await freePort();
  const options = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    max_connections: 200,
    ...settings,
  };
  const command = [join(binaries, 'postgres'), '-D', data];
  for (const [name, value] of Object.entries(options)) command.push('-c', `${name}=${value}`);

  let child;
  let ended;
  const start = async () => {
    // A server that was killed leaves its children a moment; they hold the memory the next one asks for.
    for (let attempt = 0; ; attempt += 1) {
      const stdio = ['ignore', 'ignore', 'pipe', 'pipe'];
      child = spawn('sh', ['-c', shell, 'sh', folder, ...command], { ...user, cwd: folder, stdio, detached: true });
      ended = new Promise((resolve) => child.once('exit', resolve));
      const { started, words } = await firstWords(child, ended);
      if (started) return;
      if (attempt >= 50 || !/shared memory|in use/.test(words)) throw new Error(`PostgreSQL did not start:\n${words}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const end = async (signal) => {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, signal);
    await ended;
  };
  const removed = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

  try {
    await start();
  } catch (error) {
    removed();
    throw error;
  }
  return {
    url: `postgresql://lotrinh:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await end('SIGINT');
      removed();
    },
    /** Lets this process end while the server runs, and take it along. */
    unref() {
      for (const handle of [child, child.stderr, child.stdio[3]]) handle.unref();
    },
    /** The server ends without a word to anyone; its folder stays. */
    kill: () => end('SIGKILL'),
    /** Starts again on the same folder and port, after `kill` or while running. */
    async restart() {
      if (child.exitCode === null && child.signalCode === null) await end('SIGINT');
      await start();
    },
  };
}

/** What the server says until it takes connections, or ends. */
function firstWords(child, ended) {
  return new Promise((resolve) => {
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      words += text;
      if (!words.includes('ready to accept connections')) return;
      // What it says later is read, so that it never waits for a full pipe, and dropped.
      child.stderr.removeAllListeners('data').resume();
      resolve({ started: true, words });
    });
    void ended.then(() => resolve({ started: false, words }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensurePostgres();
  const server = await startPostgres();
  console.log(`export LOTRINH_TEST_POSTGRES=${server.url}\n# Runs until this process is stopped (Ctrl-C).`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
