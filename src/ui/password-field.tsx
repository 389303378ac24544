import { type Aid, describedBy, FormAid, FormGroup } from './form-group.js';
import { useLang } from './lang.js';
import { layoutWords } from './words/layout-words.js';

interface PasswordFieldProps extends Aid {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly autocomplete?: 'current-password' | 'new-password';
}

/** A password: may be pasted, may be shown, is never sent back in a page. */
export function PasswordField({
  id,
  name = id,
  label,
  hint,
  error,
  autocomplete = 'current-password',
}: PasswordFieldProps) {
  const words = layoutWords[useLang()];
  return (
    <FormGroup
      error={error}
      class="govuk-password-input"
      data={{
        'data-module': 'govuk-password-input',
        'data-i18n.show-password': words.show,
        'data-i18n.hide-password': words.hide,
        'data-i18n.show-password-aria-label': words.showPassword,
        'data-i18n.hide-password-aria-label': words.hidePassword,
        'data-i18n.password-shown-announcement': words.passwordShown,
        'data-i18n.password-hidden-announcement': words.passwordHidden,
      }}
    >
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <FormAid id={id} hint={hint} error={error} />
      <div class="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          type="password"
          class={`govuk-input govuk-password-input__input govuk-js-password-input-input${error ? ' govuk-input--error' : ''}`}
          id={id}
          name={name}
          spellcheck={false}
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error ? 'true' : undefined}
          autocomplete={autocomplete}
          autocapitalize="none"
        />
        <button
          type="button"
          class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
          data-module="govuk-button"
          aria-controls={id}
          aria-label={words.showPassword}
          hidden
        >
          {words.show}
        </button>
      </div>
    </FormGroup>
  );
}
