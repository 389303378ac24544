import { describedBy, FormAid, FormGroup } from './form-group.js';
import { layoutWords } from './words/layout-words.js';
import type { Lang } from './words/text.js';

interface DateFieldProps {
  readonly lang: Lang;
  readonly id: string;
  /** Name in the form; the id where absent. */
  readonly name?: string;
  readonly label: string;
  /** Stands before the example. */
  readonly hint?: string;
  readonly error?: string;
  readonly value?: string;
}

/** A day in one text box: a date picker of the browser would follow the browser's language. */
export function DateField({ lang, id, name = id, label, hint, error, value }: DateFieldProps) {
  const words = layoutWords[lang];
  const said = { hint: hint ? `${hint} ${words.dateExample}` : words.dateExample, error };
  return (
    <FormGroup error={error}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <FormAid id={id} {...said} />
      <div class="govuk-input__wrapper">
        <input
          type="text"
          class={`govuk-input govuk-input--width-10${error ? ' govuk-input--error' : ''}`}
          id={id}
          name={name}
          spellcheck={false}
          value={value}
          aria-describedby={describedBy(id, said)}
          aria-invalid={error ? 'true' : undefined}
          autocomplete="off"
          inputmode="numeric"
        />
        <button type="button" class="quiet today" data-module="hom-nay" data-to={id} hidden>
          {words.today}
        </button>
      </div>
    </FormGroup>
  );
}
