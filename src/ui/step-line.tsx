import type { Lang } from './words/text.js';
import { dateText } from './words/dates.js';
import { personWords } from './words/person-words.js';
import { stageName } from './words/stages.js';

export interface Step {
  readonly stage: string;
  readonly place: number;
  readonly state: 'done' | 'current' | 'ahead' | 'skipped';
  /** When the stage was reached. */
  readonly on?: string;
  /** Stages one may leave to instead. */
  readonly exits: readonly string[];
}

interface StepLineProps {
  readonly lang: Lang;
  readonly steps: readonly Step[];
}

/** The road as an ordered list: what is behind, where the case stands, what lies ahead and where one may turn off. */
export function StepLine({ lang, steps }: StepLineProps) {
  const words = personWords[lang];
  const said = {
    done: words.stepDone,
    current: words.stepCurrent,
    ahead: words.stepAhead,
    skipped: words.stepSkipped,
  } as const;
  return (
    <ol class="steps">
      {steps.map(({ stage, place, state, on, exits }) => (
        <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
          <span class="step-mark" aria-hidden="true">
            {state === 'done' ? '✓' : state === 'skipped' ? '–' : place}
          </span>
          <span class="step-body">
            <span class="step-name">{stageName(stage, lang)}</span>
            <span class={state === 'current' ? 'step-said' : 'unseen'}> ({said[state]})</span>
            {on && <span class="step-date">{dateText(on)}</span>}
            {exits.length > 0 && (
              <span class="step-exits">
                {words.or}: {exits.map((exit) => stageName(exit, lang)).join('; ')}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
