import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { later } from '../later.js';

/** Milliseconds for which the code is good; a start of the service makes another. */
const goodFor = 30 * 60_000;

/** Where the code lies: whoever may read it sits at the machine already. */
export const firstStartFile = (dataDirectory: string): string => join(dataDirectory, 'first-start-code');

export interface FirstStartCode {
  /** 128 bits from the CSPRNG, in hexadecimal groups. */
  readonly code: string;
  /** The first instant at which it is good no longer. */
  readonly until: string;
}

/** Writes a new code over any older one; readable by the service's user alone. */
export function makeFirstStartCode(dataDirectory: string, now: string): FirstStartCode {
  const code = randomBytes(16).toString('hex').match(/.{8}/g)!.join('-');
  const until = later(now, goodFor);
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const file = firstStartFile(dataDirectory);
  // Removed first: a file that is there keeps its mode, and a link leads elsewhere.
  rmSync(file, { force: true });
  writeFileSync(file, `${code}\n${until}\n`, { mode: 0o600, flag: 'wx' });
  return { code, until };
}

/** The code that stands in the file; null where there is none. */
export function readFirstStartCode(dataDirectory: string): FirstStartCode | null {
  try {
    const [code = '', until = ''] = readFileSync(firstStartFile(dataDirectory), 'utf8').split('\n');
    return { code, until };
  } catch {
    return null;
  }
}

export function dropFirstStartCode(dataDirectory: string): void {
  rmSync(firstStartFile(dataDirectory), { force: true });
}

/** Whether the code given is the one that stands, and is good at this instant; takes as long whichever it is. */
export function isGood(standing: FirstStartCode | null, given: string, now: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text.trim().toLowerCase()).digest();
  const same = timingSafeEqual(digest(standing?.code ?? ''), digest(given));
  return same && standing !== null && standing.code !== '' && now < standing.until;
}
