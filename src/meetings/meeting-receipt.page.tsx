import { Button } from '../ui/button.js';
import { Hidden } from '../ui/form/hidden.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import { actName } from '../ui/words/acts.js';
import { meetingWords } from '../ui/words/meeting-words.js';
import { CheckAgain } from './check-again.js';
import { meetingPath } from './meeting-path.js';
import { bodyName, called } from './meeting-words-of.js';
import type { MeetingReceipt } from './meeting.view.js';
import { WhyRefused } from './why-refused.js';

/** P12, after it was recorded: whose results wait for another person, and whose are to be mended. */
export function MeetingReceiptPage({ shell, view }: PageProps<MeetingReceipt>) {
  const { lang } = shell;
  const words = meetingWords[lang];
  const done = view.people.filter(({ refusal }) => !refusal);
  const refused = view.people.filter(({ refusal }) => refusal);
  const title = refused.length === 0 ? words.doneTitle : done.length === 0 ? words.refusedTitle : words.partTitle;
  return (
    <Layout shell={shell} title={[title, bodyName(view.body, lang)]} failed={refused.length > 0}>
      {done.length > 0 ? <Panel title={title}>{bodyName(view.body, lang)}</Panel> : <h1>{title}</h1>}
      {done.length > 0 && (
        <section aria-labelledby="da-ghi">
          <h2 id="da-ghi">{words.recorded}</h2>
          <ul>
            {done.map(({ code, name, title: called, act, seq, waits }) => (
              <li>
                {called && `${called} `}
                {name}: {actName(act, lang)}, {words.entry(seq!)}
                {waits && (
                  <>
                    . {words.waits}: <a href={`/xac-nhan/ho-so/${code}/${seq}`}>{words.open}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {refused.length > 0 && (
        <section aria-labelledby="chua-ghi">
          <h2 id="chua-ghi">{words.refused}</h2>
          {refused.map((person) => (
            <>
              <h3>{called(person)}</h3>
              <WhyRefused lang={lang} refusal={person.refusal!} person={person} />
              <p>
                <a href={`/quan-chung/${person.code}/viec/${person.act}`}>{words.alone}</a>
              </p>
            </>
          ))}
          {refused.some(({ meanwhile }) => meanwhile) && <CheckAgain lang={lang} body={view.body} pairs={view.pairs} />}
          <p>{words.kept}</p>
          <form method="post" action={`${meetingPath(view.body)}/kiem-tra`}>
            <Hidden pairs={[...view.pairs, ['sua', '1']]} />
            <Button look={refused.some(({ meanwhile }) => meanwhile) ? 'secondary' : 'primary'}>{words.mend}</Button>
          </form>
        </section>
      )}
      <LinkButton href="/hop" look="secondary">
        {words.back}
      </LinkButton>
    </Layout>
  );
}
