import { cite } from '../../workflows/kernel/judge.js';
import { admission } from '../../workflows/admission/procedure.js';
import { changes, type ChangeId } from '../../workflows/editions/changes.js';
import { type Basis, crosswalk, type CrosswalkRow } from '../../workflows/editions/crosswalk.js';
import { limitsAltered, slicesNamed } from '../../workflows/editions/migration-plan.js';
import { relations, type Relation, type Words } from '../../workflows/editions/shift.js';
import { Problem } from '../http/problem.js';

/** A change of the law by its id: the paper that made it, and since when. */
export interface NamedChange {
  readonly id: ChangeId;
  readonly paper: string;
  readonly since: string;
}

/** A rule that is not the same on both sides, with its article of the later one; of the earlier where it is gone. */
export interface ChangedRule {
  readonly rule: string;
  readonly cite: string;
  readonly relation: Relation;
  readonly basis: Basis;
  readonly says: Words | null;
  readonly changes: readonly NamedChange[];
}

export interface ChangesView {
  readonly from: string;
  readonly to: string;
  readonly rules: readonly ChangedRule[];
  /** How many rules are as before. */
  readonly equal: number;
  /** Timers of which a migration must say what becomes of those that run. */
  readonly limits: readonly string[];
}

const { law } = admission;

/**
 * What differs from an earlier slice, or from the first one of an edition, to a later one. `Problem` 400 for a name that
 * is none, and where the second is not the later one.
 */
export function changesBetween(from: string, to: string): ChangesView {
  const fault = (parameter: string, code: string, message: string) => Problem.malformed([{ parameter, code, message }]);
  const slices = slicesNamed(law, from);
  const [first] = slices;
  if (first === undefined) throw fault('from', 'unknown', 'must be an edition or a slice of the law');
  if (!law.slices.some(({ id, judged }) => judged && id === to)) throw fault('to', 'unknown', 'must be a slice');
  if (slices.some((slice) => law.later(slice, to) === slice))
    throw fault('to', 'notLater', 'must be later than every slice before it');
  const rows = crosswalk(admission, first, to);
  const changed = rows.filter(({ relation }) => relation !== 'equal');
  return {
    ...{ from: first, to },
    rules: changed.map((row) => changedRule(row, first, to)),
    equal: rows.length - changed.length,
    limits: limitsAltered(admission, slices, to),
  };
}

const changedRule = ({ rule, relation, basis, says, changes: ids }: CrosswalkRow, from: string, to: string) => ({
  ...{ rule, cite: cite(rule, law.byId(relation === 'gone' ? from : to)), relation, basis, says },
  changes: ids.map((id) => ({ id, paper: changes[id].paper, since: changes[id].inForce })),
});

const text = { type: 'string' };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

export const changesSchema = object({
  ...{ from: text, to: text },
  rules: {
    type: 'array',
    items: object({
      ...{ rule: text, cite: text, relation: { enum: relations.filter((one) => one !== 'equal') }, basis: text },
      says: { type: ['object', 'null'], properties: { vi: text, en: text } },
      changes: { type: 'array', items: object({ id: text, paper: text, since: { ...text, format: 'date' } }) },
    }),
  },
  equal: { type: 'integer' },
  limits: { type: 'array', items: text },
});
