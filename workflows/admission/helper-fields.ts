import type { Act } from '../kernel/act.js';
import type { ActOf, ActType } from './acts.js';

/** Where an act names whoever is to help or to introduce the candidate: official members only (R24-3.2.1-x2). */
export const helperFields = {
  'list.enter': 'helper',
  'helper.replace': 'new',
  'introduction.sign': 'introducer',
  'ceremony.hold': 'helper',
  'transfer.arrive': 'helper',
  'move.receive': 'helper',
  'posting.start': 'tempHelper',
} as const satisfies { readonly [Type in ActType]?: keyof ActOf<Type> };

/** The person an act names so; none where it names nobody. */
export function helperIn(act: Act): string | undefined {
  if (!Object.hasOwn(helperFields, act.type)) return undefined;
  const field = helperFields[act.type as keyof typeof helperFields];
  return (act as Act & Readonly<Partial<Record<typeof field, string>>>)[field];
}
