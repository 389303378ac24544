import { type Aid, describedBy, FormAid, FormGroup } from './form-group.js';
import { PasswordField } from './password-field.js';

interface FieldProps extends Aid {
  readonly id: string;
  /** Name in the form; the id where absent. */
  readonly name?: string;
  readonly label: string;
  readonly value?: string;
  readonly type?: 'text' | 'password';
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off';
  readonly inputmode?: 'text' | 'numeric';
  /** About how many characters are expected. */
  readonly size?: number;
  /** More characters cannot be typed: for a question in an address, where none could be kept. */
  readonly most?: number;
  /** The browser sends nothing without it: for an address that answers with a file and draws no form again. */
  readonly required?: boolean;
}

/** A label, what helps to answer, what was wrong, and the box. */
export function Field({ type = 'text', autocomplete, ...rest }: FieldProps) {
  if (type === 'text') return <TextField {...rest} autocomplete={autocomplete} />;
  return (
    <PasswordField {...rest} autocomplete={autocomplete === 'new-password' ? 'new-password' : 'current-password'} />
  );
}

function TextField({
  id,
  name = id,
  label,
  hint,
  error,
  size = 0,
  most,
  required,
  value,
  autocomplete,
  inputmode,
}: Omit<FieldProps, 'type'>) {
  return (
    <FormGroup error={error}>
      <Label id={id} label={label} />
      <FormAid id={id} hint={hint} error={error} />
      <input
        type="text"
        class={boxClass('govuk-input', error, width(size))}
        id={id}
        name={name}
        spellcheck={false}
        maxlength={most}
        required={required}
        value={value}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? 'true' : undefined}
        autocomplete={autocomplete}
        inputmode={inputmode}
      />
    </FormGroup>
  );
}

interface ChoiceProps extends Aid {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of a known list. */
export function SelectField({ id, name = id, label, hint, error, value, required, options }: ChoiceProps) {
  return (
    <FormGroup error={error}>
      <Label id={id} label={label} />
      <FormAid id={id} hint={hint} error={error} />
      <select
        class={boxClass('govuk-select', error)}
        id={id}
        name={name}
        required={required}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? 'true' : undefined}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}

interface LabelProps {
  readonly id: string;
  readonly label: string;
}

function Label({ id, label }: LabelProps) {
  return (
    <label class="govuk-label" for={id}>
      {label}
    </label>
  );
}

const boxClass = (name: string, error?: string, more = ''): string =>
  `${name}${more && ` ${name}--${more}`}${error ? ` ${name}--error` : ''}`;

/** The widths the theme has, by characters. */
const width = (size: number): string => {
  const fitting = [2, 3, 4, 5, 10, 20].find((wide) => size <= wide);
  return size === 0 || fitting === undefined ? '' : `width-${fitting}`;
};
