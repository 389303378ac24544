import { Details } from '../ui/details.js';
import { SummaryList } from '../ui/summary-list.js';
import { Table } from '../ui/table.js';
import { numberText } from '../ui/words/dates.js';
import { editionsWords } from '../ui/words/editions-words.js';
import type { Lang } from '../ui/words/text.js';
import { tallyName } from './run-words.js';
import type { Totals } from './totals.js';

const tallies = ['gained', 'lost', 'unmet', 'met', 'kept', 'reasons'] as const;

/** What a dry run foresees over all its cases: how many, then act by act, rule by rule, limit by limit. */
export function RunTotals({ lang, totals }: { readonly lang: Lang; readonly totals: Totals }) {
  const words = editionsWords[lang];
  const { lose, becomeUnmet, limitsMove } = totals;
  const first = [
    [words.totalCases, totals.cases],
    [words.crossing, totals.crossing],
  ] as const;
  const more = [
    [words.skipped, totals.skipped],
    [words.refused, totals.refused],
    [words.gain, totals.gain],
    [words.lose, lose],
    [words.becomeUnmet, becomeUnmet],
    [words.becomeMet, totals.becomeMet],
    [words.limitsMove, limitsMove],
  ] as const;
  const sums = [...first, ...more.filter(([, count]) => count > 0)];
  const told = tallies
    .map((of) => [of, Object.entries(totals[of]).sort(([, a], [, b]) => b - a)] as const)
    .filter(([, rows]) => rows.length > 0);
  return (
    <>
      <h2>{words.result}</h2>
      <SummaryList rows={sums.map(([name, count]) => ({ name, value: numberText(count, lang) }))} />
      {lose + becomeUnmet + limitsMove === 0 && <p>{words.nothingLost}</p>}
      {told.length > 0 && (
        <Details summary={words.inDetail}>
          {told.map(([of, rows]) => (
            <>
              <h3>{words[of]}</h3>
              <Counts
                lang={lang}
                caption={words[of]}
                rows={rows.map(([name, count]) => [tallyName(of, name, lang), count])}
              />
            </>
          ))}
        </Details>
      )}
    </>
  );
}

interface CountsProps {
  readonly lang: Lang;
  readonly caption: string;
  readonly rows: readonly (readonly [name: string, count: number])[];
}

function Counts({ lang, caption, rows }: CountsProps) {
  const words = editionsWords[lang];
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        { head: words.what, names: true, cell: ([name]) => name },
        { head: words.count, numeric: true, cell: ([, count]) => numberText(count, lang) },
      ]}
    />
  );
}
