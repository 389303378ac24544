import { Button } from '../../button.js';
import { DateField } from '../../date-field.js';
import { Details } from '../../details.js';
import { Field, SelectField } from '../../field.js';
import { Fieldset } from '../../fieldset.js';
import type { FormRefusal } from '../form-refusal.js';
import { Hidden } from '../hidden.js';
import { faultAt } from '../refusal-summary.js';
import { Radios } from '../../radios.js';
import { TextArea } from '../../text-area.js';
import { actFormWords } from '../../words/act-form-words.js';
import { numberText } from '../../words/dates.js';
import { choiceLabel, fieldLabel } from '../../words/fields.js';
import { capital, type Lang } from '../../words/text.js';
import { type Choosable, type Choosing, officialOnly } from './choosing.js';
import type { BoxView, FieldView, PartView, RowsView } from './field-view.js';
import { longList, Picker } from './picker.js';

/** What every box of one form is drawn with. */
export interface Around {
  readonly lang: Lang;
  /** What the fields tell, an act or something else: it chooses their words. */
  readonly act: string;
  readonly choosing: Choosing;
  readonly refusal: FormRefusal | null;
}

interface Of<View> extends Around {
  readonly field: View;
}

/** More are chosen from a folded list. */
const mostRadios = 6;

/** The question for a field, as its class tells what it takes. */
export function FieldInput({ field, ...around }: Of<FieldView>) {
  if (field.kind === 'part') return <PartInput field={field} {...around} />;
  if (field.kind === 'rows') return <RowsInput field={field} {...around} />;
  return <BoxInput field={field} {...around} />;
}

function PartInput({ field, ...around }: Of<PartView>) {
  const { name, fields } = field;
  return (
    <div id={name} tabindex={-1}>
      <Fieldset id={`${name}-nhom`} legend={labelOf(field, around)} error={errorAt(name, around)}>
        {fields.map((inner) => (
          <FieldInput field={inner} {...around} />
        ))}
      </Fieldset>
    </div>
  );
}

/** A list. Its button sends the form and brings it back with one more row, so that it works without a script. */
function RowsInput({ field, ...around }: Of<RowsView>) {
  const { name, rows, canAdd } = field;
  const words = actFormWords[around.lang];
  const label = fieldLabel(around.act, name, around.lang);
  return (
    <div id={name} class="rows" tabindex={-1}>
      <Hidden pairs={[[`dong.${name}`, String(rows.length)]]} />
      <Fieldset
        id={`${name}-nhom`}
        legend={labelOf(field, around)}
        hint={rows.length > 0 ? words.blankRows : undefined}
        error={errorAt(name, around)}
      >
        {rows.map((row, index) =>
          row.length === 1 ? (
            <FieldInput field={row[0]!} {...around} />
          ) : (
            <Fieldset
              id={`${name}.${index}`}
              legend={words.row(label, index + 1)}
              error={errorAt(`${name}.${index}`, around)}
            >
              {row.map((inner) => (
                <FieldInput field={inner} {...around} />
              ))}
            </Fieldset>
          ),
        )}
        {canAdd && (
          <Button look="secondary" name="them" value={name}>
            {words.addRow(label)}
          </Button>
        )}
      </Fieldset>
    </div>
  );
}

/** A bound of a number; a year has no mark of thousands. */
const boundText = (bound: number, { least, most, lang }: { least: number; most: number; lang: Lang }): string =>
  least >= 1000 && most < 10_000 ? String(bound) : numberText(bound, lang);

