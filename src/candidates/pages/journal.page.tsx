import type { PageProps } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { caseWords } from '../../ui/words/case-words.js';
import { numberText } from '../../ui/words/dates.js';
import type { CaseJournalView } from '../views/case-journal.service.js';
import { CaseFrame } from './case-frame.js';
import { HistoryTable } from './history.js';

/** All that was recorded in a case, latest first. */
export function JournalPage({
  shell,
  view: { head, entries, total, older, newer, correctable },
}: PageProps<CaseJournalView>) {
  const { lang } = shell;
  const words = caseWords[lang];
  const here = `/quan-chung/${head.code}/nhat-ky`;
  return (
    <CaseFrame shell={shell} head={head} current="history" title={words.history} print="landscape">
      <p>{words.entries(numberText(total, lang))}</p>
      <HistoryTable lang={lang} entries={entries} code={head.code} correctable={correctable} />
      <Pagination
        label={words.pages}
        previous={newer === null ? null : { href: `${here}?truoc=${newer}`, text: words.newest }}
        next={older === null ? null : { href: `${here}?truoc=${older}`, text: words.older }}
      />
    </CaseFrame>
  );
}
