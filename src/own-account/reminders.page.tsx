import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { TickBox } from '../ui/checkboxes.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Field } from '../ui/field.js';
import { InsetText } from '../ui/inset-text.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { CopyButton } from '../ui/tool-buttons.js';
import { WarningText } from '../ui/warning-text.js';
import { accountWords } from '../ui/words/account-words.js';
import { faultText } from '../ui/words/fault-words.js';

export interface CalendarPageView {
  readonly on: boolean;
  /** The address just made; null before. */
  readonly address: string | null;
}

/** The calendar of limits: what a new address ends is said before it is made. */
export function CalendarPage({ shell, view: { on, address } }: PageProps<CalendarPageView>) {
  const words = accountWords[shell.lang];
  return (
    <Layout shell={shell} title={[words.calendarTitle]}>
      <BackLink href="/tai-khoan" text={words.back} />
      <h1>{words.calendarTitle}</h1>
      {address !== null && (
        <>
          <h2>{words.calendarMade}</h2>
          <InsetText>
            <code id="dia-chi">{address}</code>
          </InsetText>
          <CopyButton from="dia-chi" text={words.copyAddress} />
          <p>{words.calendarOnce}</p>
          <p>{words.calendarSlow}</p>
        </>
      )}
      {address === null && (
        <>
          <p>{words.calendarLead}</p>
          {on && <WarningText>{words.calendarKills}</WarningText>}
          <form method="post" action="/tai-khoan/lich">
            <Button>{on ? words.calendarRenew : words.calendarMake}</Button>
          </form>
        </>
      )}
      {(on || address !== null) && (
        <form method="post" action="/tai-khoan/lich/tat">
          <Button look="secondary">{words.calendarOff}</Button>
        </form>
      )}
    </Layout>
  );
}

export interface LettersPageView {
  readonly email: string;
  readonly digest: boolean;
  readonly fault: { readonly field: 'email' | 'digest'; readonly code: string } | null;
}

/** Where the letter of the day goes, and whether it does. */
export function LettersPage({ shell, view: { email, digest, fault } }: PageProps<LettersPageView>) {
  const { lang } = shell;
  const words = accountWords[lang];
  const text =
    fault === null
      ? undefined
      : fault.field === 'digest'
        ? words.lettersNever
        : fault.code === 'required'
          ? faultText(words.email, 'required', lang)
          : words.emailWrong;
  return (
    <Layout shell={shell} title={[words.lettersTitle]} failed={fault !== null}>
      <BackLink href="/tai-khoan" text={words.back} />
      <ErrorSummary lang={lang} faults={text === undefined ? [] : [{ text, field: fault?.field }]} />
      <h1>{words.lettersTitle}</h1>
      <p>{words.lettersLead}</p>
      <form method="post" action="/tai-khoan/thu" novalidate>
        <Field id="email" label={words.email} value={email} error={fault?.field === 'email' ? text : undefined} />
        <TickBox
          name="digest"
          label={words.wantLetters}
          checked={digest}
          error={fault?.field === 'digest' ? text : undefined}
        />
        <Button>{words.saveLetters}</Button>
      </form>
    </Layout>
  );
}
