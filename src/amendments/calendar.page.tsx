import { AdminTabs } from '../administration/admin-tabs.js';
import type { CalendarView } from '../calendar/calendar.view.js';
import { BoardTabs } from '../ui/board-tabs.js';
import { Button } from '../ui/button.js';
import { Field } from '../ui/field.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { boardWords } from '../ui/words/board-words.js';
import { dateText, fullDate, instantText } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import type { AmendmentView } from './amendment.view.js';

export interface CalendarPageView {
  readonly calendar: CalendarView;
  readonly amendments: readonly AmendmentView[];
  /** The reader may draft a change, and sees the rooms of a board. */
  readonly board: boolean;
}

/** "điều 112.1.a"; what people typed stands as they typed it. */
const articleText = (article: string | null, lang: Lang): string | null =>
  article !== null && /^\d/.test(article) ? boardWords[lang].article(article) : article;

/** The working days of a year, each declared day with its paper, and what changed them. */
export function CalendarPage({ shell, view: { calendar, amendments, board } }: PageProps<CalendarPageView>) {
  const { lang } = shell;
  const words = boardWords[lang];
  const { year, covered, workingDays, revision, from, to, days } = calendar;
  const looks = { draft: 'open', confirmed: 'ok', withdrawn: 'notice', rejected: 'notice' } as const;
  return (
    <Layout shell={shell} title={[words.calendar, String(year)]}>
      <h1>
        {words.calendar} {year}
      </h1>
      {board ? <BoardTabs lang={lang} current="calendar" /> : <AdminTabs lang={lang} current="calendar" />}
      <form method="get" action="/quan-tri/lich" class="filter">
        <Field id="year" label={words.year} value={String(year)} inputmode="numeric" size={4} autocomplete="off" />
        <Button look="secondary">{words.show}</Button>
      </form>
      <p>{covered ? words.workingDays(workingDays ?? 0, revision) : words.notCovered(from, to)}</p>
      {days.length > 0 && (
        <Table
          caption={words.calendar}
          captionHidden
          rows={days}
          columns={[
            { head: words.day, names: true, cell: ({ date }) => <span class="date">{fullDate(date, lang)}</span> },
            { head: words.kind, cell: ({ kind }) => words[kind] },
            { head: words.name, cell: ({ name }) => name },
            {
              head: words.paper,
              cell: ({ source, confirmed }) =>
                confirmed ? (
                  [source.document, articleText(source.article, lang)].filter(Boolean).join(', ')
                ) : (
                  <Tag look="unconfirmed">{words.unconfirmed}</Tag>
                ),
            },
          ]}
        />
      )}
      <h2>{words.changes}</h2>
      {board && <LinkButton href="/quan-tri/lich/moi">{words.newChange}</LinkButton>}
      {amendments.length === 0 ? (
        <p class="empty">{words.noChanges}</p>
      ) : (
        <Table
          caption={words.changes}
          captionHidden
          rows={amendments}
          columns={[
            {
              ...{ head: words.paper, names: true },
              cell: ({ id, document }) => <a href={`/xac-nhan/lich/${id}`}>{document}</a>,
            },
            { head: words.from, cell: ({ effectiveOn }) => <span class="date">{dateText(effectiveOn)}</span> },
            {
              head: words.changes,
              cell: (one) => (one.withdraws === null ? words.days(one.days.length) : words.withdraws),
            },
            { head: words.drafted, cell: ({ drafted }) => <span class="date">{instantText(drafted.at)}</span> },
            { head: words.state, cell: ({ state }) => <Tag look={looks[state]}>{words[state]}</Tag> },
          ]}
        />
      )}
    </Layout>
  );
}
