import { dateText } from '../words/dates.js';
import { chartWords } from '../words/chart-words.js';
import type { Lang } from '../words/text.js';
import { layout, type Line, type Spot } from './layout.js';
import { anchorOf, drawn, hereAnchor, hereIn, type Mark, signs, spotName } from './marks.js';
import { wrapped } from './text-width.js';

interface RoadChartProps {
  readonly lang: Lang;
  /** How one case stands to the stages; none where the procedure itself is shown. */
  readonly marks?: readonly Mark[];
}

const nameSize = 13.5;

/**
 * The whole machine as one drawing: frames, lines, then stages. Each stage is a link to its line of the list. On paper it
 * stands on two sheets, upper and lower half, or on one A3.
 */
export function RoadChart({ lang, marks = [] }: RoadChartProps) {
  const words = chartWords[lang];
  const { width, height, cut } = layout;
  const here = hereIn(marks);
  return (
    <figure class="chart">
      <p class="chart-skip">
        <a href="#cac-buoc">{words.skip}</a>
      </p>
      {here !== undefined && (
        <p class="screen-only">
          <a href={`#${hereAnchor}`}>{words.toHere(spotName(here, lang))}</a>
        </p>
      )}
      <div class="chart-pane" role="region" aria-label={words.scroll} tabindex={0} data-module="so-do">
        <svg class="chart-all" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
          <g id="so-do-ve">
            <Shapes lang={lang} marks={marks} />
            {drawn.map((spot) => (
              <Stage
                lang={lang}
                spot={spot}
                mark={marks.find(({ stage }) => stage === spot.id)}
                anchor={spot.id === here ? hereAnchor : undefined}
              />
            ))}
          </g>
        </svg>
      </div>
      {[0, cut].map((top, index) => (
        <div class="chart-sheet" aria-hidden="true">
          <p>{words.sheet(index + 1)}</p>
          <svg viewBox={`0 ${top} ${width} ${index === 0 ? cut : height - cut}`}>
            <use href="#so-do-ve" />
          </svg>
        </div>
      ))}
    </figure>
  );
}

/** What is only seen: its meaning stands in the description and in the list. */
function Shapes({ lang, marks }: Required<RoadChartProps>) {
  const words = chartWords[lang];
  const named = (state: Mark['state']): string =>
    marks
      .filter((mark) => mark.state === state)
      .map(({ stage }) => spotName(stage, lang))
      .join(', ') || words.none;
  const looks = ['other', 'ahead', 'taken'] as const;
  return (
    <g role="img" aria-labelledby="so-do-ten so-do-noi">
      <title id="so-do-ten">{words.title}</title>
      <desc id="so-do-noi">
        {words.desc} {marks.length > 0 && words.descOfCase(named('current'), named('done'))}
      </desc>
      {layout.spots
        .filter(({ frame }) => frame)
        .map(({ id, x, y, width, height }) => (
          <>
            <rect class="chart-frame" x={x} y={y} width={width} height={height} rx="4" />
            <text class="chart-small" x={x + 8} y={y + 16}>
              {spotName(id, lang)}
            </text>
          </>
        ))}
      <text class="chart-small" x={layout.beside.x + 14} y={layout.beside.y + 14}>
        {words.beside}
      </text>
      {looks.map((look) => {
        const lines = layout.lines.filter((line) => lookOf(line, marks) === look);
        return (
          lines.length > 0 && (
            <>
              <path class={`chart-line chart-${look}`} d={lines.map(pathOf).join('')} />
              <path class={`chart-head chart-head-${look}`} d={lines.map(headOf).join('')} />
            </>
          )
        );
      })}
    </g>
  );
}

interface StageProps {
  readonly lang: Lang;
  readonly spot: Spot;
  readonly mark: Mark | undefined;
  /** Of the box that the chart opens at. */
  readonly anchor: string | undefined;
}

function Stage({ lang, spot: { id, no, x, y, width, height }, mark, anchor }: StageProps) {
  const lines = wrapped(spotName(id, lang).split(' '), ' ', nameSize, width - 12);
  return (
    <a href={`#${anchorOf(id)}`} id={anchor} class={`chart-box chart-${mark?.state ?? 'other'}`}>
      <rect x={x} y={y} width={width} height={height} rx="4" />
      <text x={x + 7} y={y + 16}>
        <tspan class="chart-no">
          {mark && `${signs[mark.state]} `}
          {no}
        </tspan>
        {mark?.on && ` ${dateText(mark.on)}`}
        {lines.map((line, index) => (
          <tspan x={x + 7} y={y + 32 + index * 15}>
            {line}
          </tspan>
        ))}
      </text>
    </a>
  );
}

/** A frame stands as the stage inside it by which one enters or leaves. */
const doors: Readonly<Record<string, string>> = { preparing: 'recordCertified', membership: 'probation' };

/** Taken: to the stage that was reached next. What runs beside the road is none of its steps. */
function lookOf({ from, to }: Line, marks: readonly Mark[]): 'taken' | 'ahead' | 'other' {
  const [start, end] = [from, to].map((id) => marks.find(({ stage }) => stage === (doors[id] ?? id)));
  if (!start || !end) return 'other';
  if (end.state === 'ahead') return start.state === 'skipped' ? 'other' : 'ahead';
  const behind = marks.filter(
    ({ stage, on }) => on !== undefined && drawn.some(({ id }) => id === stage) && !beside.has(stage),
  );
  const at = behind.indexOf(end);
  return at > 0 && behind[at - 1] === start ? 'taken' : 'other';
}

const beside = new Set(['gathering', 'politicalConclusionPending']);

/** Steps along one axis are told by that axis alone: it is most of the bytes. */
function pathOf({ corners }: Line): string {
  let path = `M${corners[0]!} ${corners[1]!}`;
  for (let at = 2; at < corners.length; at += 2) {
    const [x, y, beforeX, beforeY] = [corners[at]!, corners[at + 1]!, corners[at - 2]!, corners[at - 1]!];
    if (x !== beforeX) path += `h${x - beforeX}`;
    if (y !== beforeY) path += `v${y - beforeY}`;
  }
  return path;
}

/** Every line ends at the top or the foot of a box. */
function headOf({ corners }: Line): string {
  const [x, y] = corners.slice(-2) as [number, number];
  const down = corners.at(-3)! <= y;
  return `M${x} ${y}l-4${down ? '-7' : ' 7'}h8z`;
}
