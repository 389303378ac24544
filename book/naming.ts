import type { Lang } from '../src/ui/words/text.js';
import { regions, stageName, stages } from '../src/ui/words/stages.js';
import { type ChartNode, placeOf } from '../workflows/admission/chart.js';
import { besideWords, says } from './words.js';

/** Every node below a node. */
export const below = (node: ChartNode): ChartNode[] => node.children.flatMap((child) => [child, ...below(child)]);

/** The numbers a node stands for: its own, or the first and last of the stages inside. */
export function numbersOf(node: ChartNode): { readonly first: string; readonly last: string } | null {
  const inside = [node, ...below(node)].map(({ no }) => no).filter((no) => no !== '');
  if (inside.length === 0) return null;
  const order = node.no ? [node.no] : inside.sort((a, b) => placeOf(a) - placeOf(b));
  return { first: order[0]!, last: order.at(-1)! };
}

/** The number of a stage, or the span of those it holds. */
export function numberOf(node: ChartNode): string {
  const numbers = numbersOf(node);
  if (!numbers) return '';
  return numbers.first === numbers.last ? numbers.first : `${numbers.first}–${numbers.last}`;
}

/** A node as a reader of the book meets it: `S01 Cảm tình Đảng`, `Mọi bước S04–S15`. */
export function titleOf(node: ChartNode, lang: Lang): string {
  const number = numberOf(node);
  const known = node.id in stages || node.id in regions;
  if (node.id === 'unopened') return says.unopened[lang];
  if (known) return [node.no, stageName(node.id, lang)].filter((word) => word !== '').join(' ');
  if (!node.no && number) return `${says.anyOf[lang]} ${number}`;
  const words = besideWords[node.id]?.[lang] ?? stageName(node.id, lang);
  return [node.no, words].filter((word) => word !== '').join(' ');
}

/** The first stage that is entered through a node. */
export function entryOf(node: ChartNode): ChartNode {
  if (node.no || node.children.length === 0) return node;
  const next = node.parallel
    ? node.children[0]!
    : (node.children.find(({ id }) => id === node.initial) ?? node.children[0]!);
  return entryOf(next);
}
