import type { Share } from '../../../workflows/admission/shares.js';
import { actFormWords } from '../../ui/words/act-form-words.js';
import { numberText } from '../../ui/words/dates.js';
import type { Lang } from '../../ui/words/text.js';
import type { VoteSum } from './act-form.view.js';

/** "7/9 tán thành, đạt (cần 3 × số tán thành ≥ 2 × tổng số)": whole numbers decide, a share in percent is for the eye. */
export function voteSentence({ yes, base, share, refuses }: VoteSum, lang: Lang): string {
  if (share === null) return actFormWords[lang].votePlain(yes, base);
  const { reached, short } = shareWords(share, refuses, lang);
  return (share.reached ? reached : short)(yes, base);
}

type Told = (yes: number | string, base: number | string) => string;

/** What is said where a share is reached and where it is not; of a refusal neither is what it aims at. */
export function shareWords(
  share: Share,
  refuses: boolean,
  lang: Lang,
): { readonly reached: Told; readonly short: Told } {
  const words = actFormWords[lang];
  const need = words.need(share.of, share.least, share.moreThan ? '>' : '≥');
  const [reached, short] = refuses ? [words.refusesReached, words.refusesShort] : [words.voteReached, words.voteShort];
  return { reached: (yes, base) => reached(yes, base, need), short: (yes, base) => short(yes, base, need) };
}

export const votePercent = ({ yes, base }: VoteSum, lang: Lang): string | null =>
  base > 0 ? actFormWords[lang].percent(numberText(Math.round((1000 * yes) / base) / 10, lang)) : null;
