import type { ComponentChildren } from 'preact';
import { type Aid, describedBy, FormAid, FormGroup } from './form-group.js';

interface FieldsetProps extends Aid {
  /** Where hint or error are given: the id they are found by. */
  readonly id?: string;
  readonly legend: string;
  readonly children: ComponentChildren;
}

/** Several boxes that answer one question. */
export function Fieldset({ id = 'nhom', legend, hint, error, children }: FieldsetProps) {
  return (
    <FormGroup error={error}>
      <Group legend={legend} size="m" described={describedBy(id, { hint, error })}>
        <FormAid id={id} hint={hint} error={error} />
        {children}
      </Group>
    </FormGroup>
  );
}

interface GroupProps {
  readonly legend: string;
  /** `m` over several boxes with labels of their own. */
  readonly size?: 'm';
  /** Ids of hint and error. */
  readonly described: string | undefined;
  readonly children: ComponentChildren;
}

/** The bare fieldset. */
export function Group({ legend, size, described, children }: GroupProps) {
  return (
    <fieldset class="govuk-fieldset" aria-describedby={described}>
      <legend class={size ? `govuk-fieldset__legend govuk-fieldset__legend--${size}` : 'govuk-fieldset__legend'}>
        {legend}
      </legend>
      {children}
    </fieldset>
  );
}
