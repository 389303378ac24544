import { Button } from '../ui/button.js';
import { Layout } from '../ui/layout.js';
import { NotificationBanner } from '../ui/notification-banner.js';
import type { PageProps } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { SummaryList } from '../ui/summary-list.js';
import { Table } from '../ui/table.js';
import { accountWords } from '../ui/words/account-words.js';
import { dateText, dayOfInstant, instantText, numberText } from '../ui/words/dates.js';
import { dutyName } from '../ui/words/duties.js';
import type { Lang } from '../ui/words/text.js';
import type { OwnAccountView } from './own-account.service.js';

/** What was done just before, as the address says. */
export const doneThings = ['hien-thi', 'mat-khau', 'phien', 'lich', 'thu', 'tranh'] as const;

export interface AccountPageView {
  readonly account: OwnAccountView;
  readonly done: (typeof doneThings)[number] | null;
}

/** P3. One's own account, its doors, and how this browser shows the house. */
export function AccountPage({ shell, view: { account, done } }: PageProps<AccountPageView>) {
  const { lang } = shell;
  const words = accountWords[lang];
  const told = {
    ...{ 'hien-thi': words.savedDisplay, 'mat-khau': words.savedPassword, phien: words.savedSession },
    ...{ lich: words.savedCalendar, thu: words.savedLetters, tranh: words.savedConflict },
  };
  return (
    <Layout shell={shell} title={[words.title]}>
      {done && (
        <NotificationBanner title={words.saved} success>
          <p>{told[done]}</p>
        </NotificationBanner>
      )}
      <h1>{words.title}</h1>
      <SummaryList
        rows={[
          { name: words.name, value: account.person.name },
          { name: words.login, value: account.login },
        ]}
      />
      <h2>{words.duties}</h2>
      <Duties lang={lang} duties={account.duties} />
      <h2>{words.apart}</h2>
      <p class="text">{words.apartHint}</p>
      <p>
        <a href="/tai-khoan/tranh">{words.declare}</a>
      </p>
      <h2>{words.security}</h2>
      <Doors lang={lang} account={account} />
      <h2>{words.sessions}</h2>
      <Sessions lang={lang} sessions={account.sessions} />
      <h2>{words.display}</h2>
      <Display lang={lang} theme={shell.theme} size={shell.textSize ?? '100'} />
      <h2>{words.outside}</h2>
      <p>{words.outsideHint}</p>
      <Outside lang={lang} account={account} />
    </Layout>
  );
}

interface Part {
  readonly lang: Lang;
}

function Duties({ lang, duties }: Part & Pick<OwnAccountView, 'duties'>) {
  const words = accountWords[lang];
  if (duties.length === 0) return <p>{words.noDuties}</p>;
  return (
    <Table
      caption={words.duties}
      captionHidden
      rows={duties}
      columns={[
        { head: words.duty, names: true, cell: ({ duty }) => dutyName(duty, lang) },
        { head: words.where, cell: ({ unit, caseId }) => unit?.name ?? (caseId ? words.ofCase : words.house) },
        { head: words.from, cell: ({ from }) => <span class="date">{dateText(from)}</span> },
        { head: words.to, cell: ({ to }) => (to === null ? words.noEnd : <span class="date">{dateText(to)}</span>) },
      ]}
    />
  );
}

function Doors({ lang, account: { secondFactor } }: Part & { readonly account: OwnAccountView }) {
  const words = accountWords[lang];
  const factor =
    secondFactor === null
      ? { value: words.factorOff, change: { href: '/xac-thuc?ve=%2Ftai-khoan', text: words.enrol } }
      : {
          value: words.factorSince(dateText(dayOfInstant(secondFactor.since))),
          change: { href: '/tai-khoan/xac-thuc-moi', text: words.replaceFactor },
        };
  const codes = secondFactor && {
    name: words.codes,
    value: words.codesLeft(numberText(secondFactor.recoveryCodes, lang)),
    change: { href: '/tai-khoan/ma-khoi-phuc', text: words.renewCodes },
  };
  return (
    <SummaryList
      rows={[
        {
          name: words.password,
          value: '••••••••',
          change: { href: '/tai-khoan/mat-khau', text: words.changePassword },
        },
        { name: words.factor, ...factor },
        ...(codes ? [codes] : []),
      ]}
    />
  );
}

function Sessions({ lang, sessions }: Part & Pick<OwnAccountView, 'sessions'>) {
  const words = accountWords[lang];
  return (
    <>
      <Table
        caption={words.sessions}
        captionHidden
        rows={sessions}
        columns={[
          {
            head: words.begun,
            names: true,
            cell: ({ createdAt, shared }) =>
              shared ? `${instantText(createdAt)}, ${words.shared}` : instantText(createdAt),
          },
          { head: words.seen, cell: ({ seenAt }) => instantText(seenAt) },
          { head: words.ends, cell: ({ expiresAt }) => instantText(expiresAt) },
          {
            head: words.does,
            cell: ({ id, current, createdAt }) =>
              current ? (
                words.thisSession
              ) : (
                <form method="post" action={`/tai-khoan/phien/${id}`}>
                  <Button look="quiet">
                    {words.end}
                    <span class="govuk-visually-hidden"> {words.endOf(instantText(createdAt))}</span>
                  </Button>
                </form>
              ),
          },
        ]}
      />
      <p class="muted">{words.strange}</p>
    </>
  );
}

interface DisplayProps extends Part {
  readonly theme: 'light' | 'dark' | null;
  readonly size: string;
}

function Display({ lang, theme, size }: DisplayProps) {
  const words = accountWords[lang];
  return (
    <form method="post" action="/tai-khoan/hien-thi">
      <Radios
        name="theme"
        legend={words.theme}
        inline
        value={theme ?? 'system'}
        items={[
          { value: 'system', label: words.themeSystem },
          { value: 'light', label: words.themeLight },
          { value: 'dark', label: words.themeDark },
        ]}
      />
      <Radios
        name="size"
        legend={words.size}
        inline
        value={size}
        items={['100', '112', '125'].map((value) => ({ value, label: `${value}%` }))}
      />
      <Radios
        name="language"
        legend={words.language}
        inline
        value={lang}
        items={[
          { value: 'vi', label: words.vi },
          { value: 'en', label: words.en },
        ]}
      />
      <p class="muted">{words.displayHint}</p>
      <Button>{words.save}</Button>
    </form>
  );
}

function Outside({ lang, account: { calendar, letters } }: Part & { readonly account: OwnAccountView }) {
  const words = accountWords[lang];
  return (
    <SummaryList
      rows={[
        {
          name: words.calendar,
          value: calendar === null ? words.off : words.calendarOn(dateText(dayOfInstant(calendar.since))),
          change: { href: '/tai-khoan/lich', text: calendar === null ? words.switchOn : words.renewOrOff },
        },
        {
          name: words.letters,
          value: letters.digest
            ? words.lettersOn(letters.email ?? '')
            : letters.possible
              ? words.off
              : words.lettersNever,
          ...((letters.possible || letters.digest) && {
            change: {
              href: '/tai-khoan/thu',
              text: letters.digest ? words.change : words.switchOn,
              what: words.letters,
            },
          }),
        },
      ]}
    />
  );
}
