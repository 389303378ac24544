import type { ComponentChildren } from 'preact';
import { type ButtonLook, buttonClass } from './button.js';

interface LinkButtonProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly children: ComponentChildren;
}

/** A link that begins something; it changes nothing by itself. */
export function LinkButton({ href, look = 'primary', children }: LinkButtonProps) {
  return (
    <a href={href} role="button" draggable={false} class={buttonClass(look)} data-module="govuk-button">
      {children}
    </a>
  );
}
