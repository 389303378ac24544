import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Details } from '../../ui/details.js';
import { Field, SelectField } from '../../ui/field.js';
import { Fieldset } from '../../ui/fieldset.js';
import { nobody } from '../../ui/form/desk-page.js';
import { FieldInput } from '../../ui/form/fields/field-inputs.js';
import { longList, Picker } from '../../ui/form/fields/picker.js';
import { Hidden, HiddenCommand } from '../../ui/form/hidden.js';
import { faultAt } from '../../ui/form/refusal-summary.js';
import { Radios } from '../../ui/radios.js';
import { Notice } from '../../ui/tag.js';
import { TextArea } from '../../ui/text-area.js';
import { choiceLabel, fieldLabel } from '../../ui/words/fields.js';
import { layoutWords } from '../../ui/words/layout-words.js';
import { newCaseWords } from '../../ui/words/new-case-words.js';
import { nominationWords } from '../../ui/words/nomination-words.js';
import { capital, type Lang } from '../../ui/words/text.js';
import { mostAchievements, type NewNominationView } from './new-nomination.view.js';

export const nominationPath = '/gioi-thieu/moi';

interface FormProps {
  readonly lang: Lang;
  readonly view: NewNominationView;
}

export function labelOf(field: string, lang: Lang): string {
  const own: Readonly<Record<string, string>> = {
    'person.name': newCaseWords[lang].name,
    'person.birth': newCaseWords[lang].birth,
    'person.sex': newCaseWords[lang].sex,
    'person.ethnicity': newCaseWords[lang].ethnicity,
    unit: newCaseWords[lang].unit,
    on: nominationWords[lang].meetingOn,
    achievements: nominationWords[lang].achievement(1),
    'nomination.body': nominationWords[lang].body,
  };
  return own[field] ?? fieldLabel('nomination.make', field.replace('nomination.', ''), lang);
}

export const bodyName = (body: string, lang: Lang): string =>
  capital(choiceLabel(body, lang, { act: 'nomination.make', field: 'body' }));

export function NominationForm({ lang, view }: FormProps) {
  const { typed, units, said, command, refusal, bodies } = view;
  const words = nominationWords[lang];
  const { birthHint, female, male, notSaid, choose, basis, basisText } = newCaseWords[lang];
  const asked = (field: string) => ({
    ...{ id: field, label: labelOf(field, lang), value: typed[field] ?? '' },
    error: faultAt(refusal, field, labelOf(field, lang), lang),
  });
  return (
    <form method="post" action={`${nominationPath}/kiem-tra`} novalidate class="act-form">
      <HiddenCommand command={command} />
      {bodies.length === 0 && <Notice look="notice">{words.noBody}</Notice>}
      <Details summary={basis}>
        <p>{basisText}</p>
      </Details>
      <Fieldset id="ai" legend={words.who}>
        <Field {...asked('person.name')} autocomplete="off" />
        <Field {...asked('person.birth')} hint={birthHint} inputmode="numeric" size={10} autocomplete="off" />
        <Radios
          {...{ lang, name: 'person.sex', legend: labelOf('person.sex', lang), inline: true }}
          value={typed['person.sex']}
          items={[
            { value: 'female', label: female },
            { value: 'male', label: male },
            { value: '', label: notSaid },
          ]}
        />
        <Field
          {...asked('person.ethnicity')}
          label={`${labelOf('person.ethnicity', lang)} (${layoutWords[lang].optional})`}
          autocomplete="off"
        />
        {units.length > longList && <Picker lang={lang} field="unit" label={labelOf('unit', lang)} of="branches" />}
        <SelectField {...asked('unit')} options={[{ value: '', label: choose }, ...units]} />
      </Fieldset>
      <Fieldset id="thanh-tich" legend={words.achievements} hint={words.achievementsHint}>
        {Array.from({ length: mostAchievements }, (_, index) => (
          <TextArea
            {...{ id: index === 0 ? 'achievements' : `achievements-${index + 1}`, name: 'achievements', rows: 2 }}
            {...{ most: 300, label: words.achievement(index + 1), value: view.achievements[index] ?? '' }}
            error={index === 0 ? faultAt(refusal, 'achievements', labelOf('achievements', lang), lang) : undefined}
          />
        ))}
      </Fieldset>
      <Fieldset id="hoi-nghi" legend={words.meeting}>
        <Body lang={lang} view={view} />
        <DateField lang={lang} {...asked('on')} />
      </Fieldset>
      {said.map((field) => (
        <FieldInput lang={lang} act="nomination.make" choosing={nobody} refusal={refusal} field={field} />
      ))}
      <Button>{words.check}</Button>
    </form>
  );
}

/** Who speaks for one organisation is not asked for which. */
function Body({ lang, view: { bodies, typed, refusal } }: FormProps) {
  const words = nominationWords[lang];
  const [only, ...others] = bodies;
  const name = 'nomination.body';
  if (only !== undefined && others.length === 0)
    return (
      <p id={name}>
        <Hidden pairs={[[name, only]]} />
        {words.body}: <strong>{bodyName(only, lang)}</strong>
      </p>
    );
  const offered =
    bodies.length > 0
      ? bodies
      : (['youthUnion', 'tradeUnion', 'women', 'farmers', 'veterans', 'front', 'other'] as const);
  return (
    <Radios
      {...{ lang, name, legend: words.body, value: typed[name] === '' ? undefined : typed[name] }}
      error={faultAt(refusal, name, words.body, lang)}
      items={offered.map((value) => ({ value, label: bodyName(value, lang) }))}
    />
  );
}
