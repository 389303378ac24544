import { SecretOffer } from '../auth/factor/secret-offer.js';
import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Field } from '../ui/field.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { accountWords } from '../ui/words/account-words.js';
import { factorWords } from '../ui/words/factor-words.js';

export interface CodesPageView {
  /** Null before they are made. */
  readonly made: readonly string[] | null;
}

/** New recovery codes: what it means first, then the codes, this once. */
export function CodesPage({ shell, view: { made } }: PageProps<CodesPageView>) {
  const words = accountWords[shell.lang];
  const factor = factorWords[shell.lang];
  return (
    <Layout shell={shell} title={[words.codesTitle]}>
      <BackLink href="/tai-khoan" text={words.back} />
      <h1>{words.codesTitle}</h1>
      {made === null ? (
        <form method="post" action="/tai-khoan/ma-khoi-phuc">
          <p>{words.codesLead}</p>
          <Button>{words.renewCodes}</Button>
        </form>
      ) : (
        <>
          <p>{factor.recoveryLead}</p>
          <Codes codes={made} />
        </>
      )}
    </Layout>
  );
}

function Codes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <ul class="recovery-codes">
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  );
}

export interface FactorPageView {
  readonly state:
    | { readonly kind: 'start' }
    | {
        readonly kind: 'offered';
        readonly secret: string;
        readonly uri: string;
        readonly ticket: string;
        readonly fault: 'missing' | 'wrong' | null;
      }
    | { readonly kind: 'done'; readonly recoveryCodes: readonly string[] };
}

/** Another authenticator in place of the present one. */
export function NewFactorPage({ shell, view: { state } }: PageProps<FactorPageView>) {
  const words = accountWords[shell.lang];
  const factor = factorWords[shell.lang];
  const fault = state.kind === 'offered' && state.fault ? faultWords(state.fault, shell.lang) : undefined;
  const title = state.kind === 'done' ? factor.recoveryTitle : words.factorTitle;
  return (
    <Layout shell={shell} title={[title]} failed={fault !== undefined}>
      <BackLink href="/tai-khoan" text={words.back} />
      <ErrorSummary lang={shell.lang} faults={fault === undefined ? [] : [{ text: fault, field: 'code' }]} />
      <h1>{title}</h1>
      {state.kind === 'start' && (
        <form method="post" action="/tai-khoan/xac-thuc-moi">
          <p>{words.factorLead}</p>
          <Button>{factor.begin}</Button>
        </form>
      )}
      {state.kind === 'offered' && (
        <>
          <SecretOffer lang={shell.lang} secret={state.secret} uri={state.uri} />
          <form method="post" action="/tai-khoan/xac-thuc-moi/xac-nhan" novalidate>
            <input type="hidden" name="codeTicket" value={state.ticket} />
            <Field
              id="code"
              label={factor.code}
              error={fault}
              autocomplete="one-time-code"
              inputmode="numeric"
              size={10}
            />
            <Button>{factor.confirm}</Button>
          </form>
        </>
      )}
      {state.kind === 'done' && (
        <>
          <p>{factor.recoveryLead}</p>
          <Codes codes={state.recoveryCodes} />
        </>
      )}
    </Layout>
  );
}

const faultWords = (fault: 'missing' | 'wrong', lang: 'vi' | 'en'): string =>
  fault === 'missing' ? factorWords[lang].codeMissing : factorWords[lang].wrong;
