interface PersonNameProps {
  readonly of: { readonly code: string; readonly name: string; readonly title: string | null };
  /** Whether the reader's duty opens cases; others see who is on the road, and the code to ask by. */
  readonly opens: boolean;
}

/** A name in a list, leading to the case for those who may read it. */
export function PersonName({ of: { code, name, title }, opens }: PersonNameProps) {
  const whole = title === null ? name : `${title} ${name}`;
  if (opens) return <a href={`/quan-chung/${encodeURIComponent(code)}`}>{whole}</a>;
  return (
    <>
      {whole}
      <span class="second">{code}</span>
    </>
  );
}
