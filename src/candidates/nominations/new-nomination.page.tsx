import { BackLink } from '../../ui/back-link.js';
import { longList } from '../../ui/form/fields/picker.js';
import { RefusalSummary } from '../../ui/form/refusal-summary.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { nominationWords } from '../../ui/words/nomination-words.js';
import { NominationCheck } from './nomination-check.js';
import { labelOf, NominationForm } from './nomination-form.js';
import { NominationKnown } from './nomination-known.js';
import type { NewNominationView } from './new-nomination.view.js';

/** P19. Whom, what he achieved, the meeting with its vote, the resolution; looked for among those known before it is recorded. */
export function NewNominationPage({ shell, view }: PageProps<NewNominationView>) {
  const { lang } = shell;
  const words = nominationWords[lang];
  const { known, checked } = view;
  const refusal = known ? null : view.refusal;
  return (
    <Layout
      shell={shell}
      title={[...(known ? [words.knownTitle] : checked ? [words.checkTitle] : []), words.nominate]}
      failed={refusal !== null}
      scripts={view.units.length > longList ? ['live.js'] : []}
    >
      <RefusalSummary lang={lang} refusal={refusal} label={(field) => labelOf(field, lang)} />
      <BackLink href="/gioi-thieu" text={words.title} />
      <h1>{known ? words.knownTitle : checked ? words.checkTitle : words.nominate}</h1>
      {known ? (
        <NominationKnown lang={lang} known={known} view={view} />
      ) : checked ? (
        <NominationCheck lang={lang} view={view} />
      ) : (
        <NominationForm lang={lang} view={view} />
      )}
    </Layout>
  );
}
