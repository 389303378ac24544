import { complianceWords } from '../ui/words/compliance-words.js';
import { numberText } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import type { ComplianceSummary } from './compliance.view.js';

interface SummaryProps {
  readonly lang: Lang;
  readonly summary: ComplianceSummary;
}

/** The figures in words; what did not occur is not listed, and where nothing did, that is said. */
export function ComplianceSummaryText({ lang, summary }: SummaryProps) {
  const words = complianceWords[lang];
  const number = (value: number) => numberText(value, lang);
  const { lapses } = summary;
  const said = (count: number, sentence: (count: string) => string) => (count === 0 ? [] : [sentence(number(count))]);
  const found = [
    ...said(summary.barred, words.barred),
    ...said(summary.lapsed, (count) => words.lapsed(count, number(lapses.remedied), number(lapses.open))),
    ...said(summary.overridden, words.overridden),
    ...said(summary.limitsOver, words.limitsOver),
    ...said(summary.missingPapers, words.missing),
    ...said(summary.backDated, (count) => words.backDated(count, number(summary.backDatedWithoutReason))),
    ...said(summary.differing, words.differing),
  ];
  const beside = [
    ...said(summary.fromPaper, words.fromPaper),
    ...said(summary.outOfOrder, words.outOfOrder),
    ...said(summary.corrected, words.corrected),
    ...said(summary.waiting, words.waiting),
    ...said(summary.rejected, words.rejected),
    ...said(summary.notJudged, words.notJudged),
    ...said(summary.unsure, words.unsure),
  ];
  return (
    <section aria-labelledby="tom-tat">
      <h2 id="tom-tat">{words.summary}</h2>
      <p>
        {words.judged(number(summary.judged))} {words.kept(number(summary.kept))}
        {found.length === 0 && ` ${words.clean}`}
      </p>
      {found.length + beside.length > 0 && (
        <ul>
          {[...found, ...beside].map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
