import { NotificationBanner } from '../../ui/notification-banner.js';
import { actFormWords } from '../../ui/words/act-form-words.js';
import { actName } from '../../ui/words/acts.js';
import { dateText, instantText } from '../../ui/words/dates.js';
import type { Lang } from '../../ui/words/text.js';
import type { Meanwhile } from './meanwhile.js';

interface MeanwhileProps {
  readonly lang: Lang;
  readonly meanwhile: Meanwhile;
}

/** Who did what while a form was being filled in, in a banner above it. */
export function MeanwhileBanner({ lang, meanwhile }: MeanwhileProps) {
  const words = actFormWords[lang];
  if (meanwhile.entries.length === 0) return null;
  return (
    <NotificationBanner title={words.meanwhile}>
      <MeanwhileTold lang={lang} meanwhile={meanwhile} />
      <p>{words.meanwhileLead}</p>
    </NotificationBanner>
  );
}

/** Who did what and when, and the way to see it beside what is being typed. */
export function MeanwhileTold({ lang, meanwhile: { code, madeFrom, entries } }: MeanwhileProps) {
  const words = actFormWords[lang];
  if (entries.length === 0) return null;
  return (
    <>
      <ul>
        {entries.map(({ act, on, by, recordedAt }) => (
          <li>
            {words.meanwhileOne(
              actName(act, lang),
              on === null ? '–' : dateText(on),
              by === '' ? words.system : by,
              instantText(recordedAt),
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/quan-chung/${code}?lan=${madeFrom}`} target="_blank" rel="noopener">
          {words.seeChanged}
        </a>
      </p>
    </>
  );
}
