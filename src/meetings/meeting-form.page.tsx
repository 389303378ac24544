import { LiveSum } from '../candidates/act-forms/live-sum.js';
import { DraftBar, DraftWaits, savesDraft } from '../kept-forms/draft-parts.js';
import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { Fieldset } from '../ui/fieldset.js';
import { Field } from '../ui/field.js';
import { Hidden } from '../ui/form/hidden.js';
import { faultAt, RefusalSummary } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { Notice } from '../ui/tag.js';
import { actName } from '../ui/words/acts.js';
import { fieldLabel } from '../ui/words/fields.js';
import { meetingWords } from '../ui/words/meeting-words.js';
import type { Lang } from '../ui/words/text.js';
import { ExtraInput } from './extra-input.js';
import { meetingPath } from './meeting-path.js';
import type { ExtraField, MeetingForm, PersonForm } from './meeting.view.js';
import { bodyName, called, meetingLabel, personLabel } from './meeting-words-of.js';
import { SharedFields } from './shared-fields.js';

/** P12. What the meeting had in common once, then the totals of each person. */
export function MeetingFormPage({ shell, view }: PageProps<MeetingForm>) {
  const { lang } = shell;
  const words = meetingWords[lang];
  const { body, people, refusal } = view;
  const place = meetingPath(body);
  const named = people.map(({ person, act }) => ({ code: person.code, name: person.name, act }));
  return (
    <Layout
      shell={shell}
      title={[words.formTitle, bodyName(body, lang)]}
      failed={refusal !== null}
      scripts={['live.js', 'votes.js']}
    >
      <BackLink href="/hop" text={words.back} />
      <RefusalSummary lang={lang} refusal={refusal} label={(field) => meetingLabel(field, named, lang)} />
      <h1>
        <span class="caption">{bodyName(body, lang)}</span>
        {words.formTitle}
      </h1>
      <DraftWaits
        lang={lang}
        place={place}
        draft={view.draft}
        pairs={people.map(({ person }) => ['ho-so', person.code])}
      />
      {view.lost.length > 0 && <Notice look="bar">{words.lost(view.lost.join(', '))}</Notice>}
      {view.more && <Notice look="notice">{words.more}</Notice>}
      <form
        method="post"
        action={`${place}/kiem-tra`}
        novalidate
        class="act-form"
        {...savesDraft({ lang, place, draft: view.draft })}
      >
        {/* What Enter presses: else it would be the button that adds a row. */}
        <button type="submit" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
          {words.check}
        </button>
        <h2>{words.shared}</h2>
        <SharedFields lang={lang} view={view} label={(field) => meetingLabel(field, named, lang)} />
        {people.map((one) => (
          <PersonPart lang={lang} view={view} one={one} />
        ))}
        <Button>{words.check}</Button>
      </form>
      <DraftBar lang={lang} place={place} draft={view.draft} />
    </Layout>
  );
}

/** What stands above the rest of a person's fields: the part they belong to, where it is one. */
const legendOf = (fields: readonly ExtraField[], act: string, lang: Lang): string => {
  const parts = new Set(fields.map(({ name }) => name.split('.')[0]!));
  const [only = ''] = parts;
  return parts.size === 1 && fields.length > 1 ? fieldLabel(act, only, lang) : actName(act, lang);
};

interface PersonProps {
  readonly lang: Lang;
  readonly view: MeetingForm;
  readonly one: PersonForm;
}

function PersonPart({
  lang,
  view: { typed, refusal },
  one: { person, act, chosen, fields, keys, rules },
}: PersonProps) {
  const words = meetingWords[lang];
  const { code, unit, votes, choice, opens } = person;
  const at = (field: string) => {
    const label = personLabel(field, act, lang);
    const id = `${code}.${field}`;
    return { id, label, value: typed[id] ?? '', error: faultAt(refusal, id, label, lang) };
  };
  const count = (field: string) => <Field {...at(field)} inputmode="numeric" size={4} autocomplete="off" />;
  return (
    <section class="meeting-person" aria-labelledby={`nguoi-${code}`}>
      <h2 id={`nguoi-${code}`}>{called(person)}</h2>
      <p class="muted">{[unit.name, code, ...(choice ? [] : [actName(act, lang)])].join(' · ')}</p>
      {opens && <p>{words.opensFirst}</p>}
      <Hidden
        pairs={[
          ['ho-so', code],
          [`${code}.lan`, typed[`${code}.lan`] ?? String(person.revision)],
          [`${code}.asked`, chosen ? act : ''],
          [`${code}.votes`, votes.join(' ')],
          [`${code}.khoa`, keys.vote],
          [`${code}.khoa.mo`, keys.open],
        ]}
      />
      {choice && (
        <Radios
          name={`${code}.act`}
          legend={words.act}
          error={at('act').error}
          value={typed[`${code}.act`]}
          items={votes.map((vote) => ({ value: vote, label: actName(vote, lang) }))}
        />
      )}
      <div class="meeting-totals">
        {count('vote.yes')}
        {count('vote.no')}
        {count('vote.invalid')}
      </div>
      <LiveSum lang={lang} own={`${code}.vote.`} shared="" choice={`${code}.act`} rules={rules} />
      <Field {...at('number')} size={20} autocomplete="off" />
      {fields.length > 0 && (
        <Fieldset id={`khac-${code}`} legend={legendOf(fields, act, lang)}>
          {fields.map((field) => (
            <ExtraInput lang={lang} field={field} {...at(field.name)} />
          ))}
        </Fieldset>
      )}
    </section>
  );
}
