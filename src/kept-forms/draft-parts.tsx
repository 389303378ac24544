import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.js';
import { Hidden } from '../ui/form/hidden.js';
import { LinkButton } from '../ui/link-button.js';
import { NotificationBanner } from '../ui/notification-banner.js';
import type { PageProps } from '../ui/page.js';
import { timeText } from '../ui/words/dates.js';
import { draftWords } from '../ui/words/draft-words.js';
import type { Lang } from '../ui/words/text.js';

/** A draft of the form on a page. */
export interface DraftView {
  /** When it was kept. */
  readonly at: string;
  /** It stands in the form; otherwise the page only says that it is there. */
  readonly shown: boolean;
}

/** What the button sends, and the page that saves by itself does not. */
export const keeps = 'luu';

/** Where the script says that what was typed is kept. */
const said = 'nhap-luu';
const form = 'bieu-mau';

/**
 * What a form carries so that what is typed in it is kept now and then; not while another draft waits, which only the
 * button puts this one in the place of.
 */
export const savesDraft = ({ lang, place, draft }: DraftProps) => ({
  id: form,
  ...(waits(draft) ? {} : keptNowAndThen(lang, place)),
});

const waits = (draft: DraftView | null): draft is DraftView => draft !== null && !draft.shown;

const keptNowAndThen = (lang: Lang, place: string) => ({
  'data-hx-post': `${place}/nhap`,
  'data-hx-trigger': 'input delay:3s, change delay:3s',
  'data-hx-target': `#${said}`,
  'data-hx-sync': 'this:replace',
  'data-failed': draftWords[lang].failed,
});

/** What is said below a form once what was typed is kept. */
export function DraftKept({ shell, view }: PageProps<string | null>) {
  return <>{view === null ? '' : draftWords[shell.lang].kept(timeText(view))}</>;
}

interface DraftProps {
  readonly lang: Lang;
  readonly place: string;
  readonly draft: DraftView | null;
}

/** Below such a form: saves the draft without a script too, and says when it was saved. */
export function DraftBar({ lang, place, draft }: DraftProps) {
  const words = draftWords[lang];
  return (
    <div class="draft-bar screen-only">
      <Button look="secondary" form={form} formaction={`${place}/nhap`} name={keeps} value="1">
        {words.save}
      </Button>
      <p id={said} class="muted draft-saved" role="status">
        {draft && (draft.shown ? words.kept : words.notKept)(timeText(draft.at))}
      </p>
    </div>
  );
}

interface WaitsProps extends DraftProps {
  /** Sent along when it is dropped. */
  readonly pairs?: readonly (readonly [string, string])[];
  /** Of its heading, where a page tells of several. */
  readonly id?: string;
  readonly children?: ComponentChildren;
}

/** A draft of this form is there: to go on with, or to drop. */
export function DraftWaits({ lang, place, draft, pairs = [], id = 'ban-nhap', children }: WaitsProps) {
  const words = draftWords[lang];
  if (!waits(draft)) return null;
  return (
    <NotificationBanner id={id} title={words.draft}>
      {children}
      <p>{words.waits(timeText(draft.at))}</p>
      <form method="post" action={`${place}/bo-nhap`}>
        <Hidden pairs={pairs} />
        <div class="govuk-button-group">
          <LinkButton look="secondary" href={`${place}?nhap=tiep`}>
            {words.continue}
          </LinkButton>
          <Button look="secondary">{words.drop}</Button>
        </div>
      </form>
    </NotificationBanner>
  );
}
