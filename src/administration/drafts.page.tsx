import type { DraftView } from '../four-eyes/draft.view.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { type Column, Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { adminWords, draftKindWords } from '../ui/words/admin-words.js';
import { instantText } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import { AdminTabs } from './admin-tabs.js';

type Draft = DraftView & { readonly by: string };

export interface DraftsView {
  readonly waiting: readonly Draft[];
  readonly settled: readonly Draft[];
  /** What the reader drafted and another refused lately; `by` is who did. */
  readonly refused: readonly Draft[];
  readonly next: string | null;
  readonly further: boolean;
}

/** What waits for another administrator, and what became of the rest. */
export function DraftsPage({ shell, view: { waiting, settled, refused, next, further } }: PageProps<DraftsView>) {
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
      {refused.length > 0 && (
        <>
          <h2>{words.refusedDrafts}</h2>
          <RefusedTable lang={lang} drafts={refused} caption={words.refusedDrafts} />
        </>
      )}
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

const kindOf = (lang: Lang): Column<Draft> => ({
  ...{ head: adminWords[lang].draftKind, names: true },
  cell: ({ id, kind }) => <a href={`/xac-nhan/quan-tri/${id}`}>{draftKindWords[lang][kind]}</a>,
});

function DraftTable({ lang, drafts, caption }: TableProps) {
  const words = adminWords[lang];
  return (
    <Table
      caption={caption}
      captionHidden
      rows={drafts}
      columns={[
        kindOf(lang),
        { head: words.draftedBy, cell: ({ by }) => by },
        { head: words.draftedAt, cell: ({ drafted }) => <span class="date">{instantText(drafted.at)}</span> },
        { head: words.state, cell: (draft) => <State lang={lang} draft={draft} /> },
      ]}
    />
  );
}

/** What the reader drafted in vain: by whose word, when and why, so that it can be drafted anew. */
function RefusedTable({ lang, drafts, caption }: TableProps) {
  const words = adminWords[lang];
  return (
    <Table
      caption={caption}
      captionHidden
      rows={drafts}
      columns={[
        kindOf(lang),
        { head: words.refusedBy, cell: ({ by }) => by },
        {
          head: words.refusedAt,
          cell: ({ settled }) => settled && <span class="date">{instantText(settled.at)}</span>,
        },
        { head: words.refusedWhy, cell: ({ settled }) => settled?.reason ?? '–' },
      ]}
    />
  );
}

const looks = { waiting: 'open', confirmed: 'ok', rejected: 'notice', void: 'bar' } as const;

function State({ lang, draft: { state } }: { readonly lang: Lang; readonly draft: Draft }) {
  const words = adminWords[lang];
  return <Tag look={looks[state]}>{state === 'waiting' ? words.waitingState : words[state]}</Tag>;
}
