import type { AccountView } from '../accounts/account.view.js';
import type { DutyView } from '../accounts/duty.view.js';
import { BackLink } from '../ui/back-link.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { SummaryList } from '../ui/summary-list.js';
import { Table } from '../ui/table.js';
import { Notice, Tag } from '../ui/tag.js';
import { adminWords } from '../ui/words/admin-words.js';
import { instantText } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import { AdminTabs } from './admin-tabs.js';
import { DutyTable } from './duty-table.js';

export interface AccountsView {
  readonly items: readonly AccountView[];
  readonly next: string | null;
  /** False on the first page. */
  readonly further: boolean;
}

/** Who can sign in, by login. */
export function AccountsPage({ shell, view: { items, next, further } }: PageProps<AccountsView>) {
  const { lang } = shell;
  const words = adminWords[lang];
  return (
    <Layout shell={shell} title={[words.accounts]}>
      <h1>{words.accounts}</h1>
      <AdminTabs lang={lang} current="accounts" />
      <LinkButton href="/quan-tri/tai-khoan/moi">{words.newAccount}</LinkButton>
      {items.length === 0 ? (
        <p class="empty">{words.noAccounts}</p>
      ) : (
        <Table
          caption={words.accounts}
          captionHidden
          rows={items}
          columns={[
            {
              ...{ head: words.login, names: true },
              cell: ({ id, login }) => <a href={`/quan-tri/tai-khoan/${id}`}>{login}</a>,
            },
            { head: words.person, cell: ({ person }) => person.name },
            { head: words.state, cell: (account) => <AccountState lang={lang} account={account} /> },
            { head: words.created, cell: ({ createdAt }) => <span class="date">{instantText(createdAt)}</span> },
          ]}
        />
      )}
      <Pagination
        label={words.pages}
        previous={further ? { href: '/quan-tri/tai-khoan', text: words.first } : null}
        next={next === null ? null : { href: `/quan-tri/tai-khoan?after=${next}`, text: words.next }}
      />
    </Layout>
  );
}

export interface OneAccountView {
  readonly account: AccountView;
  readonly duties: readonly DutyView[];
  /** The reader's own account: another administrator keeps it. */
  readonly own: boolean;
  /** What was done just now. */
  readonly said: 'locked' | 'unlocked' | null;
}

/** One account: who signs in by it, whether he can, and what he may do. */
export function AccountPage({ shell, view: { account, duties, own, said } }: PageProps<OneAccountView>) {
  const { lang } = shell;
  const words = adminWords[lang];
  const { id, login, person, createdAt, lockedAt } = account;
  const path = `/quan-tri/tai-khoan/${id}`;
  return (
    <Layout shell={shell} title={[words.accounts, login]}>
      <BackLink href="/quan-tri/tai-khoan" text={words.accounts} />
      <h1>
        <span class="caption">{person.name}</span>
        {login}
      </h1>
      {said && (
        <div role="status">
          <Notice look="ok">{words[said]}</Notice>
        </div>
      )}
      <SummaryList
        rows={[
          { name: words.person, value: person.name },
          { name: words.state, value: <AccountState lang={lang} account={account} /> },
          { name: words.created, value: <span class="date">{instantText(createdAt)}</span> },
        ]}
      />
      {own ? (
        <p>{words.ownAccount}</p>
      ) : (
        <div class="govuk-button-group">
          <LinkButton href={`${path}/dat-lai`} look="secondary">
            {words.reset}
          </LinkButton>
          {lockedAt === null ? (
            <LinkButton href={`${path}/khoa`} look="secondary">
              {words.lock}
            </LinkButton>
          ) : (
            <LinkButton href={`${path}/mo-khoa`} look="secondary">
              {words.unlock}
            </LinkButton>
          )}
        </div>
      )}
      <h2>{words.dutiesHeld}</h2>
      <DutyTable lang={lang} duties={duties} caption={words.dutiesHeld} />
      {!own && <LinkButton href={`/quan-tri/nhiem-vu/moi?nguoi=${person.id}`}>{words.grant}</LinkButton>}
    </Layout>
  );
}

function AccountState({ lang, account }: { readonly lang: Lang; readonly account: AccountView }) {
  const words = adminWords[lang];
  const { lockedAt, mustChangePassword } = account;
  if (lockedAt !== null) return <Tag look="bar">{words.lockedSince(instantText(lockedAt))}</Tag>;
  return mustChangePassword ? <Tag look="lapse">{words.mustChange}</Tag> : <span>{words.active}</span>;
}
