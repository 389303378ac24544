import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { complianceWords } from '../ui/words/compliance-words.js';
import { dateText, numberText } from '../ui/words/dates.js';
import { paperAndForm, paperName, paperStates } from '../ui/words/papers.js';
import type { Lang } from '../ui/words/text.js';
import { timerName } from '../ui/words/timers.js';
import type { JudgedLimit, MissingPaper } from './compliance.view.js';
import { overText } from './over-text.js';

interface LimitsProps {
  readonly lang: Lang;
  readonly limits: readonly JudgedLimit[];
}

/** Every limit the case had: how long, until when, and by how much it was passed. */
export function JudgedLimits({ lang, limits }: LimitsProps) {
  const words = complianceWords[lang];
  return (
    <section aria-labelledby="thoi-han">
      <h2 id="thoi-han">{words.limits}</h2>
      {limits.length === 0 ? (
        <p>{words.noLimits}</p>
      ) : (
        <Table
          caption={words.limits}
          captionHidden
          rows={[...limits.filter(({ over }) => over), ...limits.filter(({ over }) => !over)]}
          columns={[
            {
              head: words.limit,
              names: true,
              cell: ({ timer, subject, cite, rule }) => (
                <>
                  {timerName(timer, lang)}
                  {subject !== '' && <span class="second">{paperName(subject, lang)}</span>}
                  <span class="second">
                    {cite} ({rule})
                  </span>
                </>
              ),
            },
            {
              head: words.from,
              cell: ({ anchor, unit, budget }) => (
                <>
                  <span class="date">{dateText(anchor)}</span>
                  <span class="second">{words[unit](numberText(budget, lang))}</span>
                </>
              ),
            },
            { head: words.due, cell: ({ due }) => (due === null ? words.noDue : dateText(due)) },
            { head: words.result, cell: (limit) => <Result lang={lang} limit={limit} /> },
          ]}
        />
      )}
    </section>
  );
}

/** How a limit ended; red only where it was passed, and then by how many days. */
function Result({ lang, limit }: { readonly lang: Lang; readonly limit: JudgedLimit }) {
  const words = complianceWords[lang];
  const { over, unit, answered, state, closed, kind } = limit;
  const entry = answered ?? (state === 'ended' ? closed : null);
  const done = entry && `${words.byEntry(entry.seq)}, ${dateText(entry.on)}`;
  if (over)
    return (
      <>
        <Tag look="overdue">{overText(over, unit, lang)}</Tag>
        <span class="second">{done ?? words.notYet}</span>
      </>
    );
  if (state === 'passed' && done)
    return (
      <>
        {words.inTime}
        <span class="second">{done}</span>
      </>
    );
  if (state === 'running') return <>{words.running}</>;
  if (state === 'passed') return <>{words.reached}</>;
  const met = kind === 'duty' || kind === 'reminder' ? words.inTime : words.ended;
  return (
    <>
      {met}
      {done && <span class="second">{done}</span>}
    </>
  );
}

interface PapersProps {
  readonly lang: Lang;
  readonly papers: readonly MissingPaper[];
}

export function MissingPapers({ lang, papers }: PapersProps) {
  const words = complianceWords[lang];
  return (
    <section aria-labelledby="giay-to">
      <h2 id="giay-to">{words.papers}</h2>
      {papers.length === 0 ? (
        <p>{words.noPapers}</p>
      ) : (
        <Table
          caption={words.papers}
          captionHidden
          rows={papers}
          columns={[
            {
              head: words.paper,
              names: true,
              cell: (paper) => paperAndForm(paper, lang),
            },
            {
              head: words.state,
              cell: ({ state, validUntil }) =>
                `${paperStates[state][lang]}${validUntil ? `, ${words.validUntil(dateText(validUntil))}` : ''}`,
            },
            { head: words.askedAt, cell: ({ seq }) => (seq === null ? words.byStage : words.byEntry(seq)) },
          ]}
        />
      )}
    </section>
  );
}
