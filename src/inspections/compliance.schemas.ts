/** What the route of a case's compliance answers, for the OpenAPI document. */
const text = { type: 'string' };
const word = { type: ['string', 'null'] };
const day = { type: 'string', format: 'date' };
const instant = { type: 'string', format: 'date-time' };
const count = { type: 'integer' };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const orNull = (schema: { readonly type: string }) => ({ ...schema, type: [schema.type, 'null'] });
const listOf = (items: object) => ({ type: 'array', items });

const over = orNull(object({ due: day, days: count, workingDays: { type: ['integer', 'null'] } }));
const finding = object({
  ...{ rule: text, cite: text, confidence: text, force: text, earliest: orNull(day) },
  ...{ outcome: { enum: ['lapsed', 'overridden', 'noticed', 'barred'] }, over },
  ...{
    remedied: orNull(object({ by: count, on: day })),
    paper: orNull(object({ number: text, date: text, issuer: text })),
  },
});
const signer = { name: word, duty: word };

const entry = object({
  ...{ seq: count, kind: text, act: text, on: day, recordedAt: instant, by: object(signer) },
  ...{
    confirmed: orNull(object({ ...signer, at: instant })),
    answered: orNull(count),
    edition: orNull(object({ key: text, label: text })),
  },
  ...{ cite: word, stage: object({ recorded: text, judged: word }) },
  verdict: {
    enum: ['kept', 'lapsed', 'overridden', 'barred', 'differs', 'notJudged', 'waiting', 'rejected'],
    description: 'As the law of its day judges it again on what the log says stood before it',
  },
  ...{ refusal: word, findings: listOf(finding), held: count },
  ...{ unsure: listOf(object({ rule: text, cite: text, confidence: text })), after: orNull(count) },
  late: orNull(object({ days: count, reasoned: { type: 'boolean' }, fromPaper: { type: 'boolean' } })),
  became: orNull(object({ how: text, by: count, reason: orNull(count) })),
  differences: listOf(object({ what: text, recorded: {}, judged: {} })),
});

const limit = object({
  ...{ timer: text, subject: text, rule: text, cite: text, kind: text, anchor: day, unit: text, budget: count },
  ...{ due: orNull(day), state: { enum: ['running', 'passed', 'ended'] } },
  ...{ closed: orNull(object({ seq: count, on: day })), answered: orNull(object({ seq: count, on: day })), over },
});

const paper = {
  type: 'object',
  required: ['key', 'making', 'state', 'seq'],
  properties: { key: text, form: text, making: text, state: text, validUntil: day, seq: orNull(count) },
};

const figures = [
  ...[
    'judged',
    'kept',
    'lapsed',
    'overridden',
    'barred',
    'notJudged',
    'waiting',
    'rejected',
    'differing',
    'limitsOver',
  ],
  ...['unsure', 'fromPaper', 'backDated', 'backDatedWithoutReason', 'outOfOrder', 'corrected', 'missingPapers'],
];

export const compliance = object({
  ...{ code: text, name: text, title: word, unit: object({ id: text, name: text }), status: text, revision: count },
  ...{ stage: object({ key: text, no: text, since: day }), at: instant },
  ...{ edition: object({ key: text, label: text, since: day }), pinned: word, machineVersion: text },
  fault: orNull(object({ seq: count, fault: text })),
  summary: object({
    ...Object.fromEntries(figures.map((name) => [name, count])),
    lapses: object({ open: count, remedied: count }),
  }),
  ...{ entries: listOf(entry), limits: listOf(limit), papers: listOf(paper) },
});
