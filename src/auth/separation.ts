import { type CasePart, type Separation, separations } from './separation.table.js';

/** A person in a part. `matter` is the number of the proposal, where the part is played over one. */
export interface Played {
  readonly person: string;
  readonly part: CasePart;
  readonly matter?: number;
}

/** What would make one person sit in two conflicting parts. */
export interface Clash {
  readonly rule: string;
  readonly mode: Separation['mode'];
  readonly person: string;
  /** The part wanted now, and the one he has already. */
  readonly wanted: CasePart;
  readonly held: CasePart;
}

/** Every clash between what was played and what is wanted now, or within what is wanted. Pure; order does not matter. */
export function clashes(history: readonly Played[], wanted: readonly Played[]): Clash[] {
  const found = wanted.flatMap((now) =>
    [...history, ...wanted].flatMap((other): Clash[] => {
      const separation = other.person === now.person ? separationOf(now, other) : undefined;
      if (!separation) return [];
      return [
        {
          ...{ rule: separation.rule, mode: separation.mode, person: now.person },
          ...{ wanted: now.part, held: other.part },
        },
      ];
    }),
  );
  const seen = new Set<string>();
  return found.filter(({ rule, person }) => !seen.has(`${rule} ${person}`) && seen.add(`${rule} ${person}`));
}

const separationOf = (one: Played, other: Played): Separation | undefined =>
  separations.find(
    ({ between: [a, b], within }) =>
      ((one.part === a && other.part === b) || (one.part === b && other.part === a)) &&
      (within === 'case' || (one.matter !== undefined && one.matter === other.matter)),
  );
