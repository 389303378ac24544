import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { built } from './built.js';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a compiled command of the house (`lotrinh`, `simulate`) in a process of its own, to its end. */
export async function command(
  name: 'lotrinh' | 'simulate',
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const said = { out: '', err: '' };
  const child = spawn(process.execPath, [join(built(), 'src', 'cli', `${name}.js`), ...words], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(built(), '..', 'compiled'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  return { code, ...said };
}
