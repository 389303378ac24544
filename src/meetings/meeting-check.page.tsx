import { voteSentence } from '../candidates/act-forms/vote-sentence.js';
import { Button } from '../ui/button.js';
import { Hidden } from '../ui/form/hidden.js';
import { Layout } from '../ui/layout.js';
import { NotificationBanner } from '../ui/notification-banner.js';
import type { PageProps } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { UnmetRule } from '../ui/unmet-rule.js';
import { actFormWords } from '../ui/words/act-form-words.js';
import { actName } from '../ui/words/acts.js';
import { fullDate } from '../ui/words/dates.js';
import { choiceLabel } from '../ui/words/fields.js';
import { meetingWords } from '../ui/words/meeting-words.js';
import { capital, type Lang } from '../ui/words/text.js';
import { CheckAgain } from './check-again.js';
import { meetingPath } from './meeting-path.js';
import { bodyName, called } from './meeting-words-of.js';
import type { ExtraSaid, MeetingCheck, PersonCheck } from './meeting.view.js';
import { extraLabel, extraText } from './extra-text.js';
import { WhyRefused } from './why-refused.js';

/** P12, the check: the meeting, then each person with the sum of the law. */
export function MeetingCheckPage({ shell, view }: PageProps<MeetingCheck>) {
  const { lang } = shell;
  const words = meetingWords[lang];
  const { body, people, pairs, again, excluded } = view;
  const able = people.filter(({ refusal }) => !refusal).length;
  const moved = people.filter(({ meanwhile }) => meanwhile);
  return (
    <Layout shell={shell} title={[words.checkTitle, bodyName(body, lang)]}>
      <h1>
        <span class="caption">{bodyName(body, lang)}</span>
        {words.checkTitle}
      </h1>
      {moved.length > 0 && (
        <NotificationBanner title={actFormWords[lang].meanwhile}>
          <ul>
            {moved.map((person) => (
              <li>
                <a href={`#nguoi-${person.code}`}>{called(person)}</a>
              </li>
            ))}
          </ul>
        </NotificationBanner>
      )}
      <SummaryList
        rows={[
          { name: words.on, value: <span class="date">{fullDate(view.on, lang)}</span> },
          { name: words.listed, value: view.listed },
          ...(excluded.length > 0
            ? [
                {
                  name: words.excluded,
                  value: excluded.map(({ name, reason }) => (
                    <span class="line">
                      {name} ({choiceLabel(reason, lang)})
                    </span>
                  )),
                },
              ]
            : []),
          { name: words.base, value: String(view.base) },
          { name: words.present, value: view.present },
          ...(view.absent === '' ? [] : [{ name: words.absent, value: view.absent }]),
          { name: words.ballot, value: capital(choiceLabel(view.form, lang)) },
          ...told(view.common, people[0]?.act ?? '', lang),
          ...(view.minutes === '' ? [] : [{ name: words.minutes, value: view.minutes }]),
        ]}
      />
      {people.map((person) => (
        <Checked lang={lang} person={person} />
      ))}
      <p>{words.checkNote}</p>
      {again && <CheckAgain lang={lang} body={body} pairs={again} />}
      {able > 0 && (
        <form method="post" action={meetingPath(body)}>
          <Hidden pairs={pairs} />
          <Button look={again ? 'secondary' : 'primary'}>{words.record(able)}</Button>
        </form>
      )}
      <form method="post" action={`${meetingPath(body)}/kiem-tra`}>
        <Hidden pairs={again ?? pairs} />
        <Button look="secondary" name="sua" value="1">
          {words.change}
        </Button>
      </form>
    </Layout>
  );
}

/** What was filled in beside the votes, by its names. */
const told = (extras: readonly ExtraSaid[], act: string, lang: Lang) =>
  extras.map(({ field, value }) => ({
    name: extraLabel(field.name, act, lang),
    value: <span class="told-text">{extraText(field, value, lang)}</span>,
  }));

interface CheckedProps {
  readonly lang: Lang;
  readonly person: PersonCheck;
}

function Checked({ lang, person }: CheckedProps) {
  const words = meetingWords[lang];
  const { code, act, number, votes, sum, extras, remarks, refusal } = person;
  return (
    <section class="meeting-checked" aria-labelledby={`nguoi-${code}`}>
      <h2 id={`nguoi-${code}`}>
        {refusal && `${words.cannot}: `}
        {called(person)}
      </h2>
      <SummaryList
        rows={[
          { name: words.act, value: actName(act, lang) },
          ...(number === '' ? [] : [{ name: words.number, value: number }]),
          ...(votes === null
            ? []
            : [
                { name: words.for, value: String(votes.yes) },
                { name: words.against, value: String(votes.no) },
                { name: words.invalid, value: String(votes.invalid) },
              ]),
          ...told(extras, act, lang),
          ...(sum === null ? [] : [{ name: words.result, value: <strong>{voteSentence(sum, lang)}</strong> }]),
        ]}
      />
      {refusal && <WhyRefused lang={lang} refusal={refusal} person={person} />}
      {remarks.map((unmet) => (
        <UnmetRule lang={lang} unmet={unmet} />
      ))}
    </section>
  );
}
