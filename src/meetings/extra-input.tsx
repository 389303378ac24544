import { DateField } from '../ui/date-field.js';
import { Field } from '../ui/field.js';
import { Radios } from '../ui/radios.js';
import { TextArea } from '../ui/text-area.js';
import { choiceLabel } from '../ui/words/fields.js';
import { meetingWords } from '../ui/words/meeting-words.js';
import { capital, type Lang } from '../ui/words/text.js';
import type { ExtraField } from './meeting.view.js';

interface ExtraProps {
  readonly lang: Lang;
  readonly field: ExtraField;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string;
}

/** One more thing that an act asks for; nothing is chosen beforehand. */
export function ExtraInput({
  lang,
  field: { kind, values, most, optional },
  id,
  label: named,
  value,
  error,
}: ExtraProps) {
  const words = meetingWords[lang];
  const label = optional ? `${named} (${words.optional})` : named;
  const chosen = { name: id, legend: label, value: value === '' ? undefined : value, error };
  switch (kind) {
    case 'text':
      return <TextArea {...{ id, label, value, error }} most={most} rows={3} />;
    case 'day':
      return <DateField lang={lang} {...{ id, label, value, error }} />;
    case 'flag':
      return (
        <Radios
          {...chosen}
          inline
          items={[
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
          ]}
        />
      );
    case 'oneOf':
      return (
        <Radios
          {...chosen}
          items={values.map((one) => ({ value: String(one), label: capital(choiceLabel(one, lang)) }))}
        />
      );
    default:
      return (
        <Field
          {...{ id, label, value, error }}
          autocomplete="off"
          {...(kind === 'count' && { inputmode: 'numeric' as const, size: 6 })}
        />
      );
  }
}
