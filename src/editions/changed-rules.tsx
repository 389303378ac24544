import { Table } from '../ui/table.js';
import { Tag, type TagLook } from '../ui/tag.js';
import { dateText } from '../ui/words/dates.js';
import { basisWords, editionsWords, relationWords } from '../ui/words/editions-words.js';
import { ruleClause } from '../ui/words/rules.js';
import { capital, type Lang, sentence } from '../ui/words/text.js';
import type { ChangedRule } from './change.view.js';

const looks: Readonly<Record<ChangedRule['relation'], TagLook>> = {
  ...{ equal: 'notice', narrower: 'lapse', wider: 'ok', new: 'open', gone: 'notice', unknown: 'unconfirmed' },
};

/** The rules that differ: each in words, with its article, how it changed, and the change by its id and paper. */
export function ChangedRules({ lang, rules }: { readonly lang: Lang; readonly rules: readonly ChangedRule[] }) {
  const words = editionsWords[lang];
  if (rules.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <Table
      caption={words.changes}
      captionHidden
      rows={rules}
      columns={[
        {
          ...{ head: words.rule, names: true },
          cell: ({ rule, cite }) => (
            <>
              {rule}
              <span class="second">{cite}</span>
            </>
          ),
        },
        {
          head: words.relation,
          cell: ({ relation, basis }) => (
            <>
              <Tag look={looks[relation]}>{relationWords[relation]![lang]}</Tag>
              {basis !== 'written' && <span class="second">{basisWords[basis]![lang]}</span>}
            </>
          ),
        },
        {
          head: words.says,
          cell: ({ rule, says }) => (
            <>
              {says && sentence(says[lang])}
              <span class="second">{capital(ruleClause(rule, lang))}</span>
            </>
          ),
        },
        {
          head: words.byPaper,
          cell: ({ changes }) => (
            <ul class="plain">
              {changes.map(({ id, paper, since }) => (
                <li>
                  {id}
                  <span class="second">{words.since(paper, dateText(since))}</span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
