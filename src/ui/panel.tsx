import type { ComponentChildren } from 'preact';

interface PanelProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** The receipt of a page; its title is the page's `h1`. */
export function Panel({ title, children }: PanelProps) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{title}</h1>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  );
}
