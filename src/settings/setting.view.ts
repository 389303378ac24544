import type { Schema } from '../http/schema-of.js';
import type { SettingBody } from '../organisations/unit-setting.entity.js';
import { localOptions, type SettingContent } from './new-setting.js';

export interface SettingRow {
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly route: string;
  readonly instrument: string;
  readonly body: string;
}

export interface DraftRow {
  readonly id: string;
  readonly unit_id: string;
  readonly body: string;
  readonly hash: string;
  readonly state: 'waiting' | 'confirmed' | 'rejected';
  readonly drafted_by: string;
  readonly drafted_at: string;
  readonly settled_by: string | null;
  readonly settled_at: string | null;
  /** Why it was rejected, where that was said; names nobody. */
  readonly rejected_reason: string | null;
}

export const viewSetting = ({ valid_from, valid_to, route, instrument, body }: SettingRow) => {
  const { youthUnion, tradeUnion, centre, delegation, options = ['L-ROUTE'] } = JSON.parse(body) as SettingBody;
  return { from: valid_from, to: valid_to, route, instrument, youthUnion, tradeUnion, centre, delegation, options };
};

/** A draft as the API tells it; `hash` names its exact content to the second person. */
export const viewDraft = (row: DraftRow) => ({
  id: row.id,
  unit: row.unit_id,
  state: row.state,
  ...(JSON.parse(row.body) as SettingContent),
  hash: row.hash,
  drafted: { by: row.drafted_by, at: row.drafted_at },
  settled: row.settled_by === null ? null : { by: row.settled_by, at: row.settled_at, reason: row.rejected_reason },
});

export type SettingView = ReturnType<typeof viewSetting>;
export type DraftView = ReturnType<typeof viewDraft>;

const text = { type: 'string' };
const day = { ...text, format: 'date' };
const yesNo = { type: 'boolean' };
const maybe = (schema: Schema): Schema => ({ oneOf: [schema, { type: 'null' }] });
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const signed = object({ by: text, at: { ...text, format: 'date-time' } });
const content = {
  route: { enum: ['A', 'B', 'C', 'D', 'E', 'F'] },
  instrument: text,
  youthUnion: yesNo,
  tradeUnion: yesNo,
  centre: yesNo,
  delegation: maybe(object({ paper: text, from: day, to: maybe(day) })),
  options: { type: 'array', items: { enum: [...localOptions] } },
};

export const draftSchema = object({
  id: { ...text, format: 'uuid' },
  unit: { ...text, format: 'uuid' },
  state: { enum: ['waiting', 'confirmed', 'rejected'] },
  from: day,
  ...content,
  hash: text,
  drafted: signed,
  settled: maybe(object({ by: text, at: { ...text, format: 'date-time' }, reason: { type: ['string', 'null'] } })),
});

export const settingsSchema = object({
  settings: { type: 'array', items: object({ from: day, to: maybe(day), ...content }) },
  drafts: { type: 'array', items: draftSchema },
});
