import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Hidden } from '../../ui/form/hidden.js';
import { Layout } from '../../ui/layout.js';
import type { PageProps } from '../../ui/page.js';
import { QrCode } from '../../ui/qr-code.js';
import { Radios } from '../../ui/radios.js';
import { StepLine } from '../../ui/step-line.js';
import { SummaryList } from '../../ui/summary-list.js';
import { Table } from '../../ui/table.js';
import { dateText, editionText, instantText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { paperName, paperStates } from '../../ui/words/papers.js';
import { personWords } from '../../ui/words/person-words.js';
import { purposeName } from '../../ui/words/reads-words.js';
import { sheetWords } from '../../ui/words/sheet-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import type { CandidateView } from '../views/candidate.view.js';
import type { TrackingSheetView } from '../views/tracking-sheet.service.js';
import { Deadlines } from './deadlines.js';
import { paperHint } from './task-lists.js';

/** P14. Where a case stands, on one or two sheets of A4; who printed it, when and what for stands at its foot. */
export function TrackingSheetPage({ shell, view }: PageProps<TrackingSheetView>) {
  const { lang } = shell;
  const words = sheetWords[lang];
  const { candidate, purpose, unsaid, by, at, link } = view;
  const back = <BackLink href={`/quan-chung/${candidate.code}`} text={words.back} />;
  if (purpose === null)
    return (
      <Layout shell={shell} title={[words.task, candidate.code]} failed={unsaid}>
        {unsaid && <ErrorSummary lang={lang} faults={[{ text: words.purposeMissing, field: 'purpose' }]} />}
        {back}
        <h1>{words.task}</h1>
        <p>{words.ask}</p>
        <form method="get" action={`/quan-chung/${candidate.code}/in`}>
          <Hidden pairs={[['tiep', '1']]} />
          <Radios
            name="purpose"
            legend={words.purpose}
            error={unsaid ? words.purposeMissing : undefined}
            items={view.purposes.map((value) => ({ value, label: purposeName(value, lang) }))}
          />
          <Button>{words.show}</Button>
        </form>
      </Layout>
    );
  return (
    <Layout shell={shell} title={[words.task, candidate.code]} print="portrait">
      {back}
      <p class="screen-only">{words.how}</p>
      <article class="sheet">
        <header class="sheet-head">
          <h1>
            <span class="caption">{words.title}</span>
            {candidate.title && `${candidate.title} `}
            {candidate.name}
          </h1>
          <QrCode text={link} title={words.code} />
        </header>
        <Facts lang={lang} candidate={candidate} />
        <h2>{personWords[lang].road}</h2>
        <StepLine lang={lang} steps={candidate.road} />
        <Deadlines lang={lang} deadlines={candidate.deadlines} />
        <Papers lang={lang} candidate={candidate} />
        <footer>
          <p>{words.printed(instantText(at), by, purposeName(purpose, lang))}</p>
          <p>
            {words.keep} {words.code}
          </p>
        </footer>
      </article>
    </Layout>
  );
}

interface PartProps {
  readonly lang: Lang;
  readonly candidate: CandidateView;
}

function Facts({ lang, candidate: { code, birth, unit, stage, edition, machineVersion, revision } }: PartProps) {
  const words = personWords[lang];
  const { waitingFor } = stage;
  const waits = waitingFor && [waitingFor.person ?? dutyName(waitingFor.duty, lang), waitingFor.unit].filter(Boolean);
  return (
    <SummaryList
      rows={[
        { name: words.code, value: code },
        { name: words.birth, value: dateText(birth) },
        { name: words.unit, value: unit.name },
        {
          name: words.state,
          value: `${stage.no} ${stageName(stage.key, lang)}, ${words.since(dateText(stage.since), String(stage.days))}`,
        },
        { name: words.waitingFor, value: waits?.join(' – ') ?? words.nobody },
        {
          name: words.edition,
          value: `${editionText(edition.label)}; ${words.machine} ${machineVersion}; ${words.revision} ${revision}`,
        },
      ]}
    />
  );
}

function Papers({ lang, candidate: { papers } }: PartProps) {
  const words = sheetWords[lang];
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="giay-to">
      <h2 id="giay-to">{words.papers}</h2>
      <Table
        caption={words.papers}
        captionHidden
        rows={papers}
        columns={[
          {
            head: words.paper,
            names: true,
            cell: (paper) => (
              <>
                {paperName(paper.key, lang)}
                <span class="second">{paperHint(paper, lang)}</span>
              </>
            ),
          },
          { head: words.state, cell: ({ state }) => paperStates[state][lang] },
        ]}
      />
    </section>
  );
}
