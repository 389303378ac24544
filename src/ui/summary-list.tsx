import type { ComponentChildren } from 'preact';

interface Row {
  readonly name: string;
  readonly value: ComponentChildren;
  /** Leads to where the value is changed; `what` is read out after the text. */
  readonly change?: { readonly href: string; readonly text: string; readonly what?: string };
}

interface SummaryListProps {
  readonly rows: readonly Row[];
}

/** Names and values, one pair a line. */
export function SummaryList({ rows }: SummaryListProps) {
  const changes = rows.some(({ change }) => change);
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ name, value, change }) => (
        <div class={`govuk-summary-list__row${changes && !change ? ' govuk-summary-list__row--no-actions' : ''}`}>
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {change && (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={change.href}>
                {change.text}
                {change.what && <span class="govuk-visually-hidden"> {change.what}</span>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
