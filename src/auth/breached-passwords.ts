import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Longer than any line of such a list: forty figures, a colon and a count. */
const window = 128;

/** Whether a password stands in a list of SHA-1 hashes in order, one a line, a count behind it or not; no file, no list. */
export function isBreached(file: string | null, password: string): boolean {
  if (file === null) return false;
  const wanted = createHash('sha1').update(password.normalize('NFC')).digest('hex').toUpperCase();
  const opened = openSync(file, 'r');
  try {
    return isListed(opened, wanted);
  } finally {
    closeSync(opened);
  }
}

/** Halves the file until the line is found: the list has some forty gigabytes and is never read whole. */
function isListed(file: number, wanted: string): boolean {
  let [from, to] = [0, fstatSync(file).size];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const { start, text, next } = lineAround(file, middle);
    const found = text.slice(0, 40).toUpperCase();
    if (found === wanted) return true;
    if (found < wanted) from = next;
    else to = start;
  }
  return false;
}

/** The line in which a byte lies, and where it and the next one begin. */
function lineAround(file: number, at: number): { start: number; text: string; next: number } {
  const before = Math.max(0, at - window);
  const bytes = Buffer.alloc(2 * window);
  const read = readSync(file, bytes, 0, bytes.length, before);
  const around = bytes.subarray(0, read).toString('latin1');
  const first = at === 0 ? 0 : around.lastIndexOf('\n', at - before - 1) + 1;
  const last = around.indexOf('\n', first);
  const end = last === -1 ? around.length : last;
  return { start: before + first, text: around.slice(first, end), next: before + end + 1 };
}
