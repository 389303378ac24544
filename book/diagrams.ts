import type { Lang } from '../src/ui/words/text.js';
import { chart as ofAdmission, type Chart, type ChartNode, placeOf } from '../workflows/admission/chart.js';
import { drawing } from './drawing.js';
import { ladder } from './ladder.js';
import { below, numbersOf } from './naming.js';
import { parts } from './words.js';

export interface Diagram {
  readonly key: string;
  readonly title: string;
  readonly svg: string;
}

/** The chart in parts, a drawing each; a part without stages is left out. */
export function diagrams(lang: Lang, chart: Chart = ofAdmission()): Diagram[] {
  const places = new Map(chart.nodes.map((node) => [node.id, placeIn(chart, node)]));
  const shown = chart.nodes.filter((node) => isShown(chart, node));
  let from = -1;
  return parts.flatMap(({ key, below: end, title }) => {
    const nodes = shown
      .filter((node) => places.get(node.id)!.stage >= from && places.get(node.id)!.stage < end)
      .sort((a, b) => order(places.get(a.id)!, places.get(b.id)!));
    from = end;
    return nodes.length === 0
      ? []
      : [{ key, title: title[lang], svg: drawing(ladder(chart, nodes, lang), title[lang], lang) }];
  });
}

/** Stages, what acts leave, and the states that run beside; not what merely holds them. */
const isShown = ({ root, arrows }: Chart, node: ChartNode): boolean =>
  node !== root && (node.no !== '' || node.children.length === 0 || arrows.some(({ from }) => from === node));

interface Place {
  readonly stage: number;
  /** States without a number stand after the stages they run beside. */
  readonly beside: boolean;
}

function placeIn({ root, nodes }: Chart, node: ChartNode): Place {
  const own = numbersOf(node);
  if (own) return { stage: placeOf(own.first), beside: false };
  const holders = nodes.filter((one) => one !== root && numbersOf(one) && below(one).includes(node));
  const nearest = holders.at(-1);
  return nearest ? { stage: placeOf(numbersOf(nearest)!.first), beside: true } : { stage: -1, beside: false };
}

/** By stage, what runs beside last; the order of the definition decides the rest. */
const order = (a: Place, b: Place): number => Number(a.beside) - Number(b.beside) || a.stage - b.stage;
