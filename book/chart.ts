import { writeFileSync } from 'node:fs';
import { roadLayout } from './road-layout.js';

const file = 'src/ui/chart/layout.json';

const found = await roadLayout();
const rows = (of: readonly unknown[]): string => `[\n${of.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
const { spots, lines, ...sizes } = found;
const head = Object.entries(sizes).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},\n`);
writeFileSync(file, `{\n${head.join('')}  "spots": ${rows(spots)},\n  "lines": ${rows(lines)}\n}\n`);
process.stdout.write(`${file}: ${spots.length} boxes and frames, ${lines.length} lines\n`);
