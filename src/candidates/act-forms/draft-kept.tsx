import type { PageProps } from '../../ui/page.js';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { NotificationBanner } from '../../ui/notification-banner.js';
import { actFormWords } from '../../ui/words/act-form-words.js';
import { timeText } from '../../ui/words/dates.js';
import type { Lang } from '../../ui/words/text.js';
import { actPath } from './case-head.js';

/** What is said below a form once what was typed is kept. */
export function DraftKept({ shell, view }: PageProps<string | null>) {
  return <>{view === null ? '' : actFormWords[shell.lang].draftKept(timeText(view))}</>;
}

interface DraftWaitsProps {
  readonly lang: Lang;
  readonly code: string;
  readonly act: string;
  readonly at: string;
}

/** A draft of this form is there: to go on with, or to drop. */
export function DraftWaits({ lang, code, act, at }: DraftWaitsProps) {
  const words = actFormWords[lang];
  return (
    <NotificationBanner id="ban-nhap" title={words.draft}>
      <p>{words.draftWaits(timeText(at))}</p>
      <form method="post" action={`${actPath(code, act)}/bo-nhap`}>
        <div class="govuk-button-group">
          <LinkButton look="secondary" href={`${actPath(code, act)}?nhap=tiep`}>
            {words.draftContinue}
          </LinkButton>
          <Button look="secondary">{words.draftDrop}</Button>
        </div>
      </form>
    </NotificationBanner>
  );
}
