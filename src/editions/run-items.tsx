import { Button } from '../ui/button.js';
import { SelectField } from '../ui/field.js';
import { Pagination } from '../ui/pagination.js';
import { Table } from '../ui/table.js';
import { actName } from '../ui/words/acts.js';
import { numberText } from '../ui/words/dates.js';
import { editionsWords, itemWords } from '../ui/words/editions-words.js';
import { ruleClause } from '../ui/words/rules.js';
import { stageName } from '../ui/words/stages.js';
import { capital, type Lang } from '../ui/words/text.js';
import { timerName } from '../ui/words/timers.js';
import { runPath } from './edition-paths.js';
import type { ItemView } from './migration.view.js';
import type { RunPageView } from './run-page.view.js';
import { crossingReason, dayOr } from './run-words.js';

interface PartProps {
  readonly lang: Lang;
  readonly view: RunPageView;
}

/** The cases of a run by their codes, page by page: what became of each, and why. */
export function RunItems({ lang, view }: PartProps) {
  const words = editionsWords[lang];
  const { run, state, further } = view;
  const address = (query: Readonly<Record<string, string>>) => {
    const told = new URLSearchParams({ ...(state && { state }), ...query }).toString();
    return `${runPath(run.id)}${told && `?${told}`}#ho-so`;
  };
  return (
    <section aria-labelledby="ho-so">
      <h2 id="ho-so">{words.people}</h2>
      <p class="muted">{words.peopleHint}</p>
      <Filter lang={lang} view={view} />
      {run.items.length === 0 ? (
        <p class="empty">{run.state === 'surveying' ? words.noneYet : words.noItems}</p>
      ) : (
        <Table
          caption={words.people}
          captionHidden
          rows={run.items}
          columns={[
            {
              ...{ head: words.code, names: true },
              cell: ({ code }) => <a href={`/quan-chung/${encodeURIComponent(code)}`}>{code}</a>,
            },
            { head: words.stage, cell: ({ report }) => (report ? stageName(report.stage, lang) : '–') },
            { head: words.outcome, cell: (item) => <Outcome lang={lang} item={item} /> },
            { head: words.effect, cell: ({ report }) => <Effect lang={lang} report={report} /> },
          ]}
        />
      )}
      <Pagination
        label={words.pages}
        previous={further ? { href: address({}), text: words.firstPage } : null}
        next={run.next === null ? null : { href: address({ after: run.next }), text: words.nextPage }}
      />
    </section>
  );
}

/** States of which there is a case, with how many. */
function Filter({ lang, view: { run, state } }: PartProps) {
  const words = editionsWords[lang];
  const { cases: _, ...counts } = run.progress;
  const options = Object.entries(counts)
    .filter(([one, count]) => count > 0 || one === state)
    .map(([one, count]) => ({ value: one, label: `${capital(itemWords[one]![lang])} (${numberText(count, lang)})` }));
  if (options.length < 2 && state === null) return null;
  return (
    <form method="get" action={`${runPath(run.id)}#ho-so`} class="filter">
      <SelectField
        {...{ id: 'state', label: words.filter, value: state ?? '' }}
        options={[{ value: '', label: words.all }, ...options]}
      />
      <Button look="secondary">{words.apply}</Button>
    </form>
  );
}

function Outcome({ lang, item: { state, reason, seq } }: { readonly lang: Lang; readonly item: ItemView }) {
  const words = editionsWords[lang];
  return (
    <>
      {capital(itemWords[state]![lang])}
      {reason !== null && <span class="second">{crossingReason(reason, lang)}</span>}
      {seq !== null && <span class="second">{words.entry(seq)}</span>}
    </>
  );
}

function Effect({ lang, report }: { readonly lang: Lang; readonly report: ItemView['report'] }) {
  const words = editionsWords[lang];
  if (!report) return <>–</>;
  const acts = (names: readonly string[]) => names.map((act) => actName(act, lang));
  const rules = (unmet: (typeof report)['unmet']) =>
    unmet.map(({ act, rule }) => words.forAct(`${capital(ruleClause(rule, lang))} (${rule})`, actName(act, lang)));
  const told: readonly (readonly [string, readonly string[]])[] = [
    [words.gained, acts(report.gained)],
    [words.lost, acts(report.lost)],
    [words.unmet, rules(report.unmet)],
    [words.met, rules(report.met)],
    [
      words.kept,
      report.kept.map(
        ({ timer, due, underNew }) =>
          `${timerName(timer, lang)}: ${words.keptDay(dayOr(due, words.noDay), dayOr(underNew, words.noDay))}`,
      ),
    ],
    [
      words.moved,
      report.moved.map(
        ({ timer, was, is }) =>
          `${timerName(timer, lang)}: ${words.movedDay(dayOr(was, words.noDay), dayOr(is, words.noDay))}`,
      ),
    ],
  ];
  const some = told.filter(([, lines]) => lines.length > 0);
  if (some.length === 0) return <span class="muted">{words.noEffect}</span>;
  return (
    <ul class="plain">
      {some.map(([name, lines]) => (
        <li>
          {name}: {lines.join('; ')}
        </li>
      ))}
    </ul>
  );
}
