import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { assessmentWords } from '../ui/words/assessment-words.js';
import { dateText } from '../ui/words/dates.js';
import { stageName } from '../ui/words/stages.js';
import type { Lang } from '../ui/words/text.js';
import type { SponsorLine, SponsorView } from './assessment.view.js';
import { OfflineSwitch } from './offline-switch.js';
import { called, quarterText } from './quarter-text.js';

/** P16, its list: whom one helps, and what is still to be written about them. */
export function SponsorSheetsPage({ shell, view }: PageProps<SponsorView>) {
  const { lang } = shell;
  const words = assessmentWords[lang];
  return (
    <Layout shell={shell} title={[words.title]} scripts={['offline.js']}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {view.lines.length === 0 ? (
        <div class="empty">
          <h2>{words.noneTitle}</h2>
          <p>{words.none}</p>
        </div>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          rows={view.lines}
          columns={[
            {
              head: words.name,
              names: true,
              cell: (line) => <a href={`/quan-chung/${encodeURIComponent(line.code)}`}>{called(line)}</a>,
            },
            { head: words.step, cell: ({ stage }) => stageName(stage, lang) },
            { head: words.period, cell: ({ quarter }) => quarterText(quarter, lang) },
            { head: words.state, cell: (line) => <State lang={lang} line={line} /> },
            { head: words.task, cell: (line) => <Way lang={lang} line={line} /> },
          ]}
        />
      )}
      {view.lines.length > 0 &&
        (shell.reader?.shared ? <p class="muted">{words.offlineShared}</p> : <OfflineSwitch lang={lang} view={view} />)}
    </Layout>
  );
}

interface LineProps {
  readonly lang: Lang;
  readonly line: SponsorLine;
}

function State({ lang, line: { state, on } }: LineProps) {
  const words = assessmentWords[lang];
  if (state === 'sent') return on ? `${words.sent} ${words.sentOn(dateText(on))}` : words.sent;
  return <Tag look={state === 'mend' ? 'overdue' : 'open'}>{words[state]}</Tag>;
}

/** What is owed can be written; what was sent can be read. */
function Way({ lang, line }: LineProps) {
  const words = assessmentWords[lang];
  const code = encodeURIComponent(line.code);
  if (line.state === 'sent') return <a href={`/quan-chung/${code}/nhan-xet`}>{words.all}</a>;
  return (
    <a href={`/nhan-xet/moi?ho-so=${code}&ky=${line.quarter.key}`}>
      {words.write}
      <span class="unseen">
        {' '}
        {called(line)}, {quarterText(line.quarter, lang)}
      </span>
    </a>
  );
}
