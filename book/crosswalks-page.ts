import { admission } from '../workflows/admission/procedure.js';
import { crosswalk } from '../workflows/editions/crosswalk.js';
import { editionText, dateText } from '../src/ui/words/dates.js';
import { basisWords, relationWords } from '../src/ui/words/editions-words.js';
import { sentence, type Lang } from '../src/ui/words/text.js';
import { changes } from '../workflows/editions/changes.js';
import { editions } from './editions.js';
import { page, table } from './markdown.js';
import { says } from './words.js';

const slices = editions.flatMap((edition) => edition.slices);

/** What changes from each slice to the next, rule by rule; rules of which nothing changed are not printed. */
export function crosswalksPage(lang: Lang): string {
  const passages = slices.slice(1).map((later, index) => {
    const earlier = slices[index]!;
    const rows = crosswalk(admission, earlier.id, later.id).filter(({ relation }) => relation !== 'equal');
    return page(
      `## ${earlier.edition} → ${later.edition}: ${dateText(later.from)}`,
      `${editionText(earlier.id)} → ${editionText(later.id)}`,
      rows.length === 0
        ? ''
        : table(
            [says.id, says.relation, says.content, says.basis, says.changes].map((head) => head[lang]),
            rows.map(({ rule, relation, basis, changes: known, says: words }) => [
              `**${rule}**`,
              relationWords[relation]![lang],
              words ? sentence(words[lang]) : '',
              basisWords[basis]![lang],
              known.map((id) => `${id} (${changes[id].paper})`).join(', '),
            ]),
          ),
      `${says.equalRest[lang]}.`,
    ).trimEnd();
  });
  return page(`# ${says.crosswalks[lang]}`, ...passages);
}
