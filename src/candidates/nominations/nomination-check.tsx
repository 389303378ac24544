import { Button } from '../../ui/button.js';
import { nobody } from '../../ui/form/desk-page.js';
import { ToldFields } from '../../ui/form/fields/told-fields.js';
import { birthFrom, dayFrom } from '../../ui/form/form-day.js';
import { Hidden, HiddenCommand } from '../../ui/form/hidden.js';
import { SummaryList } from '../../ui/summary-list.js';
import { Notice } from '../../ui/tag.js';
import { dateText, fullDate } from '../../ui/words/dates.js';
import { nominationWords } from '../../ui/words/nomination-words.js';
import type { Lang } from '../../ui/words/text.js';
import { bodyName, labelOf, nominationPath } from './nomination-form.js';
import type { NewNominationView } from './new-nomination.view.js';

interface CheckProps {
  readonly lang: Lang;
  readonly view: NewNominationView;
}

/** All that would be recorded, once more; days are written out. */
export function NominationCheck({ lang, view }: CheckProps) {
  const { typed, achievements, units, said, command, pairs } = view;
  const words = nominationWords[lang];
  const told = achievements.filter(Boolean);
  return (
    <>
      {typed['anotherPerson'] && <Notice look="notice">{words.anotherNoted}</Notice>}
      <SummaryList
        rows={[
          { name: labelOf('person.name', lang), value: typed['person.name'] },
          {
            name: labelOf('person.birth', lang),
            value: <span class="date">{dateText(birthFrom(typed['person.birth'] ?? ''))}</span>,
          },
          {
            name: labelOf('unit', lang),
            value: units.find(({ value }) => value === typed['unit'])?.label ?? typed['unit'],
          },
          ...(told.length === 0
            ? []
            : [
                {
                  name: words.achievements,
                  value: (
                    <ol>
                      {told.map((one) => (
                        <li>{one}</li>
                      ))}
                    </ol>
                  ),
                },
              ]),
          { name: words.body, value: bodyName(typed['nomination.body'] ?? '', lang) },
          {
            name: labelOf('on', lang),
            value: <span class="date">{fullDate(dayFrom(typed['on'] ?? ''), lang)}</span>,
          },
        ]}
      />
      <ToldFields lang={lang} act="nomination.make" choosing={nobody} fields={said} />
      <p>{words.consequence}</p>
      <form method="post" action={nominationPath}>
        <HiddenCommand command={command} />
        <Hidden pairs={pairs} />
        <div class="govuk-button-group">
          <Button>{words.record}</Button>
          <Button look="secondary" name="sua" value="1" formaction={`${nominationPath}/kiem-tra`}>
            {words.change}
          </Button>
        </div>
      </form>
    </>
  );
}
