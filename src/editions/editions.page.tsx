import { AdminTabs } from '../administration/admin-tabs.js';
import { BoardTabs } from '../ui/board-tabs.js';
import { Details } from '../ui/details.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { dateText, editionText, numberText } from '../ui/words/dates.js';
import { editionsWords } from '../ui/words/editions-words.js';
import type { Lang } from '../ui/words/text.js';
import { changesPath, runsPath } from './edition-paths.js';
import type { SliceView } from './edition.view.js';

/** Among whose pages it stands for the reader. */
export type Room = 'keeper' | 'board' | null;

export interface EditionsPageView {
  /** In order of time. */
  readonly slices: readonly SliceView[];
  /** The slice in force today. */
  readonly now: string;
  readonly room: Room;
  /** The reader may read runs over live cases. */
  readonly runs: boolean;
}

/** P27. The editions of the law, the latest first: which is in force since when, and what changed. */
export function EditionsPage({ shell, view: { slices, now, room, runs } }: PageProps<EditionsPageView>) {
  const { lang } = shell;
  const words = editionsWords[lang];
  const editions = [...new Set(slices.map(({ edition }) => edition))].reverse();
  return (
    <Layout shell={shell} title={[words.title]}>
      <h1>{words.title}</h1>
      {room === 'keeper' && <AdminTabs lang={lang} current="rules" />}
      {room === 'board' && <BoardTabs lang={lang} current="rules" />}
      <p class="text">{words.lead}</p>
      {runs && (
        <p>
          <a href={runsPath}>{words.runs}</a>
        </p>
      )}
      <Slices lang={lang} slices={slices} now={now} />
      <h2>{words.documents}</h2>
      {editions.map((edition) => (
        <Documents lang={lang} last={slices.findLast((slice) => slice.edition === edition)!} />
      ))}
    </Layout>
  );
}

interface SlicesProps {
  readonly lang: Lang;
  readonly slices: readonly SliceView[];
  readonly now: string;
}

const nameOf = ({ judged, edition }: SliceView, lang: Lang): string => (judged ? edition : editionsWords[lang].earlier);

function Slices({ lang, slices, now }: SlicesProps) {
  const words = editionsWords[lang];
  const counted = slices.some(({ cases }) => cases !== null);
  const cases = {
    ...{ head: words.cases, numeric: true },
    cell: (slice: SliceView) => numberText(slice.cases ?? 0, lang),
  };
  return (
    <Table
      caption={words.title}
      captionHidden
      rows={[...slices].reverse()}
      columns={[
        {
          ...{ head: words.edition, names: true },
          cell: (slice) => (
            <>
              {nameOf(slice, lang)} {slice.id === now && <Tag look="ok">{words.inForce}</Tag>}
            </>
          ),
        },
        { head: words.slice, cell: ({ id, judged }) => (judged ? editionText(id) : words.facts) },
        { head: words.from, cell: ({ from }) => <span class="date">{dateText(from)}</span> },
        {
          head: words.until,
          cell: ({ until }) => (until === null ? words.now : <span class="date">{dateText(until)}</span>),
        },
        ...(counted ? [cases] : []),
        { head: words.whatChanged, cell: (slice) => <Compare lang={lang} slice={slice} slices={slices} /> },
      ]}
    />
  );
}

/** What an edition rests on in its last slice. */
function Documents({ lang, last }: { readonly lang: Lang; readonly last: SliceView }) {
  return (
    <Details summary={nameOf(last, lang)}>
      <ul>
        {[...new Set(Object.values(last.documents))].map((document) => (
          <li>{document}</li>
        ))}
      </ul>
      {last.judged && (
        <p>
          <a href={`/tro-giup/quy-trinh/${last.edition}`}>{editionsWords[lang].procedure}</a>
        </p>
      )}
    </Details>
  );
}

interface CompareProps {
  readonly lang: Lang;
  readonly slice: SliceView;
  readonly slices: readonly SliceView[];
}

/** Against the slice before; of what is not judged nothing can be compared. */
function Compare({ lang, slice, slices }: CompareProps) {
  const words = editionsWords[lang];
  const before = slices[slices.indexOf(slice) - 1];
  if (!slice.judged) return <>–</>;
  if (!before?.judged) return <span class="muted">{words.first}</span>;
  return (
    <a href={changesPath(before.id, slice.id)}>
      {words.compare}
      <span class="govuk-visually-hidden"> {editionText(slice.id)}</span>
    </a>
  );
}
