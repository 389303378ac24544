import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** One `primary` a form; `quiet` for tools in the header. */
  readonly look?: 'primary' | 'secondary' | 'quiet';
  readonly name?: string;
  readonly value?: string;
  readonly lang?: string;
}

/** Sends its form. */
export function Button({ children, look = 'primary', ...rest }: ButtonProps) {
  return (
    <button type="submit" class={`button button-${look}`} {...rest}>
      {children}
    </button>
  );
}
