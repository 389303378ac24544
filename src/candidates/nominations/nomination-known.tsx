import { Button } from '../../ui/button.js';
import { Hidden, HiddenCommand } from '../../ui/form/hidden.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/tag.js';
import { dateText } from '../../ui/words/dates.js';
import { nominationWords } from '../../ui/words/nomination-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { Known } from './known-already.service.js';
import { nominationPath } from './nomination-form.js';
import type { NewNominationView } from './new-nomination.view.js';

interface KnownProps {
  readonly lang: Lang;
  readonly known: Known;
  readonly view: NewNominationView;
}

/** UX-23: the unit and the day of each nomination, and nothing more; what was typed stays, whichever way is gone. */
export function NominationKnown({ lang, known: { nominations, otherwise, join }, view }: KnownProps) {
  const words = nominationWords[lang];
  return (
    <>
      <Notice look="lapse">
        <p>{words.knownLead}</p>
        <ul>
          {nominations.map(({ unit, on }) => (
            <li>{words.knownOne(unit, dateText(on))}</li>
          ))}
          {otherwise && <li>{words.knownOtherwise}</li>}
        </ul>
        <p>{words.knownNext}</p>
      </Notice>
      {join !== null && (
        <LinkButton href={`/quan-chung/${join}/viec/nomination.make`} look="secondary">
          {words.join}
        </LinkButton>
      )}
      <form method="post" action={`${nominationPath}/kiem-tra`}>
        <HiddenCommand command={view.command} />
        <Hidden pairs={view.pairs.filter(([name]) => name !== 'anotherPerson')} />
        <div class="govuk-button-group">
          <Button look="secondary" name="anotherPerson" value="1">
            {words.another}
          </Button>
          <Button look="secondary" name="sua" value="1">
            {words.change}
          </Button>
        </div>
      </form>
    </>
  );
}
