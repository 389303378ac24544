import type { Act } from './act.js';
import { fieldsOf, type Constructor, type DataClass } from './fields.js';

/** A value taken out of an act: where it stood (`resolution.signer`, `excluded.0.reason`), what it says. */
export interface Value {
  readonly path: string;
  readonly value: unknown;
  readonly dataClass: DataClass;
}

/** An act in its two parts: facts, which rules read and the log shows, and values, which are sealed. */
export interface Parts {
  readonly facts: Act;
  readonly values: readonly Value[];
  /** Everyone the act names. */
  readonly persons: readonly string[];
}

/** Takes an act apart by the marks of its class. What carries no mark was never validated and is left behind. */
export function split(cls: Constructor, act: Act): Parts {
  const found = { values: [] as Value[], persons: new Set<string>() };
  const facts = { type: act.type, ...factsIn(cls, act, '', found) } as unknown as Act;
  return { facts, values: found.values, persons: [...found.persons] };
}

interface Found {
  readonly values: Value[];
  readonly persons: Set<string>;
}

function factsIn(cls: Constructor, source: object, above: string, found: Found): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const [name, { keeping, dataClass, nested, person }] of fieldsOf(cls)) {
    const value = (source as Record<string, unknown>)[name];
    if (value === undefined) continue;
    const path = above === '' ? name : `${above}.${name}`;
    if (keeping === 'value') found.values.push({ path, value, dataClass });
    else if (!nested) {
      facts[name] = value;
      if (person) found.persons.add(value as string);
    } else if (Array.isArray(value))
      facts[name] = value.map((part, index) => factsIn(nested(), part as object, `${path}.${index}`, found));
    else facts[name] = factsIn(nested(), value as object, path, found);
  }
  return facts;
}
