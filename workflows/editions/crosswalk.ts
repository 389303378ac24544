import type { Law, Slice } from '../kernel/edition.js';
import { existsDuring, familyOf, markOf } from '../kernel/rule-standing.js';
import type { Rule } from '../kernel/rule.js';
import type { ChangeId } from './changes.js';
import { passages2025 } from './crosswalk-2025.js';
import { passages2026 } from './crosswalk-2026.js';
import type { Passage, Relation, Shift, Words } from './shift.js';

/** Every two slices that follow each other, from the first complete edition on. */
export const passages: readonly Passage[] = [...passages2025, ...passages2026];

/**
 * Why a row says what it says. *written*: a change known by its id. *notInForce*: on neither side. *local*: a unit's
 * own rule, which no edition changes. *sameText*: no document behind it was replaced. *read*: both texts were read and
 * agree. *told*: public question banks tell it unchanged. *inferred*: the earlier text was not read; number and subject
 * are the same. *unread*: the later text was not read.
 */
export type Basis = 'written' | 'notInForce' | 'local' | 'sameText' | 'read' | 'told' | 'inferred' | 'unread';

/** How one rule stands between two slices. */
export interface CrosswalkRow {
  readonly rule: string;
  readonly relation: Relation;
  readonly basis: Basis;
  readonly changes: readonly ChangeId[];
  /** What changes, where the row is not equal. */
  readonly says: Words | null;
}

type AnyRule = Rule<never, never>;
/** What a crosswalk asks of a procedure. */
export interface Ruled<P> {
  readonly law: Law<P>;
  readonly rules: ReadonlyMap<string, Omit<AnyRule, 'standing' | 'recorded'>>;
}

/** Every rule between two slices, neighbours or not. Throws where nothing is written of two neighbours between them. */
export function crosswalk<P>({ law, rules }: Ruled<P>, from: string, to: string): CrosswalkRow[] {
  const steps = stepsBetween(law, from, to);
  return [...rules.values()].map((rule) =>
    through(
      steps.map((step) => rowOf(rule, step)),
      rule.id,
    ),
  );
}

interface Step<P> {
  readonly passage: Passage;
  readonly earlier: Slice<P>;
  readonly later: Slice<P>;
}

function stepsBetween<P>(law: Law<P>, from: string, to: string): Step<P>[] {
  const [start, end] = [from, to].map((id) => law.slices.indexOf(law.byId(id))) as [number, number];
  if (end < start) throw new Error(`${to} is not later than ${from}: no case crosses back`);
  return law.slices.slice(start, end).map((earlier, index) => {
    const later = law.slices[start + index + 1]!;
    const passage = passages.find((one) => one.from === earlier.id && one.to === later.id);
    if (!passage) throw new Error(`nothing is written of the passage from ${earlier.id} to ${later.id}`);
    return { passage, earlier, later };
  });
}

const same = (rule: string): CrosswalkRow => ({ rule, relation: 'equal', basis: 'sameText', changes: [], says: null });

function rowOf<P>(rule: Omit<AnyRule, 'standing' | 'recorded'>, { passage, earlier, later }: Step<P>): CrosswalkRow {
  const row = (relation: Relation, basis: Basis, more: Partial<Pick<Shift, 'changes' | 'says'>> = {}) => ({
    ...same(rule.id),
    relation,
    basis,
    ...more,
  });
  const written = passage.shifts.find(({ rules }) => (rules as readonly string[]).includes(rule.id));
  if (written) return row(written.relation, 'written', { changes: written.changes, says: written.says });
  if (!existsDuring(rule, earlier) && !existsDuring(rule, later)) return row('equal', 'notInForce');
  if (rule.confidence === 'L') return row('equal', 'local');
  const family = familyOf(rule.id);
  if (earlier.documents[family] === later.documents[family])
    return row('equal', markOf(rule, earlier) === markOf(rule, later) ? 'sameText' : 'inferred');
  const marks = [markOf(rule, earlier), markOf(rule, later)];
  const unread = later.unread?.families.includes(family) ? later.unread : undefined;
  if (unread?.but.has(rule.id)) return row('equal', 'told');
  if (unread) {
    const why = passage.unread?.[family];
    if (!why) throw new Error(`${family} of ${later.id} was not read, and nothing is written of it`);
    return row('unknown', 'unread', why);
  }
  return row('equal', marks.some((mark) => mark === 'P' || mark === 'A') ? 'inferred' : 'read');
}

/** The rows of one rule, slice after slice, as one. A text told or read again ends what was unknown for want of reading. */
function through(rows: readonly CrosswalkRow[], rule: string): CrosswalkRow {
  let whole = same(rule);
  let unread: CrosswalkRow | null = null;
  for (const row of rows) {
    if (row.basis === 'unread') {
      unread = row;
      continue;
    }
    if (row.basis === 'written' || row.basis === 'told') unread = null;
    if (row.relation !== 'equal') whole = whole.relation === 'equal' ? row : joined(whole, row);
    else if (whole.relation === 'equal' && caution[row.basis] > caution[whole.basis]) whole = row;
  }
  if (unread === null) return whole;
  return whole.relation === 'equal' ? unread : { ...joined(whole, unread), basis: 'unread' };
}

/** Of several reasons why nothing changed the weakest is told. */
const caution: Readonly<Record<Basis, number>> = {
  sameText: 0,
  local: 1,
  notInForce: 1,
  read: 2,
  told: 3,
  inferred: 4,
  written: 5,
  unread: 6,
};

const joined = (first: CrosswalkRow, next: CrosswalkRow): CrosswalkRow => ({
  ...next,
  relation: together(first.relation, next.relation),
  changes: [...new Set([...first.changes, ...next.changes])],
  says: first.says && next.says ? both(first.says, next.says) : (next.says ?? first.says),
});

const both = (a: Words, b: Words): Words => ({ vi: `${a.vi}; ${b.vi}`, en: `${a.en}; ${b.en}` });

function together(first: Relation, next: Relation): Relation {
  if (first === next) return first;
  if (first === 'new') return next === 'gone' ? 'equal' : 'new';
  if (next === 'gone') return 'gone';
  return 'unknown';
}
