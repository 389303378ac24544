import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { actPath, CaseHead } from '../candidates/act-forms/case-head.js';
import { MeanwhileBanner } from '../candidates/act-forms/meanwhile-told.js';
import { DraftBar, DraftWaits, savesDraft } from '../kept-forms/draft-parts.js';
import { Button } from '../ui/button.js';
import { Fieldset } from '../ui/fieldset.js';
import { FieldInput } from '../ui/form/fields/field-inputs.js';
import { ToldFields } from '../ui/form/fields/told-fields.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import type { CommandOf } from '../ui/form/command-of.js';
import { faultAt, RefusalSummary } from '../ui/form/refusal-summary.js';
import { InsetText } from '../ui/inset-text.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { Table } from '../ui/table.js';
import { Notice } from '../ui/tag.js';
import { TextArea } from '../ui/text-area.js';
import { actFormWords } from '../ui/words/act-form-words.js';
import { actName } from '../ui/words/acts.js';
import { correctionWords } from '../ui/words/correction-words.js';
import { dateText } from '../ui/words/dates.js';
import { fieldLabel } from '../ui/words/fields.js';
import { stageName } from '../ui/words/stages.js';
import { timerName } from '../ui/words/timers.js';
import type { Lang } from '../ui/words/text.js';
import type { CorrectionFormView } from './correction-form.service.js';

export const correctionPath = (code: string, seq: number): string => `/quan-chung/${code}/dinh-chinh/${seq}`;

/** P15. What was recorded wrongly, what is right, and why; nothing is overwritten. */
export function CorrectionPage({ shell, view }: PageProps<CorrectionFormView>) {
  const { lang } = shell;
  const words = correctionWords[lang];
  const { case: of, act, seq, recorded, kind, why, right, choosing, command, refusal, meanwhile } = view;
  const path = correctionPath(of.code, seq);
  const label = (field: string) =>
    field === 'type' ? words.how : field === 'restated' ? words.right : fieldLabel(act, field, lang);
  const around = { lang, act, choosing, refusal };
  return (
    <Layout shell={shell} title={[words.title, of.code]} failed={refusal !== null} scripts={['live.js']}>
      <RefusalSummary
        {...{ lang, refusal, label, advised: (meanwhile?.entries.length ?? 0) > 0 }}
        repair={(mending) => actPath(of.code, mending)}
      />
      {meanwhile && <MeanwhileBanner lang={lang} meanwhile={meanwhile} />}
      <CaseHead lang={lang} of={of} act={act} caption={`${words.title} · ${words.entry(seq)} · ${of.code}`} />
      <DraftWaits lang={lang} place={path} draft={view.draft} />
      <InsetText>{words.lead}</InsetText>
      <h2>{words.recorded}</h2>
      <ToldFields lang={lang} act={act} choosing={choosing} fields={recorded} />
      <form
        method="post"
        action={`${path}/kiem-tra`}
        novalidate
        class="act-form"
        {...savesDraft({ lang, place: path, draft: view.draft })}
      >
        <HiddenCommand command={command} />
        <Radios
          {...{ lang, name: 'type', legend: words.how }}
          error={faultAt(refusal, 'type', words.how, lang)}
          value={kind === '' ? undefined : kind}
          items={[
            { value: 'act.restate', label: words.restate, hint: words.restateHint },
            { value: 'act.annul', label: words.annul, hint: words.annulHint },
          ]}
        />
        <div id="restated" tabindex={-1}>
          <Fieldset
            id="dung"
            legend={words.right}
            hint={words.rightHint}
            error={faultAt(refusal, 'restated', words.right, lang)}
          >
            {right.map((field) => (
              <FieldInput {...around} field={field} />
            ))}
          </Fieldset>
        </div>
        <Fieldset id="vi-sao" legend={words.why}>
          {why.map((field) => (
            <FieldInput {...around} field={field} />
          ))}
        </Fieldset>
        <Button>{meanwhile ? actFormWords[lang].keep : words.continue}</Button>
      </form>
      <DraftBar lang={lang} place={path} draft={view.draft} />
    </Layout>
  );
}

interface Limit {
  readonly timer: string;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
}

