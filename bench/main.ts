import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { onPostgres, onSqlite } from './durable.js';
import { evidence } from './evidence.js';
import { type Figure, isMet, line } from './figures.js';
import { growth } from './growth.js';
import { migration } from './migration.js';
import { pages } from './pages.js';
import { pure } from './pure.js';
import { say } from './say.js';
import { start } from './start.js';

const all = ['pure', 'pages', 'sqlite', 'http', 'postgres', 'growth'] as const;

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const parts = new Set<string>(positionals.length > 0 ? positionals : all);

const began = performance.now();
const figures: Figure[] = [];
const part = async (of: () => Figure[] | Promise<Figure[]>): Promise<void> => {
  for (const one of await of()) {
    figures.push(one);
    say(line(one));
  }
};

if (parts.has('pure')) await part(pure);
if (parts.has('pages')) await part(pages);
if (parts.has('sqlite') || parts.has('http')) await part(() => onSqlite(parts));
if (parts.has('postgres')) await part(onPostgres);
if (parts.has('growth')) await part(growth);
if (parts.has('evidence')) await part(evidence);
if (parts.has('start')) await part(start);
if (parts.has('migration')) await part(migration);

const missed = figures.filter((one) => !isMet(one));
say(
  `\n${figures.length - missed.length} of ${figures.length} met in ${Math.round((performance.now() - began) / 1000)} s`,
);
if (values.check && missed.length > 0) process.exitCode = 1;
