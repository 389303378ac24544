import { parseArgs } from 'node:util';
import { rulesReport, type RulesReport } from './rules-report.js';
import { code, listedIds, tests } from './sources.js';

const usage = 'npm run rules [-- --json] [-- --ids FILE]\nFILE has one id a line; without it: docs/law/rule-ids.txt';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

function asked(): { json: boolean; file: string } | null {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, ids: { type: 'string' } } });
    return { json: values.json ?? false, file: values.ids ?? 'docs/law/rule-ids.txt' };
  } catch {
    return null;
  }
}

/** One line a rule: id, force, mark, then where it is used and by how many tests it is named, or why it is not. */
function table({ rules, changes }: RulesReport): string[] {
  const altering = changes.map((change) =>
    change.status === 'modelled'
      ? `${change.id.padEnd(28)}changes       ${change.alters.join(', ')}  ${change.paper}, ${change.inForce}`
      : `${change.id.padEnd(28)}not modelled  ${change.why}`,
  );
  const told = rules.map((rule) => {
    const head = [rule.id.padEnd(16), rule.force.padEnd(8), rule.confidence.padEnd(4)].join('');
    if (rule.status === 'not-modelled') return `${head}not modelled  ${rule.why}`;
    const { how, file, acts, timers, tests: proofs } = rule;
    const places = [...timers, ...acts].join(', ');
    const count = proofs.reduce((sum, { names }) => sum + Math.max(1, names.length), 0);
    return `${head}${how.join(', ').padEnd(14)}${file.split('/').at(-1)!}  ${places || 'by its predicate'}  ${count} tests`;
  });
  return [...told, ...altering];
}

function run(): number {
  const options = asked();
  if (!options) {
    complain(usage);
    return 2;
  }
  let ids: string[];
  try {
    ids = listedIds(options.file);
  } catch {
    complain(`${options.file} cannot be read\n${usage}`);
    return 2;
  }
  const report = rulesReport({ ids, code: code(), tests: tests() });
  if (options.json) say(JSON.stringify(report, null, 2));
  else {
    for (const line of table(report)) say(line);
    const modelled = report.rules.filter(({ status }) => status === 'modelled').length;
    say(
      `${report.rules.length} rules: ${modelled} modelled, ${report.rules.length - modelled} not; ${report.changes.length} changes`,
    );
  }
  for (const fault of report.faults) complain(fault);
  return report.faults.length > 0 ? 1 : 0;
}

process.exitCode = run();
