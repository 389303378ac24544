import { NextActs } from '../pages/next-acts.js';
import { BackLink } from '../../ui/back-link.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { actFormWords } from '../../ui/words/act-form-words.js';
import { listWords } from '../../ui/words/list-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { CaseActsView } from './act-form.view.js';

/** What the reader may record in a case, and nothing else of it. */
export function CaseActsPage({ shell, view: { case: of, offers } }: PageProps<CaseActsView>) {
  const { lang } = shell;
  const words = actFormWords[lang];
  const { code, name, title, unit, stage, opens } = of;
  return (
    <Layout shell={shell} title={[words.acts, code]}>
      {opens ? (
        <BackLink href={`/quan-chung/${code}`} text={words.back(code)} />
      ) : (
        <BackLink href="/quan-chung" text={listWords[lang].title} />
      )}
      <h1>
        <span class="caption">{words.case(title === null ? name : `${title} ${name}`, code)}</span>
        {words.acts}
      </h1>
      <p class="muted">
        {unit} · {stageName(stage, lang)}
      </p>
      <NextActs lang={lang} code={code} offers={offers} ahead={[]} />
    </Layout>
  );
}
