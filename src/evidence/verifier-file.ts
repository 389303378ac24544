import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The verifier that stands beside the house, in sources and as built. */
export function verifierFile(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'verifier', 'verify.mjs');
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Error('verifier/verify.mjs is not beside this house.');
  }
}
