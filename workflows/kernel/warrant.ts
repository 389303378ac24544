import { isOpen, waysFrom } from './chart.js';
import type { CaseState, Procedure, StateValue } from './procedure.js';

interface Node {
  readonly id?: string;
  readonly meta?: { readonly no?: string };
  readonly states?: Readonly<Record<string, Node>>;
}

/**
 * The place a warrant names by its stage: regions that the case stands in already stay as they are, others begin. Null
 * where no stage is called so, and for a side state, which nobody could return from: only its own act tells where to.
 */
export function placeAt<F, P>(
  procedure: Procedure<F, P>,
  stage: string,
  { value: present, facts }: Pick<CaseState<F>, 'value' | 'facts'>,
): StateValue | null {
  const path = pathTo(procedure.definition as Node, stage);
  if (!path) return null;
  const wanted = path.reduceRight<StateValue>((inner, key) => ({ [key]: inner }), {});
  const value = overlaid(procedure.definition as Node, present, wanted);
  // The machine fills in the beginning of every region nobody has spoken of.
  const place = procedure.machine.resolveState({ value, context: procedure.initialFacts }).value as StateValue;
  const ways = [...(waysFrom(procedure, place)?.values() ?? [])].flat();
  const returns = ways.some((way) => way.law.returns && isOpen(procedure, way, facts));
  return returns && procedure.returnOf(facts, place, null) === null ? null : place;
}

/** The keys that lead to a stage people count, from the outermost inwards. */
function pathTo(node: Node, stage: string): string[] | null {
  for (const [key, child] of Object.entries(node.states ?? {})) {
    if ((child.id ?? key) === stage && child.meta?.no !== undefined) return [key];
    const inside = pathTo(child, stage);
    if (inside) return [key, ...inside];
  }
  return null;
}

/** The wanted place over the present one: of a parallel node the other regions stay. */
function overlaid(node: Node & { readonly type?: string }, present: StateValue, wanted: StateValue): StateValue {
  if (typeof wanted === 'string' || Object.keys(wanted).length === 0) return wanted;
  const [[key, inner]] = Object.entries(wanted) as [[string, StateValue]];
  const held = typeof present === 'string' ? (present === key ? {} : null) : (present[key] ?? null);
  const child = node.states![key]!;
  const value = held === null ? inner : overlaid(child, held, inner);
  return node.type === 'parallel' && typeof present !== 'string' ? { ...present, [key]: value } : { [key]: value };
}
