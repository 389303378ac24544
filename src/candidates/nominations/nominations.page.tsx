import { Layout } from '../../ui/layout.js';
import { LinkButton } from '../../ui/link-button.js';
import type { PageProps } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { Table } from '../../ui/table.js';
import { nominationWords } from '../../ui/words/nomination-words.js';

/** All that a mass organisation is told of how somebody's case stands. */
export type NomineeState = 'watched' | 'underWay' | 'admitted' | 'over';

export interface NominationsView {
  readonly items: readonly { readonly name: string; readonly unit: string; readonly state: NomineeState }[];
  readonly total: number;
  readonly next: string | null;
  readonly further: boolean;
  readonly mayNominate: boolean;
}

/** P19. Those introduced, each with one word and no way into a case. */
export function NominationsPage({ shell, view }: PageProps<NominationsView>) {
  const { items, total, next, further, mayNominate } = view;
  const words = nominationWords[shell.lang];
  return (
    <Layout shell={shell} title={[words.title]}>
      <h1>{words.title}</h1>
      <p class="text">{words.lead}</p>
      {mayNominate && <LinkButton href="/gioi-thieu/moi">{words.nominate}</LinkButton>}
      {items.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <>
          <p class="muted">{words.total(total)}</p>
          <Table
            caption={words.title}
            captionHidden
            rows={items}
            columns={[
              { head: words.name, names: true, cell: ({ name }) => name },
              { head: words.unit, cell: ({ unit }) => unit },
              { head: words.state, cell: ({ state }) => words[state] },
            ]}
          />
        </>
      )}
      <Pagination
        label={words.pages}
        previous={further ? { href: '/gioi-thieu', text: words.first } : null}
        next={next === null ? null : { href: `/gioi-thieu?after=${next}`, text: words.next }}
      />
    </Layout>
  );
}
