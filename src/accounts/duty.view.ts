import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Schema } from '../http/schema-of.js';
import { grantable } from './new-duty.js';

export interface HeldRow {
  readonly id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly duty: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly body_id: string | null;
  readonly body_name: string | null;
  readonly valid_from: LegalDate;
  readonly valid_to: LegalDate | null;
}

/**
 * Duties over places with the names of today; values: today twice. Those for one case are left out: that there is a case
 * is nothing a keeper of accounts knows (SEC-23).
 */
export const dutiesSql = `
  SELECT d.id, d.person_id, p.name AS person_name, d.duty, coalesce(d.unit_id, b.unit_id) AS unit_id,
         n.name AS unit_name, d.body_id, b.name AS body_name, d.valid_from, d.valid_to
    FROM duty d
    JOIN person p ON p.id = d.person_id
    LEFT JOIN body b ON b.id = d.body_id
    LEFT JOIN unit_name n ON n.unit_id = coalesce(d.unit_id, b.unit_id)
      AND n.valid_from <= ? AND (n.valid_to IS NULL OR n.valid_to > ?)
   WHERE d.case_id IS NULL`;

export const viewDuty = (row: HeldRow) => ({
  id: row.id,
  person: { id: row.person_id, name: row.person_name },
  duty: row.duty,
  unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name },
  body: row.body_id === null ? null : { id: row.body_id, name: row.body_name },
  from: row.valid_from,
  to: row.valid_to,
});

export type DutyView = ReturnType<typeof viewDuty>;

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const named: Schema = { type: 'object', required: ['id', 'name'], properties: { id: text, name: maybeText } };
const maybeNamed: Schema = { oneOf: [named, { type: 'null' }] };

const properties: Record<string, Schema> = {
  id: { ...text, format: 'uuid' },
  person: named,
  duty: { enum: [...grantable] },
  unit: maybeNamed,
  body: maybeNamed,
  from: { ...text, format: 'date' },
  to: { ...maybeText, description: 'The first day without it; null while it lasts.' },
};

export const dutySchema: Schema = { type: 'object', required: Object.keys(properties), properties };

export const dutyPageSchema: Schema = {
  type: 'object',
  required: ['items', 'next'],
  properties: { items: { type: 'array', items: dutySchema }, next: maybeText },
};
