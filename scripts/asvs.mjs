// Fills the `test` column of docs/asvs-5.0.csv: for each requirement of ours that a row rests on, the tests that name it.
// `--check` writes nothing and ends with 1 where the table is stale or a requirement taken has no test.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const table = 'docs/asvs-5.0.csv';

/** Requirements of later parts: their rows stay empty until then. */
const later = new Set([
  'SEC-24',
  'SEC-27',
  'SEC-28',
  'SEC-36',
  'SEC-37',
  'SEC-39',
  'SEC-40',
  'SEC-41',
  'SEC-44',
  'SEC-45',
  'SEC-53',
  'SEC-54',
  'SEC-60',
  'REL-07',
  'REL-08',
  'REL-14',
  'REL-22',
]);

/** Most tests named for one requirement. */
const most = 3;

function testsByRequirement() {
  const found = new Map();
  for (const folder of ['test', 'src', 'workflows']) {
    for (const name of readdirSync(folder, { recursive: true }).sort()) {
      if (!/\.spec\.tsx?$/.test(name)) continue;
      const file = join(folder, name);
      for (const id of new Set(readFileSync(file, 'utf8').match(/\b(?:SEC|REL)-\d\d\b/g) ?? []))
        found.set(id, [...(found.get(id) ?? []), file]);
    }
  }
  return found;
}

/** One line of the table as its cells; quoted cells may hold commas. */
const cellsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
  );
const written = (cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const tests = testsByRequirement();
const missing = new Set();
const [head, ...rows] = readFileSync(table, 'utf8').trimEnd().split('\n');
const filled = rows.map((line) => {
  const [id, level, applies, requirements, note] = cellsOf(line);
  const asked = applies === 'yes' ? requirements.split(' ').filter((one) => !later.has(one)) : [];
  const named = asked.flatMap((one) => {
    const files = tests.get(one) ?? [];
    if (files.length === 0) missing.add(one);
    return files.slice(0, most);
  });
  return [id, level, applies, requirements, note, [...new Set(named)].join(' ')].map(written).join(',');
});
const text = `${[head, ...filled].join('\n')}\n`;

for (const id of [...missing].sort()) console.error(`${id} is taken and no test names it`);
if (process.argv.includes('--check')) {
  const stale = text !== readFileSync(table, 'utf8');
  if (stale) console.error(`${table} is stale: npm run asvs`);
  process.exitCode = stale || missing.size > 0 ? 1 : 0;
} else {
  writeFileSync(table, text);
  const without = filled.filter((line) => cellsOf(line)[2] === 'yes' && cellsOf(line)[5] === '').length;
  console.log(
    `${filled.length} rows, ${filled.filter((line) => cellsOf(line)[5] !== '').length} with tests, ${without} that apply wait for later parts`,
  );
}
