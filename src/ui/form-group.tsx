import type { ComponentChildren } from 'preact';
import { useLang } from './lang.js';
import { layoutWords } from './words/layout-words.js';

/** What helps to answer a question and what was wrong with the answer. */
export interface Aid {
  readonly hint?: string;
  readonly error?: string;
}

interface FormGroupProps {
  readonly error?: string;
  readonly class?: string;
  readonly data?: Readonly<Record<`data-${string}`, string | number>>;
  readonly children: ComponentChildren;
}

/** One question of a form; a bar marks the one to answer again. */
export function FormGroup({ error, class: more = '', data, children }: FormGroupProps) {
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}${more && ` ${more}`}`} {...data}>
      {children}
    </div>
  );
}

interface AidProps extends Aid {
  /** Id of the question; hint and error are found by it. */
  readonly id: string;
}

/** The hint, then the error, between a question and its box. */
export function FormAid({ id, hint, error }: AidProps) {
  const words = layoutWords[useLang()];
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{words.error}:</span> {error}
        </p>
      )}
    </>
  );
}

/** The ids of what `FormAid` draws, as the box names them. */
export const describedBy = (id: string, { hint, error }: Aid, before?: string): string | undefined =>
  [before, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
