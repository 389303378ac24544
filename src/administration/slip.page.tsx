import { BackLink } from '../ui/back-link.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { WarningText } from '../ui/warning-text.js';
import { adminWords } from '../ui/words/admin-words.js';

export interface SlipView {
  readonly account: { readonly id: string; readonly login: string; readonly person: { readonly name: string } };
  /** Null where it was told before: it is kept nowhere. */
  readonly password: string | null;
  /** Where one signs in. */
  readonly address: string;
}

/** The slip that is handed over. It is drawn in the answer to the command itself: no address brings it back. */
export function SlipPage({ shell, view: { account, password, address } }: PageProps<SlipView>) {
  const words = adminWords[shell.lang];
  const title = password === null ? words.slipGone : words.slip;
  const path = `/quan-tri/tai-khoan/${account.id}`;
  return (
    <Layout shell={shell} title={[title, account.login]} print={password === null ? undefined : 'portrait'}>
      <BackLink href={path} text={words.openAccount} />
      <h1>{title}</h1>
      {password === null ? (
        <p class="text">{words.slipGoneLead}</p>
      ) : (
        <>
          <div class="screen-only">
            <WarningText>{words.slipOnce}</WarningText>
          </div>
          <SummaryList
            rows={[
              { name: words.person, value: account.person.name },
              { name: words.slipAddress, value: address },
              { name: words.login, value: <code>{account.login}</code> },
              { name: words.slipPassword, value: <code class="slip">{password}</code> },
              { name: words.slipUntil, value: words.slipHours },
            ]}
          />
          <p class="text">{words.slipSteps}</p>
        </>
      )}
      <p class="screen-only">
        <a href={path}>{words.openAccount}</a>
      </p>
    </Layout>
  );
}
