import { rules as law } from '../workflows/admission/rules.js';
import { timers as limits } from '../workflows/admission/timers.js';
import { cite } from '../workflows/kernel/judge.js';
import type { TransitionLaw } from '../workflows/kernel/procedure.js';
import type { Force } from '../workflows/kernel/rule.js';
import { existsDuring } from '../workflows/kernel/rule-standing.js';
import { actName } from '../src/ui/words/acts.js';
import { dutyName } from '../src/ui/words/duties.js';
import { forces } from '../src/ui/words/marks.js';
import { capital, type Lang } from '../src/ui/words/text.js';
import { type Chart, type ChartArrow, placeOf } from '../workflows/admission/chart.js';
import type { Edition } from './editions.js';
import { limitEffects, wayKey, type LimitEffects, type Sample } from './limit-effects.js';
import { code, page, table } from './markdown.js';
import { entryOf, numberOf, numbersOf, titleOf } from './naming.js';
import { perSlice } from './rules-page.js';
import { says, whenOf } from './words.js';

/** The same act by the same law to the same stage, from however many stages: one row. */
interface Way {
  readonly first: ChartArrow;
  readonly from: readonly ChartArrow[];
}

/** Every transition: in which stage, which act, who, under which conditions and article, which limits begin and end. */
export function transitionsPage(edition: Edition, chart: Chart, seen: readonly Sample[], lang: Lang): string {
  const under = new Map(edition.slices.map((slice) => [slice, limitEffects(seen, slice)]));
  const rows = ways(chart).map(({ first, from }) => {
    const { act, to, law: by } = first;
    const when = whenOf(first, chart.arrows, lang);
    return [
      from.map((arrow) => numberOf(arrow.from) || titleOf(arrow.from, lang)).join(', '),
      `${capital(actName(act, lang))} ${code(act)}${when ? ` [${when}]` : ''}`,
      to ? titleOf(entryOf(to), lang) : (by.returns ? says.returns : says.stays)[lang],
      whoOf(by, lang),
      articleOf(by, edition, lang),
      by.by === 'clock' ? '' : conditionsOf(by, edition, lang),
      perSlice(edition.slices, (slice) => limitsOf(first, under.get(slice)!, lang), lang),
    ];
  });
  const heads = [says.states, says.act, says.to, says.who, says.cite, says.conditions, says.deadlines];
  return page(
    `# ${edition.name}: ${says.transitions[lang]}`,
    says.limitsNote[lang],
    table(
      heads.map((head) => head[lang]),
      rows,
    ),
  );
}

function ways(chart: Chart): Way[] {
  const found = new Map<string, ChartArrow[]>();
  for (const arrow of inOrder(chart)) {
    const key = JSON.stringify([
      arrow.act,
      arrow.guard,
      arrow.to?.id ?? null,
      arrow.law,
      whenOf(arrow, chart.arrows, 'en'),
    ]);
    found.set(key, [...(found.get(key) ?? []), arrow]);
  }
  return [...found.values()].map((from) => ({ first: from[0]!, from }));
}

/** By the number of the stage; within it as the definition has them. */
function inOrder({ arrows }: Chart): ChartArrow[] {
  const place = ({ from }: ChartArrow): number => {
    const numbers = numbersOf(from);
    if (numbers) return placeOf(numbers.first);
    return from.id === 'unopened' ? -1 : 100;
  };
  return [...arrows].sort((a, b) => place(a) - place(b));
}

function whoOf({ by, recordedBy, confirm }: TransitionLaw, lang: Lang): string {
  const names = (duties: readonly string[]): string => duties.map((duty) => dutyName(duty, lang)).join(', ');
  const alone = recordedBy.length === 1 && recordedBy[0] === by;
  return [
    alone ? names([by]) : `${says.acts[lang]}: ${names([by])}; ${says.records[lang]}: ${names(recordedBy)}`,
    ...(confirm ? [`${says.confirms[lang]}: ${names(confirm)}`] : []),
  ].join('; ');
}

/** The article an act rests on: the first of its rules that exists in the edition; local rules are no article. */
function articleOf({ rules }: TransitionLaw, { slices }: Edition, lang: Lang): string {
  return perSlice(
    slices,
    (slice) => {
      const first = rules
        .map((id) => law.get(id)!)
        .find((rule) => rule.confidence !== 'L' && existsDuring(rule, slice));
      return first ? cite(first.id, slice) : says.practice[lang];
    },
    lang,
  );
}

const order: readonly Force[] = ['bar', 'lapse', 'outcome', 'notice', 'none'];

/** The rules asked, by what they do when unmet. */
function conditionsOf({ rules }: TransitionLaw, { slices }: Edition, lang: Lang): string {
  const asked = rules.map((id) => law.get(id)!).filter((rule) => slices.some((slice) => existsDuring(rule, slice)));
  return order
    .map((force) => ({ force, ids: asked.filter((rule) => rule.force === force).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ force, ids }) => `*${forces[force][lang]}:* ${ids.join(', ')}`)
    .join('; ');
}

function limitsOf({ act, to }: ChartArrow, { starts, ends }: LimitEffects, lang: Lang): string {
  const key = wayKey(act, to?.id ?? null);
  const known = limits.map(({ id }) => id);
  const told = (which: ReadonlyMap<string, ReadonlySet<string>>): string =>
    known.filter((id) => which.get(key)?.has(id)).join(', ');
  return [
    ...(told(starts) ? [`${says.starts[lang]} ${told(starts)}`] : []),
    ...(told(ends) ? [`${says.ends[lang]} ${told(ends)}`] : []),
  ].join('; ');
}
