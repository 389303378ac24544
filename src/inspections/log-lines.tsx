import { caseKinds, siteKinds } from '../log/entry.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Field, SelectField } from '../ui/field.js';
import { faultAt } from '../ui/form/refusal-summary.js';
import { Pagination } from '../ui/pagination.js';
import { Table } from '../ui/table.js';
import { actName } from '../ui/words/acts.js';
import { dateText, instantText, numberText } from '../ui/words/dates.js';
import { dutyName } from '../ui/words/duties.js';
import { logKind, logType, logWords } from '../ui/words/log-words.js';
import { purposeName, readKind } from '../ui/words/reads-words.js';
import { problemTitle } from '../ui/words/problems.js';
import type { Lang } from '../ui/words/text.js';
import { logAddress } from './log-address.js';
import type { LogPageView } from './log-page.view.js';
import type { LogLine } from './log-search.view.js';

interface LinesProps {
  readonly lang: Lang;
  readonly view: LogPageView;
}

const keepers: readonly string[] = [
  'signIn',
  'signOut',
  'refusal',
  'rights',
  'configuration',
  'backup',
  'restore',
  'alarm',
];

/** What each box of the search is called. */
export function searchLabel(field: string, lang: Lang): string {
  const { of, kind, who, from, to, code } = logWords[lang];
  const labels: Readonly<Record<string, string>> = { of, kind, who, from, to, case: code };
  return labels[field] ?? field;
}

/** A question in the address: it works without a script and can be kept as a bookmark. What was typed stays, also where it is wrong. */
export function LogSearchForm({ lang, view: { query, typed, refusal, cases } }: LinesProps) {
  const words = logWords[lang];
  const kinds = cases ? [...siteKinds, ...caseKinds] : keepers;
  const box = (id: keyof typeof typed) => ({
    ...{ id, label: searchLabel(id, lang), value: typed[id] },
    error: faultAt(refusal, id, searchLabel(id, lang), lang),
  });
  const day = (id: 'from' | 'to') => ({ ...box(id), value: query[id] === null ? typed[id] : dateText(query[id]) });
  return (
    <form method="get" action="/kiem-tra/nhat-ky" role="search" aria-label={words.filters} class="filter">
      {cases && (
        <SelectField
          {...box('of')}
          value={query.of}
          options={[
            { value: 'site', label: words.ofSite },
            { value: 'cases', label: words.ofCases },
          ]}
        />
      )}
      <SelectField
        {...box('kind')}
        options={[
          { value: '', label: words.allKinds },
          ...kinds.map((kind) => ({ value: kind, label: logKind(kind, lang) })),
        ]}
      />
      <Field {...box('who')} most={100} hint={words.whoHint} autocomplete="off" />
      <DateField lang={lang} {...day('from')} />
      <DateField lang={lang} {...day('to')} />
      {cases && <Field {...box('case')} size={12} autocomplete="off" />}
      <div class="filter-go">
        <Button look="secondary">{words.apply}</Button>
        <a href="/kiem-tra/nhat-ky#tra-cuu">{words.clear}</a>
      </div>
    </form>
  );
}

/** The entries found, the newest first. */
export function LogLines({ lang, view }: LinesProps) {
  const words = logWords[lang];
  const { items, next, further, query } = view;
  return (
    <>
      {items.length === 0 ? (
        <p>{next === null ? words.none : words.noneYet}</p>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          rows={items}
          columns={[
            {
              head: words.at,
              cell: ({ at, on }) => (
                <>
                  <span class="date">{instantText(at)}</span>
                  {on && <span class="second">{words.happened(dateText(on))}</span>}
                </>
              ),
            },
            {
              head: words.entry,
              names: true,
              cell: (line) => (
                <>
                  {named(line, lang)}
                  <span class="second">
                    {logKind(line.kind, lang)}; {words.number} {numberText(line.seq, lang)}; {words.hash}{' '}
                    <code>{line.hash.slice(0, 12)}</code>
                  </span>
                </>
              ),
            },
            {
              head: words.by,
              cell: ({ by, purpose }) => (
                <>
                  {by.name ?? (by.duty === 'console' ? words.console : words.house)}
                  <span class="second">
                    {[
                      by.duty !== null && by.duty !== 'console' && dutyName(by.duty, lang),
                      by.unit,
                      purpose && purposeName(purpose, lang),
                    ]
                      .filter(Boolean)
                      .join('; ')}
                  </span>
                </>
              ),
            },
            ...(view.cases ? [{ head: words.cases, cell: (line: LogLine) => <Cases lang={lang} line={line} /> }] : []),
          ]}
        />
      )}
      <Pagination
        label={words.pages}
        previous={further ? { href: logAddress(query), text: words.first } : null}
        next={next === null ? null : { href: logAddress(query, next), text: words.next }}
      />
    </>
  );
}

/** What an entry is called: by its act, by what was read, by what happened to the house, or as it is written. */
function named({ chain, kind, type }: LogLine, lang: Lang): string {
  if (chain === 'case') return actName(type, lang);
  if (kind === 'refusal') return logType(type, lang) ?? problemTitle(type, lang) ?? type;
  if (kind === 'read') return readKind(type, lang);
  return logType(type, lang) ?? type;
}

function Cases({ lang, line: { cases, among } }: { readonly lang: Lang; readonly line: LogLine }) {
  const words = logWords[lang];
  const others = among - cases.length;
  if (among === 0) return <>–</>;
  return (
    <>
      {cases.map((code, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/quan-chung/${encodeURIComponent(code)}/tuan-thu`}>{code}</a>
        </>
      ))}
      {others > 0 && <span class="second">{words.others(numberText(others, lang))}</span>}
    </>
  );
}
