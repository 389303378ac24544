import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { Checkboxes } from '../ui/checkboxes.js';
import { DateField } from '../ui/date-field.js';
import { Field, SelectField } from '../ui/field.js';
import type { CommandOf } from '../ui/form/command-of.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import { faultAt, RefusalSummary } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { dateText, editionText, numberText } from '../ui/words/dates.js';
import { editionsWords } from '../ui/words/editions-words.js';
import type { Lang } from '../ui/words/text.js';
import { timerName } from '../ui/words/timers.js';
import type { ChangesView } from './change.view.js';
import { changesPath, runsPath } from './edition-paths.js';
import type { SliceView } from './edition.view.js';
import { editionOptions, sliceOptions } from './slice-options.js';

export interface NewRunView {
  /** As it was typed; `on` is null before anything was. */
  readonly typed: {
    readonly from: string;
    readonly to: string;
    readonly unit: string;
    readonly on: string | null;
    readonly basis: string;
    readonly keep: readonly string[];
  };
  /** The slice in force, and the day. */
  readonly now: string;
  readonly today: LegalDate;
  readonly slices: readonly SliceView[];
  /** For which the reader may draft. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** What differs; null until two slices were chosen that can be compared. */
  readonly changes: ChangesView | null;
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
}

/** A run in two steps: which law to which, then what has to be settled between them. */
export function NewRunPage({ shell, view }: PageProps<NewRunView>) {
  const { lang } = shell;
  const words = editionsWords[lang];
  const { refusal, changes } = view;
  const labels: Readonly<Record<string, string>> = {
    ...{
      from: words.oldLaw,
      to: words.newLaw,
      unit: words.topUnit,
      on: words.on,
      basis: words.basis,
      keep: words.keep,
    },
  };
  return (
    <Layout
      shell={shell}
      title={[words.newRun, ...(changes ? [editionText(view.typed.to)] : [])]}
      failed={refusal !== null}
    >
      <RefusalSummary lang={lang} refusal={refusal} label={(field) => labels[field] ?? field} />
      <BackLink href={runsPath} text={words.runs} />
      <h1>{words.newRun}</h1>
      {changes ? <Settle lang={lang} view={view} changes={changes} /> : <Choose lang={lang} view={view} />}
    </Layout>
  );
}

interface PartProps {
  readonly lang: Lang;
  readonly view: NewRunView;
}

function Choose({ lang, view: { typed, now, slices, units, refusal } }: PartProps) {
  const words = editionsWords[lang];
  // Where most people are left behind; else the slice before.
  const [left] = slices
    .filter(({ id }) => id !== now)
    .reverse()
    .sort((a, b) => (b.cases ?? 0) - (a.cases ?? 0));
  return (
    <>
      <p class="text">{words.newRunLead}</p>
      <form method="get" action={`${runsPath}/moi`} class="text">
        {units.length > 1 && (
          <SelectField
            {...{ id: 'unit', label: words.topUnit, value: typed.unit }}
            error={faultAt(refusal, 'unit', words.topUnit, lang)}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <SelectField
          {...{ id: 'from', label: words.oldLaw, value: typed.from || left?.id }}
          error={faultAt(refusal, 'from', words.oldLaw, lang)}
          options={[...editionOptions(slices, lang), ...sliceOptions(slices, lang)]}
        />
        <SelectField
          {...{ id: 'to', label: words.newLaw, value: typed.to || now }}
          error={faultAt(refusal, 'to', words.newLaw, lang)}
          options={sliceOptions(slices, lang)}
        />
        <Button>{words.continue}</Button>
      </form>
    </>
  );
}

function Settle({ lang, view, changes }: PartProps & { readonly changes: ChangesView }) {
  const words = editionsWords[lang];
  const { typed, now, today, units, command, refusal } = view;
  const again = { href: `${runsPath}/moi`, text: words.chooseAgain };
  const [unit] = units;
  return (
    <>
      <SummaryList
        rows={[
          { name: words.oldLaw, value: editionText(typed.from), change: { ...again, what: words.oldLaw } },
          { name: words.newLaw, value: editionText(typed.to), change: { ...again, what: words.newLaw } },
          ...(unit && units.length === 1 ? [{ name: words.topUnit, value: unit.name }] : []),
          { name: words.count, value: numberText(casesIn(view, changes), lang) },
          {
            name: words.changes,
            value: (
              <a href={changesPath(changes.from, changes.to)}>
                {words.changed(numberText(changes.rules.length, lang), numberText(changes.equal, lang))}
              </a>
            ),
          },
        ]}
      />
      <form method="post" action={`${runsPath}/moi`} novalidate class="text">
        <HiddenCommand command={command} />
        <Hidden
          pairs={[['from', typed.from], ['to', typed.to], ...(units.length === 1 ? [['unit', unit!.id] as const] : [])]}
        />
        {units.length > 1 && (
          <SelectField
            {...{ id: 'unit', label: words.topUnit, value: typed.unit }}
            error={faultAt(refusal, 'unit', words.topUnit, lang)}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <DateField
          {...{ lang, id: 'on', label: words.on, hint: words.onHint }}
          value={typed.on ?? (typed.to === now ? dateText(today) : '')}
          error={faultAt(refusal, 'on', words.on, lang)}
        />
        <Field
          {...{ id: 'basis', label: words.basis, hint: words.basisHint, value: typed.basis, autocomplete: 'off' }}
          error={faultAt(refusal, 'basis', words.basis, lang)}
        />
        {changes.limits.length === 0 ? (
          <p>{words.noLimits}</p>
        ) : (
          <Checkboxes
            {...{ name: 'keep', legend: words.keep, hint: words.keepHint, values: typed.keep }}
            error={faultAt(refusal, 'keep', words.keep, lang)}
            items={changes.limits.map((timer) => ({ value: timer, label: `${timerName(timer, lang)} (${timer})` }))}
          />
        )}
        <p class="muted">{words.draftHint}</p>
        <Button>{words.draft}</Button>
      </form>
    </>
  );
}

function casesIn({ slices, typed }: NewRunView, { from }: ChangesView): number {
  const whole = slices.some(({ edition }) => edition === typed.from);
  const reached = slices.filter(({ id, edition }) => (whole ? edition === typed.from : id === from));
  return reached.reduce((sum, { cases }) => sum + (cases ?? 0), 0);
}
