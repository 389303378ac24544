import { Details } from '../ui/details.js';
import { Table } from '../ui/table.js';
import { Tag, type TagLook } from '../ui/tag.js';
import { dateText, numberText } from '../ui/words/dates.js';
import { basisWords, editionsWords, relationWords } from '../ui/words/editions-words.js';
import { ruleClause } from '../ui/words/rules.js';
import { capital, type Lang, sentence } from '../ui/words/text.js';
import type { ChangedRule } from './change.view.js';

const looks: Readonly<Record<ChangedRule['relation'], TagLook>> = {
  ...{ equal: 'notice', narrower: 'lapse', wider: 'ok', new: 'open', gone: 'notice', unknown: 'unconfirmed' },
};

/** So many rules of which the very same is said stand together. */
const alikeFrom = 4;

/** The rules that differ; those of a text that was not read, of which nothing but that can be said, folded below. */
export function ChangedRules({ lang, rules }: { readonly lang: Lang; readonly rules: readonly ChangedRule[] }) {
  const words = editionsWords[lang];
  if (rules.length === 0) return <p class="empty">{words.none}</p>;
  const unread = rules.filter(({ basis }) => basis === 'unread');
  const alike = [...new Set(unread.flatMap(({ says }) => says?.[lang] ?? []))]
    .map((text) => [text, unread.filter(({ says }) => says?.[lang] === text)] as const)
    .filter(([, some]) => some.length >= alikeFrom);
  const told = rules.filter((rule) => !alike.some(([, some]) => some.includes(rule)));
  return (
    <>
      {told.length > 0 && <Rules lang={lang} rules={told} />}
      {alike.map(([says, some]) => (
        <Details summary={words.alike(sentence(says), numberText(some.length, lang))}>
          <ul>
            {some.map(({ rule, cite }) => (
              <li>
                <strong>{rule}</strong> ({cite}): {ruleClause(rule, lang)}
              </li>
            ))}
          </ul>
          <Changes lang={lang} changes={some[0]!.changes} />
        </Details>
      ))}
    </>
  );
}

/** Each in words, with its article, how it changed, and the change by its id and paper. */
function Rules({ lang, rules }: { readonly lang: Lang; readonly rules: readonly ChangedRule[] }) {
  const words = editionsWords[lang];
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
          cell: ({ changes }) => <Changes lang={lang} changes={changes} />,
        },
      ]}
    />
  );
}

function Changes({ lang, changes }: { readonly lang: Lang; readonly changes: ChangedRule['changes'] }) {
  return (
    <ul class="plain">
      {changes.map(({ id, paper, since }) => (
        <li>
          {id}
          <span class="second">{editionsWords[lang].since(paper, dateText(since))}</span>
        </li>
      ))}
    </ul>
  );
}
