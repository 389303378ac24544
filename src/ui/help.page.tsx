import { Layout } from './layout.js';
import type { PageProps } from './page.js';
import { Table } from './table.js';
import { Tag, type TagLook } from './tag.js';
import { helpWords } from './words/help-words.js';
import { confidences, forces } from './words/marks.js';
import type { Text } from './words/text.js';

interface Sign {
  readonly look: TagLook;
  readonly label: Text;
  readonly meaning: string;
}

/** P4, its first page: what the signs mean. Public, since somebody locked out reads it too. */
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
        <p>{words.contact}</p>
      </div>
    </Layout>
  );
}
