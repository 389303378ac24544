import { Button } from '../ui/button.js';
import { Hidden } from '../ui/form/hidden.js';
import { NotificationBanner } from '../ui/notification-banner.js';
import { appraisalWords } from '../ui/words/appraisal-words.js';
import { timeText } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import type { AppraisalWorkView } from './appraisal.view.js';

interface WorkProps {
  readonly lang: Lang;
  readonly work: AppraisalWorkView;
}

/** "đ/c … đang thẩm định từ 14:05", as the queue tells it. */
export const workText = ({ lang, work: { by, since } }: WorkProps): string =>
  appraisalWords[lang].appraising(by.name, timeText(since));

/** Who is at a dossier: the reader himself, or another from whom he may take it over. Bars nobody from anything. */
export function WhoAppraises({ lang, work, path }: WorkProps & { readonly path: string }) {
  const words = appraisalWords[lang];
  const { by, since, mine, from, fromMe } = work;
  const at = timeText(since);
  if (mine)
    return (
      <p class="muted">
        {from === null ? words.appraisingOwn(at) : words.appraisingOver(from.name, at)} {words.appraisingEnds}
      </p>
    );
  return (
    <NotificationBanner id="nguoi-tham-dinh" title={words.appraisedBy}>
      <p class="govuk-notification-banner__heading">
        {fromMe ? words.takenOver(by.name, at) : words.appraising(by.name, at)}
      </p>
      <p>
        {words.noLock} {words.takeOverSays(by.name)}
      </p>
      <form method="post" action={`${path}/nhan`}>
        <Hidden pairs={[['tu', since]]} />
        <Button look="secondary">{words.takeOver}</Button>
      </form>
    </NotificationBanner>
  );
}
