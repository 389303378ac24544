import { notModelled } from '../workflows/admission/rules/not-modelled.js';
import { rules as law } from '../workflows/admission/rules.js';
import { cite } from '../workflows/kernel/judge.js';
import { existsDuring, markOf } from '../workflows/kernel/rule-standing.js';
import type { Parameters } from '../workflows/editions/parameters.js';
import type { Slice } from '../workflows/kernel/edition.js';
import { dateText } from '../src/ui/words/dates.js';
import { confidences, forces } from '../src/ui/words/marks.js';
import { ruleClause, ruleRemedy } from '../src/ui/words/rules.js';
import { sentence, type Lang } from '../src/ui/words/text.js';
import type { Edition } from './editions.js';
import { code, page, table } from './markdown.js';
import type { RulesReport } from './rules-report.js';
import { says } from './words.js';

/** The rules of an edition: article, force, mark, what each says, where it is tested. */
export function rulesPage(edition: Edition, { rules }: RulesReport, lang: Lang): string {
  const { slices } = edition;
  const rows = rules.flatMap((told) => {
    const rule = law.get(told.id);
    const during = rule ? slices.filter((slice) => existsDuring(rule, slice)) : [];
    if (!rule || during.length === 0) return [];
    const remedy = ruleRemedy(rule.id, lang);
    const proofs =
      told.status === 'modelled'
        ? told.tests.map(({ file }) => file.split('/').at(-1)!.replace('.spec.ts', '')).join(', ')
        : `${says.notModelled[lang]}: ${notModelled[told.id]?.[lang] ?? told.why}`;
    return [
      [
        `**${rule.id}**`,
        [perSlice(during, (slice) => cite(rule.id, slice), lang), lives(rule, slices, lang)].filter(Boolean).join('; '),
        forces[rule.force][lang],
        perSlice(during, (slice) => confidences[markOf(rule, slice)][lang], lang),
        [sentence(ruleClause(rule.id, lang)), ...(remedy ? [`*${says.remedy[lang]}:* ${sentence(remedy)}`] : [])].join(
          ' ',
        ),
        proofs,
      ],
    ];
  });
  const heads = [says.id, says.cite, says.force, says.mark, says.content, says.tested].map((head) => head[lang]);
  return page(`# ${edition.name}: ${says.rules[lang]}`, documents(edition, lang), table(heads, rows));
}

/** The slices of an edition and the documents that stand behind each family of ids. */
function documents({ slices }: Edition, lang: Lang): string {
  const families = [...new Set(slices.flatMap((slice) => Object.keys(slice.documents)))];
  const spans = slices.map(
    ({ id, from, until }) =>
      `- ${code(id)}: ${says.from[lang].toLowerCase()} ${dateText(from)}${until ? `, ${says.till[lang]} ${dateText(until)}` : ''}`,
  );
  const rows = families.map((family) => [
    code(family),
    perSlice(slices, (slice) => slice.documents[family] ?? '', lang),
  ]);
  return page(spans.join('\n'), table([says.id[lang], says.documents[lang]], rows)).trimEnd();
}

/** What holds all through, or from slice to slice where it changes: `…; từ 09/06/2025 …`. */
export function perSlice(
  slices: readonly Slice<Parameters>[],
  tell: (slice: Slice<Parameters>) => string,
  lang: Lang,
): string {
  return slices
    .map((slice, index) => ({
      told: tell(slice),
      from: slice.from,
      before: index > 0 ? tell(slices[index - 1]!) : null,
    }))
    .filter(({ told, before }) => told !== before)
    .map(({ told, from, before }) => (before === null ? told : `${says.since[lang]} ${dateText(from)}: ${told}`))
    .filter((told) => told !== '')
    .join('; ');
}

/** Where a rule came or went within the edition. */
function lives(
  rule: { readonly since?: string; readonly until?: string },
  slices: Edition['slices'],
  lang: Lang,
): string {
  const { since, until } = rule;
  const began = since !== undefined && since > slices[0]!.from ? `${says.since[lang]} ${dateText(since)}` : '';
  const end = slices.at(-1)!.until;
  const ended = until !== undefined && (end === null || until < end) ? `${says.till[lang]} ${dateText(until)}` : '';
  return [began, ended].filter(Boolean).join(', ');
}
