import type { ComponentChildren } from 'preact';
import { dayFrom } from '../form-day.js';
import { SummaryList } from '../../summary-list.js';
import { actFormWords } from '../../words/act-form-words.js';
import { fullDate } from '../../words/dates.js';
import { choiceLabel, fieldLabel } from '../../words/fields.js';
import { capital, type Lang } from '../../words/text.js';
import type { Choosing } from './choosing.js';
import { type BoxView, type FieldView, isAnswered } from './field-view.js';

interface ToldProps {
  readonly lang: Lang;
  readonly act: string;
  readonly choosing: Choosing;
  readonly fields: readonly FieldView[];
}

/** Everything the fields say, in full words: what was left blank is left out. */
export function ToldFields({ fields, ...around }: ToldProps) {
  const { lang, act } = around;
  return (
    <SummaryList
      rows={fields.filter(isAnswered).map((field) => ({
        name: fieldLabel(act, field.name, lang),
        value: <Told field={field} {...around} />,
      }))}
    />
  );
}

interface OneProps extends Omit<ToldProps, 'fields'> {
  readonly field: FieldView;
}

function Told({ field, ...around }: OneProps): ComponentChildren {
  if (field.kind === 'box') return told(field, around);
  if (field.kind === 'part') return <ToldFields fields={field.fields} {...around} />;
  return (
    <ol class="told-rows">
      {field.rows
        .filter((row) => row.some(isAnswered))
        .map((row) => (
          <li>{row.length === 1 ? <Told field={row[0]!} {...around} /> : <ToldFields fields={row} {...around} />}</li>
        ))}
    </ol>
  );
}

function told({ name, input, value }: BoxView, { lang, act, choosing }: Omit<ToldProps, 'fields'>): ComponentChildren {
  const words = actFormWords[lang];
  switch (input.kind) {
    case 'day':
      return <span class="date">{fullDate(dayFrom(value), lang)}</span>;
    case 'flag':
      return value === 'true' ? words.yes : words.no;
    case 'oneOf':
      return capital(choiceLabel(value, lang, { act, field: name }));
    case 'person':
    case 'reference':
      return (
        [...choosing.people, ...choosing.units, ...Object.values(choosing.of ?? {}).flat()].find(
          (one) => one.value === value,
        )?.label ?? <code>{value}</code>
      );
    case 'text':
      return <span class="told-text">{value}</span>;
    default:
      return value;
  }
}
