import { duties, type Duty } from './duty.js';
import type { Procedure, TransitionLaw } from './procedure.js';

interface Node {
  readonly type?: string;
  readonly on?: Readonly<Record<string, unknown>>;
  readonly entry?: unknown;
  readonly exit?: unknown;
  readonly states?: Readonly<Record<string, Node>>;
}

/** What a node may consist of: anything else (`after`, `always`, `invoke`, `history`, …) hides a process or a jump. */
const known = new Set(['id', 'type', 'meta', 'initial', 'on', 'states', 'entry', 'exit']);
const knownOfRoot = new Set([...known, 'context', 'options']);
const knownOfArrow = new Set(['target', 'guard', 'actions', 'meta']);

/**
 * Walks a definition before anything runs on it and lists every fault: banned constructs, unknown rules, guards, acts
 * and effects, transitions that do not say who acts under which article, an act that two nodes would both take. An
 * unknown id must stop the start; skipped, it would let acts pass.
 */
export function faultsOf<F, P>(procedure: Procedure<F, P>): string[] {
  const faults: string[] = [];
  const root = procedure.definition as Node & { readonly options?: { readonly maxIterations?: number } };
  if (root.on && Object.keys(root.on).length > 0) faults.push('the root takes acts, so a finished case would move on');
  if (!root.options?.maxIterations) faults.push('the root sets no maxIterations, so a circle would never end');
  if (hasFunctions(root) || JSON.stringify(JSON.parse(JSON.stringify(root))) !== JSON.stringify(root))
    faults.push('the definition does not survive as JSON');
  walk(procedure, root, 'root', new Map(), faults);
  for (const { id, rule } of procedure.timers)
    if (!procedure.rules.has(rule)) faults.push(`limit ${id} names unknown rule ${rule}`);
  const types = typesIn(root);
  for (const type of Object.keys(procedure.acts))
    if (!types.has(type)) faults.push(`act ${type} has no place in the chart`);
  for (const { id, passes } of procedure.timers)
    if (passes !== null && !types.has(passes)) faults.push(`limit ${id} passes by ${passes}, which has no place`);
  for (const name of Object.keys(procedure.gates))
    if (name in procedure.routes) faults.push(`guard ${name} is both a gate and a route`);
  return faults;
}

/** Throws with every fault at once. */
export function assertSound<F, P>(procedure: Procedure<F, P>): void {
  const faults = faultsOf(procedure);
  if (faults.length > 0) throw new Error(`procedure ${procedure.id} is not sound:\n- ${faults.join('\n- ')}`);
}

/** `above` holds the acts taken by the nodes around this one, and where. */
function walk<F, P>(
  procedure: Procedure<F, P>,
  node: Node,
  path: string,
  above: ReadonlyMap<string, string>,
  faults: string[],
): void {
  for (const key of Object.keys(node))
    if (!(path === 'root' ? knownOfRoot : known).has(key)) faults.push(`${path} uses ${key}`);
  if (node.type !== undefined && node.type !== 'parallel' && node.type !== 'final')
    faults.push(`${path} is of type ${node.type}`);
  if (node.type === 'final' && node.on && Object.keys(node.on).length > 0)
    faults.push(`${path} is final and has exits`);
  if (!isMarker(node.entry, '$enter')) faults.push(`${path} carries no entry marker of ours`);
  if (!isMarker(node.exit, '$exit')) faults.push(`${path} carries no exit marker of ours`);
  const taken = new Map(above);
  for (const [type, arrows] of Object.entries(node.on ?? {})) {
    if (type.includes('*')) faults.push(`${path} takes ${type}: a wildcard swallows misspelt acts`);
    if (!procedure.effects.has(type)) faults.push(`${path} takes ${type}, which has no effect`);
    if (!type.startsWith('clock.') && !(type in procedure.acts)) faults.push(`${path} takes unknown act ${type}`);
    // Where its guards fail, the node around it would take the act after all.
    const other = above.get(type);
    if (other !== undefined) faults.push(`${path} takes ${type}, which ${other} around it takes too`);
    taken.set(type, path);
    for (const arrow of [arrows].flat()) checkArrow(procedure, arrow as object, `${path} ${type}`, faults);
  }
  if (node.type === 'parallel') sharedActs(node, path, faults);
  for (const [name, child] of Object.entries(node.states ?? {}))
    walk(procedure, child, `${path}.${name}`, taken, faults);
}

const isMarker = (action: unknown, type: '$enter' | '$exit'): boolean =>
  (action as { type?: string } | undefined)?.type === type;

function checkArrow<F, P>(procedure: Procedure<F, P>, arrow: object, where: string, faults: string[]): void {
  const { actions, guard, meta } = arrow as { actions?: unknown; guard?: unknown; meta?: Partial<TransitionLaw> };
  for (const key of Object.keys(arrow)) if (!knownOfArrow.has(key)) faults.push(`${where} uses ${key}`);
  if (actions !== 'apply') faults.push(`${where} does something else than apply its act`);
  if (guard !== undefined) {
    const name = (guard as { type?: string }).type;
    if (name === undefined || !(name in procedure.routes || name in procedure.gates))
      faults.push(`${where} routes by unknown guard ${String(name)}`);
  }
  if (!meta?.by || !isDuty(meta.by)) faults.push(`${where} does not say who acts`);
  if (!meta?.cite || !(meta.cite === 'practice' || procedure.rules.has(meta.cite)))
    faults.push(`${where} cites nothing`);
  if (!meta?.recordedBy?.length || !meta.recordedBy.every(isDuty))
    faults.push(`${where} does not say who may record it`);
  if (meta?.confirm && (meta.confirm.length === 0 || !meta.confirm.every(isDuty)))
    faults.push(`${where} does not say who confirms it`);
  for (const rule of meta?.rules ?? [])
    if (!procedure.rules.has(rule)) faults.push(`${where} names unknown rule ${rule}`);
}

const isDuty = (duty: Duty): boolean => duties.includes(duty);

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
