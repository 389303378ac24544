import type { DutyView } from '../accounts/duty.view.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { Notice } from '../ui/tag.js';
import { adminWords } from '../ui/words/admin-words.js';
import { AdminTabs } from './admin-tabs.js';
import { DutyTable } from './duty-table.js';

export interface DutiesView {
  readonly items: readonly DutyView[];
  readonly next: string | null;
  /** Whose, or over which unit; null for all. */
  readonly of: { readonly name: string; readonly query: string } | null;
  readonly further: boolean;
  readonly ended: boolean;
}

/** Who holds which duty over which place. */
export function DutiesPage({ shell, view: { items, next, of, further, ended } }: PageProps<DutiesView>) {
  const { lang } = shell;
  const words = adminWords[lang];
  const title = of ? words.dutiesOf(of.name) : words.duties;
  const path = `/quan-tri/nhiem-vu${of ? `?${of.query}` : ''}`;
  return (
    <Layout shell={shell} title={[words.duties]}>
      <h1>{title}</h1>
      <AdminTabs lang={lang} current="duties" />
      {ended && (
        <div role="status">
          <Notice look="ok">{words.ended}</Notice>
        </div>
      )}
      <LinkButton href={`/quan-tri/nhiem-vu/moi${of ? `?${of.query}` : ''}`}>{words.grant}</LinkButton>
      {of && (
        <p>
          <a href="/quan-tri/nhiem-vu">{words.allDuties}</a>
        </p>
      )}
      <DutyTable lang={lang} duties={items} caption={title} people />
      <Pagination
        label={words.pages}
        previous={further ? { href: path, text: words.first } : null}
        next={next === null ? null : { href: `${path}${of ? '&' : '?'}after=${next}`, text: words.next }}
      />
    </Layout>
  );
}
