import { Button } from '../ui/button.js';
import { Hidden } from '../ui/form/hidden.js';
import { actFormWords } from '../ui/words/act-form-words.js';
import { meetingWords } from '../ui/words/meeting-words.js';
import type { Lang } from '../ui/words/text.js';
import { meetingPath } from './meeting-path.js';
import type { BodySlug } from './meeting-acts.js';

interface AgainProps {
  readonly lang: Lang;
  readonly body: BodySlug;
  readonly pairs: readonly (readonly [string, string])[];
}

/** Where a case moved on meanwhile: everything typed is kept and judged once more, by one press. */
export function CheckAgain({ lang, body, pairs }: AgainProps) {
  return (
    <form method="post" action={`${meetingPath(body)}/kiem-tra`}>
      <p>{meetingWords[lang].moved}</p>
      <Hidden pairs={pairs} />
      <Button>{actFormWords[lang].keep}</Button>
    </form>
  );
}
