import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { marksIn } from '../candidates/views/correction-marks.js';
import type { Entry } from '../log/entry.js';
import { type Quarter, quarterOf } from './quarters.js';

/** One assessment as the log tells it; what it says is sealed. */
export interface HelpReportTold {
  readonly seq: number;
  readonly on: LegalDate;
  /** Instant of recording. */
  readonly at: string;
  /** Who recorded it. */
  readonly by: string | null;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly corrected: 'annulled' | 'restated' | 'standing' | null;
}

export interface HelpTold {
  /** Since when somebody helps the person, and since when the present helper does; null where nobody was named. */
  readonly since: LegalDate | null;
  readonly namedOn: LegalDate | null;
  readonly reports: readonly HelpReportTold[];
}

const naming = new Set(['list.enter', 'helper.replace']);
const done = new Set(['act', 'confirmation']);

/** What the entries of a case tell of its helper and his assessments. */
export function helpTold(entries: readonly Entry[]): HelpTold {
  const marks = marksIn(entries);
  const named = entries.filter(({ type, kind }) => naming.has(type) && done.has(kind));
  return {
    since: (named[0]?.on ?? null) as LegalDate | null,
    namedOn: (named.at(-1)?.on ?? null) as LegalDate | null,
    reports: entries
      .filter(({ type, kind }) => type === 'help.report' && kind === 'act')
      .map(({ seq, on, at, actor, facts }) => ({
        ...{ seq, on: on as LegalDate, at, by: actor.person },
        ...{ from: (facts as Period).periodFrom, to: (facts as Period).periodTo },
        corrected: marks.get(seq)?.how ?? null,
      })),
  };
}

interface Period {
  readonly periodFrom: LegalDate;
  readonly periodTo: LegalDate;
}

/** The assessments of a quarter: those whose period ends in it. */
export const reportsIn = (reports: readonly HelpReportTold[], { key }: Quarter): HelpReportTold[] =>
  reports.filter(({ to }) => quarterOf(to).key === key);

/** *mend*: what was sent for it was annulled since. */
export function stateOf(reports: readonly HelpReportTold[]): 'sent' | 'due' | 'mend' {
  if (reports.some(({ corrected }) => corrected !== 'annulled')) return 'sent';
  return reports.length > 0 ? 'mend' : 'due';
}
