import { useLang } from './lang.js';
import { layoutWords } from './words/layout-words.js';

interface BreadcrumbsProps {
  /** From the top down; the page itself last, without an address. */
  readonly items: readonly { readonly text: string; readonly href?: string }[];
}

/** Where the page stands among others. */
export function Breadcrumbs({ items }: BreadcrumbsProps) {
  return (
    <nav class="govuk-breadcrumbs" aria-label={layoutWords[useLang()].wayBack}>
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ text, href }) =>
          href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
