import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import { assessmentWords } from '../ui/words/assessment-words.js';
import type { Helped } from './assessment.view.js';
import { called } from './quarter-text.js';

/** P16, the receipt. */
export function SentAssessmentPage({ shell, view }: PageProps<Helped>) {
  const words = assessmentWords[shell.lang];
  return (
    <Layout shell={shell} title={[words.doneTitle, view.code]} scripts={['offline.js']}>
      <div class="text" data-module="da-gui" data-code={view.code}>
        <Panel title={words.doneTitle}>{words.done(called(view))}</Panel>
        <LinkButton href="/nhan-xet" look="secondary">
          {words.back}
        </LinkButton>
        <p>
          <a href={`/quan-chung/${encodeURIComponent(view.code)}/nhan-xet`}>{words.all}</a>
        </p>
      </div>
    </Layout>
  );
}
