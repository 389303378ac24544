import type { Calendar } from '../../../workflows/calendar/working-days.js';
import { begin, waysFrom } from '../../../workflows/kernel/chart.js';
import { deadlinesOf } from '../../../workflows/kernel/deadlines.js';
import type { CaseState } from '../../../workflows/kernel/procedure.js';
import { again } from '../../../workflows/kernel/replay.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import { admission } from '../../../workflows/admission/procedure.js';
import type { Tx } from '../../database/writer.js';
import type { Entry } from '../../log/entry.js';
import { stateOf, stepsOf } from './case-history.js';
import type { CaseProcedure } from '../case-law.js';

/** Why a log does not lead where its case stood: told to people as it is. */
export class Misfit extends Error {}

/**
 * The state that a case's log leads to under the present definition. Throws `Misfit` where an act of it has no place any
 * more, or where it leads to another stage than the one that was reached when the acts were done.
 */
export function rebuilt(entries: readonly Entry[], stoodAt: string): CaseState<Facts> {
  let state = begin(admission);
  for (const [index, step] of stepsOf(entries).entries()) {
    const stage = admission.stageOf(state.value);
    // Where a warrant put the case, the chart is not asked.
    if (!('value' in step) && !waysFrom(admission, state.value)?.has(step.act.type))
      throw new Misfit(`step ${index + 1}, ${step.act.type} of ${step.act.on}, has no place in stage ${stage}`);
    state = again(admission, state, step);
  }
  const whole = stateOf(entries);
  const stage = admission.stageOf(whole.value);
  if (stage !== stoodAt) throw new Misfit(`the log leads to stage ${stage}, the case stood at ${stoodAt}`);
  return whole;
}

interface Row {
  readonly timer: string;
  readonly subject: string;
}

/** Ends limits that no longer run and begins those that now do; one that runs on keeps its day. */
export async function refreshLimits(
  tx: Tx,
  { id, revision, procedure }: { readonly id: string; readonly revision: number; readonly procedure: CaseProcedure },
  state: CaseState<Facts>,
  calendar: Calendar,
): Promise<void> {
  const rows = await tx.all<Row>("SELECT timer, subject FROM deadline WHERE case_id = ? AND state = 'running'", [id]);
  const open = deadlinesOf(procedure, state, calendar);
  const same = (one: Row, { timer, subject }: Row) => one.timer === timer && one.subject === subject;
  for (const row of rows.filter((one) => !open.some((limit) => same(limit, one))))
    tx.send(
      "UPDATE deadline SET state = 'ended', closed_seq = ? WHERE case_id = ? AND timer = ? AND subject = ? AND state = 'running'",
      [revision, id, row.timer, row.subject],
    );
  for (const limit of open.filter((one) => !rows.some((row) => same(row, one))))
    tx.send(
      `INSERT INTO deadline (case_id, timer, subject, activation_seq, rule, slice_id, anchor_on, unit, budget, due_on, kind, calendar_revision, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running')
       ON CONFLICT (case_id, timer, subject, activation_seq) DO UPDATE SET state = 'running', closed_seq = NULL`,
      [
        ...[id, limit.timer, limit.subject, revision, limit.rule, procedure.law.on(limit.anchor).id],
        ...[limit.anchor, limit.unit, limit.budget, limit.due, limit.kind, calendar.revision],
      ],
    );
}
