import type { Procedure, StateValue, TransitionLaw } from './procedure.js';

/** An act of the road ahead: where it is done and under which law. */
export interface ActAhead {
  readonly type: string;
  readonly law: TransitionLaw;
  /** The stage in which it can first be recorded. */
  readonly stage: string;
}

interface Node {
  readonly id: string;
  /** A stage people count. */
  readonly numbered: boolean;
  readonly ways: readonly { readonly type: string; readonly law: TransitionLaw; readonly target: string | null }[];
  readonly children: readonly Node[];
  readonly initial: string | null;
  readonly parent: Node | null;
}

interface Definition {
  readonly id?: string;
  readonly type?: string;
  readonly initial?: string;
  readonly meta?: { readonly no?: string };
  readonly on?: Readonly<Record<string, Arrow | readonly Arrow[]>>;
  readonly states?: Readonly<Record<string, Definition>>;
}

interface Arrow {
  readonly target?: string;
  readonly meta: TransitionLaw;
}

const charts = new WeakMap<object, Map<string, Node>>();
const roads = new WeakMap<object, Map<string, readonly ActAhead[]>>();

/**
 * Every act ahead of a state, in the order in which the road reaches it; from a side state over the place to return to.
 * Depends on the chart alone, so it is kept.
 */
export function actsAhead(
  procedure: Procedure<never, never>,
  value: StateValue,
  returnTo: StateValue | null = null,
): readonly ActAhead[] {
  const known = remembered(roads, procedure.definition as object, () => new Map<string, readonly ActAhead[]>());
  const key = JSON.stringify([value, returnTo]);
  let road = known.get(key);
  if (!road) {
    road = walk(chartOf(procedure), value, returnTo);
    known.set(key, road);
  }
  return road;
}

function chartOf(procedure: Procedure<never, never>): Map<string, Node> {
  return remembered(charts, procedure.definition as object, () => {
    const nodes = new Map<string, Node>();
    plant(procedure.definition as Definition, '', null, nodes);
    return nodes;
  });
}

function plant(definition: Definition, key: string, parent: Node | null, nodes: Map<string, Node>): Node {
  const children: Node[] = [];
  const id = definition.id ?? key;
  const node: Node = {
    id,
    numbered: definition.meta?.no !== undefined,
    ways: Object.entries(definition.on ?? {}).flatMap(([type, arrows]) =>
      [arrows].flat().map(({ target, meta }) => ({ type, law: meta, target: target?.slice(1) ?? null })),
    ),
    children,
    initial: definition.initial ?? null,
    parent,
  };
  for (const [name, child] of Object.entries(definition.states ?? {})) children.push(plant(child, name, node, nodes));
  nodes.set(`${parent?.id ?? ''}/${key}`, node);
  if (definition.id) nodes.set(definition.id, node);
  return node;
}

function walk(nodes: Map<string, Node>, value: StateValue, returnTo: StateValue | null): ActAhead[] {
  const root = [...nodes.values()].find(({ parent }) => parent === null)!;
  const active = new Set(standing(root, value));
  const now = new Set([...active].flatMap(({ ways }) => ways.map(({ type }) => type)));
  const seen = new Set(active);
  const queue = [...active];
  const found = new Map<string, ActAhead>();
  for (let node = queue.shift(); node; node = queue.shift()) {
    for (const { type, law, target } of node.ways) {
      if (!active.has(node) && !now.has(type) && law.by !== 'clock' && !found.has(type))
        found.set(type, { type, law, stage: stageOf(node) });
      const next = target === null ? undefined : nodes.get(target);
      const entered = next ? enteredBy(next) : law.returns && returnTo !== null ? standing(root, returnTo) : [];
      const fresh = entered.filter((one) => !seen.has(one));
      queue.push(...fresh);
      for (const one of fresh) seen.add(one);
    }
  }
  return [...found.values()];
}

/** The stage a node belongs to: itself, the one around it, or the first one beside it. */
function stageOf(node: Node): string {
  for (let around: Node | null = node; around; around = around.parent) if (around.numbered) return around.id;
  for (let around: Node | null = node; around; around = around.parent) {
    const inside = firstStage(around);
    if (inside) return inside.id;
  }
  return node.id;
}

function firstStage(node: Node): Node | null {
  if (node.numbered) return node;
  for (const child of node.children) {
    const found = firstStage(child);
    if (found) return found;
  }
  return null;
}

/** What becomes active when a node is entered: itself, its ancestors with their other regions, its initial children. */
function enteredBy(node: Node): Node[] {
  const entered: Node[] = [...below(node)];
  for (let child = node, up = node.parent; up; child = up, up = up.parent) {
    entered.push(up);
    if (up.initial === null) for (const region of up.children) if (region !== child) entered.push(...below(region));
  }
  return entered;
}

function below(node: Node): Node[] {
  if (node.children.length === 0) return [node];
  const inside =
    node.initial === null
      ? node.children
      : node.children.filter(({ id }) => id === node.initial || id.endsWith(`/${node.initial}`));
  return [node, ...inside.flatMap(below)];
}

/** The nodes on which a case in this state stands. */
function standing(root: Node, value: StateValue): Node[] {
  const active = new Set<Node>();
  activate(root, value, active);
  return [...active];
}

function activate(node: Node, value: StateValue, active: Set<Node>): void {
  active.add(node);
  const parts = typeof value === 'string' ? { [value]: {} } : value;
  for (const child of node.children) if (child.id in parts) activate(child, parts[child.id]!, active);
}

function remembered<K extends object, V>(memory: WeakMap<K, V>, key: K, make: () => V): V {
  let held = memory.get(key);
  if (!held) {
    held = make();
    memory.set(key, held);
  }
  return held;
}
