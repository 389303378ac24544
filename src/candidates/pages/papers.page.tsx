import { actPath } from '../act-forms/case-head.js';
import { Details } from '../../ui/details.js';
import type { PageProps } from '../../ui/page.js';
import { SummaryList } from '../../ui/summary-list.js';
import { actName } from '../../ui/words/acts.js';
import { casePapersWords, guideOf } from '../../ui/words/case-papers-words.js';
import { dateText, dayOfInstant } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { choiceLabel } from '../../ui/words/fields.js';
import { makings, paperName } from '../../ui/words/papers.js';
import { stageName } from '../../ui/words/stages.js';
import { capital, type Lang } from '../../ui/words/text.js';
import type { CasePaper, CasePapersView, Received } from '../views/case-papers.service.js';
import { CaseFrame } from './case-frame.js';
import { State } from './task-lists.js';

/** P9. Papers by step: why, which form, how made, until when, and what was received. */
export function PapersPage({ shell, view: { head, papers, kept } }: PageProps<CasePapersView>) {
  const { lang } = shell;
  const words = casePapersWords[lang];
  const stages = [...new Set(papers.map(({ stage }) => stage))];
  return (
    <CaseFrame shell={shell} head={head} current="papers" title={words.title}>
      <p>{papers.length === 0 ? words.none : words.lead}</p>
      {kept && (
        <p>
          {words.kept}: {receivedText(kept, lang)}
        </p>
      )}
      {stages.map((stage) => (
        <section aria-labelledby={`buoc-${stage}`}>
          <h2 id={`buoc-${stage}`}>{stageName(stage, lang)}</h2>
          {papers
            .filter((paper) => paper.stage === stage)
            .map((paper) => (
              <Paper lang={lang} code={head.code} paper={paper} />
            ))}
        </section>
      ))}
    </CaseFrame>
  );
}

function Paper({
  lang,
  code,
  paper: { key, form, making, state, validUntil, cite, received, records },
}: {
  readonly lang: Lang;
  readonly code: string;
  readonly paper: CasePaper;
}) {
  const words = casePapersWords[lang];
  const guide = making === 'handwritten' ? guideOf(key, lang) : [];
  const numbered =
    received &&
    [
      received.number && words.number(received.number),
      received.date && words.dated(dateText(received.date)),
      received.issuer && choiceLabel(received.issuer, lang),
      received.pages !== null && words.pages(received.pages),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <article class="paper" id={`giay-${key}`}>
      <h3>{paperName(key, lang)}</h3>
      <SummaryList
        rows={[
          { name: words.state, value: <State lang={lang} state={state} /> },
          ...(form ? [{ name: words.form, value: form }] : []),
          { name: words.making, value: capital(makings[making][lang]) },
          ...(cite ? [{ name: words.basis, value: cite }] : []),
          ...(validUntil ? [{ name: words.validity, value: dateText(validUntil) }] : []),
          {
            name: words.received,
            value: received ? (
              <>
                {numbered && capital(numbered)}
                <span class={numbered ? 'second' : undefined}>{receivedText(received, lang)}</span>
              </>
            ) : (
              words.notReceived
            ),
          },
          ...(records
            ? [{ name: words.recordBy, value: <a href={actPath(code, records)}>{actName(records, lang)}</a> }]
            : []),
        ]}
      />
      {guide.length > 0 && state !== 'done' && (
        <Details summary={words.guide}>
          <p>{words.guideLead}</p>
          <ul>
            {guide.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Details>
      )}
    </article>
  );
}

/** Both days, as everywhere: when it happened and when it was recorded. */
const receivedText = ({ act, on, recordedAt, by, seq }: Received, lang: Lang): string =>
  casePapersWords[lang].entry(
    actName(act, lang),
    dateText(on),
    dateText(dayOfInstant(recordedAt)),
    by || dutyName('clock', lang),
    seq,
  );
