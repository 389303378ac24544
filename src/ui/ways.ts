import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { holds } from '../auth/policy.js';
import type { Capability } from '../auth/policy.table.js';
import type { layoutWords } from './words/layout-words.js';

/** A page that the header leads to; `text` names its words in layout-words. */
export interface Way {
  readonly href: string;
  readonly text: WayText;
}

type Words = (typeof layoutWords)['vi'];
type WayText = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

/** What the header offers, in its order, to those who hold the capability. */
const table: readonly (Way & { readonly needs: Capability })[] = [
  { href: '/viec-cua-toi', text: 'work', needs: 'work.own' },
  { href: '/quan-chung', text: 'candidates', needs: 'candidate.basics' },
];

/** The ways open to the actor on a day. */
export const waysOf = (actor: Actor, on: LegalDate): readonly Way[] =>
  table.filter(({ needs }) => holds(actor, needs, on)).map(({ href, text }) => ({ href, text }));
