/** What the routes of a case answer, for the OpenAPI document. */
const text = { type: 'string' };
const day = { type: ['string', 'null'], format: 'date' };
const count = { type: 'integer' };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const listOf = (items: object) => ({ type: 'array', items });

const stage = object({ key: text, no: text, since: day });
const placed = object({ ...stage.properties, place: count });
const unmet = { type: 'object', required: ['rule', 'cite', 'confidence', 'force', 'earliest', 'remedy'] };
const offer = {
  type: 'object',
  required: ['act', 'stage', 'bearing', 'by', 'recordedBy', 'cite', 'mine', 'allowed'],
  properties: {
    bearing: { enum: ['onward', 'adds', 'aside'] },
    usual: { const: true, description: 'The road goes on by it as a rule.' },
    unmet: listOf(unmet),
    earliest: { type: 'string', format: 'date' },
  },
};
const deadline = { type: 'object', required: ['timer', 'subject', 'rule', 'kind', 'due'] };
/** Proposals that wait for a second person. */
const pending = listOf(object({ seq: count, hash: text, act: text, on: day }));
const head = { code: text, revision: count };

/** A case on hold: no act is accepted, so none is offered. */
const held = {
  ...{ type: ['object', 'null'], required: ['entry', 'since', 'resume'] },
  properties: {
    entry: count,
    since: day,
    resume: object({ act: { const: 'case.resume' }, by: listOf(text), confirm: listOf(text) }),
  },
};

export const recorded = object({
  outcome: { enum: ['recorded', 'proposed'] },
  ...head,
  seq: count,
  hash: text,
  act: text,
  on: day,
  cite: text,
  slice: text,
  lapses: listOf(unmet),
  notices: listOf(unmet),
  passed: listOf(object({ act: text, on: day })),
  stage,
  deadlines: listOf(deadline),
  pending,
  offers: listOf(offer),
});

export const rejected = object({ outcome: { const: 'rejected' }, ...head, seq: count, hash: text });
export const disclosed = object({ items: listOf(object({ seq: count, field: text, value: {} })) });
export const offers = object({ ...head, on: day, stage, held, offers: listOf(offer), ahead: listOf(offer), pending });
const word = { type: ['string', 'null'] };
/** What sets a day: a window of the law with its rule and article, work, or a day asked for. */
const bound = {
  type: ['object', 'null'],
  properties: {
    kind: { enum: ['minimum', 'maximum', 'validity', 'work', 'done', 'wanted', 'start'] },
    ...{ rule: word, cite: word, confidence: word, from: word, start: day, to: text, unit: word },
    n: { type: ['integer', 'null'] },
  },
};
const planned = object({
  ...{ id: text, step: text, stage: text, by: text, recordedBy: listOf(text), cite: text, rules: listOf(text) },
  ...{ status: { enum: ['done', 'ahead'] }, done: day },
  ...{ earliest: day, earliestBy: bound, latest: day, latestBy: bound },
  ...{ late: { type: 'boolean' }, workDays: count, marked: word },
});
/** Why the wanted day cannot be kept, and who mends it. */
const conflict = object({
  kind: { enum: ['afterWanted', 'closed', 'tooLong', 'done', 'notOnRoad'] },
  ...{ step: text, wanted: day, earliest: day, earliestBy: bound, latest: day, latestBy: bound },
  remedy: { type: ['object', 'null'] },
});
export const plan = object({
  ...{ ...head, on: day, stage, from: day, to: day, target: word, earliest: day },
  ...{ steps: listOf(planned), feasible: { type: 'boolean' }, held },
  ...{ conflicts: listOf(conflict), warnings: listOf({ type: 'object', required: ['kind'] }) },
  workDays: { type: 'object', additionalProperties: count },
});
export const deadlines = object({ ...head, on: day, stage, deadlines: listOf(deadline) });
export const history = object({
  ...head,
  on: day,
  stage,
  items: listOf({ type: 'object' }),
  next: { type: ['string', 'null'] },
});
export const candidate = {
  type: 'object',
  required: ['id', 'code', 'name', 'unit', 'revision', 'stage', 'held', 'offers'],
  properties: { held, stage: placed, pending },
};
export const openLimits = object({
  items: listOf(
    object({
      ...{ code: text, name: text, unit: object({ id: text, name: text }), stage: text, duty: text },
      limit: {
        type: 'object',
        required: ['timer', 'due', 'kind', 'left', 'unit', 'rule', 'cite'],
        properties: {
          ...{ timer: text, subject: text, due: day, kind: text, rule: text, cite: text },
          left: { type: ['integer', 'null'], description: 'Days to the due day, in `unit`; below 0 overdue.' },
          unit: { enum: ['workday', 'day'] },
        },
      },
    }),
  ),
  next: { type: ['string', 'null'] },
});
export const list = object({ items: listOf({ type: 'object' }), total: count, next: { type: ['string', 'null'] } });
