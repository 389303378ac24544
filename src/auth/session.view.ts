import type { Schema } from '../http/schema-of.js';
import type { Strength } from './session.entity.js';

/** One of the actor's own sessions that still stand. */
export interface SessionView {
  /** Names the session to its owner; it opens nothing. */
  readonly id: string;
  readonly strength: Strength;
  /** On a machine that several people use. */
  readonly shared: boolean;
  readonly createdAt: string;
  /** Exact to a minute. */
  readonly seenAt: string;
  readonly expiresAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

const instant: Schema = { type: 'string', format: 'date-time' };

export const sessionsSchema: Schema = {
  type: 'object',
  required: ['items'],
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'strength', 'shared', 'createdAt', 'seenAt', 'expiresAt', 'current'],
        properties: {
          id: { type: 'string', pattern: '^[0-9a-f]{32}$' },
          strength: { enum: ['password', 'secondFactor'] },
          shared: { type: 'boolean', description: 'On a machine that several people use.' },
          createdAt: instant,
          seenAt: instant,
          expiresAt: instant,
          current: { type: 'boolean' },
        },
      },
    },
  },
};
