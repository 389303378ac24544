import { readFileSync } from 'node:fs';
import { Refusal } from './exit.js';

/** The text of a file the operator names. Throws `Refusal` where it cannot be read. */
export function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** A secret in a file: its one line. */
export function readSecret(path: string): string {
  const [line = ''] = readFile(path).split(/\r?\n/);
  if (line === '') throw new Refusal(`${path} is empty.`);
  return line;
}
