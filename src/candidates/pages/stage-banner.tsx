import { dateText, numberText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { personWords } from '../../ui/words/person-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import { timerName } from '../../ui/words/timers.js';
import type { CandidateView } from '../views/candidate.view.js';
import { Due } from './due.js';

interface StageBannerProps {
  readonly lang: Lang;
  readonly view: CandidateView;
}

/** The answer to "where does it stand": step, since when, whom it waits for, the nearest limit. */
export function StageBanner({ lang, view: { stage, deadlines } }: StageBannerProps) {
  const words = personWords[lang];
  const { waitingFor } = stage;
  const nearest = deadlines[0];
  return (
    <section class="banner" aria-label={words.state}>
      <p class="banner-step">
        <strong>
          {words.step(stage.place)}: {stageName(stage.key, lang)}
        </strong>{' '}
        <span class="muted">{words.since(dateText(stage.since), numberText(stage.days, lang))}</span>
      </p>
      <p>
        {words.waitingFor}:{' '}
        {waitingFor
          ? [waitingFor.person, dutyName(waitingFor.duty, lang), waitingFor.unit].filter(Boolean).join(' – ')
          : words.nobody}
      </p>
      <p>
        {words.due}:{' '}
        {nearest ? (
          <>
            <Due lang={lang} deadline={nearest} /> <span class="muted">({timerName(nearest.timer, lang)})</span>
          </>
        ) : (
          words.noDue
        )}
      </p>
    </section>
  );
}
