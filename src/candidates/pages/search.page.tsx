import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { dateText, numberText } from '../../ui/words/dates.js';
import { searchWords } from '../../ui/words/search-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import type { CandidateRow } from '../views/candidate.view.js';
import { listAddress } from './list-address.js';
import { PersonName } from './person-name.js';

export interface SearchView {
  readonly q: string;
  /** Null before anything was asked. */
  readonly found: {
    readonly items: readonly CandidateRow[];
    /** The reader's duty opens cases. */
    readonly opens: boolean;
    readonly total: number;
    readonly units: readonly { readonly id: string; readonly name: string | null }[];
  } | null;
}

/** P5. By name, code or branch, within the reader's scope. */
export function SearchPage({ shell, view: { q, found } }: PageProps<SearchView>) {
  const { lang } = shell;
  const words = searchWords[lang];
  return (
    <Layout shell={shell} title={[words.title]}>
      <h1>{words.title}</h1>
      <form method="get" action="/tim" role="search" aria-label={words.title}>
        <Field id="q" most={100} label={words.label} hint={words.hint} value={q} autocomplete="off" />
        <Button>{words.submit}</Button>
      </form>
      {found && <Found lang={lang} q={q} found={found} />}
    </Layout>
  );
}

interface FoundProps {
  readonly lang: Lang;
  readonly q: string;
  readonly found: NonNullable<SearchView['found']>;
}

function Found({ lang, q, found: { items, opens, total, units } }: FoundProps) {
  const words = searchWords[lang];
  if (items.length + units.length === 0) {
    return (
      <div class="empty" role="status">
        <h2>{words.noneTitle}</h2>
        <p>{words.none}</p>
        <p>
          <a href="/quan-chung">{words.toList}</a>
        </p>
      </div>
    );
  }
  return (
    <>
      {units.length > 0 && (
        <section aria-labelledby="don-vi">
          <h2 id="don-vi">{words.units}</h2>
          <ul>
            {units.map(({ id, name }) => (
              <li>
                <a href={listAddress({ unit: id })}>{words.unitCases(name ?? '')}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {items.length > 0 && (
        <section aria-labelledby="nguoi">
          <h2 id="nguoi">{words.people}</h2>
          <p>{words.found(numberText(total, lang))}</p>
          <Table
            caption={words.people}
            captionHidden
            rows={items}
            columns={[
              {
                head: words.name,
                names: true,
                cell: (row) => <PersonName of={row} opens={opens} />,
              },
              { head: words.code, cell: ({ code }) => code },
              { head: words.birth, cell: ({ birth }) => <span class="date">{dateText(birth)}</span> },
              { head: words.step, cell: ({ stage }) => stageName(stage.key, lang) },
              { head: words.unit, cell: ({ unit }) => unit.name },
            ]}
          />
          {total > items.length && (
            <p>
              <a href={listAddress({ q })}>{words.all(numberText(total, lang))}</a>
            </p>
          )}
        </section>
      )}
    </>
  );
}
