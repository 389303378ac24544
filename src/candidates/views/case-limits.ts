import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import { type Deadline, deadlinesOf } from '../../../workflows/kernel/deadlines.js';
import type { Reader } from '../../database/reader.js';
import { overOncePassed } from '../limits/limit-acts.js';
import { isOutlived, outlivedTimers } from '../limits/still-owed.js';
import type { Seen } from './case-views.service.js';

/** What of a limit a page tells. */
export type CaseLimit = Pick<Deadline, 'timer' | 'subject' | 'due' | 'kind' | 'unit'>;

/** The limits of a case: those that run, and those that have passed while what they asked is still to be done; the earliest first. */
export async function limitsOf(
  reader: Reader,
  { file, state, stage, calendar }: Seen,
  today: LegalDate,
): Promise<CaseLimit[]> {
  // Still to be done is what would be running had its limit not passed.
  const facts = { ...state.facts, passed: {} };
  const counted = deadlinesOf(file.procedure, { ...state, facts }, calendar).filter(
    ({ due, timer }) => due === null || due >= today || !overOncePassed.includes(timer),
  );
  const marks = outlivedTimers.map(() => '?').join(', ');
  // The clock of the service may not have come by yet: then it still runs in the table.
  const passed = await reader.all<CaseLimit>(
    `SELECT timer, subject, due_on AS due, kind, unit FROM deadline
      WHERE case_id = ? AND state IN ('running', 'passed') AND due_on IS NOT NULL AND timer IN (${marks})
      ORDER BY due_on, timer, subject`,
    [file.id, ...outlivedTimers],
  );
  return [...passed.filter((row) => isOutlived(state.facts, { ...row, stage })), ...counted].sort(byDay);
}

/** Those whose day cannot be counted yet come last. */
const byDay = ({ due: one }: CaseLimit, { due: other }: CaseLimit): number =>
  one === other ? 0 : one === null || (other !== null && one > other) ? 1 : -1;
