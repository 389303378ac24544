import type { ComponentChildren } from 'preact';

/** `bar` stops, `lapse` is amber, `notice` grey, `unconfirmed` dashed; `ok` and `open` tell how far a paper is. */
export type TagLook = 'bar' | 'lapse' | 'notice' | 'unconfirmed' | 'ok' | 'open' | 'overdue';

interface TagProps {
  readonly look: TagLook;
  readonly children: ComponentChildren;
}

/** A short label; its words say all, its colour only helps. */
export function Tag({ look, children }: TagProps) {
  return <span class={`tag tag-${look}`}>{children}</span>;
}

/** A sentence set apart. */
export function Notice({ look, children }: TagProps) {
  return <div class={`notice notice-${look}`}>{children}</div>;
}
