import { type Change, changes } from '../workflows/editions/changes.js';
import { passages } from '../workflows/editions/crosswalk.js';
import { notModelled } from '../workflows/admission/rules/not-modelled.js';
import { rules as law } from '../workflows/admission/rules.js';
import { timers } from '../workflows/admission/timers.js';
import type { Confidence } from '../workflows/kernel/edition.js';
import type { Force } from '../workflows/kernel/rule.js';
import { chart, labelOf } from '../workflows/admission/chart.js';
import { idsIn, type Naming, testsNaming } from './named-tests.js';
import type { Source } from './sources.js';

/** A rule that the machine, a limit or a predicate uses. */
export interface Modelled {
  readonly id: string;
  readonly status: 'modelled';
  /**
   * *judged*: a predicate asks the facts. *timed*: a limit counts it. *cited*: acts rest on it, the chart does what it
   * says. *carried*: no act names it; the code that does what it says does.
   */
  readonly how: readonly ('judged' | 'timed' | 'cited' | 'carried')[];
  readonly force: Force;
  readonly confidence: Confidence;
  /** Where its predicate stands; the register where it has none. */
  readonly file: string;
  readonly acts: readonly string[];
  readonly transitions: readonly string[];
  readonly timers: readonly string[];
  readonly tests: readonly Naming[];
}

/** A rule that is in no code, and why; the acts that name it all the same. */
export interface NotModelled {
  readonly id: string;
  readonly status: 'not-modelled';
  readonly force: Force;
  readonly confidence: Confidence;
  readonly why: string;
  readonly acts: readonly string[];
}

/** A change between editions: modelled where a crosswalk tells it. */
export interface ModelledChange extends Pick<Modelled, 'id' | 'status' | 'how' | 'file' | 'tests'> {
  readonly paper: string;
  readonly inForce: string;
  /** The rules it alters. */
  readonly alters: readonly string[];
}
export type NotModelledChange = Pick<NotModelled, 'id' | 'status' | 'why'>;

export interface RulesReport {
  readonly rules: readonly (Modelled | NotModelled)[];
  readonly changes: readonly (ModelledChange | NotModelledChange)[];
  /** What must be mended: ids without an entry, modelled rules no test names, ids in code that the file lacks. */
  readonly faults: readonly string[];
}

export interface Read {
  readonly ids: readonly string[];
  readonly code: readonly Source[];
  readonly tests: readonly Source[];
}

const register = 'workflows/admission/rules/register.ts';

/** Tests that name rules to count them, and put none to the proof. */
const inventories = new Set(['test/law/gates.spec.ts', 'test/law/forces.spec.ts', 'test/book/rules-report.spec.ts']);

