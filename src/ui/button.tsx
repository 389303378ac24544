import type { ComponentChildren } from 'preact';

/** One `primary` a form; `warning` for what cannot be taken back; `quiet` for tools in the header. */
export type ButtonLook = 'primary' | 'secondary' | 'warning' | 'quiet';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly look?: ButtonLook;
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  /** Where it sends the form, if not where the form says. */
  readonly formaction?: string;
  /** The id of its form, where it stands outside of it. */
  readonly form?: string;
  readonly lang?: string;
}

/** Sends its form; a second press within a second is not heard where there is a script. */
export function Button({ children, look = 'primary', type = 'submit', ...rest }: ButtonProps) {
  if (look === 'quiet') {
    return (
      <button type={type} class="quiet" {...rest}>
        {children}
      </button>
    );
  }
  return (
    <button type={type} data-prevent-double-click="true" class={buttonClass(look)} data-module="govuk-button" {...rest}>
      {children}
    </button>
  );
}

const looks = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
  quiet: 'quiet',
} as const;

export const buttonClass = (look: ButtonLook): string => looks[look];
