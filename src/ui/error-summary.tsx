import type { Lang } from './words/text.js';
import { layoutWords } from './words/layout-words.js';

interface ErrorSummaryProps {
  readonly lang: Lang;
  /** What is wrong; `field` is the id to go to. */
  readonly faults: readonly { readonly text: string; readonly field?: string }[];
}

/** All faults of a form on top, each leading to its field; takes the focus without a script. */
export function ErrorSummary({ lang, faults }: ErrorSummaryProps) {
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="can-sua" tabindex={-1} autofocus>
      <h2 id="can-sua">{layoutWords[lang].summaryTitle}</h2>
      <ul>
        {faults.map(({ text, field }) => (
          <li>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
