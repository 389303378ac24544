import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { Schema } from '../http/schema-of.js';
import { draftKinds, type DraftRow } from './draft.js';

/** Which content is confirmed or rejected: the hash told with the draft. */
export class DraftHash {
  @IsString() @Matches(/^[0-9a-f]{64}$/) hash!: string;
}

/** Which content is rejected, and why. */
export class DraftRefused extends DraftHash {
  @IsOptional() @IsString() @MinLength(1) @MaxLength(200) reason?: string;
}

/** A draft as the API tells it; `hash` names its exact content to the second person. */
export const viewDraft = (row: DraftRow) => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  content: JSON.parse(row.content) as object,
  hash: row.hash,
  drafted: { by: row.drafted_by, at: row.drafted_at },
  settled: row.settled_at === null ? null : { by: row.settled_by, at: row.settled_at, reason: row.rejected_reason },
  alone: row.alone === 1,
  made: row.made,
});

export type DraftView = ReturnType<typeof viewDraft>;

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const instant = { ...text, format: 'date-time' };
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

export const draftSchema = object({
  id: { ...text, format: 'uuid' },
  kind: { enum: [...draftKinds] },
  state: {
    enum: ['waiting', 'confirmed', 'rejected', 'void'],
    description: 'void: what is stored is not what was drafted, so nobody can confirm it any more.',
  },
  content: { type: 'object' },
  hash: { ...text, description: 'SHA-256 of the canonical JSON of {content, draft: its id, kind}.' },
  drafted: object({ by: text, at: instant }),
  settled: { oneOf: [object({ by: maybeText, at: instant, reason: maybeText }), { type: 'null' }] },
  alone: { type: 'boolean', description: 'Done without a second person, by the only administrator there was.' },
  made: { ...maybeText, description: 'The id of what came of it.' },
});

export const draftPageSchema = object({ items: { type: 'array', items: draftSchema }, next: maybeText });
