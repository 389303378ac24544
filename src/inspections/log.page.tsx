import { RefusalSummary } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { logWords } from '../ui/words/log-words.js';
import { EvidenceForm, LogCheckpoints, LogIntegrityPart } from './log-integrity.js';
import type { LogPageView } from './log-page.view.js';
import { LogLines, LogSearchForm, searchLabel } from './log-lines.js';

/** P24. Whether the log is whole, what to hold against paper, and what it holds: never a way to mend it. */
export function LogPage({ shell, view }: PageProps<LogPageView>) {
  const { lang } = shell;
  const words = logWords[lang];
  return (
    <Layout shell={shell} title={[words.title]} failed={view.refusal !== null} print="portrait">
      <RefusalSummary lang={lang} refusal={view.refusal} label={(field) => searchLabel(field, lang)} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <LogIntegrityPart lang={lang} integrity={view.integrity} />
      <LogCheckpoints lang={lang} checkpoints={view.checkpoints} />
      <section aria-labelledby="tra-cuu">
        <h2 id="tra-cuu">{words.search}</h2>
        <LogSearchForm lang={lang} view={view} />
        {view.refusal === null && <LogLines lang={lang} view={view} />}
      </section>
      {view.mayExport && <EvidenceForm lang={lang} code={view.query.case} />}
    </Layout>
  );
}
