import { admission } from '../../workflows/admission/procedure.js';
import type { TransitionLaw } from '../../workflows/kernel/procedure.js';

/** One transition of the chart: from this node, by this act, to that one; `null` where the case stays. */
export interface Arrow {
  readonly node: string;
  readonly type: string;
  readonly target: string | null;
  readonly law: TransitionLaw;
}

interface Definition {
  readonly id?: string;
  readonly on?: Readonly<Record<string, Told | readonly Told[]>>;
  readonly states?: Readonly<Record<string, Definition>>;
}
interface Told {
  readonly target?: string;
  readonly meta: TransitionLaw;
}

function collect(definition: Definition, key: string): Arrow[] {
  const node = definition.id ?? key;
  const own = Object.entries(definition.on ?? {}).flatMap(([type, arrows]) =>
    [arrows].flat().map(({ target, meta }) => ({ node, type, target: target?.slice(1) ?? null, law: meta })),
  );
  const below = Object.entries(definition.states ?? {}).flatMap(([name, child]) => collect(child, name));
  return [...own, ...below];
}

/** Every transition of the chart, read from the definition: a new one appears here by itself. */
export const arrows: readonly Arrow[] = collect(admission.definition as Definition, 'root');

/** Every node of the chart. */
export const nodeIds: readonly string[] = idsIn(admission.definition as Definition, 'root');

function idsIn(definition: Definition, key: string): string[] {
  const below = Object.entries(definition.states ?? {}).flatMap(([name, child]) => idsIn(child, name));
  return [definition.id ?? key, ...below];
}

export const nameOf = ({ node, type, target }: Arrow): string => `${node} ${type} → ${target ?? 'stays'}`;
