import { CaseFrame } from '../candidates/pages/case-frame.js';
import type { PageProps } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { Notice, Tag } from '../ui/tag.js';
import { assessmentWords } from '../ui/words/assessment-words.js';
import { dateText, instantText } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import type { CaseAssessmentsView, CaseReport } from './assessment.view.js';
import { quarterText } from './quarter-text.js';
import { SheetContent } from './sheet-content.js';

/** P17: the assessments of one person by quarter; a quarter without one is a row that says so. */
export function CaseAssessmentsPage({ shell, view }: PageProps<CaseAssessmentsView>) {
  const { lang } = shell;
  const words = assessmentWords[lang];
  return (
    <CaseFrame shell={shell} head={view.head} current="notes" title={words.caseTitle} print="portrait">
      <p>
        {words.helper}: {view.helper ?? words.missing}
      </p>
      {view.erased && <Notice look="notice">{words.erased}</Notice>}
      {view.quarters.length === 0 ? (
        <p>{words.noHelp}</p>
      ) : (
        <Table
          caption={words.caseTitle}
          captionHidden
          rows={view.quarters}
          columns={[
            { head: words.period, names: true, cell: ({ quarter }) => quarterText(quarter, lang) },
            {
              head: words.content,
              cell: ({ running, reports }) =>
                reports.length > 0 ? (
                  reports.map((report) => <Report lang={lang} report={report} />)
                ) : running ? (
                  words.running
                ) : (
                  <Tag look="open">{words.missing}</Tag>
                ),
            },
          ]}
        />
      )}
      <p class="muted">{words.opened}</p>
    </CaseFrame>
  );
}

interface ReportProps {
  readonly lang: Lang;
  readonly report: CaseReport;
}

function Report({ lang, report }: ReportProps) {
  const words = assessmentWords[lang];
  const { by, on, from, to, recordedAt, corrected, content, tasksDone } = report;
  return (
    <div class="assessment">
      <p>
        {words.by(by, dateText(on))}
        <span class="second">
          {words.span(dateText(from), dateText(to))} · {words.recorded(instantText(recordedAt))}
        </span>
        {(corrected === 'annulled' || corrected === 'restated') && <Tag look="notice">{words[corrected]}</Tag>}
      </p>
      {content !== null && <SheetContent lang={lang} content={content} />}
      {tasksDone !== undefined && (
        <p>
          {words.tasksDone}: {tasksDone}
        </p>
      )}
    </div>
  );
}
