import { Group } from './fieldset.js';
import { type Aid, describedBy, FormAid, FormGroup } from './form-group.js';
import { type Choice, choiceId } from './radios.js';

interface CheckboxesProps extends Aid {
  readonly name: string;
  /** Of the first; needed where a page asks twice under one name. */
  readonly id?: string;
  readonly legend: string;
  readonly values: readonly string[];
  readonly items: readonly Choice[];
}

/** Any of a few. */
export function Checkboxes({ name, id = name, legend, hint, error, values, items }: CheckboxesProps) {
  return (
    <FormGroup error={error}>
      <Group legend={legend} described={describedBy(id, { hint, error })}>
        <FormAid id={id} hint={hint} error={error} />
        <div class="govuk-checkboxes" data-module="govuk-checkboxes">
          {items.map((item, index) => (
            <Checkbox id={choiceId(id, index)} name={name} item={item} checked={values.includes(item.value)} />
          ))}
        </div>
      </Group>
    </FormGroup>
  );
}

interface TickBoxProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly checked?: boolean;
  readonly value?: string;
}

/** One statement to agree to. */
export function TickBox({ name, label, hint, error, checked = false, value = '1' }: TickBoxProps) {
  return (
    <FormGroup error={error}>
      <FormAid id={name} error={error} />
      <div class="govuk-checkboxes" data-module="govuk-checkboxes">
        <Checkbox
          id={name}
          name={name}
          item={{ value, label, hint }}
          checked={checked}
          described={describedBy(name, { error })}
        />
      </div>
    </FormGroup>
  );
}

interface CheckboxProps {
  readonly id: string;
  readonly name: string;
  readonly item: Choice;
  readonly checked: boolean;
  /** Ids of what describes the box beside its own hint. */
  readonly described?: string;
}

function Checkbox({ id, name, item, checked, described }: CheckboxProps) {
  const hintId = item.hint && `${id}-item-hint`;
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={item.value}
        checked={checked}
        aria-describedby={[described, hintId].filter(Boolean).join(' ') || undefined}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {item.label}
      </label>
      {item.hint && (
        <div id={hintId} class="govuk-hint govuk-checkboxes__hint">
          {item.hint}
        </div>
      )}
    </div>
  );
}
