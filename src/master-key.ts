import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes of the key that wraps every person's key. */
const length = 32;

/** What is wrong with a master key file that exists, in words for the operator; empty where it may be used. */
export function masterKeyFaults(file: string): string[] {
  const { mode, size } = statSync(file);
  const faults: string[] = [];
  if ((mode & 0o077) !== 0) faults.push(`${file} may be read by others: chmod 600 it`);
  if (size !== length) faults.push(`${file} must hold exactly ${length} bytes, it holds ${size}`);
  else if (new Set(readFileSync(file)).size < 8) faults.push(`${file} is no random key`);
  return faults;
}

/** The key, made on the first start; the caller has checked the faults. */
export function readMasterKey(file: string): Buffer {
  if (!existsSync(file)) createMasterKey(file);
  return readFileSync(file);
}

/** Durable before anything is encrypted with it: a key lost with the power would take every sealed value along. */
function createMasterKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const key = openSync(file, 'wx', 0o600);
  try {
    writeSync(key, randomBytes(length));
    fsyncSync(key);
  } finally {
    closeSync(key);
  }
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
