import { errorWords } from './words/error-words.js';
import { notYetBecause } from './words/rules.js';
import type { Lang } from './words/text.js';

interface UnmetWordsProps {
  readonly lang: Lang;
  readonly rules: readonly string[];
}

/** Why an act was refused, rule by rule. */
export function UnmetWords({ lang, rules }: UnmetWordsProps) {
  return (
    <>
      <h2>{errorWords[lang].unmet}</h2>
      <ul>
        {rules.map((rule) => (
          <li>
            {notYetBecause(rule, lang)} ({rule})
          </li>
        ))}
      </ul>
    </>
  );
}
