import type { Schema } from '../http/schema-of.js';

const text: Schema = { type: 'string' };
const maybeText: Schema = { type: ['string', 'null'] };
const maybeNumber: Schema = { type: ['integer', 'null'] };
const either: Schema = { type: ['string', 'number', 'null'] };
const list = (items: Schema): Schema => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

const planFields = {
  key: text,
  numberPrinted: maybeText,
  numberStandard: maybeText,
  kind: text,
  issuedOn: maybeText,
  issuer: text,
  unitId: text,
  period: text,
  subject: text,
  notes: text,
};
const unitSchema: Schema = {
  oneOf: [object({ id: text, name: text, aliases: list(text) }), { type: 'null' }],
};
const period = { periodFrom: text, periodTo: { ...text, description: 'The day after the last.' } };
const target = object({
  rowNo: maybeText,
  namePrinted: text,
  audience: text,
  stage: { enum: ['registered', 'assigned', 'body'] },
  ...period,
  min: maybeNumber,
  max: maybeNumber,
  raw: text,
  notes: text,
  wording: { enum: ['plain', 'atLeast', 'moreThan', 'range', 'contradictory'] },
  retroactive: { type: 'boolean' },
});
const row = object({
  unit: unitSchema,
  rowNo: maybeText,
  rowKind: { enum: ['unit', 'group'] },
  namePrinted: text,
  targets: list(target),
  below: list({ type: 'object', description: 'Rows of the same kind.' }),
});

/** What `viewPlan` answers, page by page. */
export const planPageSchema = object({ items: list(object(planFields)), next: maybeText });

/** What `viewPlanDetails` answers. */
export const planDetailsSchema = object({
  ...planFields,
  whole: { type: 'boolean', description: 'False: only the rows of the units that are yours to see.' },
  rows: list(row),
  totals: list(
    object({
      stage: text,
      audience: text,
      ...period,
      declared: maybeNumber,
      computed: { type: 'integer' },
      difference: maybeNumber,
    }),
  ),
  figures: list(
    object({
      id: text,
      rowNo: maybeText,
      name: text,
      value: maybeNumber,
      raw: text,
      measure: text,
      kind: text,
      section: text,
    }),
  ),
  quotas: list(
    object({
      unit: unitSchema,
      roundNo: { type: 'integer' },
      classMonth: text,
      namePrinted: text,
      audience: text,
      quota: maybeNumber,
      quotaKind: { enum: ['atLeast', 'exact', 'perUnit'] },
      nominees: text,
      notes: text,
    }),
  ),
  classes: list(
    object({ statementNo: { type: 'integer' }, audience: text, round1: text, round2: text, section: text }),
  ),
  reports: list(
    object({
      id: text,
      fromActor: text,
      toActor: text,
      via: text,
      report: text,
      cadence: text,
      dueRule: text,
      ambiguity: text,
    }),
  ),
  findings: list(
    object({
      id: text,
      where: text,
      declared: either,
      computed: either,
      difference: either,
      verdict: text,
      rows: list(object({ row: maybeText, name: text, detail: text })),
    }),
  ),
});
