import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Field, SelectField } from '../ui/field.js';
import { Fieldset } from '../ui/fieldset.js';
import { faultAt } from '../ui/form/refusal-summary.js';
import { Radios } from '../ui/radios.js';
import { TextArea } from '../ui/text-area.js';
import { choiceLabel, fieldLabel } from '../ui/words/fields.js';
import { meetingWords } from '../ui/words/meeting-words.js';
import { capital, type Lang } from '../ui/words/text.js';
import { ExtraInput } from './extra-input.js';
import type { MeetingForm } from './meeting.view.js';

/** Grounds on which the law leaves somebody out of a base. */

interface SharedProps {
  readonly lang: Lang;
  readonly view: MeetingForm;
  readonly label: (field: string) => string;
}

/** What is typed once for the whole meeting. */
export function SharedFields({ lang, view, label }: SharedProps) {
  const words = meetingWords[lang];
  const { typed, refusal, common, opening } = view;
  const act = view.people.find(({ chosen }) => chosen)?.act ?? '';
  const at = (id: string) => ({
    ...{ id, label: label(id), value: typed[id] ?? '' },
    error: faultAt(refusal, id, label(id), lang),
  });
  const count = (id: string) => <Field {...at(id)} inputmode="numeric" size={4} autocomplete="off" />;
  const chosen = (id: string) => {
    const { label: legend, value, error } = at(id);
    return { name: id, legend, error, value: value === '' ? undefined : value };
  };
  const late = Boolean(typed['lateReason']) || refusal?.faults.some(({ field }) => field === 'lateReason');
  return (
    <>
      <DateField lang={lang} {...at('on')} />
      <div class="meeting-totals">
        {count('listed')}
        {count('present')}
      </div>
      <TextArea {...at('absent')} hint={words.absentHint} rows={2} />
      <Excluded lang={lang} view={view} at={at} />
      <Radios
        {...chosen('form')}
        inline
        items={(['ballot', 'card'] as const).map((one) => ({ value: one, label: capital(choiceLabel(one, lang)) }))}
      />
      {opening && (
        <Radios
          {...chosen('formChosenByMeeting')}
          inline
          items={[
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
          ]}
        />
      )}
      <Field {...at('minutes')} size={20} autocomplete="off" />
      <Field {...at('issuer')} autocomplete="off" />
      {partsOf(common).map(([part, fields]) => {
        const boxes = fields.map((field) => <ExtraInput lang={lang} field={field} {...at(field.name)} />);
        return fields.length > 1 ? (
          <Fieldset id={`chung-${part}`} legend={fieldLabel(act, part, lang)}>
            {boxes}
          </Fieldset>
        ) : (
          boxes
        );
      })}
      {late && <TextArea {...at('lateReason')} rows={3} />}
    </>
  );
}

/** Boxes of one part stand together under its name. */
function partsOf(fields: MeetingForm['common']): readonly (readonly [string, MeetingForm['common']])[] {
  const partOf = ({ name }: MeetingForm['common'][number]) => name.split('.')[0]!;
  return [...new Set(fields.map(partOf))].map((part) => [part, fields.filter((field) => partOf(field) === part)]);
}

interface ExcludedProps {
  readonly lang: Lang;
  readonly view: MeetingForm;
  readonly at: (id: string) => {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly error?: string;
  };
}

/** Who is left out of the base, with the ground. The button brings the form back with one more line, without a script. */
function Excluded({ lang, view: { rows, members, grounds }, at }: ExcludedProps) {
  const words = meetingWords[lang];
  const pick = { value: '', label: words.pick };
  return (
    <Fieldset id="excluded" legend={words.excluded} hint={words.excludedHint} error={at('excluded').error}>
      {Array.from({ length: rows }, (_, row) => (
        <div class="meeting-totals">
          <SelectField {...at(`excluded.${row}.person`)} options={[pick, ...members]} />
          <SelectField
            {...at(`excluded.${row}.reason`)}
            options={[pick, ...grounds.map((one) => ({ value: one, label: choiceLabel(one, lang) }))]}
          />
        </div>
      ))}
      <Button look="secondary" name="them" value="excluded">
        {words.addRow}
      </Button>
    </Fieldset>
  );
}
