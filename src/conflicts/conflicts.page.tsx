import { BackLink } from '../ui/back-link.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import { NotificationBanner } from '../ui/notification-banner.js';
import type { PageProps } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { basisText, conflictWords, relationText } from '../ui/words/conflict-words.js';
import { dateText, instantText } from '../ui/words/dates.js';
import { capital, type Lang } from '../ui/words/text.js';
import type { ConflictView } from './conflict.view.js';
import { conflictsPath } from './conflicts-path.js';

/** As the API tells it, whoever listed it and whoever drafted its end by name. */
type Told = Omit<ConflictView, 'ending'> & { readonly ending: { readonly to: string; readonly by: string } | null };

export interface ConflictsView {
  readonly code: string;
  readonly items: readonly Told[];
  readonly mayRecord: boolean;
  readonly mayEnd: boolean;
  /** Somebody was listed just now. */
  readonly done: boolean;
}

/** Who may have no part in a case, and why. */
export function ConflictsPage({ shell, view }: PageProps<ConflictsView>) {
  const { lang } = shell;
  const words = conflictWords[lang];
  const { code, items, mayRecord, done } = view;
  return (
    <Layout shell={shell} title={[words.title, code]} print="landscape">
      <BackLink href={`/quan-chung/${code}`} text={words.back(code)} />
      {done && (
        <NotificationBanner title={words.done} success>
          <p>{words.doneText}</p>
        </NotificationBanner>
      )}
      <h1>
        <span class="caption">
          {words.case} {code}
        </span>
        {words.title}
      </h1>
      <p class="text">{words.lead}</p>
      {items.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          rows={items}
          columns={[
            { head: words.name, names: true, cell: ({ person }) => person.name },
            { head: words.kind, cell: ({ kind }) => capital(relationText(kind, lang)) },
            { head: words.basis, cell: ({ basis }) => capital(basisText(basis, lang)) },
            {
              head: words.holds,
              cell: ({ from, to }) => (
                <>
                  {from === null ? words.always : words.since(dateText(from))}
                  {to !== null && <span class="second">{words.until(dateText(to))}</span>}
                </>
              ),
            },
            {
              head: words.recorded,
              cell: ({ recorded }) => (
                <>
                  {recorded.by}
                  <span class="second date">{instantText(recorded.at)}</span>
                </>
              ),
            },
            { head: words.state, cell: (one) => <State lang={lang} view={view} one={one} /> },
          ]}
        />
      )}
      {mayRecord && <LinkButton href={`${conflictsPath(code)}/moi`}>{words.add}</LinkButton>}
    </Layout>
  );
}

interface StateProps {
  readonly lang: Lang;
  readonly view: ConflictsView;
  readonly one: Told;
}

function State({ lang, view: { code, mayEnd }, one: { id, person, to, ending } }: StateProps) {
  const words = conflictWords[lang];
  if (to !== null) return <Tag look="notice">{words.ended}</Tag>;
  if (ending)
    return (
      <>
        <a href={`/xac-nhan/tranh/${id}`}>{words.waits}</a>
        <span class="second">{words.endingFrom(dateText(ending.to), ending.by)}</span>
      </>
    );
  if (!mayEnd) return <>–</>;
  return (
    <a href={`${conflictsPath(code)}/${id}/ket-thuc`} aria-label={words.endOf(person.name)}>
      {words.end}
    </a>
  );
}
