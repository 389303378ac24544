import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { PasswordField } from '../ui/password-field.js';
import { accountWords } from '../ui/words/account-words.js';
import { numberText } from '../ui/words/dates.js';
import { faultText } from '../ui/words/fault-words.js';
import { signInWords } from '../ui/words/sign-in-words.js';
import type { Lang } from '../ui/words/text.js';

export interface PasswordFault {
  readonly field: 'oldPassword' | 'newPassword';
  /** Of the API; *wrong* where the present password is another. */
  readonly code: string;
}

export interface PasswordPageView {
  readonly faults: readonly PasswordFault[];
  /** Seconds to wait before another try. */
  readonly wait: number | null;
  /** Nothing else is done before it is changed. */
  readonly must: boolean;
  readonly least: number;
  readonly returnTo: string | null;
}

/** Changing one's own password. What was typed is never sent back: not even to who typed it. */
export function PasswordPage({ shell, view }: PageProps<PasswordPageView>) {
  const { lang } = shell;
  const words = accountWords[lang];
  const faults = [
    ...view.faults.map((fault) => ({ field: fault.field, text: textOf(fault, lang) })),
    ...(view.wait === null
      ? []
      : [{ text: signInWords[lang].wait(numberText(view.wait, lang)), field: 'oldPassword' }]),
  ];
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.text;
  return (
    <Layout shell={shell} title={[words.changePassword]} failed={faults.length > 0}>
      {!view.must && <BackLink href="/tai-khoan" text={words.back} />}
      <ErrorSummary lang={lang} faults={faults} />
      <h1>{words.changePassword}</h1>
      <p>{view.must ? words.mustChange : words.endsOthers}</p>
      <form method="post" action="/tai-khoan/mat-khau" novalidate>
        {view.returnTo && <input type="hidden" name="ve" value={view.returnTo} />}
        <PasswordField
          id="oldPassword"
          name="passwordOld"
          label={words.oldPassword}
          error={faultAt('oldPassword')}
          autocomplete="current-password"
        />
        <PasswordField
          id="newPassword"
          name="passwordNew"
          label={words.newPassword}
          hint={words.newPasswordHint(numberText(view.least, lang))}
          error={faultAt('newPassword')}
          autocomplete="new-password"
        />
        <Button>{words.changePassword}</Button>
      </form>
    </Layout>
  );
}

function textOf({ field, code }: PasswordFault, lang: Lang): string {
  const words = accountWords[lang];
  return code === 'wrong' ? words.oldWrong : faultText(words[field], code, lang);
}
