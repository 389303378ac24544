import { Button } from '../ui/button.js';
import { TickBox } from '../ui/checkboxes.js';
import { assessmentWords } from '../ui/words/assessment-words.js';
import type { Lang } from '../ui/words/text.js';
import type { SponsorView } from './assessment.view.js';

interface SwitchProps {
  readonly lang: Lang;
  readonly view: SponsorView;
}

/** Of a name what a phone may keep: "V. T. S." */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${word.charAt(0)}.`)
    .join(' ');

/** Writing without a network, on a phone of one's own. Shown by a script, since without one it could do nothing. */
export function OfflineSwitch({ lang, view: { owner, lines } }: SwitchProps) {
  const words = assessmentWords[lang];
  const people = new Map(lines.map(({ code, name }) => [code, initials(name)]));
  return (
    <section aria-labelledby="ngoai-tuyen" data-module="ngoai-tuyen" data-owner={owner} hidden>
      <h2 id="ngoai-tuyen">{words.offlineTitle}</h2>
      <p>{words.offlineLead}</p>
      {[...people].map(([code, letters]) => (
        <span data-code={code} data-initials={letters} />
      ))}
      <form data-when="off">
        <TickBox name="may-rieng" label={words.ownPhone} />
        <Button look="secondary">{words.offlineOn}</Button>
      </form>
      <div data-when="on" hidden>
        <p role="status">
          {words.offlineIsOn} {words.unsent}: <strong data-count>0</strong>
        </p>
        <p>
          <a href="/nhan-xet/ngoai-tuyen">{words.openOffline}</a>
        </p>
        <button type="button" class="govuk-button govuk-button--secondary" data-off>
          {words.offlineOff}
        </button>
      </div>
    </section>
  );
}
