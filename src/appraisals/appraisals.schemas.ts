/** What the routes of appraisals answer, for the OpenAPI document. */
const text = { type: 'string' };
const word = { type: ['string', 'null'] };
const day = { type: 'string', format: 'date' };
const count = { type: 'integer' };
const flag = { type: 'boolean' };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const listOf = (items: object) => ({ type: 'array', items });

const ref = object({ id: text, name: text });
const unit = ref;
const due = { type: 'object', required: ['timer', 'due', 'kind', 'left', 'unit'] };

export const work = {
  ...object({
    ...{ by: ref, since: { ...text, format: 'date-time' }, mine: flag },
    ...{ from: { ...ref, type: ['object', 'null'] }, fromMe: flag },
  }),
  type: ['object', 'null'],
};

export const queue = object({
  items: listOf(
    object({
      ...{ code: text, name: text, unit, stage: text, receivedOn: day },
      ...{ due: { ...due, type: ['object', 'null'] }, returned: flag, work },
    }),
  ),
  next: word,
});

export const appraisal = object({
  ...{ code: text, name: text, title: word, unit, revision: count },
  ...{ stage: object({ key: text, no: text, since: day }), receivedOn: day, returned: flag, work },
  ...{ deadlines: listOf(due), papers: listOf({ type: 'object', required: ['key', 'making', 'state'] }) },
  votes: listOf(object({ body: { enum: ['branch', 'committee'] }, on: day, yes: count, base: count, reached: flag })),
  compliance: { type: 'object', required: ['judged', 'kept', 'lapsed', 'barred', 'lapses'] },
  offers: listOf({ type: 'object', required: ['act', 'stage', 'by', 'recordedBy', 'cite', 'mine', 'allowed'] }),
});
