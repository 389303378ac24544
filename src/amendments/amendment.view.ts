import type { Amendment, AmendmentContent } from '../calendar/amendment.js';
import { rejectedIn, rejectedSchema, type RejectionRow } from '../four-eyes/rejection.js';

export interface AmendmentRow extends RejectionRow {
  readonly id: string;
  readonly no: number | null;
  readonly body: string;
  readonly unit_id: string;
  readonly draft_hash: string;
  readonly drafted_by: string;
  readonly drafted_at: string;
  readonly confirmed_by: string | null;
  readonly confirmed_at: string | null;
}

/** An amendment as the API tells it; `hash` names its exact content to the second person. */
export const viewAmendment = (row: AmendmentRow, confirmed: readonly Amendment[]) => ({
  id: row.id,
  no: row.no,
  state: stateOf(row, confirmed),
  ...(JSON.parse(row.body) as AmendmentContent),
  unit: row.unit_id,
  hash: row.draft_hash,
  drafted: { by: row.drafted_by, at: row.drafted_at },
  confirmed: row.confirmed_by === null ? null : { by: row.confirmed_by, at: row.confirmed_at },
  rejected: rejectedIn(row),
});

const states = ['draft', 'confirmed', 'withdrawn', 'rejected'] as const;

function stateOf({ id, no, rejected_by }: AmendmentRow, confirmed: readonly Amendment[]): (typeof states)[number] {
  if (rejected_by !== null) return 'rejected';
  if (no === null) return 'draft';
  return confirmed.some(({ withdraws }) => withdraws === id) ? 'withdrawn' : 'confirmed';
}

export type AmendmentView = ReturnType<typeof viewAmendment>;

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const maybeCount = { type: ['integer', 'null'] };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const signed = { by: text, at: { ...text, format: 'date-time' } };

export const amendmentSchema = object({
  id: { ...text, format: 'uuid' },
  no: { ...maybeCount, description: 'Its place in the order of confirmation; null while it is a draft.' },
  state: { enum: [...states] },
  document: text,
  article: maybeText,
  effectiveOn: { ...text, format: 'date' },
  days: {
    type: 'array',
    items: object({ date: { ...text, format: 'date' }, kind: { enum: ['off', 'work'] }, name: text }),
  },
  year: maybeCount,
  withdraws: maybeText,
  unit: text,
  hash: text,
  drafted: object(signed),
  confirmed: { oneOf: [object(signed), { type: 'null' }] },
  rejected: rejectedSchema,
});

export const amendmentPageSchema = object({ items: { type: 'array', items: amendmentSchema }, next: maybeText });
