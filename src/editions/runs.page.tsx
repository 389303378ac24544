import { BackLink } from '../ui/back-link.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { Table } from '../ui/table.js';
import { dateText, editionText, instantText, numberText } from '../ui/words/dates.js';
import { editionsWords } from '../ui/words/editions-words.js';
import { editionsPath, runPath, runsPath } from './edition-paths.js';
import type { RunView } from './migration.view.js';
import type { DefinitionFault } from './migrations-list.service.js';
import { crossingReason } from './run-words.js';
import { RunState, settledOf } from './run-state.js';

export interface RunsPageView {
  readonly runs: readonly RunView[];
  readonly next: string | null;
  readonly further: boolean;
  /** Names of the units by their ids. */
  readonly units: Readonly<Record<string, string>>;
  readonly faults: readonly DefinitionFault[];
  readonly mayDraft: boolean;
}

/** Every run over live cases that the reader may know of, the latest first. */
export function RunsPage({ shell, view: { runs, next, further, units, faults, mayDraft } }: PageProps<RunsPageView>) {
  const { lang } = shell;
  const words = editionsWords[lang];
  return (
    <Layout shell={shell} title={[words.runs]}>
      <BackLink href={editionsPath} text={words.title} />
      <h1>{words.runs}</h1>
      <p class="text">{words.runsLead}</p>
      {mayDraft && <LinkButton href={`${runsPath}/moi`}>{words.newRun}</LinkButton>}
      {runs.length === 0 ? (
        <p class="empty">{words.noRuns}</p>
      ) : (
        <Table
          caption={words.runs}
          captionHidden
          rows={runs}
          columns={[
            {
              ...{ head: words.drafted, names: true },
              cell: ({ id, drafted }) => <a href={runPath(id)}>{instantText(drafted.at)}</a>,
            },
            {
              head: words.run,
              cell: ({ from, to, unit }) => (
                <>
                  {words.crosses(editionText(from), editionText(to))}
                  <span class="second">{units[unit] ?? unit}</span>
                </>
              ),
            },
            { head: words.on, cell: ({ on }) => <span class="date">{dateText(on)}</span> },
            { head: words.state, cell: ({ state }) => <RunState lang={lang} state={state} /> },
            {
              ...{ head: words.progress, numeric: true },
              cell: (run) => words.ofCases(numberText(settledOf(run), lang), numberText(run.progress.cases, lang)),
            },
          ]}
        />
      )}
      <Pagination
        label={words.pages}
        previous={further ? { href: runsPath, text: words.firstPage } : null}
        next={next === null ? null : { href: `${runsPath}?after=${next}`, text: words.nextPage }}
      />
      {faults.length > 0 && (
        <>
          <h2>{words.faults}</h2>
          <p class="text">{words.faultsLead}</p>
          <Table
            caption={words.faults}
            captionHidden
            rows={faults}
            columns={[
              { head: words.code, names: true, cell: ({ code }) => code },
              { head: words.reason, cell: ({ reason }) => crossingReason(reason, lang) },
              { head: words.faultAt, cell: ({ at }) => <span class="date">{instantText(at)}</span> },
            ]}
          />
        </>
      )}
    </Layout>
  );
}
