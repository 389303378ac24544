// Puts what tests start in processes of their own into few files, which load in two thirds of the time:
// node bundle.mjs <compiled sources> <folder> <folder's name later>
// A module of ours that such a process opens by itself is an entry, found where its source stands.
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [plain, folder, later] = process.argv.slice(2);

/** Whatever the processes of the tests ask for by name. */
const asked = globSync('test/support/*-process.mjs')
  .concat('test/support/history-hash.mjs')
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:src|workflows)\/[\w/.-]+\.js/g)].map(([name]) => name),
  );
const programs = ['src/main.js', 'src/cli/lotrinh.js', 'src/cli/simulate.js'];

/** Files read beside a module, and programs started beside it, stay where the compiled sources are. */
const inPlace = ({ path }) => {
  const place = join(later, relative(folder, path));
  return {
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(place).href)),
  };
};

await build({
  entryPoints: [...new Set([...asked, ...programs])].map((name) => join(plain, name)),
  outbase: plain,
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  // Migrations and entities are known by the names of their classes.
  keepNames: true,
  logLevel: 'warning',
  plugins: [{ name: 'in place', setup: ({ onLoad }) => onLoad({ filter: /\.js$/ }, inPlace) }],
});
