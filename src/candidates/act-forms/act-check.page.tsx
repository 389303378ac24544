import { Button } from '../../ui/button.js';
import { TickBox } from '../../ui/checkboxes.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Hidden, HiddenCommand } from '../../ui/form/hidden.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { UnmetRule } from '../../ui/unmet-rule.js';
import { WarningText } from '../../ui/warning-text.js';
import { actFormWords } from '../../ui/words/act-form-words.js';
import { actName } from '../../ui/words/acts.js';
import { dateText, editionText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { stageName } from '../../ui/words/stages.js';
import { citeText } from '../../ui/words/cite-text.js';
import type { Lang } from '../../ui/words/text.js';
import type { ActCheckView } from './act-form.view.js';
import { actPath, CaseHead } from './case-head.js';
import { ToldFields } from '../../ui/form/fields/told-fields.js';
import { VoteOutcome } from './vote-outcome.js';

/** P10, before anything is recorded: what would be said, summed up, and what would follow. */
export function ActCheckPage({ shell, view }: PageProps<ActCheckView>) {
  const { lang } = shell;
  const words = actFormWords[lang];
  const { case: of, act, lapses, notices, vote, unticked } = view;
  const path = actPath(of.code, act);
  const missing = unticked ? `${words.tick}: ${words.untick}` : undefined;
  return (
    <Layout shell={shell} title={[words.check, actName(act, lang), of.code]} failed={unticked}>
      {missing && <ErrorSummary lang={lang} faults={[{ text: missing, field: 'biet' }]} />}
      <CaseHead lang={lang} of={of} act={act} />
      <h2>{words.content}</h2>
      <ToldFields lang={lang} act={act} choosing={view.choosing} fields={view.fields} />
      {vote && (
        <>
          <h2>{words.sum}</h2>
          <VoteOutcome lang={lang} vote={vote} />
        </>
      )}
      <Consequence lang={lang} view={view} />
      {notices.map((rule) => (
        <UnmetRule lang={lang} unmet={rule} />
      ))}
      <form method="post" action={path}>
        <HiddenCommand command={view.command} />
        <Hidden pairs={view.pairs} />
        {lapses.length > 0 && (
          <>
            <h2>{words.lapses}</h2>
            {lapses.map((rule) => (
              <UnmetRule lang={lang} unmet={rule} />
            ))}
            <Hidden pairs={[['lech', '1']]} />
            <TickBox name="biet" label={words.tick} error={missing} />
          </>
        )}
        <WarningText>{words.noUndo}</WarningText>
        <div class="govuk-button-group">
          <Button>{words.record}</Button>
          <Button look="secondary" name="sua" value="1" formaction={`${path}/kiem-tra`}>
            {words.change}
          </Button>
        </div>
      </form>
    </Layout>
  );
}

function Consequence({ lang, view }: { readonly lang: Lang; readonly view: ActCheckView }) {
  const words = actFormWords[lang];
  const { case: of, stage, confirm, passed, cite, slice } = view;
  const name = (key: string) => stageName(key, lang);
  return (
    <>
      <h2>{words.consequence}</h2>
      <p>
        {confirm.length > 0
          ? words.proposes(confirm.map((duty) => dutyName(duty, lang)).join(', '))
          : stage === of.stage
            ? words.stays(name(stage))
            : words.moves(name(of.stage), name(stage))}
      </p>
      {passed.length > 0 && (
        <p>{words.passes(passed.map(({ act, on }) => `${actName(act, lang)} (${dateText(on)})`).join('; '))}</p>
      )}
      <p class="muted">{words.judgedBy(citeText(cite, lang), editionText(slice))}</p>
    </>
  );
}
