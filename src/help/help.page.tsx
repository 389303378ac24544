import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { Tag, type TagLook } from '../ui/tag.js';
import { guides } from '../ui/words/guides.js';
import { helpWords } from '../ui/words/help-words.js';
import { confidences, forces } from '../ui/words/marks.js';
import type { Text } from '../ui/words/text.js';

interface Sign {
  readonly look: TagLook;
  readonly label: Text;
  readonly meaning: string;
}

/** P4, its first page. Public, since somebody locked out reads it too. */
export function HelpPage({ shell }: PageProps<null>) {
  const { lang } = shell;
  const words = helpWords[lang];
  const signs: readonly Sign[] = [
    { look: 'bar', label: forces.bar, meaning: words.bar },
    { look: 'lapse', label: forces.lapse, meaning: words.lapse },
    { look: 'notice', label: forces.notice, meaning: words.notice },
    { look: 'unconfirmed', label: confidences.A, meaning: words.unconfirmed },
    { look: 'unconfirmed', label: confidences.P, meaning: words.inferred },
    { look: 'unconfirmed', label: confidences.L, meaning: words.local },
  ];
  return (
    <Layout shell={shell} title={[words.title]}>
      <div class="text">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <h2>{words.guides}</h2>
        <ul>
          {guides.map(({ slug, who }) => (
            <li>
              <a href={`/tro-giup/${slug}`}>{who[lang]}</a>
            </li>
          ))}
        </ul>
        <h2>{words.parts}</h2>
        <ul>
          <li>
            <a href="/tro-giup/quy-trinh">{words.procedure}</a>: {words.procedureLead}
          </li>
          <li>
            <a href="/tro-giup/tu-ngu">{words.glossary}</a>: {words.glossaryLead}
          </li>
        </ul>
        <h2>{words.signs}</h2>
        <Table
          caption={words.signs}
          captionHidden
          rows={signs}
          columns={[
            { head: words.sign, names: true, cell: ({ look, label }) => <Tag look={look}>{label[lang]}</Tag> },
            { head: words.meaning, cell: ({ meaning }) => meaning },
          ]}
        />
        <h2>{words.accessibilityTitle}</h2>
        <p>{words.accessibility}</p>
        <h2>{words.contactTitle}</h2>
        <p>{words.contact}</p>
      </div>
    </Layout>
  );
}
