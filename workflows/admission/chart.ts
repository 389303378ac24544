import { admission } from './procedure.js';
import type { GuardParams, TransitionLaw } from '../kernel/procedure.js';

/** A node of the chart, as the definition has it. */
export interface ChartNode {
  readonly id: string;
  /** The number people use for a stage; empty for what only holds stages. */
  readonly no: string;
  readonly parallel: boolean;
  readonly final: boolean;
  /** The child a case enters first; null where there is none or where all are entered at once. */
  readonly initial: string | null;
  readonly children: readonly ChartNode[];
}

/** One transition: out of a node by an act, to another node or to none (the act adds facts where the case stands). */
export interface ChartArrow {
  readonly from: ChartNode;
  readonly act: string;
  readonly guard: { readonly type: string; readonly params: GuardParams } | null;
  readonly to: ChartNode | null;
  readonly law: TransitionLaw;
}

export interface Chart {
  readonly root: ChartNode;
  /** Every node, parents before children. */
  readonly nodes: readonly ChartNode[];
  readonly arrows: readonly ChartArrow[];
}

interface Definition {
  readonly id?: string;
  readonly meta?: { readonly no?: string };
  readonly type?: string;
  readonly initial?: string;
  readonly on?: Readonly<Record<string, Told | readonly Told[]>>;
  readonly states?: Readonly<Record<string, Definition>>;
}
interface Told {
  readonly target?: string;
  readonly guard?: ChartArrow['guard'];
  readonly meta: TransitionLaw;
}

/** The chart of admission, read from the machine's own definition: what is drawn and listed is what runs. */
export function chart(definition: unknown = admission.definition): Chart {
  const taken: { from: ChartNode; act: string; told: Told }[] = [];
  const nodes: ChartNode[] = [];
  const read = (from: Definition, key: string): ChartNode => {
    const children: ChartNode[] = [];
    const node: ChartNode = {
      id: from.id ?? key,
      no: from.meta?.no ?? '',
      parallel: from.type === 'parallel',
      final: from.type === 'final',
      initial: from.initial === undefined ? null : (from.states?.[from.initial]?.id ?? from.initial),
      children,
    };
    nodes.push(node);
    for (const [act, told] of Object.entries(from.on ?? {}))
      for (const one of [told].flat()) taken.push({ from: node, act, told: one });
    for (const [name, child] of Object.entries(from.states ?? {})) children.push(read(child, name));
    return node;
  };
  const root = read(definition as Definition, 'root');
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const arrows = taken.map(({ from, act, told }) => {
    const to = told.target === undefined ? null : byId.get(told.target.slice(1));
    if (to === undefined) throw new Error(`${from.id} ${act} leads to ${told.target!}, which is no node`);
    return { from, act, guard: told.guard ?? null, to, law: told.meta };
  });
  return { root, nodes, arrows };
}

/** A node as people call it: its number and key, or the key alone. */
export const labelOf = ({ id, no }: ChartNode): string => (no ? `${no} ${id}` : id);

/** The place of a stage's number in the order of the road: S03 before S03c before S04. */
export function placeOf(no: string): number {
  const [, digits = '0', letters = ''] = /^S(\d{1,3})([a-z]*)$/.exec(no) ?? [];
  return Number(digits) + (letters ? 0.5 : 0);
}
