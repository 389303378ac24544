import { actFormWords } from '../../ui/words/act-form-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { VoteRule } from './vote-rule.js';
import { shareWords } from './vote-sentence.js';

interface LiveSumProps {
  readonly lang: Lang;
  /** What stands before the names of the totals, and of the figures of the meeting. */
  readonly own: string;
  readonly shared: string;
  /** Which act is recorded, where several may be: the name of that choice. */
  readonly choice?: string;
  readonly rules: readonly VoteRule[];
}

/** Where a browser says how a vote comes out while it is typed; empty without a script. The check page has the sum that counts. */
export function LiveSum({ lang, own, shared, choice, rules }: LiveSumProps) {
  const words = actFormWords[lang];
  const gaps = ['{yes}', '{base}'] as const;
  const given = {
    ...{ own, shared, choice, cast: words.cast('{ballots}', '{present}') },
    rules: rules.map(({ act, share, refuses }) => {
      if (share === null) return { act, plain: words.votePlain(...gaps) };
      const told = shareWords(share, refuses, lang);
      return { act, share, reached: told.reached(...gaps), short: told.short(...gaps) };
    }),
  };
  return <p class="live-sum" role="status" data-module="kiem-phieu" data-phieu={JSON.stringify(given)} />;
}
