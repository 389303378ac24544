import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/field.js';
import { faultAt, RefusalSummary } from '../ui/form/refusal-summary.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { PrintButton } from '../ui/tool-buttons.js';
import { editionText, numberText } from '../ui/words/dates.js';
import { editionsWords } from '../ui/words/editions-words.js';
import type { Lang } from '../ui/words/text.js';
import { timerName } from '../ui/words/timers.js';
import type { ChangesView } from './change.view.js';
import { ChangedRules } from './changed-rules.js';
import { editionsPath, runsPath } from './edition-paths.js';
import { editionOptions, sliceOptions } from './slice-options.js';
import type { SliceView } from './edition.view.js';

export interface ChangesPageView {
  readonly asked: { readonly from: string; readonly to: string };
  /** Those that can be compared. */
  readonly slices: readonly SliceView[];
  /** Null where what was asked cannot be compared. */
  readonly changes: ChangesView | null;
  /** Open cases that stand in what changed; null for who may not know. */
  readonly cases: number | null;
  readonly mayDraft: boolean;
  readonly refusal: FormRefusal | null;
}

/** What changed between two slices of the law, and how many people stand under the older one. */
export function ChangesPage({ shell, view }: PageProps<ChangesPageView>) {
  const { lang } = shell;
  const words = editionsWords[lang];
  const { asked, slices, changes, refusal } = view;
  const labels: Readonly<Record<string, string>> = { from: words.compareFrom, to: words.compareTo };
  const label = (field: string) => labels[field] ?? field;
  return (
    <Layout shell={shell} title={[words.changes]} failed={refusal !== null} print="landscape">
      <RefusalSummary lang={lang} refusal={refusal} label={label} />
      <BackLink href={editionsPath} text={words.title} />
      <h1>{words.changes}</h1>
      <form method="get" action={`${editionsPath}/thay-doi`} class="filter">
        <SelectField
          {...{ id: 'from', label: words.compareFrom, value: asked.from }}
          error={faultAt(refusal, 'from', words.compareFrom, lang)}
          options={[...sliceOptions(slices, lang), ...editionOptions(slices, lang)]}
        />
        <SelectField
          {...{ id: 'to', label: words.compareTo, value: asked.to }}
          error={faultAt(refusal, 'to', words.compareTo, lang)}
          options={sliceOptions(slices, lang)}
        />
        <Button look="secondary">{words.show}</Button>
      </form>
      {changes && <Changes lang={lang} changes={changes} view={view} />}
    </Layout>
  );
}

interface ChangesProps {
  readonly lang: Lang;
  readonly changes: ChangesView;
  readonly view: ChangesPageView;
}

function Changes({ lang, changes, view: { cases, mayDraft } }: ChangesProps) {
  const words = editionsWords[lang];
  const { from, to, rules, equal, limits } = changes;
  const draft = `${runsPath}/moi?${new URLSearchParams({ from, to }).toString()}`;
  return (
    <>
      <h2>{words.crosses(editionText(from), editionText(to))}</h2>
      <p>{words.changed(numberText(rules.length, lang), numberText(equal, lang))}</p>
      {cases !== null && (
        <p>
          {cases === 0 ? words.affectedNone : words.affected(numberText(cases, lang))}{' '}
          {cases > 0 && <span class="muted">{words.affectedHint}</span>}
        </p>
      )}
      {mayDraft && (
        <LinkButton href={draft} look="secondary">
          {words.newRun}
        </LinkButton>
      )}
      <ChangedRules lang={lang} rules={rules} />
      <h2>{words.limits}</h2>
      {limits.length === 0 ? (
        <p>{words.noLimits}</p>
      ) : (
        <>
          <p class="muted">{words.limitsHint}</p>
          <ul>
            {limits.map((timer) => (
              <li>
                {timerName(timer, lang)} ({timer})
              </li>
            ))}
          </ul>
        </>
      )}
      <PrintButton />
    </>
  );
}
