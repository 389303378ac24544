import { type Aid, describedBy, FormAid, FormGroup } from './form-group.js';
import { useLang } from './lang.js';
import { layoutWords } from './words/layout-words.js';

interface TextAreaProps extends Aid {
  readonly id: string;
  /** Name in the form; the id where absent. */
  readonly name?: string;
  readonly label: string;
  readonly value?: string;
  readonly rows?: number;
  /** Most characters; how many are left is counted while typing. */
  readonly most?: number;
}

/** Room for some sentences. */
export function TextArea({ id, name = id, label, hint, error, value, rows = 5, most }: TextAreaProps) {
  const words = layoutWords[useLang()];
  const counted = most !== undefined;
  const box = `govuk-textarea${error ? ' govuk-textarea--error' : ''}${counted ? ' govuk-js-character-count' : ''}`;
  return (
    <FormGroup
      error={error}
      class={counted ? 'govuk-character-count' : ''}
      data={
        counted
          ? {
              'data-module': 'govuk-character-count',
              'data-maxlength': most,
              'data-i18n.characters-under-limit.one': words.characterLeft,
              'data-i18n.characters-under-limit.other': words.charactersLeft,
              'data-i18n.characters-at-limit': words.noCharactersLeft,
              'data-i18n.characters-over-limit.one': words.characterTooMany,
              'data-i18n.characters-over-limit.other': words.charactersTooMany,
            }
          : undefined
      }
    >
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <FormAid id={id} hint={hint} error={error} />
      <textarea
        class={box}
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy(id, { hint, error }, counted ? `${id}-info` : undefined)}
      >
        {value}
      </textarea>
      {counted && (
        <div id={`${id}-info`} class="govuk-hint govuk-character-count__message">
          {words.mostCharacters(most)}
        </div>
      )}
    </FormGroup>
  );
}
