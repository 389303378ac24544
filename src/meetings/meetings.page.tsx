import { DraftWaits } from '../kept-forms/draft-parts.js';
import { Button } from '../ui/button.js';
import { Checkboxes } from '../ui/checkboxes.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Hidden } from '../ui/form/hidden.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { UnmetRule } from '../ui/unmet-rule.js';
import { actName } from '../ui/words/acts.js';
import { meetingWords } from '../ui/words/meeting-words.js';
import { stageName } from '../ui/words/stages.js';
import type { Lang } from '../ui/words/text.js';
import { meetingPath } from './meeting-path.js';
import { bodyName, called } from './meeting-words-of.js';
import type { Considered, MeetingGroup, MeetingsView } from './meeting.view.js';

/** P12, its first page: which bodies can meet, about whom. */
export function MeetingsPage({ shell, view }: PageProps<MeetingsView>) {
  const { lang } = shell;
  const words = meetingWords[lang];
  const { groups, next, at, fault, drafts } = view;
  return (
    <Layout shell={shell} title={[words.title]} failed={fault !== null}>
      {fault && <ErrorSummary lang={lang} faults={[{ text: words[fault] }]} />}
      <h1>{words.title}</h1>
      {drafts.map(({ body, draft, people }) => (
        <DraftWaits
          {...{ lang, draft, place: meetingPath(body), id: `ban-nhap-${body}` }}
          pairs={[...people.map((code) => ['ho-so', code] as const), ['ve', 'hop']]}
        >
          <p>{words.draftOf(bodyName(body, lang), people.length)}</p>
        </DraftWaits>
      ))}
      <form method="post" action="/hop">
        <Hidden pairs={[['sau', at]]} />
        {groups.length === 0 ? (
          <div class="empty">
            <h2>{next === null ? words.noneTitle : words.noneHere}</h2>
            <p>{next === null ? words.none : words.noneHereLead}</p>
          </div>
        ) : (
          <>
            <p>{words.lead}</p>
            {groups.map((group, index) => (
              <Group lang={lang} group={group} name={`ho-so-${index}`} />
            ))}
          </>
        )}
        <Pagination
          label={words.pages}
          previous={at === '' ? null : { name: 'trang', value: '', text: words.first }}
          next={next === null ? null : { name: 'trang', value: next, text: words.next }}
        />
      </form>
    </Layout>
  );
}

/** What the meeting is about; of somebody who can only be refused as yet, that too. */
const whatFor = ({ votes, choice }: Considered, lang: Lang): string =>
  choice && votes.length === 1 ? meetingWords[lang].only(actName(votes[0]!, lang)) : actName(votes[0]!, lang);

interface GroupProps {
  readonly lang: Lang;
  readonly group: MeetingGroup;
  /** Of its heading. */
  readonly name: string;
}

function Group({ lang, group: { key, body, unit, people, ticked, here }, name }: GroupProps) {
  const words = meetingWords[lang];
  const free = people.filter(({ allowed, waiting }) => allowed && !waiting);
  const barred = people.filter(({ allowed, waiting }) => !allowed && !waiting);
  const waiting = people.filter((person) => person.waiting);
  const ticks = (id: string, legend: string, among: readonly Considered[]) =>
    among.length > 0 && (
      <Checkboxes
        {...{ name: key, id: `${name}-${id}`, legend, values: ticked }}
        items={among.map((person) => ({
          value: person.code,
          label: called(person),
          hint: `${whatFor(person, lang)} · ${person.unit.name} · ${person.code}`,
        }))}
      />
    );
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{unit ? `${bodyName(body, lang)}: ${unit.name}` : bodyName(body, lang)}</h2>
      {ticks(
        'khac',
        words.elsewhere,
        free.filter(({ code }) => !here.has(code)),
      )}
      {ticks(
        'chon',
        words.considered,
        free.filter(({ code }) => here.has(code)),
      )}
      {free.length > 0 && (
        <Button name="hop" value={key}>
          {words.choose}
        </Button>
      )}
      {waiting.length > 0 && (
        <>
          <h3>{words.waiting}</h3>
          <ul>
            {waiting.map((person) => (
              <li>
                <a href={`/xac-nhan/ho-so/${person.code}/${person.waiting!.seq}`}>{called(person)}</a>:{' '}
                {actName(person.waiting!.act, lang)}
              </li>
            ))}
          </ul>
        </>
      )}
      {barred.length > 0 && (
        <>
          <h3>{words.notYet}</h3>
          {barred.map((person) => (
            <Details summary={`${called(person)}, ${stageName(person.stage, lang)}`}>
              {person.unmet.map((unmet) => (
                <UnmetRule lang={lang} unmet={unmet} />
              ))}
              <p>
                <a href={`/quan-chung/${person.code}`}>{person.code}</a>
              </p>
            </Details>
          ))}
        </>
      )}
    </section>
  );
}
