import type { Lang } from '../src/ui/words/text.js';
import type { ChartArrow } from '../workflows/admission/chart.js';
import { entryY, sizes, type Exit, type Lane, type Ladder, type Rung } from './ladder.js';
import { tag } from './svg.js';
import { says } from './words.js';

/** Dark for what carries the case on, one colour of lanes in turn so that the eye can follow one. */
const laneColours = ['#1d4f91', '#a3403a', '#2f6f4f', '#7a4f9e', '#8a6100', '#00718a'];

const marker = (colour: string, index: number): string =>
  tag(
    'marker',
    { id: `to${index}`, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    tag('path', { d: 'M0 0 L8 4 L0 8 z', fill: colour }),
  );

/** What a transition is, so that a test can count it: the words are for people. */
const told = ({ from, act, to }: ChartArrow): Record<string, string> => ({
  'data-from': from.id,
  'data-act': act,
  'data-to': to?.id ?? '',
});

/** Draws a ladder as one SVG file. */
export function drawing(ladder: Ladder, title: string, lang: Lang): string {
  const colours = new Map(ladder.lanes.map(({ to }, index) => [to, index % laneColours.length]));
  const head = 34;
  const body = [
    ...ladder.lanes.map((lane) => drawLane(lane, ladder.rungs, colours.get(lane.to)!)),
    ...ladder.rungs.flatMap((rung, index) => drawRung(rung, ladder.rungs[index + 1], lang)),
  ];
  const size = { width: Math.ceil(ladder.width), height: Math.ceil(ladder.height) + head };
  return `${tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size.width} ${size.height}`, ...size },
    [
      '',
      tag('title', {}, title),
      tag('style', {}, 'text{font-family:"DejaVu Sans","Segoe UI",Arial,sans-serif;fill:#1a1a1a}'),
      tag('defs', {}, [...laneColours, '#1a1a1a'].map(marker).join('')),
      tag('rect', { width: size.width, height: size.height, fill: '#ffffff' }),
      tag('text', { x: sizes.margin, y: 30, 'font-size': 18, 'font-weight': 'bold' }, title),
      tag('g', { transform: `translate(0 ${head})` }, `\n${body.join('\n')}\n`),
      '',
    ].join('\n'),
  )}\n`;
}

function drawLane({ x, to, from }: Lane, rungs: readonly Rung[], colour: number): string {
  const stroke = { stroke: laneColours[colour]!, 'stroke-width': 1.4, fill: 'none' };
  const y = entryY(rungs[to]!);
  const ys = [y, ...from.map((one) => one.y)];
  return [
    ...from.map((one) => tag('path', { d: `M${round(one.x)} ${one.y} H${x}`, ...stroke, 'stroke-opacity': 0.55 })),
    tag('path', { d: `M${x} ${Math.min(...ys)} V${Math.max(...ys)}`, ...stroke }),
    tag('path', {
      d: `M${x} ${y} H${sizes.margin + sizes.box + 2}`,
      ...stroke,
      'marker-end': `url(#to${colour})`,
    }),
    ...from.map((one) => tag('circle', { cx: x, cy: one.y, r: 2.6, fill: laneColours[colour]! })),
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 10) / 10;

function drawRung(rung: Rung, next: Rung | undefined, lang: Lang): string[] {
  const { node, y, height, title, stays, stayArrows, comes, exits, steps } = rung;
  const x = sizes.margin;
  const kind = node.no ? (node.final ? '#ececec' : '#eef4fc') : '#faf6ea';
  const frame = { stroke: '#44546a', 'stroke-width': node.final ? 2.4 : 1.1, rx: 7 };
  const shapes = [
    tag('rect', { x, y, width: sizes.box, height, fill: kind, ...frame, 'data-node': node.id }),
    ...title.map((line, index) =>
      tag(
        'text',
        { x: x + 12, y: y + 20 + index * 19, 'font-size': sizes.letters.title, 'font-weight': 'bold' },
        text(line),
      ),
    ),
  ];
  let small = y + 12 + title.length * 19 + 12;
  const note = (line: string, more: Record<string, string> = {}): void => {
    shapes.push(tag('text', { x: x + 12, y: small, 'font-size': sizes.letters.small, ...more }, text(line)));
    small += sizes.small;
  };
  for (const line of comes) note(line, { 'font-style': 'italic' });
  if (comes.length > 0) small += 6;
  if (stays.length > 0) note(`${says.here[lang]}:`, { 'font-style': 'italic' });
  for (const line of stays) note(line);
  for (const arrow of stayArrows) shapes.push(tag('g', told(arrow), ''));
  for (const exit of exits) shapes.push(drawExit(exit));
  if (steps && next) {
    const d = `M${x + 40} ${y + height} V${next.y - 1}`;
    const dashes = steps === 'begins' ? '4 3' : 'none';
    const line = { stroke: '#1a1a1a', 'stroke-width': 2, 'stroke-dasharray': dashes, fill: 'none' };
    shapes.push(tag('path', { d, ...line, 'marker-end': 'url(#to6)' }));
  }
  return shapes;
}

function drawExit({ arrow, y, lines }: Exit): string {
  const words = lines.map((line, index) =>
    tag('text', { x: sizes.exits, y: y + index * sizes.line, 'font-size': sizes.letters.exit }, text(line)),
  );
  return tag('g', told(arrow), words.join(''));
}

const text = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
