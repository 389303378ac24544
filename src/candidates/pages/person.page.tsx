import type { Duty } from '../../../workflows/kernel/duty.js';
import { BackLink } from '../../ui/back-link.js';
import { NotificationBanner } from '../../ui/notification-banner.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { StepLine } from '../../ui/step-line.js';
import { SummaryList } from '../../ui/summary-list.js';
import { Notice } from '../../ui/tag.js';
import { actName } from '../../ui/words/acts.js';
import { caseWords } from '../../ui/words/case-words.js';
import { dateText, editionText, instantText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { personWords } from '../../ui/words/person-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import { proposalPath } from '../proposals/proposal.page.js';
import type { CandidateView } from '../views/candidate.view.js';
import type { PersonView } from '../views/case-head.js';
import { CaseLinks, CaseTabs } from './case-frame.js';
import { Deadlines } from './deadlines.js';
import { History } from './history.js';
import { NextActs } from './next-acts.js';
import { StageBanner } from './stage-banner.js';
import { TaskLists } from './task-lists.js';

const substituted = {
  envoy: 'substituteEnvoy',
  helper: 'substituteHelper',
  introducer: 'substituteIntroducer',
} as const;

const notActive = { done: 'statusDone', held: 'statusHeld', void: 'statusVoid' } as const;

function heldText({ since, resume }: NonNullable<CandidateView['held']>, lang: Lang): string {
  const named = (duties: readonly Duty[]) => duties.map((duty) => dutyName(duty, lang)).join(', ');
  return personWords[lang].heldSince(dateText(since), named(resume.by), named(resume.confirm));
}

/** P8. One person's road: where it stands, what comes next and why not yet, what was done. */
export function PersonPage({ shell, view }: PageProps<PersonView>) {
  const { lang } = shell;
  const words = personWords[lang];
  return (
    <Layout shell={shell} title={[words.task, view.code]}>
      <BackLink href="/quan-chung" text={words.back} />
      {view.tabs && <CaseTabs lang={lang} tabs={view.tabs} current="overview" />}
      <h1>
        <span class="caption">
          {words.code} {view.code}
        </span>
        {view.title && `${view.title} `}
        {view.name}
      </h1>
      <SummaryList
        rows={[
          { name: words.birth, value: dateText(view.birth) },
          { name: words.unit, value: view.unit.name },
        ]}
      />
      <Changed lang={lang} view={view} />
      <StageBanner lang={lang} view={view} />
      {view.pending.map(({ seq, act, on }) => (
        <Notice look="notice">
          <p>
            <strong>{words.pendingFor}:</strong> <a href={proposalPath(view.code, seq)}>{actName(act, lang)}</a> (
            {words.entryOf(seq, on && dateText(on))})
          </p>
        </Notice>
      ))}
      {view.status !== 'active' && (
        <Notice look="notice">
          {view.status === 'done' &&
            `${caseWords[lang].outcome(stageName(view.stage.key, lang), dateText(view.stage.since))} `}
          {words[notActive[view.status]]}
          {view.held && ` ${heldText(view.held, lang)}`}
        </Notice>
      )}
      {view.substitutes.map(({ role, name, by }) => (
        <Notice look="notice">{words[substituted[role]](name, dutyName(by, lang))}</Notice>
      ))}
      <div class="columns wide-first">
        <div class="column">
          <TaskLists lang={lang} view={view} />
          <NextActs
            {...{ lang, code: view.code, offers: view.offers, ahead: view.ahead }}
            proposed={view.pending.map(({ act }) => act)}
          />
          <Deadlines lang={lang} deadlines={view.deadlines} />
        </div>
        <div class="column">
          <section aria-labelledby="lo-trinh">
            <h2 id="lo-trinh">{words.road}</h2>
            <StepLine lang={lang} steps={view.road} />
          </section>
          <section aria-labelledby="tom-tat">
            <h2 id="tom-tat">{words.summary}</h2>
            <SummaryList
              rows={[
                { name: words.helpers, value: view.helpers.length > 0 ? view.helpers.join('; ') : words.noHelpers },
                {
                  name: words.edition,
                  value: `${editionText(view.edition.label)}; ${words.inForceSince(dateText(view.edition.since))}`,
                },
                ...(view.pinned === null ? [] : [{ name: words.pinned, value: editionText(view.pinned) }]),
                { name: words.machine, value: <code>{view.machineVersion}</code> },
                { name: words.revision, value: view.revision },
              ]}
            />
          </section>
        </div>
      </div>
      <History lang={lang} entries={view.history} code={view.code} correctable={view.correctable ?? []} />
      {view.tabs && <CaseLinks lang={lang} code={view.code} tabs={view.tabs} />}
    </Layout>
  );
}

/** Said to whoever comes back from a form that another's entry made stale. */
function Changed({ lang, view: { changed } }: { readonly lang: Lang; readonly view: PersonView }) {
  if (!changed) return null;
  const { entries, last } = changed;
  const words = caseWords[lang];
  const by = last.by || dutyName('clock', lang);
  return (
    <NotificationBanner title={words.changed}>
      <p>{words.changedText(entries, actName(last.act, lang), by, instantText(last.recordedAt))}</p>
    </NotificationBanner>
  );
}
