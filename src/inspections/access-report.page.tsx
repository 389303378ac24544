import type { Reading } from '../candidates/views/access-report.service.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { instantText, numberText } from '../ui/words/dates.js';
import { dutyName } from '../ui/words/duties.js';
import { purposeName, readKind, readsWords } from '../ui/words/reads-words.js';
import { InspectedHead } from './inspected-head.js';

export interface AccessReportView {
  readonly code: string;
  readonly items: readonly Reading[];
  readonly next: string | null;
  /** Whether this is a page further on. */
  readonly further: boolean;
}

/** Everybody who read a case: when, under which duty, what for (SEC-11). */
export function AccessReportPage({ shell, view }: PageProps<AccessReportView>) {
  const { lang } = shell;
  const words = readsWords[lang];
  const at = `/quan-chung/${encodeURIComponent(view.code)}`;
  return (
    <Layout shell={shell} title={[words.title, view.code]} print="landscape">
      <InspectedHead code={view.code} title={words.title} words={words} />
      <p>{words.lead}</p>
      {view.items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          rows={view.items}
          columns={[
            { head: words.at, cell: ({ at: instant }) => <span class="date">{instantText(instant)}</span> },
            { head: words.who, names: true, cell: ({ by }) => (by.person === null ? '–' : (by.name ?? words.erased)) },
            { head: words.duty, cell: ({ by }) => (by.duty === null ? '–' : dutyName(by.duty, lang)) },
            { head: words.purpose, cell: ({ purpose }) => purposeName(purpose, lang) },
            {
              head: words.what,
              cell: ({ type, among, values, classes, seq }) => (
                <>
                  {readKind(type, lang)} {classes.includes('C3') && <Tag look="lapse">{words.restricted}</Tag>}
                  <span class="second">
                    {[
                      `${words.entry} ${numberText(seq, lang)}`,
                      among > 1 && words.among(numberText(among, lang)),
                      values.length > 0 && words.values(numberText(values.length, lang)),
                    ]
                      .filter(Boolean)
                      .join('; ')}
                  </span>
                </>
              ),
            },
          ]}
        />
      )}
      <Pagination
        label={words.pages}
        previous={view.further ? { href: `${at}/ai-da-xem`, text: words.first } : null}
        next={
          view.next === null
            ? null
            : { href: `${at}/ai-da-xem?after=${encodeURIComponent(view.next)}`, text: words.next }
        }
      />
    </Layout>
  );
}
