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
      <Group legend={legend} described={describedBy(id, { hint, error })}>
        <FormAid id={id} hint={hint} error={error} />
        {children}
      </Group>
    </FormGroup>
  );
}

interface GroupProps {
  readonly legend: string;
  /** Ids of hint and error. */
  readonly described: string | undefined;
  readonly children: ComponentChildren;
}

/** The bare fieldset. */
export function Group({ legend, described, children }: GroupProps) {
  return (
    <fieldset class="govuk-fieldset" aria-describedby={described}>
      <legend class="govuk-fieldset__legend">{legend}</legend>
      {children}
    </fieldset>
  );
}
