import { actFormWords } from '../../ui/words/act-form-words.js';
import { numberText } from '../../ui/words/dates.js';
import type { Lang } from '../../ui/words/text.js';
import type { VoteSum } from './act-form.view.js';

/** "7/9 tán thành, đạt (cần 3 × số tán thành ≥ 2 × tổng số)": whole numbers decide, a share in percent is for the eye. */
export function voteSentence({ yes, base, share }: VoteSum, lang: Lang): string {
  const words = actFormWords[lang];
  if (share === null) return words.votePlain(yes, base);
  const need = words.need(share.of, share.least, share.moreThan ? '>' : '≥');
  return share.reached ? words.voteReached(yes, base, need) : words.voteShort(yes, base, need);
}

export const votePercent = ({ yes, base }: VoteSum, lang: Lang): string | null =>
  base > 0 ? actFormWords[lang].percent(numberText(Math.round((1000 * yes) / base) / 10, lang)) : null;
