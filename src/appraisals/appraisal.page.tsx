import { DraftBar, savesDraft } from '../kept-forms/draft-parts.js';
import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Field } from '../ui/field.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import { RefusalSummary } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { appraisalWords, appraisedItem } from '../ui/words/appraisal-words.js';
import { timeText } from '../ui/words/dates.js';
import { faultText } from '../ui/words/fault-words.js';
import { DossierFacts, DossierHead } from './dossier-facts.js';
import type { Appraised, AppraisalView } from './appraisal.view.js';
import { isTooLong, type MarkedItem } from './marks.js';
import { WhoAppraises } from './who-appraises.js';

export interface AppraisalPageView {
  readonly dossier: AppraisalView;
  readonly marked: readonly MarkedItem[];
  /** When these marks, or others of this reader, were kept. */
  readonly keptAt: string | null;
  readonly refusal: FormRefusal | null;
}

/** P21. One dossier: what the house can tell of it, and the checklist, on which nothing is marked beforehand. */
export function AppraisalPage({ shell, view }: PageProps<AppraisalPageView>) {
  const { dossier, marked, keptAt, refusal } = view;
  const { lang } = shell;
  const words = appraisalWords[lang];
  const path = `/tham-dinh/${encodeURIComponent(dossier.code)}`;
  const tooLong = (item: Appraised) => faultText(words.noteOf(appraisedItem(item, lang)), 'maxLength', lang);
  const faults = marked.filter(isTooLong).map(({ item }) => ({ field: `ghiChu.${item}`, text: tooLong(item) }));
  const draft = keptAt === null ? null : { at: keptAt, shown: true };
  const items = (['met', 'failed', 'notApplicable'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <Layout
      shell={shell}
      title={[words.title, dossier.code]}
      failed={faults.length > 0 || refusal !== null}
      print="portrait"
      scripts={['live.js']}
    >
      <ErrorSummary lang={lang} faults={faults} />
      <RefusalSummary lang={lang} refusal={refusal} label={() => words.checklist} advised={dossier.work !== null} />
      <BackLink href="/tham-dinh" text={words.back} />
      <DossierHead lang={lang} dossier={dossier} title={words.title} />
      {dossier.work && <WhoAppraises lang={lang} work={dossier.work} path={path} />}
      <DossierFacts lang={lang} dossier={dossier} />
      <section aria-labelledby="phieu">
        <h2 id="phieu">{words.checklist}</h2>
        <p>{words.checklistLead}</p>
        {keptAt !== null && <p>{words.keptLead(timeText(keptAt))}</p>}
        <form method="post" action={path} {...savesDraft({ lang, place: path, draft })}>
          {marked.map(({ item, mark, note }) => (
            <div class="checked-item">
              <Radios
                name={`muc.${item}`}
                legend={appraisedItem(item, lang)}
                items={items}
                inline
                {...(mark !== null && { value: mark })}
              />
              <Field
                id={`ghiChu.${item}`}
                label={words.noteOf(appraisedItem(item, lang))}
                value={note}
                error={isTooLong({ item, mark, note }) ? tooLong(item) : undefined}
                autocomplete="off"
              />
            </div>
          ))}
          <Button>{words.goOn}</Button>
        </form>
        <DraftBar lang={lang} place={path} draft={draft} />
        {(keptAt !== null || dossier.work?.mine) && (
          <form method="post" action={`${path}/bo`} class="screen-only">
            <Button look="secondary">{keptAt === null ? words.stop : words.drop}</Button>
          </form>
        )}
      </section>
    </Layout>
  );
}
