import * as schema from '../candidates/views/candidate.schemas.js';

/** What the routes of corrections answer, for the OpenAPI document. */
const impact = {
  type: 'object',
  required: ['acts', 'clock', 'deadlines', 'stage', 'unit', 'undecided'],
  properties: {
    acts: {
      type: 'array',
      items: {
        type: 'object',
        required: ['entry', 'act', 'on', 'verdict', 'deadlines', 'settled'],
        properties: { verdict: { enum: ['same', 'otherDeadline', 'notLawful'] } },
      },
    },
    unit: {
      type: 'object',
      required: ['from', 'to'],
      properties: { from: { type: ['string', 'null'] }, to: { type: ['string', 'null'] } },
      description: 'The branch the case belongs to, before and after.',
    },
    undecided: { type: 'array', items: { type: 'integer' } },
  },
};

export const thought = {
  oneOf: [
    {
      type: 'object',
      required: ['outcome', 'code', 'revision', 'act', 'on', 'impact'],
      properties: { outcome: { const: 'impact' }, impact },
    },
    { ...schema.recorded, required: [...schema.recorded.required, 'impact'] },
  ],
};

export const list = {
  type: 'object',
  required: ['code', 'revision', 'held', 'pins', 'items'],
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['seq', 'act', 'on', 'facts', 'sealed', 'hash', 'state', 'settledBy'],
        properties: { state: { enum: ['waiting', 'made', 'dropped'] } },
      },
    },
  },
};
