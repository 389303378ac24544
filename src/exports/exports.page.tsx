import type { Purpose } from '../reads/purposes.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Field, SelectField } from '../ui/field.js';
import type { CommandOf } from '../ui/form/command-of.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import { RefusalSummary } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { SummaryList } from '../ui/summary-list.js';
import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { instantText, numberText } from '../ui/words/dates.js';
import { exportWords } from '../ui/words/export-words.js';
import { listWords } from '../ui/words/list-words.js';
import { purposeName } from '../ui/words/reads-words.js';
import { stageName } from '../ui/words/stages.js';
import type { Lang } from '../ui/words/text.js';

export interface TakenList {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly purpose: string;
  readonly cases: number;
  readonly state: 'waiting' | 'ready' | 'expired' | 'rejected';
  readonly expiresAt: string;
  readonly mine: boolean;
}

export interface ExportsPageView {
  readonly filter: { readonly stage?: string; readonly unit?: string; readonly q?: string };
  readonly stages: readonly string[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly purposes: readonly Purpose[];
  /** What the list is taken out for, where that was said: the page then asks for the last word. */
  readonly purpose: Purpose | null;
  /** Sent on without a purpose. */
  readonly unsaid: boolean;
  readonly lists: readonly TakenList[];
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
}

/** P6, lists for spreadsheets: which cases and what for, checked, drafted; and those drafted, with the way to the file. */
export function ExportsPage({ shell, view }: PageProps<ExportsPageView>) {
  const { lang } = shell;
  const words = exportWords[lang];
  const { purpose, unsaid, refusal } = view;
  return (
    <Layout
      shell={shell}
      title={purpose ? [words.check, words.title] : [words.title]}
      failed={unsaid || refusal !== null}
    >
      {unsaid && <ErrorSummary lang={lang} faults={[{ text: words.purposeMissing, field: 'purpose' }]} />}
      <RefusalSummary lang={lang} refusal={refusal} label={(field) => (field === 'filter' ? words.which : field)} />
      <h1>{words.title}</h1>
      <p class="text">{words.lead}</p>
      {purpose ? <Check lang={lang} view={view} purpose={purpose} /> : <Form lang={lang} view={view} />}
      <Drafted lang={lang} lists={view.lists} />
    </Layout>
  );
}

interface PartProps {
  readonly lang: Lang;
  readonly view: ExportsPageView;
}

function Form({ lang, view: { filter, stages, units, purposes, unsaid } }: PartProps) {
  const words = exportWords[lang];
  const list = listWords[lang];
  return (
    <form method="get" action="/xuat-du-lieu" class="act-form">
      <Hidden pairs={[['tiep', '1']]} />
      <SelectField
        id="stage"
        label={list.step}
        value={filter.stage ?? ''}
        options={[
          { value: '', label: list.allSteps },
          ...stages.map((stage) => ({ value: stage, label: stageName(stage, lang) })),
        ]}
      />
      {units.length > 1 && (
        <SelectField
          id="unit"
          label={list.unit}
          value={filter.unit ?? ''}
          options={[{ value: '', label: list.allUnits }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <Field id="q" most={100} label={list.search} hint={list.searchHint} value={filter.q ?? ''} autocomplete="off" />
      <Radios
        {...{ lang, name: 'purpose', legend: words.purpose }}
        error={unsaid ? words.purposeMissing : undefined}
        items={purposes.map((value) => ({ value, label: purposeName(value, lang) }))}
      />
      <Button>{words.continue}</Button>
    </form>
  );
}

/** What the file will hold and what becomes of it, before it is drafted. */
function Check({ lang, view: { filter, units, command }, purpose }: PartProps & { readonly purpose: Purpose }) {
  const words = exportWords[lang];
  const list = listWords[lang];
  const { stage, unit, q } = filter;
  const pairs = Object.entries(filter);
  const back = new URLSearchParams(pairs).toString();
  return (
    <>
      <SummaryList
        rows={[
          { name: list.step, value: stage ? stageName(stage, lang) : list.allSteps },
          { name: list.unit, value: unit ? (units.find(({ id }) => id === unit)?.name ?? unit) : list.allUnits },
          ...(q ? [{ name: list.search, value: q }] : []),
          { name: words.purpose, value: purposeName(purpose, lang) },
          { name: words.holds, value: words.columns },
        ]}
      />
      <p class="text">{words.follows}</p>
      <form method="post" action={`/xuat-du-lieu?purpose=${purpose}`}>
        <HiddenCommand command={command} />
        <Hidden pairs={pairs} />
        <Button>{words.draft}</Button>
      </form>
      <p>
        <a href={`/xuat-du-lieu${back && `?${back}`}`}>{words.change}</a>
      </p>
    </>
  );
}

const looks = { waiting: 'open', ready: 'ok', expired: 'notice', rejected: 'bar' } as const;

function Drafted({ lang, lists }: { readonly lang: Lang; readonly lists: readonly TakenList[] }) {
  const words = exportWords[lang];
  return (
    <section aria-labelledby="da-soan">
      <h2 id="da-soan">{words.drafted}</h2>
      {lists.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <Table
          caption={words.drafted}
          captionHidden
          rows={lists}
          columns={[
            {
              ...{ head: words.at, names: true },
              cell: ({ id, at }) => <a href={`/xac-nhan/xuat/${id}`}>{instantText(at)}</a>,
            },
            { head: words.by, cell: ({ by }) => by },
            { head: words.purpose, cell: ({ purpose }) => purposeName(purpose, lang) },
            { head: words.cases, numeric: true, cell: ({ cases }) => numberText(cases, lang) },
            {
              head: words.state,
              cell: ({ state, expiresAt }) => (
                <>
                  <Tag look={looks[state]}>{words[state]}</Tag>
                  {(state === 'waiting' || state === 'ready') && (
                    <span class="second">{words.until(instantText(expiresAt))}</span>
                  )}
                </>
              ),
            },
            { head: words.way, cell: (list) => <Way lang={lang} list={list} /> },
          ]}
        />
      )}
    </section>
  );
}

/** The file for who drafted it, the word for the others; where either is still to be had. */
function Way({ lang, list: { id, state, mine } }: { readonly lang: Lang; readonly list: TakenList }) {
  const words = exportWords[lang];
  if (state === 'ready' && mine) return <a href={`/xuat-du-lieu/${id}/tep`}>{words.fetch}</a>;
  if (state === 'waiting') return mine ? words.waits : <a href={`/xac-nhan/xuat/${id}`}>{words.confirm}</a>;
  return '–';
}
