import type { StateValue } from '../../../workflows/kernel/procedure.js';
import type { Pin } from '../../../workflows/kernel/pinned-law.js';
import { admission } from '../../../workflows/admission/procedure.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import { procedureUnder } from '../case-law.js';
import { overOncePassed } from './limit-acts.js';

/** A limit that has passed, with the case as it stands. */
export interface Passed {
  readonly timer: string;
  readonly subject: string;
  readonly anchor_on: string;
  readonly stage: string;
  readonly value: string;
  readonly context: string;
  readonly pins: string | null;
}

type Named = Pick<Passed, 'timer' | 'subject' | 'stage'>;

/** Where a passed limit is told by the state itself, which no longer counts it. */
const outlived: Readonly<Record<string, (facts: Facts, { stage, subject }: Named) => boolean>> = {
  'T-CEREMONY': (_, { stage }) => stage === 'ceremonyOverdue',
  'T-VERIFY': ({ verification }, { subject }) => verification[subject]?.state === 'overdue',
};

export const outlivedTimers = Object.keys(outlived);

export const isOutlived = (facts: Facts, limit: Named): boolean => outlived[limit.timer]?.(facts, limit) ?? false;

/**
 * Whether what was to be done within a limit is still to be done: it would be running had it not passed. The law says so,
 * by the very function that counts it.
 */
export function isStillOwed(row: Passed): boolean {
  const facts = JSON.parse(row.context) as Facts;
  if (isOutlived(facts, row)) return true;
  const value = JSON.parse(row.value) as StateValue;
  const state = { value, facts: { ...admission.initialFacts, ...facts, passed: {} } };
  const procedure = procedureUnder(row.pins === null ? [] : (JSON.parse(row.pins) as Pin[]));
  const timer = procedure.timers.find(({ id }) => id === row.timer);
  if (!timer || !procedure.limitStages(state).some((stage) => timer.during.includes(stage))) return false;
  return timer
    .running(state, procedure.law)
    .some(({ subject, anchor }) => subject === row.subject && anchor === row.anchor_on);
}

/** Stages at which a passed limit can still be owed: those where it runs. */
const owedAt = admission.timers
  .filter(({ id }) => !overOncePassed.includes(id))
  .map(({ id, during }) => ({ timer: id, stages: id === 'T-CEREMONY' ? [...during, 'ceremonyOverdue'] : during }));

const marks = (some: readonly unknown[]): string => some.map(() => '?').join(', ');

/** What the statement that looks for passed limits, `d` of a case `c`, can leave out beforehand. */
export const mayBeOwed: { readonly sql: string; readonly params: readonly unknown[] } = {
  sql: owedAt.map(({ stages }) => `(d.timer = ? AND c.stage IN (${marks(stages)}))`).join(' OR '),
  params: owedAt.flatMap(({ timer, stages }) => [timer, ...stages]),
};
