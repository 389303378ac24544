import { widthOf, wrapped } from '../src/ui/chart/text-width.js';
import { actName } from '../src/ui/words/acts.js';
import { capital, type Lang } from '../src/ui/words/text.js';
import type { Chart, ChartArrow, ChartNode } from '../workflows/admission/chart.js';
import { entryOf, numberOf, titleOf } from './naming.js';
import { says, whenOf } from './words.js';

/**
 * A part of the chart as a ladder: its stages one below the other in the order of the road, each with its exits beside
 * it. An exit to a stage of the same part runs over a lane at the right; all exits to one stage share its lane. The step
 * to the very next stage is drawn between the boxes as well.
 */
export interface Ladder {
  readonly width: number;
  readonly height: number;
  readonly rungs: readonly Rung[];
  readonly lanes: readonly Lane[];
}

export interface Rung {
  readonly node: ChartNode;
  readonly y: number;
  readonly height: number;
  readonly title: readonly string[];
  /** Acts that change no stage, in lines. */
  readonly stays: readonly string[];
  readonly stayArrows: readonly ChartArrow[];
  /** Whence one comes from other parts, in lines. */
  readonly comes: readonly string[];
  readonly exits: readonly Exit[];
  /** The next box is reached from here by an act, or is where one stands first inside this one. */
  readonly steps: 'act' | 'begins' | null;
}

export interface Exit {
  readonly arrow: ChartArrow;
  readonly y: number;
  readonly lines: readonly string[];
  /** Where the words end and the line to the lane begins. */
  readonly end: number;
  /** The stage of another part it leads to; null where a lane takes it. */
  readonly away: string | null;
}

/** A lane down or up to one stage. */
export interface Lane {
  readonly x: number;
  readonly to: number;
  readonly from: readonly { readonly y: number; readonly x: number }[];
}

export const sizes = {
  margin: 24,
  box: 350,
  exits: 400,
  words: 560,
  lane: 18,
  line: 17,
  small: 14,
  gap: 26,
  title: 22,
  /** `bold`: titles are drawn bold, as wide as plain words of this size. */
  letters: { title: 14, bold: 16.5, exit: 12.5, small: 11 },
} as const;

/** Lays out the stages of a part, in the order they are given. */
export function ladder(chart: Chart, nodes: readonly ChartNode[], lang: Lang): Ladder {
  const inPart = new Map(nodes.map((node, index) => [node.id, index]));
  let y = sizes.margin;
  const rungs = nodes.map((node, index): Rung => {
    const own = chart.arrows.filter(({ from }) => from === node);
    const stayArrows = own.filter((arrow) => !leaves(arrow));
    const title = wrapped(titleOf(node, lang).split(' '), ' ', sizes.letters.bold, sizes.box - 24);
    const stays = wrapped([...new Set(stayArrows.map(({ act }) => act))], ', ', sizes.letters.small, sizes.box - 24);
    const comes = comesFrom(chart, node, inPart, lang);
    let exitY = y + sizes.title + 16;
    const exits = own.filter(leaves).map((arrow): Exit => {
      const away = inPart.has(entryIn(arrow, inPart)) ? null : `→ ${goalOf(arrow, lang)}`;
      const words = [saidOf(arrow, chart, lang), ...(away ? [away] : [])].join(' ');
      const lines = wrapped(words.split(' '), ' ', sizes.letters.exit, sizes.words - 10);
      const top = exitY;
      exitY += lines.length * sizes.line;
      return { arrow, y: top, lines, end: sizes.exits + widthOf(lines.at(-1)!, sizes.letters.exit) + 14, away };
    });
    const boxed =
      12 +
      title.length * 19 +
      (stays.length > 0 ? (stays.length + 1) * sizes.small + 6 : 0) +
      (comes.length > 0 ? comes.length * sizes.small + 6 : 0) +
      8;
    const height = Math.max(boxed, exitY - y);
    const rung = { node, y, height, title, stays, stayArrows, comes, exits, steps: null };
    y += height + sizes.gap;
    const byAct = own.some((arrow) => inPart.get(entryIn(arrow, inPart)) === index + 1);
    const begins = node.initial !== null && node.initial === nodes[index + 1]?.id;
    return { ...rung, steps: byAct ? 'act' : begins ? 'begins' : null };
  });
  const lanes = lanesOf(rungs, inPart);
  const width = Math.max(sizes.exits + sizes.words, ...lanes.map(({ x }) => x + sizes.lane)) + sizes.margin;
  return { width, height: y, rungs, lanes };
}

/** Out of its node: to another, or back to the place that was left for it. */
const leaves = ({ to, law }: ChartArrow): boolean => to !== null || law.returns === true;

const goalOf = ({ to }: ChartArrow, lang: Lang): string => (to ? titleOf(entryOf(to), lang) : says.returns[lang]);

/** The node of the part an arrow leads to: its target, or what is entered through it. */
function entryIn({ to }: ChartArrow, inPart: ReadonlyMap<string, number>): string {
  return to === null || inPart.has(to.id) ? (to?.id ?? '') : entryOf(to).id;
}

function saidOf(arrow: ChartArrow, chart: Chart, lang: Lang): string {
  const when = whenOf(arrow, chart.arrows, lang);
  return `${capital(actName(arrow.act, lang))} (${arrow.act})${when ? ` [${when}]` : ''}`;
}

/** Arrows from other parts, by act: `từ S08x, S16: attempt.resume`. */
function comesFrom(chart: Chart, node: ChartNode, inPart: ReadonlyMap<string, number>, lang: Lang): string[] {
  const byAct = new Map<string, string[]>();
  for (const arrow of chart.arrows) {
    if (arrow.to === null || inPart.has(arrow.from.id) || entryIn(arrow, inPart) !== node.id) continue;
    const from = numberOf(arrow.from) || titleOf(arrow.from, lang);
    const known = byAct.get(arrow.act) ?? [];
    if (!known.includes(from)) byAct.set(arrow.act, [...known, from]);
  }
  return [...byAct].flatMap(([act, from]) =>
    wrapped(`${says.comes[lang]} ${from.join(', ')}: ${act}`.split(' '), ' ', sizes.letters.small, sizes.box - 24),
  );
}

/** One lane a target; two lanes share a column where they do not meet. */
function lanesOf(rungs: readonly Rung[], inPart: ReadonlyMap<string, number>): Lane[] {
  const wanted = rungs.map((_, to) => ({
    to,
    from: rungs.flatMap(({ exits }) =>
      exits
        .filter(({ arrow, away }) => away === null && inPart.get(entryIn(arrow, inPart)) === to)
        .map((exit) => ({ y: exit.y + (exit.lines.length - 1) * sizes.line - 4, x: exit.end })),
    ),
  }));
  const columns: { top: number; bottom: number }[][] = [];
  const spanned = wanted
    .filter(({ from }) => from.length > 0)
    .map((lane) => {
      const ys = [entryY(rungs[lane.to]!), ...lane.from.map((one) => one.y)];
      return { ...lane, top: Math.min(...ys), bottom: Math.max(...ys) };
    })
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.to - b.to);
  return spanned.map(({ to, from, top, bottom }) => {
    let column = columns.findIndex((taken) => taken.every((other) => other.bottom + 8 < top || other.top - 8 > bottom));
    if (column < 0) column = columns.push([]) - 1;
    columns[column]!.push({ top, bottom });
    return { to, from, x: sizes.exits + sizes.words + 14 + column * sizes.lane };
  });
}

/** Where a lane enters a box: in line with its title, above the words of its exits. */
export const entryY = ({ y }: Pick<Rung, 'y'>): number => y + 14;
