import type { ComponentChildren } from 'preact';

interface InsetTextProps {
  readonly children: ComponentChildren;
}

/** A passage set apart from the rest: a quotation, an explanation. */
export function InsetText({ children }: InsetTextProps) {
  return <div class="govuk-inset-text">{children}</div>;
}
