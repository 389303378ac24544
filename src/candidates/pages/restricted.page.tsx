import { Button } from '../../ui/button.js';
import { Details } from '../../ui/details.js';
import { Hidden } from '../../ui/form/hidden.js';
import { faultAt, RefusalSummary } from '../../ui/form/refusal-summary.js';
import type { PageProps } from '../../ui/page.js';
import { Radios } from '../../ui/radios.js';
import { SummaryList } from '../../ui/summary-list.js';
import { Tag } from '../../ui/tag.js';
import { actName } from '../../ui/words/acts.js';
import { dateText, instantText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { choiceLabel, fieldLabel } from '../../ui/words/fields.js';
import { purposeName } from '../../ui/words/reads-words.js';
import { restrictedWords } from '../../ui/words/restricted-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { RestrictedEntry, RestrictedView } from '../views/restricted.service.js';
import { CaseFrame } from './case-frame.js';

/** Closed content, entry by entry: what for, by whom last, and opened only by saying why. */
export function RestrictedPage({ shell, view }: PageProps<RestrictedView>) {
  const { lang } = shell;
  const words = restrictedWords[lang];
  const { head, entries, refused } = view;
  return (
    <CaseFrame shell={shell} head={head} current="restricted" title={words.title} failed={refused !== null}>
      <RefusalSummary lang={lang} refusal={refused?.refusal ?? null} label={() => words.purpose} />
      <p>{words.lead}</p>
      {entries.length === 0 && <p>{words.none}</p>}
      {entries.map((entry) => (
        <Closed lang={lang} view={view} entry={entry} />
      ))}
    </CaseFrame>
  );
}

interface ClosedProps {
  readonly lang: Lang;
  readonly view: RestrictedView;
  readonly entry: RestrictedEntry;
}

function Closed({ lang, view, entry: { seq, act, on, fields, last, by, mine } }: ClosedProps) {
  const words = restrictedWords[lang];
  const { head, purposes, opened, refused } = view;
  const name = `purpose-${seq}`;
  const labels = [...new Set(fields.map((field) => fieldLabel(act, field, lang)))];
  return (
    <section aria-labelledby={`muc-${seq}`}>
      <h2 id={`muc-${seq}`}>
        {actName(act, lang)}{' '}
        <span class="muted">
          {on && dateText(on)} ({words.entry(seq)})
        </span>
      </h2>
      <p>
        <Tag look="lapse">{words.label}</Tag> {words.holds(labels.join(', '))}{' '}
        {last ? words.last(last.by, instantText(last.at), purposeName(last.purpose, lang)) : words.never}
      </p>
      {opened?.seq === seq ? (
        <Opened lang={lang} act={act} values={opened.values} />
      ) : mine ? (
        <Details summary={words.open} open={refused?.seq === seq}>
          <form method="post" action={`/quan-chung/${head.code}/han-che`}>
            <Hidden pairs={[['seq', String(seq)]]} />
            <Radios
              name={name}
              legend={words.purpose}
              error={faultAt(refused?.refusal ?? null, name, words.purpose, lang)}
              items={purposes.map((value) => ({ value, label: purposeName(value, lang) }))}
            />
            <Button look="secondary">{words.open}</Button>
          </form>
        </Details>
      ) : (
        <p>{words.notNow(by.map((duty) => dutyName(duty, lang)).join(', '))}</p>
      )}
    </section>
  );
}

interface OpenedProps {
  readonly lang: Lang;
  readonly act: string;
  readonly values: NonNullable<RestrictedView['opened']>['values'];
}

function Opened({ lang, act, values }: OpenedProps) {
  const words = restrictedWords[lang];
  return (
    <div role="status">
      <h3>{words.opened}</h3>
      {values.length === 0 && <p>{words.nothing}</p>}
      <SummaryList
        rows={values.map(({ field, value }) => ({ name: fieldLabel(act, field, lang), value: valueText(value, lang) }))}
      />
    </div>
  );
}

function valueText(value: unknown, lang: Lang): string {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? dateText(value) : choiceLabel(value, lang);
  if (typeof value === 'number' || typeof value === 'boolean') return choiceLabel(value, lang);
  return JSON.stringify(value);
}
