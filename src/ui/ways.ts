import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
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

/** What the header offers, in its order, to those who hold the capability, and one of the duties where some are named. */
const table: readonly (Way & { readonly needs: Capability; readonly duties?: readonly Duty[] })[] = [
  { href: '/viec-cua-toi', text: 'work', needs: 'work.own' },
  { href: '/quan-chung', text: 'candidates', needs: 'candidate.basics' },
  { href: '/tim', text: 'search', needs: 'candidate.basics' },
  { href: '/nhan-xet', text: 'assessments', needs: 'candidate.read', duties: ['sponsor'] },
  {
    href: '/hop',
    text: 'meetings',
    needs: 'candidate.read',
    duties: ['secretary', 'grassroots', 'competent'],
  },
  { href: '/tham-dinh', text: 'appraisals', needs: 'candidate.appraise' },
  { href: '/kiem-tra/nhat-ky', text: 'log', needs: 'log.read' },
  { href: '/gioi-thieu', text: 'nominations', needs: 'candidate.basics', duties: ['massOrganisation'] },
  { href: '/quan-tri', text: 'administration', needs: 'account.read' },
  { href: '/quan-tri/don-vi', text: 'organisation', needs: 'setting.confirm' },
  { href: '/quan-tri/bo-quy-dinh', text: 'rules', needs: 'migration.read', duties: ['inspection'] },
];

/** The ways open to the actor on a day. */
export const waysOf = (actor: Actor, on: LegalDate): readonly Way[] =>
  table
    .filter(({ needs, duties }) => holds(actor, needs, on) && (duties === undefined || holdsOne(actor, duties)))
    .map(({ href, text }) => ({ href, text }));

const holdsOne = (actor: Actor, duties: readonly Duty[]): boolean =>
  actor.duties.some(({ duty }) => duties.includes(duty));
