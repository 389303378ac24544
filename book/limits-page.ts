import { timers } from '../workflows/admission/timers.js';
import { rules } from '../workflows/admission/rules.js';
import { parameterRules } from '../workflows/editions/parameter-rules.js';
import type { Parameters } from '../workflows/editions/parameters.js';
import { cite } from '../workflows/kernel/judge.js';
import { existsDuring } from '../workflows/kernel/rule-standing.js';
import { actName } from '../src/ui/words/acts.js';
import { confidences } from '../src/ui/words/marks.js';
import { timerName } from '../src/ui/words/timers.js';
import { capital, type Lang } from '../src/ui/words/text.js';
import type { Edition } from './editions.js';
import { limitEffects, type LimitEffects, type Sample } from './limit-effects.js';
import { code, page, table } from './markdown.js';
import { perSlice } from './rules-page.js';
import { says, timerKinds, units } from './words.js';

/** The limits of an edition, how long they run there, what starts and ends them; and its parameters. */
export function limitsPage({ name, slices }: Edition, seen: readonly Sample[], lang: Lang): string {
  const under = new Map(slices.map((slice) => [slice, limitEffects(seen, slice)]));
  const rows = timers
    .filter(({ rule }) => slices.some((slice) => existsDuring(rules.get(rule)!, slice)))
    .map(({ id, rule, kind, passes }) => [
      `**${id}**`,
      timerName(id, lang),
      perSlice(slices, (slice) => cite(rule, slice), lang),
      timerKinds[kind]?.[lang] ?? kind,
      perSlice(slices, (slice) => lengthIn(under.get(slice)!, id, lang), lang),
      perSlice(slices, (slice) => actsThat(under.get(slice)!.starts, id, lang), lang),
      perSlice(slices, (slice) => actsThat(under.get(slice)!.ends, id, lang), lang),
      passes ? capital(actName(passes, lang)) : says.onlyShown[lang],
    ]);
  const heads = [says.id, says.name, says.cite, says.kind, says.length, says.starts, says.ends, says.passes];
  return page(
    `# ${name}: ${says.limits[lang]}`,
    says.limitsNote[lang],
    table(
      heads.map((head) => capital(head[lang])),
      rows,
    ),
    `## ${says.parameter[lang]}`,
    table(
      [says.parameter, says.cite, says.value].map((head) => head[lang]),
      Object.entries(parameterRules).map(([key, ids]) => [
        code(key),
        ids.join(', '),
        perSlice(slices, ({ parameters }) => valueOf(parameters[key as keyof Parameters], lang), lang),
      ]),
    ),
  );
}

/** How long a limit runs under a slice; abroad and at home, where the samples show both. */
function lengthIn({ lengths }: LimitEffects, id: string, lang: Lang): string {
  const known = [...(lengths.get(id) ?? [])].sort((a, b) => a.budget - b.budget);
  return known.map(({ unit, budget }) => `${budget} ${units[unit]![lang]}`).join(' / ');
}

function actsThat(which: ReadonlyMap<string, ReadonlySet<string>>, timer: string, lang: Lang): string {
  const acts = [...which].filter(([, timers]) => timers.has(timer)).map(([way]) => way.split(' ', 1)[0]!);
  return [...new Set(acts)]
    .sort()
    .map((act) => `${actName(act, lang)} ${code(act)}`)
    .join('; ');
}

/** A parameter as JSON, its mark in words beside it. */
function valueOf(value: unknown, lang: Lang): string {
  if (typeof value === 'object' && value !== null && 'confidence' in value && 'value' in value)
    return `${valueOf(value.value, lang)} (${confidences[value.confidence as keyof typeof confidences][lang]})`;
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${valueOf(inner, lang)}`)
      .join(', ');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
