import type { Schema } from '../http/schema-of.js';
import { grounds } from './new-erasure.js';

export interface ErasureRow {
  readonly id: string;
  readonly person_id: string;
  readonly ground: string;
  readonly paper: string;
  readonly hash: string;
  readonly state: 'waiting' | 'confirmed' | 'rejected';
  readonly drafted_by: string;
  readonly drafted_at: string;
  readonly settled_by: string | null;
  readonly settled_at: string | null;
  /** Why it was rejected, where that was said; names nobody. */
  readonly rejected_reason: string | null;
}

export const draftsOf =
  'SELECT id, person_id, ground, paper, hash, state, drafted_by, drafted_at, settled_by, settled_at, rejected_reason FROM erasure_draft';

/** A draft as the API tells it; `hash` names its exact content to the second person. */
export const viewErasure = (row: ErasureRow) => ({
  ...{ id: row.id, person: row.person_id, state: row.state, ground: row.ground, paper: row.paper, hash: row.hash },
  drafted: { by: row.drafted_by, at: row.drafted_at },
  settled: row.settled_by === null ? null : { by: row.settled_by, at: row.settled_at, reason: row.rejected_reason },
});

const text = { type: 'string' };
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const signed = object({ by: text, at: { ...text, format: 'date-time' } });

export const erasureSchema = object({
  ...{ id: text, person: text, state: { enum: ['waiting', 'confirmed', 'rejected'] } },
  ...{ ground: { enum: [...grounds] }, paper: text, hash: text, drafted: signed },
  settled: {
    oneOf: [
      object({ by: text, at: { ...text, format: 'date-time' }, reason: { type: ['string', 'null'] } }),
      { type: 'null' },
    ],
  },
});

export const erasuresSchema = object({ items: { type: 'array', items: erasureSchema } });
