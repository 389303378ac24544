import { layoutWords } from './words/layout-words.js';
import type { Lang } from './words/text.js';
import type { WorkDue } from './work-counter.js';

/** More are not told one by one. */
const most = 99;

interface WorkMarkProps {
  readonly lang: Lang;
  readonly due: WorkDue;
}

/** The number beside "Việc của tôi"; a script asks for it anew where it is stale, and when its reader comes back to the window. */
export function WorkMark({ lang, due: { count, stale } }: WorkMarkProps) {
  const back = 'focus from:window delay:1s';
  return (
    <span
      id="so-viec"
      class="work-count"
      data-hx-get="/viec-cua-toi/so"
      data-hx-trigger={stale ? `load delay:500ms, ${back}` : back}
      data-hx-swap="outerHTML"
      data-failed=""
    >
      {count !== null && count > 0 && (
        <>
          {count > most ? `${most}+` : count}
          <span class="govuk-visually-hidden"> {layoutWords[lang].workDue}</span>
        </>
      )}
    </span>
  );
}
