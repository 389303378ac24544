import { caseKinds, siteKinds } from '../log/entry.js';

/** What the routes of the log answer, for the OpenAPI document. */
const text = { type: 'string' };
const word = { type: ['string', 'null'] };
const instant = { type: 'string', format: 'date-time' };
const count = { type: 'integer' };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const orNull = (schema: { readonly type: string }) => ({ ...schema, type: [schema.type, 'null'] });
const listOf = (items: object) => ({ type: 'array', items });

export const logPage = object({
  items: listOf(
    object({
      ...{ chain: { enum: ['site', 'case'] }, seq: count, kind: { enum: [...caseKinds, ...siteKinds] }, type: text },
      ...{ on: word, at: instant, by: object({ name: word, duty: word, unit: word }), purpose: word },
      ...{ cases: listOf(text), among: count, hash: text },
    }),
  ),
  next: word,
});

const fault = object({ code: text, where: text });

export const integrity = object({
  state: { enum: ['whole', 'broken'] },
  faults: listOf(object({ code: text, where: text, at: instant })),
  atRest: { enum: ['same', 'differs', 'unknown'] },
  running: orNull(instant),
  last: orNull(object({ at: instant, entries: count, checkpoints: count, faults: listOf(fault) })),
});
