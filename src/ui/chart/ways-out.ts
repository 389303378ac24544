import { chart, type ChartNode } from '../../../workflows/admission/chart.js';
import { drawn } from './marks.js';

const boxes = new Set(drawn.map(({ id }) => id));

/** Where each stage leads, by whatever act, also those that may be taken from every stage of a frame. Told in words. */
export const waysOut: ReadonlyMap<string, readonly string[]> = read();

function read(): Map<string, string[]> {
  const { root, arrows } = chart();
  const above = new Map<ChartNode, ChartNode>();
  const within = (node: ChartNode): void => {
    for (const child of node.children) {
      above.set(child, node);
      within(child);
    }
  };
  within(root);
  const boxOf = (node: ChartNode | undefined): string | undefined =>
    node && (boxes.has(node.id) ? node.id : boxOf(above.get(node)));
  /** Entering a frame is entering its first stage. */
  const entered = (node: ChartNode): string | undefined => {
    const first = node.children.find(({ id }) => id === node.initial) ?? node.children[0];
    return boxOf(node) ?? (first && entered(first));
  };
  const inside = (node: ChartNode): string[] =>
    boxes.has(node.id) ? [node.id] : [boxOf(node) ?? node.children.map(inside)].flat(2);
  const found = new Map([...boxes].map((id) => [id, new Set<string>()]));
  for (const { from, to } of arrows) {
    const goal = to && entered(to);
    if (!goal) continue;
    for (const id of inside(from)) if (id !== goal) found.get(id)!.add(goal);
  }
  const order = [...boxes];
  return new Map([...found].map(([id, goals]) => [id, [...goals].sort((a, b) => order.indexOf(a) - order.indexOf(b))]));
}
