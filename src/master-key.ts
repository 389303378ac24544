import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createDurably } from './durable-file.js';

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
  // Durable before anything is encrypted with it: a key lost with the power would take every sealed value along.
  if (!existsSync(file)) createDurably(file, randomBytes(length));
  return readFileSync(file);
}
