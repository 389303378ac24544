interface PaginationProps {
  readonly label: string;
  readonly previous: { readonly href: string; readonly text: string } | null;
  readonly next: { readonly href: string; readonly text: string } | null;
}

/** The page before and the page after; lists are paged by key, so there are no page numbers. */
export function Pagination({ label, previous, next }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav class="pages" aria-label={label}>
      {previous && (
        <a rel="prev" href={previous.href}>
          <span aria-hidden="true">← </span>
          {previous.text}
        </a>
      )}
      {next && (
        <a rel="next" href={next.href}>
          {next.text}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
