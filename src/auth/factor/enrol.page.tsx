import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Field } from '../../ui/field.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { factorWords } from '../../ui/words/factor-words.js';
import type { Lang } from '../../ui/words/text.js';
import { codeFault } from './code-fault.js';
import type { CodeFailure, EnrolView } from './factor.page-view.js';
import { SecretOffer } from './secret-offer.js';

/** Enrolling the second factor: a secret, a code of it, the recovery codes. */
export function EnrolPage({ shell, view }: PageProps<EnrolView>) {
  const words = factorWords[shell.lang];
  const { state, returnTo } = view;
  const failure = state.kind === 'again' ? state.failure : null;
  const title = { active: words.activeTitle, done: words.recoveryTitle }[state.kind as string] ?? words.enrolTitle;
  return (
    <Layout shell={shell} title={[title]} failed={failure !== null}>
      {failure && <ErrorSummary lang={shell.lang} faults={[{ text: codeFault(failure, shell.lang), field: 'code' }]} />}
      <h1>{title}</h1>
      {state.kind === 'start' && <p>{words.enrolLead}</p>}
      {state.kind === 'offered' && <SecretOffer lang={shell.lang} secret={state.secret} uri={state.uri} />}
      {(state.kind === 'offered' || state.kind === 'again') && (
        <CodeForm lang={shell.lang} failure={failure} returnTo={returnTo} />
      )}
      {(state.kind === 'start' || state.kind === 'again') && (
        <form method="post" action="/xac-thuc">
          {returnTo && <input type="hidden" name="ve" value={returnTo} />}
          <Button look={state.kind === 'start' ? 'primary' : 'secondary'}>
            {state.kind === 'start' ? words.begin : words.beginAgain}
          </Button>
        </form>
      )}
      {state.kind === 'done' && (
        <>
          <p>{words.recoveryLead}</p>
          <ul class="recovery-codes">
            {state.recoveryCodes.map((code) => (
              <li>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <p>
            <a href={returnTo ?? '/'}>{words.done}</a>
          </p>
        </>
      )}
      {state.kind === 'active' && (
        <>
          <p>{words.active}</p>
          <p>
            <a href="/tai-khoan">{words.toAccount}</a>
          </p>
        </>
      )}
    </Layout>
  );
}

interface CodeFormProps {
  readonly lang: Lang;
  readonly failure: CodeFailure | null;
  readonly returnTo: string | null;
}

function CodeForm({ lang, failure, returnTo }: CodeFormProps) {
  const words = factorWords[lang];
  return (
    <form method="post" action="/xac-thuc/xac-nhan" novalidate>
      {returnTo && <input type="hidden" name="ve" value={returnTo} />}
      <Field
        id="code"
        label={words.code}
        error={failure ? codeFault(failure, lang) : undefined}
        autocomplete="one-time-code"
        inputmode="numeric"
        size={8}
      />
      <Button>{words.confirm}</Button>
    </form>
  );
}
