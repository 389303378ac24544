/** Another page by its address; or by a button of the form around it, which takes along what was filled in. */
type Turn = { readonly text: string } & ({ readonly href: string } | { readonly name: string; readonly value: string });

interface PaginationProps {
  readonly label: string;
  readonly previous: Turn | null;
  readonly next: Turn | null;
}

/** The page before and the page after; lists are paged by key, so there are no page numbers. */
export function Pagination({ label, previous, next }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav class="govuk-pagination govuk-pagination--block" aria-label={label}>
      {previous && <Arrow {...previous} way="prev" path={left} />}
      {next && <Arrow {...next} way="next" path={right} />}
    </nav>
  );
}

type ArrowProps = Turn & {
  readonly way: 'prev' | 'next';
  readonly path: string;
};

function Arrow({ text, way, path, ...turn }: ArrowProps) {
  const inside = (
    <>
      <svg
        class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
        height="13"
        width="15"
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 15 13"
      >
        <path d={path} />
      </svg>
      <span class="govuk-pagination__link-title govuk-pagination__link-title--decorated">{text}</span>
    </>
  );
  return (
    <div class={`govuk-pagination__${way}`}>
      {'href' in turn ? (
        <a class="govuk-link govuk-pagination__link" href={turn.href} rel={way}>
          {inside}
        </a>
      ) : (
        <button class="govuk-link govuk-pagination__link page-turn" type="submit" name={turn.name} value={turn.value}>
          {inside}
        </button>
      )}
    </div>
  );
}

const left =
  'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z';
const right =
  'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z';
