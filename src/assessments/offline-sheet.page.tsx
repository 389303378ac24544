import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { SelectField } from '../ui/field.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Tag } from '../ui/tag.js';
import { assessmentWords } from '../ui/words/assessment-words.js';
import { SheetQuestions } from './sheet-questions.js';

/** P16 without a network. The page itself knows nobody: a script fills in what this phone keeps. */
export function OfflineSheetPage({ shell }: PageProps<null>) {
  const { lang } = shell;
  const words = assessmentWords[lang];
  return (
    <Layout shell={shell} title={[words.sheetTitle]} scripts={['offline.js']}>
      <BackLink href="/nhan-xet" text={words.back} />
      <div
        class="text"
        data-module="to-ngoai-tuyen"
        data-who={words.saidWho}
        data-saved={words.saidSaved}
        data-sent={words.saidSent}
        data-offline={words.saidOffline}
        data-sign-in={words.saidSignIn}
      >
        <h1>{words.sheetTitle}</h1>
        <p data-part="off">{words.sheetOff}</p>
        <p role="status" class="said" />
        <p data-part="sign-in" hidden>
          <a href={`/dang-nhap?ve=${encodeURIComponent('/nhan-xet/ngoai-tuyen')}`}>{words.signIn}</a>
        </p>
        <div data-part="on" hidden>
          <p>{words.sheetLead}</p>
          <Kept lang={lang} />
          <form>
            <SelectField id="ho-so" label={words.about} value="" options={[{ value: '', label: words.pick }]} />
            <DateField lang={lang} id="on" label={words.on} />
            <SheetQuestions lang={lang} typed={{}} />
            {/* Keeping is quick and harms nothing when it is pressed twice. */}
            <button type="submit" class="govuk-button">
              {words.keep}
            </button>
          </form>
        </div>
      </div>
    </Layout>
  );
}

/** What waits on this phone, a line each. */
function Kept({ lang }: { readonly lang: PageProps<null>['shell']['lang'] }) {
  const words = assessmentWords[lang];
  return (
    <section data-part="drafts" aria-labelledby="dang-giu" hidden>
      <h2 id="dang-giu">{words.waitingTitle}</h2>
      <ul data-list />
      <template>
        <li>
          <span data-who />{' '}
          <span data-when="waiting">
            <Tag look="open">{words.waits}</Tag>
          </span>
          <span data-when="refused">
            <Tag look="overdue">{words.mend}</Tag>
          </span>
          <div class="meeting-totals">
            <form method="post" action="/nhan-xet/moi/kiem-tra" data-when="refused">
              <Button look="secondary">{words.mendOpen}</Button>
            </form>
            <button type="button" class="govuk-button govuk-button--secondary" data-edit data-when="waiting">
              {words.edit}
            </button>
            <button type="button" class="govuk-button govuk-button--secondary" data-drop>
              {words.drop}
            </button>
          </div>
        </li>
      </template>
    </section>
  );
}
