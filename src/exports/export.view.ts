import { rejectedIn, rejectedSchema, type RejectionRow } from '../four-eyes/rejection.js';
import type { Schema } from '../http/schema-of.js';

export interface ExportRow extends RejectionRow {
  readonly id: string;
  readonly unit_id: string;
  readonly drafted_by: string;
  readonly drafted_at: string;
  readonly purpose: string;
  readonly filter: string;
  readonly cases: number;
  readonly hash: string;
  readonly confirmed_by: string | null;
  readonly confirmed_at: string | null;
  readonly expires_at: string;
}

/** An export as it is told: what it holds is in the file alone. */
export const viewExport = (row: ExportRow, now: string) => ({
  id: row.id,
  unit: row.unit_id,
  by: row.drafted_by,
  at: row.drafted_at,
  purpose: row.purpose,
  filter: JSON.parse(row.filter) as object,
  cases: row.cases,
  hash: row.hash,
  state: stateOf(row, now),
  confirmedBy: row.confirmed_by,
  rejected: rejectedIn(row),
  expiresAt: row.expires_at,
});

const states = ['waiting', 'ready', 'expired', 'rejected'] as const;

function stateOf({ rejected_by, expires_at, confirmed_by }: ExportRow, now: string): (typeof states)[number] {
  if (rejected_by !== null) return 'rejected';
  if (expires_at <= now) return 'expired';
  return confirmed_by === null ? 'waiting' : 'ready';
}

const text: Schema = { type: 'string' };
const properties: Readonly<Record<string, Schema>> = {
  id: text,
  unit: text,
  by: text,
  at: text,
  purpose: text,
  filter: { type: 'object' },
  cases: { type: 'integer' },
  hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  state: { enum: [...states] },
  confirmedBy: { type: ['string', 'null'] },
  rejected: rejectedSchema,
  expiresAt: text,
};

export const exportSchema: Schema = { type: 'object', required: Object.keys(properties), properties };
export const exportsSchema: Schema = {
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: exportSchema } },
};
