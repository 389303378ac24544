import { BackLink } from '../ui/back-link.js';
import { Details } from '../ui/details.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { Notice } from '../ui/tag.js';
import { dateText, editionText, instantText, numberText } from '../ui/words/dates.js';
import { editionsWords } from '../ui/words/editions-words.js';
import { secondPersonWords } from '../ui/words/second-person-words.js';
import type { Lang } from '../ui/words/text.js';
import { timerName } from '../ui/words/timers.js';
import { matterPath } from '../work/matter-path.js';
import { ChangedRules } from './changed-rules.js';
import { changesPath, runPath, runsPath } from './edition-paths.js';
import { RunItems } from './run-items.js';
import type { RunPageView } from './run-page.view.js';
import { RunState, settledOf } from './run-state.js';
import { RunTotals } from './run-totals.js';

/** One run: how far it is, what it foresees or did, case by case. */
export function RunPage({ shell, view }: PageProps<RunPageView>) {
  const { lang } = shell;
  const words = editionsWords[lang];
  const { run, changes, refreshing } = view;
  return (
    <Layout
      shell={shell}
      title={[words.run, editionText(run.to)]}
      {...(refreshing && { refresh: { seconds: 10, to: `${runPath(run.id)}?lam-moi=10` } })}
    >
      <BackLink href={runsPath} text={words.runs} />
      <h1>
        <span class="caption">{words.crosses(editionText(run.from), editionText(run.to))}</span>
        {words.run}
      </h1>
      <p>
        <RunState lang={lang} state={run.state} />
      </p>
      <Standing lang={lang} view={view} />
      <Plan lang={lang} view={view} />
      {run.totals && <RunTotals lang={lang} totals={run.totals} />}
      <Details summary={words.changed(numberText(changes.rules.length, lang), numberText(changes.equal, lang))}>
        <p>
          <a href={changesPath(changes.from, changes.to)}>{words.changes}</a>
        </p>
        <ChangedRules lang={lang} rules={changes.rules} />
      </Details>
      <RunItems lang={lang} view={view} />
    </Layout>
  );
}

interface PartProps {
  readonly lang: Lang;
  readonly view: RunPageView;
}

/** How far it is, and what comes next. */
function Standing({ lang, view }: PartProps) {
  const words = editionsWords[lang];
  const { run, own, mayConfirm, refreshing, names } = view;
  const number = (value: number) => numberText(value, lang);
  const path = runPath(run.id);
  switch (run.state) {
    case 'surveying':
    case 'applying': {
      const told = run.state === 'surveying' ? words.seen : words.crossedOf;
      return (
        <>
          <p role="status">
            <strong>{told(number(settledOf(run)), number(run.progress.cases))}</strong>
          </p>
          <p class="text">{run.state === 'surveying' ? words.surveyingLead : words.applyingLead}</p>
          <p>
            <a href={refreshing ? `${path}?lam-moi=10` : path}>{words.refresh}</a>
            {' · '}
            <a href={refreshing ? path : `${path}?lam-moi=10`}>{refreshing ? words.refreshOff : words.refreshOn}</a>
          </p>
          {refreshing && <p class="muted">{words.refreshing}</p>}
        </>
      );
    }
    case 'surveyed':
      if (own) return <Notice look="notice">{words.waitingOwn}</Notice>;
      if (!mayConfirm) return <p>{words.waitingOthers}</p>;
      return (
        <>
          <p class="text">{words.waitingLead}</p>
          <LinkButton href={matterPath('migration', run.id)}>{words.toConfirm}</LinkButton>
        </>
      );
    case 'applied':
      return <p class="text">{words.appliedLead}</p>;
    case 'rejected': {
      const { by, at, reason } = run.rejected!;
      return (
        <Notice look="bar">
          <p>
            {secondPersonWords[lang].refused}: {names[by] ?? by}, {instantText(at)}
          </p>
          <p>
            {words.reason}: {reason}
          </p>
        </Notice>
      );
    }
  }
}

function Plan({ lang, view: { run, names } }: PartProps) {
  const words = editionsWords[lang];
  const named = (id: string) => names[id] ?? id;
  const signed = ({ by, at }: { readonly by: string; readonly at: string }) => words.by(instantText(at), named(by));
  const row = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);
  return (
    <>
      <h2>{words.plan}</h2>
      <SummaryList
        rows={[
          ...row(words.topUnit, named(run.unit)),
          ...row(words.oldLaw, editionText(run.from)),
          ...row(words.newLaw, editionText(run.to)),
          ...row(words.on, dateText(run.on)),
          ...row(words.basis, run.basis),
          ...row(words.keep, run.keep.map((timer) => timerName(timer, lang)).join('; ') || words.keepNone),
          ...row(words.draftedBy, signed(run.drafted)),
          ...row(words.surveyedAt, run.surveyedAt && instantText(run.surveyedAt)),
          ...row(words.confirmedBy, run.confirmed && signed(run.confirmed)),
          ...row(words.rejectedBy, run.rejected && signed(run.rejected)),
          ...row(words.appliedAt, run.appliedAt && instantText(run.appliedAt)),
          ...(run.hash === null
            ? []
            : [
                {
                  name: words.hash,
                  value: (
                    <>
                      <code class="hash">{run.hash}</code>
                      <span class="second">{words.hashHint}</span>
                    </>
                  ),
                },
              ]),
        ]}
      />
    </>
  );
}
