// Where the tests put their databases: in memory, where the machine lends some. They kill processes and never cut the
// power (what a power cut takes is worked out from recorded calls), so no test is the weaker for it, and each is spared
// its wait for the disk at every commit: milliseconds each, minutes in all.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';

/** What all tests together leave lying at one time is well below it. */
const needed = 4 * 1024 ** 3;

/** A new folder for this process and those it starts, in memory or else where temporary files go; it ends with the process. */
export function memoryFolder() {
  const folder = mkdtempSync(join(hasRoom() ? memory : tmpdir(), `lotrinh-tests-${process.pid}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // PostgreSQL, which runs as another user, passes through.
  chmodSync(folder, 0o711);
  return folder;
}

/** Sweeps out, too, what processes left that were killed. */
function hasRoom() {
  if (!existsSync(memory)) return false;
  for (const left of readdirSync(memory)) {
    const pid = /^lotrinh-tests-(\d+)-/.exec(left)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(memory, left), { recursive: true, force: true });
  }
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= needed;
}
