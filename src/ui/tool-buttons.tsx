import { useLang } from './lang.js';
import { layoutWords } from './words/layout-words.js';

/** Opens the browser's print window; not there without a script, where the browser's own menu prints. */
export function PrintButton() {
  return (
    <button type="button" class="quiet screen-only" data-module="in" hidden>
      {layoutWords[useLang()].print}
    </button>
  );
}

interface CopyButtonProps {
  /** Id of the element or box whose text is copied. */
  readonly from: string;
  readonly text: string;
}

/** Copies a text that stands on the page; not there without a script, where it is marked and copied by hand. */
export function CopyButton({ from, text }: CopyButtonProps) {
  return (
    <button
      type="button"
      class="quiet screen-only"
      data-module="sao-chep"
      data-from={from}
      data-done={layoutWords[useLang()].copied}
      aria-live="polite"
      hidden
    >
      {text}
    </button>
  );
}
