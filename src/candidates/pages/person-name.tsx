import { casePath } from '../act-forms/case-head.js';

interface PersonNameProps {
  readonly of: { readonly code: string; readonly name: string; readonly title: string | null };
  /** Whether the reader's duty opens cases; others see who is on the road, and what they may record themselves. */
  readonly opens: boolean;
}

/** A name in a list, leading to the case for those who may read it, and for others to their own acts in it. */
export function PersonName({ of: { code, name, title }, opens }: PersonNameProps) {
  return (
    <>
      <a href={casePath({ code: encodeURIComponent(code), opens })}>{title === null ? name : `${title} ${name}`}</a>
      {!opens && <span class="second">{code}</span>}
    </>
  );
}
