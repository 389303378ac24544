import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { MigrationPlan } from '../../workflows/editions/migration-plan.js';
import type { CrossingReport } from '../../workflows/kernel/crossing.js';
import type { Reader } from '../database/reader.js';
import { type Rejected, rejectedIn, rejectionColumns, type RejectionRow } from '../four-eyes/rejection.js';
import type { Totals } from './totals.js';

/**
 * *surveying*: the dry run goes on. *surveyed*: it waits for its second person. *applying*, *applied*: cases cross.
 * *rejected*: the second person said no, and none does.
 */
export const runStates = ['surveying', 'surveyed', 'applying', 'applied', 'rejected'] as const;
export type RunState = (typeof runStates)[number];

/**
 * *foreseen*: the dry run saw it cross. *crossed*: done by this run. *doneAlready*: it crossed by itself, by an act.
 * *skipped*: pinned or held. *refused*: no crossing without a guess. *moved*: since the dry run it would lose more than
 * was confirmed.
 */
export const itemStates = ['foreseen', 'refused', 'skipped', 'crossed', 'doneAlready', 'moved'] as const;
export type ItemState = (typeof itemStates)[number];

/** One run over the live cases under a top unit. */
export interface MigrationRun {
  readonly id: string;
  readonly unitId: string;
  readonly plan: MigrationPlan;
  readonly planHash: string;
  readonly state: RunState;
  /** Cases in reach when it was drafted. */
  readonly cases: number;
  /** The last case that the dry run has seen; it goes on after it. */
  readonly lastCase: string;
  readonly totals: Totals | null;
  /** Commits to the plan and to what the dry run foresees for each case: what the second person confirms. */
  readonly resultHash: string | null;
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly surveyedAt: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly appliedAt: string | null;
  readonly rejected: Rejected | null;
}

export interface MigrationItem {
  readonly caseId: string;
  readonly code: string;
  readonly state: ItemState;
  readonly revision: number;
  readonly seq: number | null;
  readonly report: CrossingReport | null;
  readonly reason: string | null;
}

interface RunRow extends RejectionRow {
  readonly id: string;
  readonly unit_id: string;
  readonly plan: string;
  readonly plan_hash: string;
  readonly state: Exclude<RunState, 'rejected'>;
  readonly cases: number;
  readonly last_case: string;
  readonly totals: string | null;
  readonly result_hash: string | null;
  readonly drafted_by: string;
  readonly drafted_at: string;
  readonly surveyed_at: string | null;
  readonly confirmed_by: string | null;
  readonly confirmed_at: string | null;
  readonly applied_at: string | null;
}

interface ItemRow {
  readonly case_id: string;
  readonly code: string;
  readonly state: ItemState;
  readonly revision: number;
  readonly seq: number | null;
  readonly report: string | null;
  readonly reason: string | null;
}

type Asks = Pick<Reader, 'all'>;

/** Runs that a condition on `migration_run` finds, written with what follows it. */
export async function runsWhere(asks: Asks, condition: string, params: readonly unknown[]): Promise<MigrationRun[]> {
  const rows = await asks.all<RunRow>(
    `SELECT id, unit_id, plan, plan_hash, state, cases, last_case, totals, result_hash, drafted_by, drafted_at,
            surveyed_at, confirmed_by, confirmed_at, applied_at, ${rejectionColumns} FROM migration_run WHERE ${condition}`,
    params,
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    plan: JSON.parse(row.plan) as MigrationPlan & { on: LegalDate },
    planHash: row.plan_hash,
    state: row.rejected_by === null ? row.state : 'rejected',
    cases: row.cases,
    lastCase: row.last_case,
    totals: row.totals === null ? null : (JSON.parse(row.totals) as Totals),
    resultHash: row.result_hash,
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    surveyedAt: row.surveyed_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    appliedAt: row.applied_at,
    rejected: rejectedIn(row),
  }));
}

/** Items of a run in the order of their cases, from after one of them on, without the cases of the persons excepted. */
export async function itemsOf(
  asks: Asks,
  runId: string,
  {
    state,
    after = '',
    limit,
    except = [],
  }: {
    readonly state?: ItemState | undefined;
    readonly after?: string;
    readonly limit: number;
    readonly except?: readonly string[];
  },
): Promise<MigrationItem[]> {
  const marks = except.map(() => '?').join(', ');
  const closed =
    except.length === 0 ? '' : ` AND case_id NOT IN (SELECT c.id FROM candidate c WHERE c.person_id IN (${marks}))`;
  const rows = await asks.all<ItemRow>(
    `SELECT case_id, code, state, revision, seq, report, reason FROM migration_item
      WHERE run_id = ? AND case_id > ?${state === undefined ? '' : ' AND state = ?'}${closed} ORDER BY case_id LIMIT ?`,
    [runId, after, ...(state === undefined ? [] : [state]), ...except, limit],
  );
  return rows.map(({ case_id: caseId, report, ...row }) => ({
    ...row,
    caseId,
    report: report === null ? null : (JSON.parse(report) as CrossingReport),
  }));
}

/** How many items of a run are in which state. */
export async function countsOf(asks: Asks, runId: string): Promise<Readonly<Record<ItemState, number>>> {
  const rows = await asks.all<{ state: ItemState; count: number | string }>(
    'SELECT state, count(*) AS count FROM migration_item WHERE run_id = ? GROUP BY state',
    [runId],
  );
  const none = Object.fromEntries(itemStates.map((state) => [state, 0])) as Record<ItemState, number>;
  return Object.assign(none, Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])));
}
