import { Tag } from '../tag.js';
import { chartWords } from '../words/chart-words.js';
import { dateText } from '../words/dates.js';
import type { Lang } from '../words/text.js';
import { anchorOf, drawn, type Mark, signs, spotName } from './marks.js';
import { waysOut } from './ways-out.js';

interface StageListProps {
  readonly lang: Lang;
  readonly marks?: readonly Mark[];
  /** Where the acts of the present stage are; none where no case is shown. */
  readonly acts?: string;
}

/** The drawing in words: each stage with how the case stands to it and all the stages it may lead to. */
export function StageList({ lang, marks = [], acts }: StageListProps) {
  const words = chartWords[lang];
  return (
    <section aria-labelledby="cac-buoc">
      <h2 id="cac-buoc">{words.list}</h2>
      <ul class="stage-list">
        {drawn.map(({ id, no }) => {
          const mark = marks.find(({ stage }) => stage === id);
          const onward = waysOut.get(id) ?? [];
          return (
            <li id={anchorOf(id)} aria-current={mark?.state === 'current' ? 'step' : undefined}>
              <strong>
                {no} {spotName(id, lang)}
              </strong>{' '}
              {mark && (
                <Tag look={mark.state === 'current' ? 'open' : 'notice'}>
                  {signs[mark.state]} {words[mark.state]}
                  {mark.on && ` ${dateText(mark.on)}`}
                </Tag>
              )}
              <span class="second">
                {onward.length === 0
                  ? words.end
                  : `${words.leadsTo}: ${onward.map((goal) => spotName(goal, lang)).join('; ')}`}
              </span>
              {mark?.state === 'current' && acts && <a href={acts}>{words.toActs}</a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What the signs and strokes mean. */
export function ChartLegend({ lang }: { readonly lang: Lang }) {
  const words = chartWords[lang];
  return (
    <ul class="chart-legend" aria-label={words.legend}>
      {(['done', 'current', 'ahead', 'skipped'] as const).map((state) => (
        <li>
          <span class={`chart-key chart-key-${state}`} aria-hidden="true">
            {signs[state]}
          </span>{' '}
          {words[state]}
        </li>
      ))}
      <li>{words.other}</li>
    </ul>
  );
}
