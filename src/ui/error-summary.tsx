import { layoutWords } from './words/layout-words.js';
import type { Lang } from './words/text.js';

interface ErrorSummaryProps {
  readonly lang: Lang;
  /** What is wrong; `field` is the id to go to. */
  readonly faults: readonly { readonly text: string; readonly field?: string }[];
}

/** All faults of a form on top, each leading to its field; takes the focus, without a script too. */
export function ErrorSummary({ lang, faults }: ErrorSummaryProps) {
  if (faults.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary" tabindex={-1} autofocus>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{layoutWords[lang].summaryTitle}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {faults.map(({ text, field }) => (
              <li>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