/** Where every rule of the list stands. Pure: files come as text. */
export function rulesReport({ ids, code, tests }: Read): RulesReport {
  const named = testsNaming(tests.filter(({ path }) => !inventories.has(path)));
  const files = predicateFiles(code);
  const carriers = carrierFiles(code);
  const { arrows } = chart();
  const faults: string[] = [];
  const altering = ids.filter((id) => id in known).map((id) => changeOf(id, code, named));
  for (const change of altering)
    if (change.status === 'modelled' && (change.alters.length === 0 || change.tests.length === 0))
      faults.push(
        `${change.id} is ${change.alters.length === 0 ? 'in no crosswalk' : 'in a crosswalk, but no test names it'}`,
      );
  const rules = ids.flatMap((id): (Modelled | NotModelled)[] => {
    const rule = law.get(id);
    if (id in known) return [];
    if (!rule) {
      faults.push(`${id} is in the list, but neither in the register nor among what is not modelled`);
      return [];
    }
    const { force, confidence } = rule;
    const used = arrows.filter((arrow) => arrow.law.rules.includes(id));
    const limits = timers.filter((timer) => timer.rule === id).map((timer) => timer.id);
    const acts = [...new Set(used.map(({ act }) => act))];
    const judged = (rule.standing ?? rule.recorded) !== undefined;
    const proofs = named.get(id) ?? [];
    const carrier = files.get(id) ?? carriers.get(id);
    const proven = proofs.length > 0 && (acts.length > 0 || carrier !== undefined);
    const why = notModelled[id];
    if (!judged && limits.length === 0 && !proven && why !== undefined)
      return [{ id, status: 'not-modelled', force, confidence, why: why.en, acts }];
    const how = [
      ...(judged ? (['judged'] as const) : []),
      ...(limits.length > 0 ? (['timed'] as const) : []),
      ...(!judged && acts.length > 0 ? (['cited'] as const) : []),
      ...(!judged && limits.length === 0 && acts.length === 0 && carrier ? (['carried'] as const) : []),
    ];
    if (how.length === 0)
      faults.push(`${id} is used nowhere, and workflows/admission/rules/not-modelled.ts says no why`);
    if (proofs.length === 0) faults.push(`${id} is modelled, but no test names it`);
    const transitions = used.map(({ from, act, to }) => `${labelOf(from)}: ${act}${to ? ` → ${labelOf(to)}` : ''}`);
    return [
      {
        ...{ id, status: 'modelled', how, force, confidence, file: carrier ?? register },
        ...{ acts, transitions: [...new Set(transitions)], timers: limits, tests: proofs },
      },
    ];
  });
  return { rules, changes: altering, faults: [...faults, ...strays(ids, code)] };
}

const known: Readonly<Record<string, Change>> = changes;

function changeOf(
  id: string,
  code: readonly Source[],
  named: ReadonlyMap<string, readonly Naming[]>,
): ModelledChange | NotModelledChange {
  const { paper, inForce, altersNoRule } = known[id]!;
  if (altersNoRule !== undefined) return { id, status: 'not-modelled', why: altersNoRule };
  const written = passages
    .flatMap(({ shifts }) => shifts)
    .filter(({ changes: by }) => (by as readonly string[]).includes(id));
  const unread = passages.flatMap(({ unread: texts = {} }) =>
    Object.entries(texts)
      .filter(([, { changes: by }]) => (by as readonly string[]).includes(id))
      .map(([family]) => family),
  );
  const file = code.find(({ path, text }) => path.includes('/crosswalk-') && text.includes(`'${id}'`))?.path ?? '';
  return {
    ...{ id, status: 'modelled', how: ['carried'], file, paper, inForce, tests: named.get(id) ?? [] },
    alters: [...new Set([...written.flatMap(({ rules }) => rules), ...unread])],
  };
}

/** Rules that code names and the list lacks. */
function strays(ids: readonly string[], code: readonly Source[]): string[] {
  const listed = new Set(ids);
  const families = new Set(ids.map((id) => id.slice(0, id.indexOf('-'))));
  const astray = new Map<string, string>();
  for (const { path, text } of code)
    for (const [, id, family] of text.matchAll(/'(([A-Z][A-Z0-9]*)-[\p{L}\p{N}.-]+)'/gu))
      if (families.has(family!) && !listed.has(id!)) astray.set(id!, path);
  for (const id of law.keys()) if (!listed.has(id) && !astray.has(id)) astray.set(id, register);
  return [...astray].map(([id, path]) => `${id} is named in ${path}, but not in the list`);
}

/** The section file in which a predicate stands, by rule. */
function predicateFiles(code: readonly Source[]): ReadonlyMap<string, string> {
  const sections = code.filter(({ path }) => path.startsWith('workflows/admission/rules/') && path !== register);
  return new Map(
    sections.flatMap(({ path, text }) =>
      [...text.matchAll(/^ {2}'([^']+)': (?!')/gmu)].map(([, id]): [string, string] => [id!, path]),
    ),
  );
}

/** The first file of the law, the register and the editions' lists of marks apart, that names a rule at all. */
function carrierFiles(code: readonly Source[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, text } of code)
    if (path.startsWith('workflows/admission/') && path !== register && !path.endsWith('/not-modelled.ts'))
      for (const id of idsIn(text)) if (!found.has(id)) found.set(id, path);
  return found;
}
