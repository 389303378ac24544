import { rejectedSchema } from '../four-eyes/rejection.js';
import type { ItemState, MigrationItem, MigrationRun } from './migration-run.js';
import { itemStates, runStates } from './migration-run.js';

const text = { type: 'string' };
const word = { type: ['string', 'null'] };
const count = { type: 'integer' };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const tally = { type: 'object', additionalProperties: count };

export const runSchema = object({
  ...{ id: text, unit: text, state: { enum: [...runStates] } },
  ...{ from: text, to: text, on: { ...text, format: 'date' }, basis: text, keep: { type: 'array', items: text } },
  ...{ plan: text, hash: word },
  ...{ drafted: object({ by: text, at: text }), surveyedAt: word },
  confirmed: { ...object({ by: text, at: text }), type: ['object', 'null'] },
  appliedAt: word,
  rejected: rejectedSchema,
  progress: object({ cases: count, ...Object.fromEntries(itemStates.map((state) => [state, count])) }),
  totals: { type: ['object', 'null'], additionalProperties: { anyOf: [count, tally] } },
});

const item = object({
  ...{ code: text, state: { enum: [...itemStates] }, seq: { type: ['integer', 'null'] } },
  ...{ report: { type: ['object', 'null'] }, reason: word },
});

export const runPageSchema = object({ items: { type: 'array', items: runSchema }, next: word });
export const runItemsSchema = object({
  ...runSchema.properties,
  items: { type: 'array', items: item },
  next: word,
});

/** A run as it is told; without counts where none of its cases was looked at yet. */
export function viewRun(run: MigrationRun, counts: Readonly<Record<ItemState, number>> | null) {
  const { plan } = run;
  const none = Object.fromEntries(itemStates.map((state) => [state, 0])) as Record<ItemState, number>;
  return {
    ...{ id: run.id, unit: run.unitId, state: run.state },
    ...{ from: plan.from, to: plan.to, on: plan.on, basis: plan.basis, keep: plan.keep },
    ...{ plan: run.planHash, hash: run.resultHash },
    drafted: { by: run.draftedBy, at: run.draftedAt },
    surveyedAt: run.surveyedAt,
    confirmed:
      run.confirmedBy === null || run.confirmedAt === null ? null : { by: run.confirmedBy, at: run.confirmedAt },
    appliedAt: run.appliedAt,
    rejected: run.rejected,
    progress: { cases: run.cases, ...(counts ?? none) },
    totals: run.totals,
  };
}

export type RunView = ReturnType<typeof viewRun>;

export const viewItem = ({ code, state, seq, report, reason }: MigrationItem) => ({ code, state, seq, report, reason });

export type ItemView = ReturnType<typeof viewItem>;
