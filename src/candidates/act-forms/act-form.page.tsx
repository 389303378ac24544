import { DraftBar, DraftWaits, savesDraft } from '../../kept-forms/draft-parts.js';
import { Button } from '../../ui/button.js';
import { Details } from '../../ui/details.js';
import { HiddenCommand } from '../../ui/form/hidden.js';
import { RefusalSummary } from '../../ui/form/refusal-summary.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { Notice } from '../../ui/tag.js';
import { UnmetRule } from '../../ui/unmet-rule.js';
import { actFormWords } from '../../ui/words/act-form-words.js';
import { actName } from '../../ui/words/acts.js';
import { dateText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { fieldLabel } from '../../ui/words/fields.js';
import { citeText } from '../../ui/words/cite-text.js';
import type { Lang } from '../../ui/words/text.js';
import type { ActFormView } from './act-form.view.js';
import { actPath, CaseHead } from './case-head.js';
import { LiveSum } from './live-sum.js';
import { MeanwhileBanner } from './meanwhile-told.js';
import { FieldInput } from '../../ui/form/fields/field-inputs.js';

/** P10. The form of one act: drawn from its class, come back with what was typed where it was refused. */
export function ActFormPage({ shell, view }: PageProps<ActFormView>) {
  const { lang } = shell;
  const words = actFormWords[lang];
  const { case: of, act, fields, command, refusal, meanwhile, repairs, vote } = view;
  const path = actPath(of.code, act);
  const repair = (mending: string) => (repairs.includes(mending) ? actPath(of.code, mending) : undefined);
  return (
    <Layout
      shell={shell}
      title={[actName(act, lang), of.code]}
      failed={refusal !== null}
      scripts={vote ? ['live.js', 'votes.js'] : ['live.js']}
    >
      <RefusalSummary
        {...{ lang, refusal, repair, advised: (meanwhile?.entries.length ?? 0) > 0 }}
        label={(field) => fieldLabel(act, field, lang)}
      />
      {meanwhile && <MeanwhileBanner lang={lang} meanwhile={meanwhile} />}
      <CaseHead lang={lang} of={of} act={act} />
      <DraftWaits lang={lang} place={path} draft={view.draft} />
      {refusal === null && <Known lang={lang} view={view} repair={repair} />}
      <form
        method="post"
        action={`${path}/kiem-tra`}
        novalidate
        class="act-form"
        {...savesDraft({ lang, place: path, draft: view.draft })}
      >
        {/* What Enter presses: else it would be the first button that adds a row. */}
        <button type="submit" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
          {words.continue}
        </button>
        <HiddenCommand command={command} />
        {fields.map((field) => (
          <>
            <FieldInput lang={lang} act={act} choosing={view.choosing} refusal={refusal} field={field} />
            {vote && field.name === 'vote' && <LiveSum lang={lang} own="vote." shared="vote." rules={[vote]} />}
          </>
        ))}
        <Button>{meanwhile ? words.keep : words.continue}</Button>
      </form>
      <DraftBar lang={lang} place={path} draft={view.draft} />
    </Layout>
  );
}

interface KnownProps {
  readonly lang: Lang;
  readonly view: ActFormView;
  readonly repair: (act: string) => string | undefined;
}

/** Whose act it is, under which article, and what stands in its way today: told before anything is typed. */
function Known({ lang, view: { offer, today }, repair }: KnownProps) {
  const words = actFormWords[lang];
  if (offer === null) return <Notice look="notice">{words.notHere}</Notice>;
  const named = (duties: readonly string[]) => duties.map((duty) => dutyName(duty, lang)).join(', ');
  const { by, recordedBy, confirm = [], cite, mine, unmet = [] } = offer;
  return (
    <>
      {!mine && <Notice look="bar">{words.notYours(named(recordedBy))}</Notice>}
      {unmet.length > 0 && (
        <>
          <h2>{words.knownNow}</h2>
          {unmet.map((rule) => (
            <UnmetRule lang={lang} unmet={rule} repair={repair} />
          ))}
        </>
      )}
      <Details summary={words.basis}>
        <p>{citeText(cite, lang)}</p>
        <p>
          {words.actsInLaw}: {dutyName(by, lang)}. {words.today(dateText(today))}
        </p>
        {confirm.length > 0 && <p>{words.confirmed(named(confirm))}</p>}
      </Details>
    </>
  );
}
