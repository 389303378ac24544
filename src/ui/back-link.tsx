import { useLang } from './lang.js';
import { layoutWords } from './words/layout-words.js';

interface BackLinkProps {
  readonly href: string;
  readonly text: string;
}

/** The way back, above the heading. */
export function BackLink({ href, text }: BackLinkProps) {
  return (
    <nav aria-label={layoutWords[useLang()].wayBack}>
      <a href={href} class="govuk-back-link">
        {text}
      </a>
    </nav>
  );
}