/** What a correction would do, as the API tells it. */
export interface Impact {
  readonly acts: readonly {
    readonly entry: number;
    readonly act: string;
    readonly on: LegalDate;
    readonly verdict: 'same' | 'otherDeadline' | 'notLawful';
    readonly canStand?: boolean;
  }[];
  readonly deadlines: readonly Limit[];
  readonly stage: { readonly from: string; readonly to: string };
  readonly undecided: readonly number[];
}

export interface CorrectionCheckView {
  readonly form: CorrectionFormView;
  readonly impact: Impact;
  readonly command: CommandOf;
  readonly pairs: readonly (readonly [string, string])[];
}

/** P15, before it is proposed: everything after it judged again. */
export function CorrectionCheckPage({ shell, view }: PageProps<CorrectionCheckView>) {
  const { lang } = shell;
  const words = correctionWords[lang];
  const { form, impact, command, pairs } = view;
  const { case: of, act, seq, right, why, choosing, kind } = form;
  const path = correctionPath(of.code, seq);
  const open = impact.acts.filter(({ entry }) => impact.undecided.includes(entry));
  return (
    <Layout shell={shell} title={[words.impact, of.code]}>
      <CaseHead lang={lang} of={of} act={act} caption={`${words.title} · ${words.entry(seq)} · ${of.code}`} />
      <h2>{kind === 'act.restate' ? words.restate : words.annul}</h2>
      {kind === 'act.restate' && <ToldFields lang={lang} act={act} choosing={choosing} fields={right} />}
      <h2>{words.why}</h2>
      <ToldFields lang={lang} act={act} choosing={choosing} fields={why} />
      <h2>{words.impact}</h2>
      <Does lang={lang} impact={impact} />
      <form method="post" action={open.length > 0 ? `${path}/kiem-tra` : path}>
        <HiddenCommand command={command} />
        <Hidden pairs={pairs} />
        {open.length > 0 && <Notice look="bar">{words.undecidedLead}</Notice>}
        {open.map(({ entry, act: later, on, canStand = false }, index) => {
          const row = pairs.filter(([name]) => /^others\.\d+\.entry$/.test(name)).length + index;
          return (
            <Fieldset id={`others.${row}`} legend={`${actName(later, lang)} (${dateText(on)}): ${words.undecided}`}>
              <Hidden pairs={[[`others.${row}.entry`, String(entry)]]} />
              <Radios
                {...{ lang, name: `others.${row}.settled`, legend: words.undecided }}
                items={[
                  { value: 'annulled', label: words.annulled },
                  ...(canStand ? [{ value: 'standing', label: words.standing }] : []),
                ]}
              />
              <TextArea id={`others.${row}.reason`} label={words.reason} rows={2} most={1000} />
            </Fieldset>
          );
        })}
        <div class="govuk-button-group">
          <Button>{open.length > 0 ? words.again : words.propose}</Button>
          <Button look="secondary" name="sua" value="1" formaction={`${path}/kiem-tra`}>
            {words.change}
          </Button>
        </div>
      </form>
    </Layout>
  );
}

function Does({ lang, impact: { acts, deadlines, stage } }: { readonly lang: Lang; readonly impact: Impact }) {
  const words = correctionWords[lang];
  const name = (key: string) => stageName(key, lang);
  const day = (on: LegalDate | null) => (on === null ? words.none : <span class="date">{dateText(on)}</span>);
  return (
    <>
      <p>{stage.from === stage.to ? words.stays(name(stage.to)) : words.fromTo(name(stage.from), name(stage.to))}</p>
      {acts.length === 0 ? (
        <p>{words.noLater}</p>
      ) : (
        <Table
          caption={words.later}
          rows={acts}
          columns={[
            { head: words.act, names: true, cell: ({ act, on }) => `${actName(act, lang)} (${dateText(on)})` },
            { head: words.verdict, cell: ({ verdict }) => words[verdict] },
          ]}
        />
      )}
      {deadlines.length > 0 && (
        <Table
          caption={words.limits}
          rows={deadlines}
          columns={[
            { head: words.limit, names: true, cell: ({ timer }) => timerName(timer, lang) },
            { head: words.before, cell: ({ from }) => day(from) },
            { head: words.after, cell: ({ to }) => day(to) },
          ]}
        />
      )}
    </>
  );
}
