import type { ComponentChildren } from 'preact';
import { useLang } from './lang.js';
import { layoutWords } from './words/layout-words.js';

interface WarningTextProps {
  readonly children: ComponentChildren;
}

/** What has consequences that cannot be taken back. */
export function WarningText({ children }: WarningTextProps) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{layoutWords[useLang()].warning}</span> {children}
      </strong>
    </div>
  );
}
