import type { ComponentChildren } from 'preact';

interface SummaryListProps {
  readonly rows: readonly { readonly name: string; readonly value: ComponentChildren }[];
}

/** Names and values, one pair a line. */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl class="summary">
      {rows.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
