import type { PageProps } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { glossary } from '../ui/words/glossary.js';
import { helpWords } from '../ui/words/help-words.js';
import { HelpLayout } from './help-layout.js';

/** The words of the field, each in both languages: papers come in Vietnamese whoever reads them. */
export function GlossaryPage({ shell }: PageProps<null>) {
  const { lang } = shell;
  const words = helpWords[lang];
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <HelpLayout shell={shell} title={words.glossary}>
      <Table
        caption={words.glossary}
        captionHidden
        rows={glossary}
        columns={[
          {
            head: words.term,
            names: true,
            cell: ({ term }) => (
              <>
                {term[lang]}
                <span class="second" lang={other}>
                  {term[other]}
                </span>
              </>
            ),
          },
          { head: words.meaning, cell: ({ meaning }) => meaning[lang] },
        ]}
      />
    </HelpLayout>
  );
}
