import { Group } from './fieldset.js';
import { type Aid, describedBy, FormAid, FormGroup } from './form-group.js';
import type { Lang } from './words/text.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface RadiosProps extends Aid {
  readonly lang?: Lang;
  /** Name in the form; the first choice has it as its id, so that an error can lead there. */
  readonly name: string;
  /** Of the first choice, where another box of the same name has the name as its id. */
  readonly id?: string;
  readonly legend: string;
  /** None is chosen beforehand unless this says so. */
  readonly value?: string;
  readonly items: readonly Choice[];
  /** Side by side: for two short choices. */
  readonly inline?: boolean;
}

/** One of a few. */
export function Radios({ name, id = name, legend, hint, error, value, items, inline = false }: RadiosProps) {
  return (
    <FormGroup error={error}>
      <Group legend={legend} described={describedBy(id, { hint, error })}>
        <FormAid id={id} hint={hint} error={error} />
        <div class={inline ? 'govuk-radios govuk-radios--inline' : 'govuk-radios'} data-module="govuk-radios">
          {items.map((item, index) => (
            <Radio
              name={name}
              base={id}
              index={index}
              item={item}
              checked={value !== undefined && item.value === value}
            />
          ))}
        </div>
      </Group>
    </FormGroup>
  );
}

interface RadioProps {
  readonly name: string;
  readonly base: string;
  readonly index: number;
  readonly item: Choice;
  readonly checked: boolean;
}

function Radio({ name, base, index, item, checked }: RadioProps) {
  const id = choiceId(base, index);
  return (
    <div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        id={id}
        name={name}
        type="radio"
        value={item.value}
        checked={checked}
        aria-describedby={item.hint && `${id}-item-hint`}
      />
      <label class="govuk-label govuk-radios__label" for={id}>
        {item.label}
      </label>
      {item.hint && (
        <div id={`${id}-item-hint`} class="govuk-hint govuk-radios__hint">
          {item.hint}
        </div>
      )}
    </div>
  );
}

/** The first choice has the bare name, so that an error leads to it; the others are counted from two. */
export const choiceId = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);
