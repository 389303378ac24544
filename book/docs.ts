import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { book } from './book.js';
import { code, listedIds, tests } from './sources.js';

const folder = 'docs/book';

const pages = book({ ids: listedIds('docs/law/rule-ids.txt'), code: code(), tests: tests() });
rmSync(folder, { recursive: true, force: true });
for (const [path, words] of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), words);
}
process.stdout.write(`${folder}: ${pages.size} files\n`);
