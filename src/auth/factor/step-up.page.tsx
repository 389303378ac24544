import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Field } from '../../ui/field.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { doingText } from '../../ui/words/doing-words.js';
import { factorWords } from '../../ui/words/factor-words.js';
import { codeFault } from './code-fault.js';
import type { StepUpView } from './factor.page-view.js';

/** A code once more, before something that must not be done by whoever found the screen open (SEC-33). */
export function StepUpPage({ shell, view }: PageProps<StepUpView>) {
  const words = factorWords[shell.lang];
  const doing = doingText(view.doing, shell.lang);
  const fault = view.failure ? codeFault(view.failure, shell.lang) : undefined;
  return (
    <Layout shell={shell} title={[words.stepUpTitle]} failed={fault !== undefined}>
      {fault !== undefined && <ErrorSummary lang={shell.lang} faults={[{ text: fault, field: 'code' }]} />}
      <h1>{words.stepUpTitle}</h1>
      {doing !== null && <p>{words.doing(doing)}</p>}
      <p>{words.stepUpLead}</p>
      <form method="post" action="/xac-thuc-lai" novalidate>
        {view.returnTo && <input type="hidden" name="ve" value={view.returnTo} />}
        {doing !== null && <input type="hidden" name="viec" value={view.doing} />}
        <Field
          id="code"
          label={words.stepUpCode}
          hint={words.stepUpHint}
          error={fault}
          value={view.demoCode ?? undefined}
          autocomplete="one-time-code"
          size={12}
        />
        {view.demoCode && (
          <p class="muted">
            {words.demoCode}: <code>{view.demoCode}</code>
          </p>
        )}
        <Button>{words.confirm}</Button>
      </form>
      <p class="muted">{words.lost}</p>
    </Layout>
  );
}
