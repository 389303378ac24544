import { duties } from './duty.js';
import type { Procedure, TransitionLaw } from './procedure.js';

interface Node {
  readonly id?: string;
  readonly type?: string;
  readonly on?: Readonly<Record<string, unknown>>;
  readonly always?: unknown;
  readonly after?: unknown;
  readonly invoke?: unknown;
  readonly history?: unknown;
  readonly entry?: unknown;
  readonly exit?: unknown;
  readonly states?: Readonly<Record<string, Node>>;
}

/**
 * Walks a definition before anything runs on it and lists every fault: banned constructs, unknown rules, guards, acts
 * and effects, transitions that do not say who acts under which article, an act that two regions would both take. An
 * unknown id must stop the start; skipped, it would let acts pass.
 */
export function faultsOf<F, P>(procedure: Procedure<F, P>): string[] {
  const faults: string[] = [];
  const root = procedure.definition as Node;
  if (root.on && Object.keys(root.on).length > 0) faults.push('the root takes acts, so a finished case would move on');
  if (JSON.stringify(JSON.parse(JSON.stringify(root))) !== JSON.stringify(root) || hasFunctions(root))
    faults.push('the definition does not survive as JSON');
  walk(procedure, root, 'root', faults);
  for (const { id, rule } of procedure.timers)
    if (!procedure.rules.has(rule)) faults.push(`limit ${id} names unknown rule ${rule}`);
  const types = typesIn(root);
  for (const type of Object.keys(procedure.acts))
    if (!types.has(type)) faults.push(`act ${type} has no place in the chart`);
  for (const { id, passes } of procedure.timers)
    if (passes !== null && !types.has(passes)) faults.push(`limit ${id} passes by ${passes}, which has no place`);
  return faults;
}

/** Throws with every fault at once. */
export function assertSound<F, P>(procedure: Procedure<F, P>): void {
  const faults = faultsOf(procedure);
  if (faults.length > 0) throw new Error(`procedure ${procedure.id} is not sound:\n- ${faults.join('\n- ')}`);
}

function walk<F, P>(procedure: Procedure<F, P>, node: Node, path: string, faults: string[]): void {
  for (const banned of ['always', 'after', 'invoke', 'history'] as const)
    if (node[banned] !== undefined) faults.push(`${path} uses ${banned}`);
  if (node.type === 'history') faults.push(`${path} is a history state`);
  if (node.type === 'final' && node.on && Object.keys(node.on).length > 0)
    faults.push(`${path} is final and has exits`);
  for (const marker of ['entry', 'exit'] as const)
    if ((node[marker] as { type?: string } | undefined)?.type !== (marker === 'entry' ? '$enter' : '$exit'))
      faults.push(`${path} carries no ${marker} marker of ours`);
  for (const [type, arrows] of Object.entries(node.on ?? {})) {
    if (type.includes('*')) faults.push(`${path} takes ${type}: a wildcard swallows misspelt acts`);
    if (!procedure.effects.has(type)) faults.push(`${path} takes ${type}, which has no effect`);
    if (!type.startsWith('clock.') && !(type in procedure.acts)) faults.push(`${path} takes unknown act ${type}`);
    for (const arrow of [arrows].flat()) checkArrow(procedure, arrow, `${path} ${type}`, faults);
  }
  if (node.type === 'parallel') sharedActs(node, path, faults);
  for (const [name, child] of Object.entries(node.states ?? {})) walk(procedure, child, `${path}.${name}`, faults);
}

function checkArrow<F, P>(procedure: Procedure<F, P>, arrow: unknown, where: string, faults: string[]): void {
  const { actions, guard, meta } = arrow as { actions?: unknown; guard?: unknown; meta?: Partial<TransitionLaw> };
  if (actions !== 'apply') faults.push(`${where} does something else than apply its act`);
  if (guard !== undefined) {
    const name = (guard as { type?: string }).type;
    if (name === undefined || !(name in procedure.routes))
      faults.push(`${where} routes by unknown guard ${String(name)}`);
  }
  if (!meta?.by || !duties.includes(meta.by)) faults.push(`${where} does not say who acts`);
  if (!meta?.cite) faults.push(`${where} cites nothing`);
  if (!meta?.recordedBy?.length) faults.push(`${where} does not say who may record it`);
  for (const rule of meta?.rules ?? [])
    if (!procedure.rules.has(rule)) faults.push(`${where} names unknown rule ${rule}`);
}

/** One act moves every region that listens: no two regions that live at once may take the same. */
function sharedActs(node: Node, path: string, faults: string[]): void {
  const taken = new Map<string, string>();
  for (const [name, region] of Object.entries(node.states ?? {})) {
    for (const type of typesIn(region)) {
      const other = taken.get(type);
      if (other) faults.push(`${path}: ${type} is taken by both ${other} and ${name}`);
      taken.set(type, name);
    }
  }
}

function typesIn(node: Node): Set<string> {
  const inside = Object.values(node.states ?? {}).flatMap((child) => [...typesIn(child)]);
  return new Set([...Object.keys(node.on ?? {}), ...inside]);
}

const hasFunctions = (value: unknown): boolean =>
  typeof value === 'function' ||
  (typeof value === 'object' && value !== null && Object.values(value).some(hasFunctions));
