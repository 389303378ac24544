import { Button } from '../ui/button.js';
import { TickBox } from '../ui/checkboxes.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Field } from '../ui/field.js';
import { InsetText } from '../ui/inset-text.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Notice } from '../ui/tag.js';
import { numberText } from '../ui/words/dates.js';
import { signInWords } from '../ui/words/sign-in-words.js';
import type { Lang } from '../ui/words/text.js';
import { RoleCards } from './role-cards.js';
import type { SignInFailure, SignInView } from './sign-in.view.js';

/** Where a form waits that was sent without a session. */
const keptAt = '/tiep-tuc/';

/** P1. Account, password and code; in the demo profile one card for each role beside it. */
export function SignInPage({ shell, view }: PageProps<SignInView>) {
  const words = signInWords[shell.lang];
  const faults = faultsOf(view.failure, shell.lang);
  const faultAt = (field: string) => faults.find((fault) => fault.field === field && fault.own)?.text;
  return (
    <Layout shell={shell} title={[words.title]} failed={faults.length > 0}>
      <div class="columns">
        <div class="column">
          <ErrorSummary lang={shell.lang} faults={faults} />
          <h1>{words.title}</h1>
          {view.returnTo?.startsWith(keptAt) && <Notice look="notice">{words.kept}</Notice>}
          {view.unsettled && (
            <InsetText>
              <p>{words.unsettled}</p>
              <p>
                <a href="/khoi-tao">{words.setUp}</a>
              </p>
            </InsetText>
          )}
          <form method="post" action="/dang-nhap" novalidate>
            {view.returnTo && <input type="hidden" name="ve" value={view.returnTo} />}
            <Field
              id="login"
              label={words.account}
              value={view.login}
              error={faultAt('login')}
              autocomplete="username"
              size={30}
            />
            <Field
              id="password"
              label={words.password}
              type="password"
              error={faultAt('password')}
              autocomplete="current-password"
              size={30}
            />
            <Field id="code" label={words.code} hint={words.codeHint} autocomplete="one-time-code" size={12} />
            <TickBox name="may-chung" label={words.shared} hint={words.sharedHint} checked={view.shared} />
            <Button>{words.submit}</Button>
          </form>
          <p class="muted">{words.lost}</p>
        </div>
        {view.roles.length > 0 && (
          <RoleCards lang={shell.lang} roles={view.roles} returnTo={view.returnTo} code={view.demoCode} />
        )}
      </div>
    </Layout>
  );
}

interface Fault {
  readonly text: string;
  readonly field: string;
  /** The fault of this very field; a wrong pair belongs to neither alone. */
  readonly own: boolean;
}

function faultsOf(failure: SignInFailure | null, lang: Lang): readonly Fault[] {
  const words = signInWords[lang];
  switch (failure?.kind) {
    case undefined:
      return [];
    case 'wrong':
      return [{ text: words.wrong, field: 'login', own: false }];
    case 'wait':
      return [{ text: words.wait(numberText(failure.seconds, lang)), field: 'login', own: false }];
    case 'missing':
      return [
        ...(failure.login ? [{ text: words.accountMissing, field: 'login', own: true }] : []),
        ...(failure.password ? [{ text: words.passwordMissing, field: 'password', own: true }] : []),
      ];
  }
}
