import { kinKinds } from '../candidates/kin.js';
import type { Schema } from '../http/schema-of.js';

export interface ConflictRow {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly about_id: string;
  readonly kind: string;
  readonly basis: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly recorded_by: string;
  readonly recorded_at: string;
  readonly ending_on: string | null;
  readonly ending_basis: string | null;
  readonly ending_hash: string | null;
  readonly ending_by: string | null;
}

/** Columns of a `ConflictRow`, of `person_conflict k` joined with `person p`. */
export const conflictRows = `SELECT k.id, k.person_id, p.name, k.about_id, k.kind, k.basis, k.valid_from, k.valid_to,
         k.recorded_by, k.recorded_at, k.ending_on, k.ending_basis, k.ending_hash, k.ending_by
    FROM person_conflict k JOIN person p ON p.id = k.person_id`;

/** A conflict as those told of it read it; `ending` waits for a second person, who names its hash. */
export const viewConflict = (row: ConflictRow) => ({
  id: row.id,
  person: { id: row.person_id, name: row.name },
  kind: row.kind,
  rule: row.kind === 'declared' ? 'SEC-20' : 'K38-conf',
  basis: row.basis,
  from: row.valid_from,
  to: row.valid_to,
  recorded: { by: row.recorded_by, at: row.recorded_at },
  ending:
    row.ending_hash === null || row.valid_to !== null
      ? null
      : { to: row.ending_on!, basis: row.ending_basis!, by: row.ending_by!, hash: row.ending_hash },
});

export type ConflictView = ReturnType<typeof viewConflict>;

const text = { type: 'string' };
const day = { ...text, format: 'date' };
const maybe = (schema: Schema): Schema => ({ oneOf: [schema, { type: 'null' }] });
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

export const conflictSchema = object({
  id: { ...text, format: 'uuid' },
  person: object({ id: text, name: text }),
  kind: { enum: [...kinKinds, 'declared'] },
  rule: { enum: ['K38-conf', 'SEC-20'] },
  basis: text,
  from: maybe(day),
  to: maybe(day),
  recorded: object({ by: text, at: { ...text, format: 'date-time' } }),
  ending: maybe(object({ to: day, basis: text, by: text, hash: text })),
});

export const conflictsSchema = object({ items: { type: 'array', items: conflictSchema } });

/** The same for a case that is there, one that is not, and one that is not his to see. */
export const declaredSchema = object({ outcome: { const: 'declared' }, code: text });
