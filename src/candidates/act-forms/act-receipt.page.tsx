import { Layout } from '../../ui/layout.js';
import { LinkButton } from '../../ui/link-button.js';
import type { PageProps } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { SummaryList } from '../../ui/summary-list.js';
import { actFormWords } from '../../ui/words/act-form-words.js';
import { actName } from '../../ui/words/acts.js';
import { fullDate, instantText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { stageName } from '../../ui/words/stages.js';
import type { ActReceiptView } from './act-form.view.js';
import { actPath, casePath } from './case-head.js';

/** What carries the case on stands first; the rest is on its page. */
const mostNext = 5;

/** P10, after it was recorded: its number and day, who acts next, and whether another person must confirm. */
export function ActReceiptPage({ shell, view }: PageProps<ActReceiptView>) {
  const { lang } = shell;
  const words = actFormWords[lang];
  const { case: of, act, seq, on, recordedAt, hash, waits, waitingFor, next } = view;
  const title = waits ? words.waiting : words.recorded;
  return (
    <Layout shell={shell} title={[title, of.code]}>
      <Panel title={title}>
        {actName(act, lang)} · {words.number(seq)}
      </Panel>
      {waits && (
        <p>
          {words.confirmBy(waits.confirm.map((duty) => dutyName(duty, lang)).join(', '))}{' '}
          <a href={`/xac-nhan/ho-so/${of.code}/${seq}`}>{words.openProposal}</a>
        </p>
      )}
      <SummaryList
        rows={[
          { name: words.caseName, value: words.case(of.title === null ? of.name : `${of.title} ${of.name}`, of.code) },
          { name: words.onDay, value: <span class="date">{fullDate(on, lang)}</span> },
          { name: words.at, value: <span class="date">{instantText(recordedAt)}</span> },
          { name: words.stage, value: stageName(of.stage, lang) },
          { name: words.waitsFor, value: waitingFor === null ? words.nobody : dutyName(waitingFor, lang) },
          { name: words.hash, value: <code>{hash}</code> },
        ]}
      />
      {next.length > 0 && (
        <section aria-labelledby="viec">
          <h2 id="viec">{words.nextActs}</h2>
          <ul>
            {next.slice(0, mostNext).map((one) => (
              <li>
                <a href={actPath(of.code, one)}>{actName(one, lang)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LinkButton href={casePath(of)}>{words.openCase}</LinkButton>
    </Layout>
  );
}
