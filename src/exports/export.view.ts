import type { Schema } from '../http/schema-of.js';

export interface ExportRow {
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
  state: row.expires_at <= now ? 'expired' : row.confirmed_by === null ? 'waiting' : 'ready',
  confirmedBy: row.confirmed_by,
  expiresAt: row.expires_at,
});

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
  state: { enum: ['waiting', 'ready', 'expired'] },
  confirmedBy: { type: ['string', 'null'] },
  expiresAt: text,
};

export const exportSchema: Schema = { type: 'object', required: Object.keys(properties), properties };
export const exportsSchema: Schema = {
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: exportSchema } },
};
