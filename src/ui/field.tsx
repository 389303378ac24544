import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly id: string;
  /** Name in the form; the id where absent. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value?: string;
  readonly type?: 'text' | 'password';
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off';
  readonly inputmode?: 'text' | 'numeric';
  /** About how many characters are expected. */
  readonly size?: number;
}

/** A label, what helps to answer, what was wrong, and the box. */
export function Field({ id, name = id, label, hint, error, type = 'text', ...rest }: FieldProps) {
  const box = {
    class: 'input',
    id,
    name,
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? ('true' as const) : undefined,
    spellcheck: false,
    ...rest,
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {type === 'password' ? <input type="password" {...box} /> : <input type="text" {...box} />}
    </FieldFrame>
  );
}

interface ChoiceProps extends Pick<FieldProps, 'id' | 'name' | 'label' | 'hint' | 'error' | 'value'> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of a known list. */
export function SelectField({ id, name = id, label, hint, error, value, options }: ChoiceProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        class="input"
        id={id}
        name={name}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface FrameProps extends Pick<FieldProps, 'id' | 'label' | 'hint' | 'error'> {
  readonly children: ComponentChildren;
}

function FieldFrame({ id, label, hint, error, children }: FrameProps) {
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="wrong" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

const describedBy = (id: string, hint?: string, error?: string): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
