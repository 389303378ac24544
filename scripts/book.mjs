// npm run rules [-- --json] [-- --ids FILE]: every rule of the law, where it is modelled and which tests name it.
// npm run docs: the book of the law, docs/book/.
// npm run chart: where the drawing of the machine puts everything, src/ui/chart/layout.json.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { install, main, Refusal, root, runtime } from './install.mjs';

const commands = ['rules', 'docs', 'chart'];

await main(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!commands.includes(command)) throw new Refusal(`node scripts/book.mjs ${commands.join('|')}`);
  // What install says is no line of the report.
  console.log = console.error;
  install();
  const loader = new URL('typescript.mjs', import.meta.url).href;
  const { status } = spawnSync(runtime(), ['--import', loader, join(root, 'book', `${command}.ts`), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
});
