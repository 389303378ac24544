import { numberText } from '../../ui/words/dates.js';
import { factorWords } from '../../ui/words/factor-words.js';
import { signInWords } from '../../ui/words/sign-in-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { CodeFailure } from './factor.page-view.js';

/** Why a code was refused, in the reader's language. */
export function codeFault(failure: CodeFailure, lang: Lang): string {
  switch (failure.kind) {
    case 'missing':
      return factorWords[lang].codeMissing;
    case 'wrong':
      return factorWords[lang].wrong;
    case 'wait':
      return signInWords[lang].wait(numberText(failure.seconds, lang));
  }
}
