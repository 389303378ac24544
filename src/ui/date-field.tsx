import { Field } from './field.js';
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
export function DateField({ lang, hint, ...rest }: DateFieldProps) {
  const example = layoutWords[lang].dateExample;
  return (
    <Field {...rest} hint={hint ? `${hint} ${example}` : example} inputmode="numeric" autocomplete="off" size={10} />
  );
}
