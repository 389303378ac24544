import { Due } from '../candidates/pages/due.js';
import { SummaryList } from '../ui/summary-list.js';
import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { appraisalWords } from '../ui/words/appraisal-words.js';
import { dateText, numberText } from '../ui/words/dates.js';
import { paperAndForm, paperStates } from '../ui/words/papers.js';
import { stageName } from '../ui/words/stages.js';
import type { Lang } from '../ui/words/text.js';
import { timerName } from '../ui/words/timers.js';
import type { AppraisalView } from './appraisal.view.js';

interface DossierProps {
  readonly lang: Lang;
  readonly dossier: AppraisalView;
}

/** Whose dossier it is, since when it lies here and until when it must be decided. */
export function DossierHead({ lang, dossier, title }: DossierProps & { readonly title: string }) {
  const words = appraisalWords[lang];
  return (
    <>
      <h1>
        <span class="caption">
          {words.code} {dossier.code}
        </span>
        {title}
      </h1>
      <SummaryList
        rows={[
          {
            name: words.name,
            value: (
              <a href={`/quan-chung/${encodeURIComponent(dossier.code)}`}>
                {dossier.title && `${dossier.title} `}
                {dossier.name}
              </a>
            ),
          },
          { name: words.unit, value: dossier.unit.name },
          { name: words.step, value: stageName(dossier.stage.key, lang) },
          {
            name: words.received,
            value: `${dateText(dossier.receivedOn)}${dossier.returned ? `; ${words.returned.toLowerCase()}` : ''}`,
          },
          ...dossier.deadlines.map((deadline) => ({
            name: timerName(deadline.timer, lang),
            value: <Due lang={lang} deadline={deadline} />,
          })),
        ]}
      />
    </>
  );
}

/** What the house can tell by itself, each with where it is from. */
export function DossierFacts({ lang, dossier: { code, compliance, votes, papers } }: DossierProps) {
  const words = appraisalWords[lang];
  const number = (value: number) => numberText(value, lang);
  return (
    <section aria-labelledby="tu-kiem-tra">
      <h2 id="tu-kiem-tra">{words.automatic}</h2>
      <p>{words.automaticLead}</p>
      <SummaryList
        rows={[
          {
            name: words.compliance,
            value: (
              <>
                <a href={`/quan-chung/${encodeURIComponent(code)}/tuan-thu`}>
                  {words.judged(number(compliance.judged), number(compliance.kept))}
                </a>
                {[
                  compliance.barred > 0 && words.barred(number(compliance.barred)),
                  compliance.lapses.open + compliance.lapses.remedied > 0 &&
                    words.lapses(number(compliance.lapses.open), number(compliance.lapses.remedied)),
                  compliance.unsure > 0 && words.unsure(number(compliance.unsure)),
                ]
                  .filter((told) => told !== false)
                  .map((told) => (
                    <span class="second">{told}</span>
                  ))}
              </>
            ),
          },
          ...(votes.length === 0 ? [{ name: words.votes, value: words.noVotes }] : []),
          ...votes.map(({ body, on, yes, base, reached }) => ({
            name: words[body],
            value: `${words.vote(number(yes), number(base), dateText(on))}, ${reached ? words.reached : words.notReached}`,
          })),
        ]}
      />
      <h3 id="giay-to">{words.papers}</h3>
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
            cell: ({ state, validUntil }) => (
              <>
                {state === 'done' ? paperStates[state][lang] : <Tag look="open">{paperStates[state][lang]}</Tag>}
                {validUntil && ` ${words.validUntil(dateText(validUntil))}`}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