function BoxInput({ field, ...around }: Of<BoxView>) {
  const { lang, act } = around;
  const { name, input, value } = field;
  const words = actFormWords[lang];
  const asked = { label: labelOf(field, around), error: errorAt(name, around), value };
  switch (input.kind) {
    case 'day':
      return <DateField lang={lang} id={name} {...asked} />;
    case 'birth':
      return <Field id={name} {...asked} hint={words.birth} inputmode="numeric" size={10} autocomplete="off" />;
    case 'count':
      return (
        <Field
          {...{ id: name, ...asked, inputmode: 'numeric', size: 6, autocomplete: 'off' }}
          hint={
            input.most < 1_000_000
              ? words.between(
                  ...([input.least, input.most].map((bound) => boundText(bound, { ...input, lang })) as [
                    string,
                    string,
                  ]),
                )
              : undefined
          }
        />
      );
    case 'score':
      return <Field id={name} {...asked} hint={words.score} size={6} autocomplete="off" />;
    case 'flag':
      return (
        <OneOf
          field={field}
          {...around}
          items={[
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
          ]}
        />
      );
    case 'oneOf':
      return (
        <OneOf
          field={field}
          {...around}
          items={input.values.map((one) => ({
            value: String(one),
            label: capital(choiceLabel(one, lang, { act, field: name })),
          }))}
        />
      );
    case 'person':
      return <Named field={field} {...around} of="people" />;
    case 'reference':
      // Files are chosen where papers are kept.
      if (name.endsWith('.file')) return value === '' ? null : <Hidden pairs={[[name, value]]} />;
      return <Named field={field} {...around} of="units" />;
    case 'text':
      if (input.most <= 200) return <Field id={name} {...asked} autocomplete="off" />;
      return <TextArea id={name} {...asked} most={input.most} rows={input.most > 1000 ? 5 : 3} />;
    case 'label':
      // The rule to let pass is not for choosing.
      if (/^overrides\.\d+\.rule$/.test(name))
        return (
          <>
            <Hidden pairs={[[name, value]]} />
            <p id={name}>
              <strong>{value}</strong>: {words.overrideHint}
            </p>
          </>
        );
      return <Field id={name} {...asked} autocomplete="off" />;
    default:
      throw new Error(`${act}.${name}: no box for ${input.kind}`);
  }
}

interface ChoiceProps extends Of<BoxView> {
  readonly items: readonly Choosable[];
}

/** Few are all seen at once; nothing is chosen beforehand, least of all an opinion. */
function OneOf({ field, items, ...around }: ChoiceProps) {
  const { name, value, optional } = field;
  const words = actFormWords[around.lang];
  const error = errorAt(name, around);
  const label = labelOf(field, around);
  const all = optional ? [...items, { value: '', label: capital(words.notSaid) }] : items;
  if (all.length <= mostRadios + 1)
    return (
      <Radios
        {...{ lang: around.lang, name, legend: label, error, items: all, inline: items.length === 2 }}
        value={value === '' ? undefined : value}
      />
    );
  return <SelectField id={name} label={label} error={error} value={value} options={[blank(around.lang), ...items]} />;
}

/** Somebody or something by name; who is not on the list is given by his code. */
function Named({ field, of, ...around }: Of<BoxView> & { readonly of: 'people' | 'units' }) {
  const { name, value } = field;
  const words = actFormWords[around.lang];
  const { choosing } = around;
  const own = choosing.of?.[name];
  const official = of === 'people' && officialOnly(name, choosing) ? choosing.official : undefined;
  const offered = own ?? official?.people ?? choosing[of];
  const finds = own === undefined && offered.length > longList && choosing.finds?.includes(of) === true;
  const listed = value === '' || offered.some((one) => one.value === value);
  return (
    <>
      {finds && (
        <Picker
          {...{ lang: around.lang, field: name, label: fieldLabel(around.act, name, around.lang) }}
          of={official ? 'officials' : of}
        />
      )}
      <SelectField
        {...{ id: name, label: labelOf(field, around), error: errorAt(name, around) }}
        hint={official && words.officialOnly}
        value={listed ? value : ''}
        options={[blank(around.lang), ...offered]}
      />
      {(own === undefined || !listed) && (
        <Details
          summary={`${fieldLabel(around.act, name, around.lang)}: ${words.elsewhere.toLowerCase()}`}
          open={!listed}
        >
          <Field
            {...{ id: `${name}-khac`, name, label: words.elsewhere, hint: words.elsewhereHint, autocomplete: 'off' }}
            value={listed ? '' : value}
          />
        </Details>
      )}
    </>
  );
}

const blank = (lang: Lang): Choosable => ({ value: '', label: actFormWords[lang].choose });

const labelOf = ({ name, optional }: FieldView, { act, lang }: Around): string =>
  fieldLabel(act, name, lang) + (optional ? ` (${actFormWords[lang].optional})` : '');

const errorAt = (name: string, { act, lang, refusal }: Around): string | undefined =>
  faultAt(refusal, name, fieldLabel(act, name, lang), lang);
