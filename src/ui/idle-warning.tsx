import { Button } from './button.js';
import type { Lang } from './words/text.js';
import { layoutWords } from './words/layout-words.js';

interface IdleWarningProps {
  readonly lang: Lang;
  /** Seconds without a request after which the session ends. */
  readonly seconds: number;
}

/** Two minutes before a session ends for want of work, a script shows this; without one, forms survive signing in. */
export function IdleWarning({ lang, seconds }: IdleWarningProps) {
  const words = layoutWords[lang];
  return (
    <div class="idle" role="status" data-module="phien" data-seconds={seconds}>
      <div class="idle-part" data-part="soon" hidden>
        <div class="width">
          <p>{words.idleSoon}</p>
          <Button type="button" look="secondary">
            {words.idleStay}
          </Button>
        </div>
      </div>
      <div class="idle-part" data-part="over" hidden>
        <p class="width">
          {words.idleOver} <a href="/">{words.idleSignIn}</a>
        </p>
      </div>
    </div>
  );
}
