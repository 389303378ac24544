import type { ComponentChildren } from 'preact';

/** `bar` stops, `lapse` is amber, `notice` grey, `unconfirmed` dashed; `ok` and `open` tell how far a paper is. */
export type TagLook = 'bar' | 'lapse' | 'notice' | 'unconfirmed' | 'ok' | 'open' | 'overdue';

interface TagProps {
  readonly look: TagLook;
  readonly children: ComponentChildren;
}

const colours: Readonly<Record<TagLook, string>> = {
  bar: 'govuk-tag tag-bar',
  lapse: 'govuk-tag govuk-tag--yellow',
  notice: 'govuk-tag govuk-tag--grey',
  unconfirmed: 'govuk-tag tag-unconfirmed',
  ok: 'govuk-tag govuk-tag--green',
  open: 'govuk-tag',
  overdue: 'govuk-tag govuk-tag--red',
};

/** A short label; its words say all, its colour only helps. */
export function Tag({ look, children }: TagProps) {
  return <strong class={colours[look]}>{children}</strong>;
}

/** A sentence set apart. */
export function Notice({ look, children }: TagProps) {
  return <div class={`notice notice-${look}`}>{children}</div>;
}
