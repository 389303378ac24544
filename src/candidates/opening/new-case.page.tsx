import { DraftBar, DraftWaits, savesDraft } from '../../kept-forms/draft-parts.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Details } from '../../ui/details.js';
import { Field, SelectField } from '../../ui/field.js';
import { Fieldset } from '../../ui/fieldset.js';
import { FieldInput } from '../../ui/form/fields/field-inputs.js';
import { longList, Picker } from '../../ui/form/fields/picker.js';
import { ToldFields } from '../../ui/form/fields/told-fields.js';
import { birthFrom } from '../../ui/form/form-day.js';
import { dayFrom } from '../../ui/form/form-day.js';
import { Hidden, HiddenCommand } from '../../ui/form/hidden.js';
import { faultAt, RefusalSummary } from '../../ui/form/refusal-summary.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { Radios } from '../../ui/radios.js';
import { SummaryList } from '../../ui/summary-list.js';
import { Notice } from '../../ui/tag.js';
import { dateText, fullDate } from '../../ui/words/dates.js';
import { fieldLabel } from '../../ui/words/fields.js';
import { layoutWords } from '../../ui/words/layout-words.js';
import { newCaseWords } from '../../ui/words/new-case-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { NewCaseView } from './new-case.view.js';

export const newCasePath = '/quan-chung/moi';
const nobody = { people: [], units: [] };

/** P7. Who, where, and where from; checked for somebody who has a case already before it is opened. */
export function NewCasePage({ shell, view }: PageProps<NewCaseView>) {
  const { lang } = shell;
  const words = newCaseWords[lang];
  const { refusal, check } = view;
  return (
    <Layout
      shell={shell}
      title={check ? [words.check, words.title] : [words.title]}
      failed={refusal !== null}
      scripts={['live.js']}
    >
      <RefusalSummary lang={lang} refusal={refusal} label={(field) => labelOf(field, lang)} />
      <BackLink href="/quan-chung" text={words.back} />
      <h1>{words.title}</h1>
      {check ? (
        <Check lang={lang} view={view} />
      ) : (
        <>
          <DraftWaits lang={lang} place={newCasePath} draft={view.draft} />
          <Form lang={lang} view={view} />
          <DraftBar lang={lang} place={newCasePath} draft={view.draft} />
        </>
      )}
    </Layout>
  );
}

interface PartProps {
  readonly lang: Lang;
  readonly view: NewCaseView;
}

function labelOf(field: string, lang: Lang): string {
  const words = newCaseWords[lang];
  const own: Readonly<Record<string, string>> = {
    'person.name': words.name,
    'person.birth': words.birth,
    'person.sex': words.sex,
    'person.ethnicity': words.ethnicity,
    unit: words.unit,
    source: words.source,
    on: words.on,
  };
  return own[field] ?? fieldLabel('nomination.make', field.replace('nomination.', ''), lang);
}

function Form({ lang, view: { typed, units, nomination, command, refusal, draft } }: PartProps) {
  const words = newCaseWords[lang];
  const asked = (field: string) => ({
    ...{ id: field, label: labelOf(field, lang), value: typed[field] ?? '' },
    error: faultAt(refusal, field, labelOf(field, lang), lang),
  });
  return (
    <form
      method="post"
      action={`${newCasePath}/kiem-tra`}
      novalidate
      class="act-form"
      {...savesDraft({ lang, place: newCasePath, draft })}
    >
      <HiddenCommand command={command} />
      <Details summary={words.basis}>
        <p>{words.basisText}</p>
      </Details>
      <Fieldset id="ai" legend={words.who}>
        <Field {...asked('person.name')} autocomplete="off" />
        <Field {...asked('person.birth')} hint={words.birthHint} inputmode="numeric" size={10} autocomplete="off" />
        <Radios
          {...{ lang, name: 'person.sex', legend: words.sex, inline: true, value: typed['person.sex'] }}
          items={[
            { value: 'female', label: words.female },
            { value: 'male', label: words.male },
            { value: '', label: words.notSaid },
          ]}
        />
        <Field
          {...asked('person.ethnicity')}
          label={`${words.ethnicity} (${layoutWords[lang].optional})`}
          autocomplete="off"
        />
      </Fieldset>
      <Fieldset id="o-dau" legend={words.where}>
        {units.length > longList && <Picker lang={lang} field="unit" label={labelOf('unit', lang)} of="branches" />}
        <SelectField {...asked('unit')} options={[{ value: '', label: words.choose }, ...units]} />
      </Fieldset>
      <Fieldset id="nguon" legend={words.source}>
        <Radios
          {...{
            lang,
            name: 'source',
            legend: words.from,
            value: typed['source'] === '' ? undefined : typed['source'],
          }}
          error={faultAt(refusal, 'source', words.source, lang)}
          items={[
            { value: 'observation', label: words.observation },
            { value: 'nomination', label: words.nomination },
          ]}
        />
        <DateField lang={lang} {...asked('on')} />
        <Details
          summary={words.nominationOnly}
          open={
            typed['source'] === 'nomination' ||
            refusal?.faults.some(({ field }) => field.startsWith('nomination')) === true
          }
        >
          {nomination.map((field) => (
            <FieldInput lang={lang} act="nomination.make" choosing={nobody} refusal={refusal} field={field} />
          ))}
        </Details>
      </Fieldset>
      <Button>{words.continue}</Button>
    </form>
  );
}

function Check({ lang, view: { typed, units, nomination, command, check } }: PartProps) {
  const words = newCaseWords[lang];
  const { duplicates, pairs } = check!;
  const { here, elsewhere } = duplicates;
  const source = typed['source'] === 'nomination';
  const { 'person.sex': sex, 'person.ethnicity': ethnicity } = typed;
  return (
    <>
      {(here.length > 0 || elsewhere) && (
        <Notice look="lapse">
          <p>
            <strong>{words.duplicates}</strong>
          </p>
          <ul>
            {here.map(({ code, unit }) => (
              <li>
                <a href={`/quan-chung/${code}`}>{words.duplicateHere(code, unit)}</a>
              </li>
            ))}
            {elsewhere && <li>{words.duplicateElsewhere}</li>}
          </ul>
          <p>{words.duplicateLead}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { name: words.name, value: typed['person.name'] },
          { name: words.birth, value: <span class="date">{dateText(birthFrom(typed['person.birth'] ?? ''))}</span> },
          ...(sex ? [{ name: words.sex, value: sex === 'female' ? words.female : words.male }] : []),
          ...(ethnicity ? [{ name: words.ethnicity, value: ethnicity }] : []),
          { name: words.unit, value: units.find(({ value }) => value === typed['unit'])?.label ?? typed['unit'] },
          { name: words.source, value: source ? words.nomination : words.observation },
          { name: words.on, value: <span class="date">{fullDate(dayFrom(typed['on'] ?? ''), lang)}</span> },
        ]}
      />
      {source && <ToldFields lang={lang} act="nomination.make" choosing={nobody} fields={nomination} />}
      <form method="post" action={newCasePath}>
        <HiddenCommand command={command} />
        <Hidden pairs={pairs} />
        <div class="govuk-button-group">
          <Button>{words.open}</Button>
          <Button look="secondary" name="sua" value="1" formaction={`${newCasePath}/kiem-tra`}>
            {words.change}
          </Button>
        </div>
      </form>
    </>
  );
}
