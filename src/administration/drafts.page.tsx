import type { DraftView } from '../four-eyes/draft.view.js';
import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import type { CommandOf } from '../ui/form/command-of.js';
import type { Choosing } from '../ui/form/fields/choosing.js';
import type { FieldView } from '../ui/form/fields/field-view.js';
import { ToldFields } from '../ui/form/fields/told-fields.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import { RefusalSummary } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { SummaryList } from '../ui/summary-list.js';
import { Table } from '../ui/table.js';
import { Notice, Tag } from '../ui/tag.js';
import { adminWords, draftKindWords } from '../ui/words/admin-words.js';
import { instantText } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import { AdminTabs } from './admin-tabs.js';

type Draft = DraftView & { readonly by: string };

export interface DraftsView {
  readonly waiting: readonly Draft[];
  readonly settled: readonly Draft[];
  readonly next: string | null;
  readonly further: boolean;
}

/** What waits for another administrator, and what became of the rest. */
export function DraftsPage({ shell, view: { waiting, settled, next, further } }: PageProps<DraftsView>) {
  const { lang } = shell;
  const words = adminWords[lang];
  return (
    <Layout shell={shell} title={[words.drafts]}>
      <h1>{words.drafts}</h1>
      <AdminTabs lang={lang} current="drafts" />
      {waiting.length === 0 ? (
        <p class="empty">{words.waitingNone}</p>
      ) : (
        <DraftTable lang={lang} drafts={waiting} caption={words.drafts} />
      )}
      <Pagination
        label={words.pages}
        previous={further ? { href: '/quan-tri/cho-xac-nhan', text: words.first } : null}
        next={next === null ? null : { href: `/quan-tri/cho-xac-nhan?after=${next}`, text: words.next }}
      />
      {settled.length > 0 && (
        <>
          <h2>{words.settledDrafts}</h2>
          <DraftTable lang={lang} drafts={settled} caption={words.settledDrafts} />
        </>
      )}
    </Layout>
  );
}

interface TableProps {
  readonly lang: Lang;
  readonly drafts: readonly Draft[];
  readonly caption: string;
}

function DraftTable({ lang, drafts, caption }: TableProps) {
  const words = adminWords[lang];
  return (
    <Table
      caption={caption}
      captionHidden
      rows={drafts}
      columns={[
        {
          ...{ head: words.draftKind, names: true },
          cell: ({ id, kind }) => <a href={`/quan-tri/cho-xac-nhan/${id}`}>{draftKindWords[lang][kind]}</a>,
        },
        { head: words.draftedBy, cell: ({ by }) => by },
        { head: words.draftedAt, cell: ({ drafted }) => <span class="date">{instantText(drafted.at)}</span> },
        { head: words.state, cell: (draft) => <State lang={lang} draft={draft} /> },
      ]}
    />
  );
}

export interface OneDraftView {
  readonly draft: Draft;
  readonly settledBy: string | null;
  readonly fields: readonly FieldView[];
  readonly choosing: Choosing;
  readonly own: boolean;
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
}

/** P13 for administrators: the exact content, who drafted it, what follows; confirmed or rejected by another person. */
export function DraftPage({ shell, view }: PageProps<OneDraftView>) {
  const { lang } = shell;
  const words = adminWords[lang];
  const { draft, settledBy, fields, choosing, own, refusal } = view;
  const title = words.draftTitle(draftKindWords[lang][draft.kind]);
  return (
    <Layout shell={shell} title={[title]} failed={refusal !== null}>
      <RefusalSummary lang={lang} refusal={refusal} label={(field) => field} />
      <BackLink href="/quan-tri/cho-xac-nhan" text={words.allDrafts} />
      <h1>{title}</h1>
      {draft.state === 'waiting' && own && (
        <div role="status">
          <Notice look="notice">{words.sentOn}</Notice>
        </div>
      )}
      <h2>{words.exact}</h2>
      <ToldFields lang={lang} act={draft.kind} choosing={choosing} fields={fields} />
      <SummaryList
        rows={[
          { name: words.state, value: <State lang={lang} draft={draft} /> },
          { name: words.draftedBy, value: draft.by },
          { name: words.draftedAt, value: <span class="date">{instantText(draft.drafted.at)}</span> },
          ...(draft.settled
            ? [
                ...(settledBy === null ? [] : [{ name: words.settledBy, value: settledBy }]),
                { name: words.settledAt, value: <span class="date">{instantText(draft.settled.at)}</span> },
              ]
            : []),
          { name: words.hash, value: <code class="hash">{draft.hash}</code> },
        ]}
      />
      {draft.alone && <p class="muted">{words.alone}</p>}
      {draft.state === 'waiting' && (
        <>
          <h2>{words.follows}</h2>
          <p>{words[follows[draft.kind]]}</p>
          {own ? <Notice look="bar">{words.ownDraft}</Notice> : <Settle lang={lang} view={view} />}
        </>
      )}
    </Layout>
  );
}

const follows = {
  'duty.grant': 'followsDuty',
  'unit.open': 'followsUnit',
  'body.attach': 'followsBody',
  'account.add': 'followsAccount',
  'factor.reset': 'followsReset',
} as const satisfies Record<Draft['kind'], string>;

function Settle({ lang, view: { draft, command } }: { readonly lang: Lang; readonly view: OneDraftView }) {
  const words = adminWords[lang];
  const path = `/quan-tri/cho-xac-nhan/${draft.id}`;
  return (
    <form method="post" action={`${path}/xac-nhan`}>
      <HiddenCommand command={command} />
      <Hidden pairs={[['hash', draft.hash]]} />
      <div class="govuk-button-group">
        <Button>{words.confirm}</Button>
        <Button look="secondary" formaction={`${path}/tu-choi`}>
          {words.reject}
        </Button>
      </div>
    </form>
  );
}

const looks = { waiting: 'open', confirmed: 'ok', rejected: 'notice', void: 'bar' } as const;

function State({ lang, draft: { state } }: { readonly lang: Lang; readonly draft: Draft }) {
  const words = adminWords[lang];
  return <Tag look={looks[state]}>{state === 'waiting' ? words.waitingState : words[state]}</Tag>;
}
