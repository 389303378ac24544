import { draftSchema } from '../four-eyes/draft.view.js';
import type { Schema } from '../http/schema-of.js';

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly person_id: string;
  readonly name: string;
  readonly created_at: string;
  readonly disabled_at: string | null;
  readonly must_change_password: number;
}

/** Accounts with the names of their persons; follow it with a WHERE clause on `a`. */
export const accountsSql = `
  SELECT a.id, a.login, a.person_id, p.name, a.created_at, a.disabled_at, a.must_change_password
    FROM account a JOIN person p ON p.id = a.person_id`;

/** An account as administrators see it: who signs in, and whether he can. */
export const viewAccount = (row: AccountRow) => ({
  id: row.id,
  login: row.login,
  person: { id: row.person_id, name: row.name },
  createdAt: row.created_at,
  lockedAt: row.disabled_at,
  mustChangePassword: row.must_change_password === 1,
});

export type AccountView = ReturnType<typeof viewAccount>;

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };

const properties: Record<string, Schema> = {
  id: { ...text, format: 'uuid' },
  login: text,
  person: { type: 'object', required: ['id', 'name'], properties: { id: text, name: text } },
  createdAt: { ...text, format: 'date-time' },
  lockedAt: maybeText,
  mustChangePassword: { type: 'boolean' },
};

export const accountSchema: Schema = { type: 'object', required: Object.keys(properties), properties };

export const accountPageSchema: Schema = {
  type: 'object',
  required: ['items', 'next'],
  properties: { items: { type: 'array', items: accountSchema }, next: maybeText },
};

const oneTimePassword: Schema = {
  ...maybeText,
  description:
    'To hand over; holds once and for 72 hours. Null where only a draft was made, and in the answer to a repeat: it is kept nowhere.',
};

const maybe = (schema: Schema): Schema => ({ oneOf: [schema, { type: 'null' }] });

/** Done, with the password given, which is told in this answer alone; or the draft of what needs a second administrator. */
export const givenSchema: Schema = {
  type: 'object',
  required: ['account', 'draft', 'oneTimePassword'],
  properties: { account: maybe(accountSchema), draft: maybe(draftSchema), oneTimePassword },
};
