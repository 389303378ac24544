import { InsetText } from '../../ui/inset-text.js';
import { Notice } from '../../ui/tag.js';
import { actFormWords } from '../../ui/words/act-form-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { VoteSum } from './act-form.view.js';
import { votePercent, voteSentence } from './vote-sentence.js';

interface VoteOutcomeProps {
  readonly lang: Lang;
  readonly vote: VoteSum;
}

/** How a vote came out; where it speaks against the act it stands in, that is said, and stops nothing. */
export function VoteOutcome({ lang, vote }: VoteOutcomeProps) {
  return (
    <>
      <InsetText>
        <strong>{voteSentence(vote, lang)}</strong> <span class="muted">{votePercent(vote, lang)}</span>
      </InsetText>
      {vote.refuses && vote.share?.reached && (
        <Notice look="notice">
          <p>{actFormWords[lang].refusesHint}</p>
        </Notice>
      )}
    </>
  );
}
