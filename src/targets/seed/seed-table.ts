import { readFileSync } from 'node:fs';

import { readCsv } from '../csv.js';

/** A table of this folder. They are kept as they were taken from the four plans. */
export const seedTable = <C extends string>(name: string): Record<C, string>[] =>
  readCsv<C>(readFileSync(new URL(`./${name}.csv`, import.meta.url), 'utf8'));
