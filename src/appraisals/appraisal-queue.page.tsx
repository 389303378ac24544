import { Due } from '../candidates/pages/due.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { appraisalWords } from '../ui/words/appraisal-words.js';
import { dateText } from '../ui/words/dates.js';
import { stageName } from '../ui/words/stages.js';
import type { AppraisalQueue } from './appraisal.view.js';
import { workText } from './who-appraises.js';

export interface QueuePageView extends AppraisalQueue {
  /** Whether this is a page further on. */
  readonly further: boolean;
}

/** P21. Dossiers that wait for the body that decides, received first first. */
export function AppraisalQueuePage({ shell, view }: PageProps<QueuePageView>) {
  const { lang } = shell;
  const words = appraisalWords[lang];
  return (
    <Layout shell={shell} title={[words.title]} print="landscape">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {view.items.length === 0 ? (
        <div class="empty">
          <h2>{words.none}</h2>
          <p>{words.noneWhy}</p>
        </div>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          rows={view.items}
          columns={[
            {
              head: words.name,
              names: true,
              cell: ({ code, name, returned, work }) => (
                <>
                  <a href={`/tham-dinh/${encodeURIComponent(code)}`}>{name}</a>
                  {returned && (
                    <span class="second">
                      <Tag look="notice">{words.returned}</Tag>
                    </span>
                  )}
                  {work && <span class="second">{workText({ lang, work })}</span>}
                </>
              ),
            },
            { head: words.unit, cell: ({ unit }) => unit.name },
            { head: words.step, cell: ({ stage }) => stageName(stage, lang) },
            { head: words.received, cell: ({ receivedOn }) => <span class="date">{dateText(receivedOn)}</span> },
            { head: words.due, cell: ({ due }) => (due ? <Due lang={lang} deadline={due} /> : '–') },
          ]}
        />
      )}
      <Pagination
        label={words.pages}
        previous={view.further ? { href: '/tham-dinh', text: words.first } : null}
        next={
          view.next === null ? null : { href: `/tham-dinh?after=${encodeURIComponent(view.next)}`, text: words.next }
        }
      />
    </Layout>
  );
}
