import type { Schema } from '../../http/schema-of.js';

export const offeredSchema: Schema = {
  type: 'object',
  required: ['secret', 'uri'],
  properties: {
    secret: { type: 'string', description: 'Base 32, as authenticator programs read it' },
    uri: { type: 'string', description: 'otpauth://, for a link or a picture' },
  },
};

export const confirmedSchema: Schema = {
  type: 'object',
  required: ['recoveryCodes', 'token', 'expiresAt'],
  properties: {
    token: { type: 'string' },
    expiresAt: { type: 'string', format: 'date-time' },
    recoveryCodes: {
      type: 'array',
      items: { type: 'string' },
      description: 'Each stands once for a code when the authenticator is lost',
    },
  },
};

export const offeredAnewSchema: Schema = {
  type: 'object',
  required: ['secret', 'uri', 'ticket'],
  properties: {
    ...(offeredSchema.properties as Record<string, Schema>),
    ticket: { type: 'string', description: 'Goes back with the first code of the new secret, within ten minutes' },
  },
};

export const recoveryCodesSchema: Schema = {
  type: 'object',
  required: ['recoveryCodes'],
  properties: { recoveryCodes: { type: 'array', items: { type: 'string' } } },
};
