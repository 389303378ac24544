import { Tag } from '../../ui/tag.js';
import { dateText, timeLeft } from '../../ui/words/dates.js';
import { personWords } from '../../ui/words/person-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { DeadlineView } from '../views/candidate.view.js';

interface DueProps {
  readonly lang: Lang;
  readonly deadline: DeadlineView;
}

/** A due day with what is left of it; overdue says so in words. */
export function Due({ lang, deadline: { due, left, unit } }: DueProps) {
  if (due === null || left === null) return <span class="muted">{personWords[lang].notComputable}</span>;
  return (
    <>
      <span class="date">{dateText(due)}</span>
      {left < 0 ? ' ' : ' · '}
      {left < 0 ? (
        <Tag look="overdue">{timeLeft(left, lang, unit)}</Tag>
      ) : (
        <span class="date">{timeLeft(left, lang, unit)}</span>
      )}
    </>
  );
}
